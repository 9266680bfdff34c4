import { expect } from 'vitest';
import { fieldOfCarried } from '#shared/sync/carried.ts';
import type { ExercisePhaseOp, JsonValue } from '#shared/sync/op.ts';
import { openDoc, typeInto, valueOf } from '#shared/sync/textDoc.ts';
import { noteField, noteKey } from '#exercises/brainstorm/schema.ts';
import { carriedId } from '#exercises/carried.ts';
import { keyOfText } from '#exercises/text/rules.ts';
import { voteField } from '#exercises/voting/votes.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import type { TestRoom, TestSession } from '../helpers/testRoom.ts';
import { type Happening, marksIn, type Reader, readers } from './canaryMarks.ts';

type Writer = 'ana' | 'ben' | 'cy';
type Fields = Readonly<Record<string, JsonValue>>;

export interface CanaryRoom {
  readonly room: TestRoom;
  readonly session: TestSession;
  readonly pages: Readonly<Record<Reader | 'console', RawPage>>;
}

/** What each reader had been sent by then: the marks in it, and all of it. */
export type Heard = Readonly<Record<Reader, { readonly marks: readonly string[]; readonly words: string }>>;

const atTable = { owner: 'table' } as const;
const firstRow = 'rows.aaaaaaaa';

/**
 * Everything that happens on a day: late, lost, hidden, reset, taken back, voted on, taken along, revealed. Returns
 * what had been heard just before each thing that somebody is not to hear of any sooner.
 */
export async function wholeDay(canary: CanaryRoom): Promise<ReadonlyMap<Happening, Heard>> {
  const { session } = canary;
  const heard = new Map<Happening, Heard>();
  const before: Before = async (happening, exercise) => {
    await settled(canary, exercise);
    heard.set(happening, await heardBy(canary));
  };
  await session.go('rate');
  await wordsOfTheDay(canary);
  await setAside(canary);
  await ofTables(canary);
  await ideas(canary, before);
  await lists(canary);
  await guesses(canary, before);
  await sums(canary);
  await sortedAndTold(canary);
  await plans(canary, before);
  for (const [exercise, field, words] of [
    ['form', 'answers.tomorrow', 'mark-line-of-ana'],
    ['short-form', 'answers.tomorrow', 'mark-line-of-too-few'],
    ['never', 'because', 'mark-reason-never-shown'],
    ['few', 'because', 'mark-reason-of-too-few'],
  ] as const) {
    await open(canary, exercise);
    const rating = field === 'because' ? { rating: 7 } : {};
    await write(canary, 'ana', exercise, { ...rating, [field]: words });
    await end(canary, exercise);
  }
  return heard;
}

async function heardBy({ pages }: CanaryRoom): Promise<Heard> {
  const all = await Promise.all(
    readers.map(async (reader) => {
      await pages[reader].roundTrip();
      const words = JSON.stringify(pages[reader].frames.all);
      return [reader, { marks: marksIn(words), words }] as const;
    }),
  );
  return Object.fromEntries(all) as Record<Reader, Heard[Reader]>;
}

async function stageOf({ room, session }: CanaryRoom, exercise: string) {
  return (await room.store.session(session.id))?.stage.exercises[exercise];
}

/** Opens an exercise, or its next turn or round, as the console does. */
async function open(
  canary: CanaryRoom,
  exercise: string,
  which: Pick<ExercisePhaseOp, 'turn' | 'round'> = {},
): Promise<void> {
  const { room, session } = canary;
  const phaseRevision = (await stageOf(canary, exercise))?.phaseRevision ?? 0;
  const op = { type: 'exercise.phase', exercise, to: 'open', phaseRevision, ...which } as const;
  expect((await room.facilitator.op(session.id, op)).status).toBe(200);
}

/** Closes an exercise, grace and all, and reveals it. */
async function end(canary: CanaryRoom, exercise: string): Promise<void> {
  const { phase } = (await stageOf(canary, exercise)) ?? {};
  await canary.session.phase(exercise, ...(phase === 'closed' ? [] : closing), 'revealed');
}
const closing = ['closed', 'closed'] as const;

/** Writes fields of one's own, or what else the changes say; returns how the last of them went in. */
async function write(
  canary: CanaryRoom,
  who: Writer,
  exercise: string,
  fields: Fields,
  changes: object = {},
): Promise<string> {
  const page = canary.pages[who];
  let outcome = '';
  const phaseRevision = (await stageOf(canary, exercise))?.phaseRevision ?? 0;
  for (const [field, value] of Object.entries(fields)) {
    const op = { ...someAnswer({ client: page.client, exercise, field, value, phaseRevision }), ...changes };
    page.op(op);
    const answer = await page.answer(op.id);
    outcome = answer.type === 'ack' ? answer.outcome : `${answer.type} ${field} ${JSON.stringify(answer)}`;
    expect(outcome).toMatch(/^(?:applied|late|conflict)$/);
  }
  return outcome;
}

