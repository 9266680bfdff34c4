import type { Language } from '#shared/content/language.ts';
import { countNeeds } from '#shared/plan/countNeeds.ts';
import { countPeople, headCount } from '#shared/plan/countPeople.ts';
import type { PlanRecord } from '#shared/plan/records.ts';
import { tablesBySize } from '#shared/room/groupSizes.ts';
import type { RoomPlan } from '#shared/room/roomParts.ts';
import { type RoomAnswer, roomPlan } from '#shared/room/roomPlan.ts';
import { roundedUp } from '#shared/room/roundedUp.ts';
import { boardWidth, desk, passage } from '#shared/room/seatingFigures.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { type ChecklistFacts, checklistModel, type InBoth } from './checklist.ts';
import { checklistQuantities } from './checklistQuantities.ts';
import type { DocumentSource } from './documentSource.ts';
import { eachLanguage } from './eachLanguage.ts';
import { businessOf, type Guest, guestsOf } from './guests.ts';
import type { RoomWords } from './roomWords.en.ts';
import { roomWords } from './roomWords.ts';

/** One table of the session, with those who are to sit there. */
export interface RoomTableList {
  readonly id: string;
  /** From 1; on the diagram it stands for the table. */
  readonly number: number;
  readonly label: InBoth;
  /** Whether it has a name, and not its number alone. */
  readonly isNamed: boolean;
  /** Empty where one business comes. */
  readonly business: string;
  /** As many as are drawn at it. */
  readonly people: number;
  /** "8 people" */
  readonly count: InBoth;
  /** By name; empty while nobody was given this table. */
  readonly names: readonly string[];
}

/** Everything that the room's diagram says. */
export interface RoomModel {
  readonly workshop: InBoth;
  readonly facts: ChecklistFacts | null;
  /** Null where everybody has declined. */
  readonly plan: RoomPlan | null;
  /** Who sits how: "47 people at tables of 8: 6 tables (5 of 8 and 1 of 7)". */
  readonly seating: InBoth | null;
  readonly size: InBoth | null;
  /** Why it is not drawn as it was asked for; or that it is an example. */
  readonly remark: InBoth | null;
  /** For those who set the room. */
  readonly notes: readonly InBoth[];
  readonly tables: readonly RoomTableList[];
  /** Who has no table yet, by name; empty while nobody has one. */
  readonly unplaced: readonly string[];
}

/** Before there is a session: four tables of eight. */
const example = {
  layout: 'cabaret',
  people: 32,
  tables: Array.from({ length: 4 }, (_, index) => ({ id: `t${index + 1}`, name: '', business: 'b1' })),
} as const satisfies Pick<SessionSettings, 'layout' | 'people' | 'tables'>;

/** The room for those who may come, set as the session wants it, with what the venue has to know. */
export function roomModel(source: DocumentSource): RoomModel {
  const { session, plan: records } = source;
  const { workshop, facts } = checklistModel(source);
  const settings = session?.settings ?? example;
  const people = headCount(settings.people, countPeople(records));
  const guests = guestsOf(source);
  const seated = settings.tables.map(({ id }) => guests.filter(({ invitee }) => invitee.table === id));
  const answer = roomPlan({
    layout: settings.layout,
    people,
    tables: settings.tables.length,
    groups: seated.map(({ length }) => length),
  });
  const plan = answer.ok ? answer.plan : answer.reason === 'too-many' ? answer.instead : null;
  const isSomebodySeated = seated.some(({ length }) => length > 0);
  return {
    workshop,
    facts,
    plan,
    seating: plan && eachLanguage((language) => seatingIn(plan, people, language)),
    size:
      plan &&
      said((words, figure) => words.atLeast(figure(roundedUp(plan.width)), figure(roundedUp(plan.depth)))),
    remark: remarkOn(answer, { people, tables: settings.tables.length, isExample: session === null }),
    notes: plan ? notesFor(plan, people, { flipcharts: flipchartsFor(settings, people), records }) : [],
    tables: plan ? tableLists(plan, seated, session?.settings ?? null) : [],
    unplaced: isSomebodySeated
      ? guests.filter(({ table }) => table === null).map(({ invitee }) => invitee.name)
      : [],
  };
}

function flipchartsFor({ tables }: Pick<SessionSettings, 'tables'>, people: number): number {
  return checklistQuantities({ people, tables }).flipcharts;
}

type Figure = (value: number) => string;

function said(make: (words: RoomWords, figure: Figure) => string): InBoth {
  return eachLanguage((language) => make(roomWords[language], figureIn(language)));
}

