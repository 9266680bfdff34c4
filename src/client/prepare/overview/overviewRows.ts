import type { Language } from '#shared/content/language.ts';
import { checklistModel } from '#shared/export/checklist.ts';
import { isOverdue, planChecklist } from '#shared/export/planChecklist.ts';
import { withAgenda } from '#shared/session/agenda.ts';
import { addDays, dayAndMonth, isoDateAt } from '#shared/session/dates.ts';
import { type CallCount, openReplies } from '#shared/plan/countPeople.ts';
import type { SessionDetail } from '#client/prepare/facilitatorApi.ts';
import { type OverviewWords, overviewWords } from './messages.ts';

/** One thing to prepare: when it is due, how far it is, and where it is done. */
export interface OverviewRow {
  readonly id: 'invitations' | 'callsWeek' | 'callsDay' | 'checklist';
  readonly when: string;
  readonly facts: readonly string[];
  /** In words, where it should have been done by now. */
  readonly overdue: string | null;
  readonly done: number;
  readonly of: number;
  /** The section of the plan. */
  readonly section: 'people' | 'letters' | 'checklist';
}

/** Letters go out three weeks before the day; people are called a week and a day before it. */
const lettersDays = -21;
const weekDays = -7;
const eveDays = -1;

/** What is to be prepared for a session, as its page says it at a moment (epoch ms). */
export function overviewRows(
  detail: SessionDetail,
  language: Language,
  nowMs: number,
): readonly OverviewRow[] {
  const words = overviewWords(language);
  const { date, timeZone } = detail.session.settings;
  const today = isoDateAt(nowMs, timeZone);
  const dayAt = (days: number): string => dayAndMonth(addDays(date, days), language);
  const isPast = (days: number): boolean => addDays(date, days) < today;
  const { people } = detail.plan;
  const { listed, sent, invited, yes, no } = people;
  const mayCome = listed - no;
  const calls = (
    id: 'callsWeek' | 'callsDay',
    called: CallCount,
    days: number,
    when: string,
  ): OverviewRow => ({
    id,
    when,
    facts: callFacts(called, mayCome, words),
    overdue: called.made < mayCome && isPast(days) ? words('late') : null,
    done: called.made,
    of: mayCome,
    section: 'people',
  });
  return [
    {
      id: 'invitations',
      when: words('by', { date: dayAt(lettersDays) }),
      facts:
        listed === 0
          ? [words('nobodyListed')]
          : [
              words('sent', { count: sent }),
              ...(invited < listed ? [words('notSent', { count: listed - invited })] : []),
              words('yes', { count: yes }),
              words('no', { count: no }),
              words('open', { count: openReplies(people) }),
            ],
      overdue: listed > invited && isPast(lettersDays) ? words('late') : null,
      done: yes + no,
      of: listed,
      section: listed === 0 || invited === listed ? 'people' : 'letters',
    },
    calls('callsWeek', people.calledWeek, weekDays, words('by', { date: dayAt(weekDays) })),
    calls('callsDay', people.calledDay, eveDays, dayAt(eveDays)),
    checklistRow(detail, { language, today, words, when: dayAt(0) }),
  ];
}

/** How many were called; how many of them were reached, where a message was left for some. */
function callFacts({ made, reached }: CallCount, mayCome: number, words: OverviewWords): readonly string[] {
  if (mayCome === 0) return [words('nobodyListed')];
  if (made === 0) return [words('notYet')];
  if (made === reached) return [words('reached', { count: reached, all: mayCome })];
  return [words('called', { count: made, all: mayCome }), words('reachedOfThese', { count: reached })];
}

interface Around {
  readonly language: Language;
  readonly today: string;
  readonly words: OverviewWords;
  readonly when: string;
}

function checklistRow(
  { session, workshop, ticks: raw, plan }: SessionDetail,
  { language, today, words, when }: Around,
): OverviewRow {
  const { settings } = session;
  const ticks = raw.map(({ item, by, atMs }) => ({ item, by, on: isoDateAt(atMs, settings.timeZone) }));
  const entries = planChecklist({
    sections: workshop.checklist,
    session: settings,
    ticks,
    plan: plan.tasks,
  }).flatMap((group) => group.entries);
  const open = entries.filter(({ done }) => done === null);
  const [next] = [...open].sort((a, b) => a.days - b.days);
  const { parts } = checklistModel({
    workshop: { ...workshop, segments: withAgenda(workshop.segments, settings.agenda) },
    session,
    ticks,
    plan: plan.tasks,
    people: plan.people,
  });
  const lines = parts.flatMap((part) => part.lines);
  const task =
    next?.kind === 'own' ? next.text : (lines.find(({ id }) => id === next?.id)?.text[language] ?? '');
  const overdue = open.filter((entry) => isOverdue(entry, today)).length;
  const done = entries.length - open.length;
  return {
    id: 'checklist',
    when,
    facts: [
      words('done', { done, all: entries.length }),
      next === undefined
        ? words('allDone')
        : next.owner === ''
          ? words('next', { task })
          : words('nextOwned', { task, owner: next.owner }),
    ],
    overdue: overdue > 0 ? words('overdue', { count: overdue }) : null,
    done,
    of: entries.length,
    section: 'checklist',
  };
}