/** What the facilitator writes on what the room wrote. */
async function mark({ room, session }: CanaryRoom, exercise: string, fields: Fields): Promise<void> {
  for (const [field, value] of Object.entries(fields)) {
    const of = { type: 'worksheet.set', owner: 'room', base: 0, phaseRevision: 0 } as const;
    const op = { ...of, exercise, field, value };
    expect((await room.facilitator.op(session.id, op)).status).toBe(200);
  }
}

async function wordsOfTheDay(canary: CanaryRoom): Promise<void> {
  const { session } = canary;
  const opened = await session.phase('words', 'open');
  await write(canary, 'ana', 'words', { text: 'mark-kept-by-ana', shared: false });
  await write(canary, 'ben', 'words', { text: 'mark-hidden-of-ben', shared: true });
  await mark(canary, 'words', { [`hidden.${keyOfText('mark-hidden-of-ben')}`]: true });
  await session.phase('words', ...closing);
  const late = { text: 'mark-late-of-ben' };
  expect(await write(canary, 'ben', 'words', late, { phaseRevision: opened })).toBe('late');
  await session.phase('words', 'revealed');

  await open(canary, 'shared');
  await write(canary, 'ana', 'shared', { text: 'mark-shared-by-ana' });
  await write(canary, 'cy', 'shared', { text: 'mark-shared-by-cy' });
  await end(canary, 'shared');
}

async function setAside(canary: CanaryRoom): Promise<void> {
  const { room, session } = canary;
  const reset = async (exercise: string): Promise<void> => {
    const phaseRevision = (await stageOf(canary, exercise))?.phaseRevision ?? 0;
    const op = { type: 'exercise.reset', exercise, phaseRevision } as const;
    expect((await room.facilitator.op(session.id, op)).status).toBe(200);
  };
  await open(canary, 'back');
  await write(canary, 'ana', 'back', { text: 'mark-back-again-of-ana' });
  await reset('back');
  const epoch = (await room.store.session(session.id))?.stage.epoch ?? 0;
  expect((await room.facilitator.op(session.id, { type: 'stage.undo', epoch })).status).toBe(200);
  await end(canary, 'back');
  await open(canary, 'again');
  await write(canary, 'ana', 'again', { text: 'mark-set-aside-of-ana' });
  await reset('again');
}

async function ofTables(canary: CanaryRoom): Promise<void> {
  await open(canary, 'wishes');
  await write(canary, 'ana', 'wishes', { [`${firstRow}.text`]: 'mark-wish-of-table-1' }, atTable);
  const lost = { [`${firstRow}.text`]: 'mark-lost-at-table-1' };
  expect(await write(canary, 'ben', 'wishes', lost, atTable)).toBe('conflict');
  await write(canary, 'cy', 'wishes', { 'rows.bbbbbbbb.text': 'mark-wish-of-table-2' }, atTable);
  await end(canary, 'wishes');

  await open(canary, 'map');
  await write(canary, 'cy', 'map', { own: { x: 2, y: 3 }, how: 'mark-how-of-cy' });
  await end(canary, 'map');
}

type Before = (happening: Happening, exercise: string) => Promise<void>;

/** Until the console has been told of the result as it is now, so that everybody else has what is theirs of it. */
async function settled({ room, session, pages }: CanaryRoom, exercise: string): Promise<void> {
  const revision = (await room.store.session(session.id))?.revision ?? 0;
  await pages.console.frame('parts', ({ parts }) =>
    parts.some((part) => part.part === 'result' && part.exercise === exercise && part.revision >= revision),
  );
}

/** Notes under two lenses, then the vote on them. */
async function ideas(canary: CanaryRoom, before: Before): Promise<void> {
  const noteOf = async (who: 'ana' | 'cy', text: string): Promise<void> =>
    void (await write(canary, who, 'lenses', {
      [noteField(`note${who}`, 'lens')]: 'one',
      [noteField(`note${who}`, 'text')]: text,
    }));
  await open(canary, 'lenses', { turn: 0 });
  await noteOf('ana', 'mark-note-of-ana');
  await noteOf('cy', 'mark-note-of-cy');
  await open(canary, 'lenses', { turn: 1 });
  await before('the vote', 'lenses');
  await open(canary, 'lenses', { turn: 2 });
  await canary.pages.ben.frame('parts', (frame) => JSON.stringify(frame).includes('mark-note-of-ana'));
  const voted = voteField(noteKey({ lens: 'one', text: 'mark-note-of-ana' }));
  await write(canary, 'ana', 'lenses', { [voted]: 1 });
  await write(canary, 'ben', 'lenses', { [voted]: 1 });
  await before('its result', 'lenses');
  await end(canary, 'lenses');
}