function figureIn(language: Language): Figure {
  return (value) => value.toLocaleString(language === 'en' ? 'en-US' : 'zh-CN', { maximumFractionDigits: 2 });
}

function seatingIn(plan: RoomPlan, people: number, language: Language): string {
  const words = roomWords[language];
  const figure = figureIn(language);
  if (plan.layout === 'boardroom') return words.oneTable(figure(people));
  if (plan.layout === 'classroom') {
    const rows = new Set(plan.tables.map(({ y }) => y)).size;
    return words.inRows(figure(people), figure(plan.tables.length), figure(rows));
  }
  const sizes = tablesBySize(plan.groups);
  const [fullest = { people, tables: 1 }] = sizes;
  const tables = figure(sizes.reduce((sum, size) => sum + size.tables, 0));
  if (sizes.length === 1) {
    return sizes[0]?.tables === 1
      ? words.oneTable(figure(people))
      : words.evenTables(figure(people), tables, figure(fullest.people));
  }
  const parts = sizes.map((size) => words.ofSize(figure(size.tables), figure(size.people)));
  const last = parts[parts.length - 1] ?? '';
  const listed = [parts.slice(0, -1).join(words.listSeparator), last].join(words.and);
  return words.atTables(figure(people), figure(fullest.people), tables, listed);
}

interface Asked {
  readonly people: number;
  readonly tables: number;
  readonly isExample: boolean;
}

function remarkOn(answer: RoomAnswer, { people, tables, isExample }: Asked): InBoth | null {
  if (isExample) return said((words) => words.example);
  if (!answer.ok) {
    if (answer.reason === 'nobody') return null;
    return said((words, figure) => words.tooMany(figure(answer.most), figure(people)));
  }
  const { groups, layout } = answer.plan;
  if (layout === 'boardroom' || groups.length <= tables) return null;
  return said((words, figure) => words.moreTables(figure(groups.length), figure(tables)));
}

/** One round is 60 inches across, the other 72: both are known by that in the trade. */
const metersToInch = 39.37;

interface NotesAbout {
  readonly flipcharts: number;
  readonly records: readonly PlanRecord[];
}

function notesFor(plan: RoomPlan, people: number, { flipcharts, records }: NotesAbout): readonly InBoth[] {
  const access = countNeeds(accessOf(records));
  return [
    said((words, figure) => tablesNote(plan, words, figure)),
    said((words, figure) => words.noteChairs(figure(people))),
    said((words, figure) => words.notePicture(figure(Math.ceil(plan.screen.width * 10) / 10))),
    said((words, figure) => words.noteWays(figure(Math.round(passage * 10) / 10))),
    said((words, figure) => words.noteFlipcharts(figure(flipcharts))),
    said((words) => words.noteSockets),
    ...(access.length === 0
      ? []
      : [
          said((words, figure) =>
            words.noteAccess(
              access
                .map(({ text, people: count }) => words.need(figure(count), text))
                .join(words.listSeparator),
            ),
          ),
        ]),
  ];
}

function accessOf(records: readonly PlanRecord[]): readonly string[] {
  return guestsOf({ plan: records, session: null }).map(({ invitee }) => invitee.access);
}

function tablesNote({ tables, layout }: RoomPlan, words: RoomWords, figure: Figure): string {
  const [first] = tables;
  const count = figure(tables.length);
  if (first?.shape === 'round') {
    const inches = Math.round(first.diameter * metersToInch);
    return words.noteRounds(count, figure(first.diameter), figure(inches));
  }
  if (layout === 'classroom') return words.noteDesks(count, figure(desk.width), figure(desk.depth));
  return words.noteBoard(figure(boardWidth), figure(Math.round((first?.depth ?? 0) * 10) / 10));
}

function tableLists(
  { groups }: RoomPlan,
  seated: readonly (readonly Guest[])[],
  settings: SessionSettings | null,
): readonly RoomTableList[] {
  const known = settings?.tables ?? [];
  return groups.map((people, group) => {
    const table = known[group];
    const guests = seated[group] ?? [];
    return {
      id: table?.id ?? `${group + 1}`,
      number: group + 1,
      // A table that the session lacks goes by its number.
      label: eachLanguage((language) => tableLabel(known, table?.id ?? `${group + 1}`, language)),
      isNamed: table !== undefined && table.name !== '',
      business: table ? businessOf(settings, table.business, table.id) : '',
      people,
      count: said((words, figure) => words.peopleAt(figure(guests.length > 0 ? guests.length : people))),
      names: guests.map(({ invitee }) => invitee.name),
    };
  });
}