/** Rows for the room, and rows that a table or somebody keeps. */
async function lists(canary: CanaryRoom): Promise<void> {
  const rows = (kept: string, shown: string): Fields => ({
    [`${firstRow}.text`]: kept,
    'rows.bbbbbbbb.sharing': 'room',
    'rows.bbbbbbbb.text': shown,
  });
  await open(canary, 'kept', { turn: 0 });
  await write(canary, 'ana', 'kept', rows('mark-row-kept-by-table-1', 'mark-row-shown-by-table-1'), atTable);
  await open(canary, 'kept', { turn: 1 });
  await end(canary, 'kept');
  await open(canary, 'alone');
  await write(canary, 'ana', 'alone', {
    [`${firstRow}.sharing`]: 'private',
    'rows.cccccccc.sharing': 'table',
    'rows.cccccccc.text': 'mark-row-for-the-table-of-ana',
    ...rows('mark-row-kept-by-ana', 'mark-row-shown-by-ana'),
  });
  await end(canary, 'alone');
}

/** What is right, and what others say, is seen with what the room says. */
async function guesses(canary: CanaryRoom, before: Before): Promise<void> {
  await open(canary, 'guess');
  for (const who of ['ana', 'cy'] as const) {
    await write(canary, who, 'guess', { 'points.x': 60, 'points.y': 40 });
  }
  await canary.session.phase('guess', ...closing);
  await before('the split', 'guess');
  await end(canary, 'guess');
  await open(canary, 'quiz');
  await write(canary, 'ana', 'quiz', { 'answers.q1': 'x' });
  await write(canary, 'cy', 'quiz', { 'answers.q1': 'y', because: 'mark-because-of-cy' });
  await canary.session.phase('quiz', ...closing);
  await before('the answers', 'quiz');
  await end(canary, 'quiz');
}

async function sums(canary: CanaryRoom): Promise<void> {
  await open(canary, 'figures');
  await write(canary, 'ana', 'figures', { 'guess.done': true, 'in.customers': 73_190_573, share: true });
  await end(canary, 'figures');
  await open(canary, 'words100');
  await write(canary, 'cy', 'words100', { 'words.aaaaaaaa.text': 'MARKWORDOFCY' });
  await end(canary, 'words100');
}

async function sortedAndTold(canary: CanaryRoom): Promise<void> {
  await open(canary, 'classes');
  await write(canary, 'ana', 'classes', { 'criteria.a': 'mark-criterion-of-table-1' }, atTable);
  for (const who of ['ana', 'cy'] as const) {
    const text = who === 'cy' ? 'mark-card-of-table-2' : 'somebody';
    await write(
      canary,
      who,
      'classes',
      { 'cards.aaaaaaaa.text': text, 'cards.aaaaaaaa.class': 'b' },
      atTable,
    );
  }
  await end(canary, 'classes');
  await open(canary, 'moments');
  const standard = openDoc(undefined);
  typeInto(standard, 'mark-standard-of-table-1');
  await write(
    canary,
    'ana',
    'moments',
    { 'moments.aaaaaaaa.moment': 'A call', 'moments.aaaaaaaa.standard': { ...valueOf(standard) } },
    atTable,
  );
  await write(canary, 'cy', 'moments', { 'moments.aaaaaaaa.moment': 'mark-moment-of-table-2' }, atTable);
  await end(canary, 'moments');
}

/** What is taken along before the plan opens, and what is kept in it. */
async function plans(canary: CanaryRoom, before: Before): Promise<void> {
  const entry = (record: string, text: string) => ({
    field: fieldOfCarried(carriedId('kept', record)),
    value: { exercise: 'kept', record, text },
  });
  const own = entry('own', 'mark-carried-by-ana');
  await write(canary, 'ana', 'plan', { [own.field]: own.value });
  const sent = entry('sent', 'mark-sent-to-harbour');
  await mark(canary, 'plan', { [sent.field]: { ...sent.value, business: 'b1' } });
  await before('the plan', 'plan');
  await open(canary, 'plan', { round: 'seat' });
  await write(canary, 'ana', 'plan', {
    'rows.kept.action': 'mark-action-kept-by-ana',
    'rows.told.action': 'mark-action-shared-by-ana',
    'rows.told.shared': true,
  });
  await open(canary, 'plan', { round: 'table' });
  await write(canary, 'cy', 'plan', { 'rows.ours.action': 'mark-action-of-table-2' }, atTable);
  await end(canary, 'plan');
}
