import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newTestId } from '../helpers/facilitator.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { openTestRoom, type TestRoom, type TestSeat } from '../helpers/testRoom.ts';
import { countStatements, type StatementCount } from './countStatements.ts';
import { type ResultsAtRest, watchResults } from './resultsAtRest.ts';

/**
 * How many SQL statements each thing may take, from its arrival until all have been told, the result computed anew
 * among it: begin and commit are two of them. Not one more when the room is full.
 */
const most = {
  'an answer': 15,
  'an answer that is changed': 15,
  'an op that was taken already': 4,
  'a step on': 9,
  'an exercise that closes': 13,
  'somebody who joins': 16,
  'a device that is welcomed': 12,
  'a device that comes back': 12,
  'a hundred invitees': 12,
  'a field of an invitee': 11,
  'invitees who are erased': 20,
} as const;

type Act = keyof typeof most;

let room: TestRoom;
let statements: StatementCount;
let results: ResultsAtRest;

beforeAll(async () => {
  results = watchResults();
  room = await openTestRoom();
  statements = countStatements();
}, 60_000);
afterAll(async () => {
  statements.stop();
  results.stop();
  await room.close();
});

/** A room of so many people, each with a page that is welcome and has answered. */
async function roomOf(people: number) {
  const session = await room.newSession({ settings: { people } });
  await session.phase('rating', 'open');
  const console = await session.console({ with: 'plan' });
  console.hello();
  await console.frame('welcome');
  const seats: TestSeat[] = [];
  for (let n = 0; n < people; n += 1) {
    seats.push(await session.join({ name: `P${n}`, table: n % 2 === 0 ? 't1' : 't2' }));
  }
  const pages = await Promise.all(seats.map((seat) => session.page(seat)));
  for (const page of pages) page.hello();
  await Promise.all(pages.map((page) => page.frame('welcome')));
  return { session, console, seats, pages };
}

/** Waits until the console has been told of a result as of this revision, which is the last that follows a change. */
async function toldOf(console: RawPage, revision: number, kind: 'result' | 'stage' | 'plan'): Promise<void> {
  await console.frame('parts', ({ parts }) =>
    parts.some((part) => part.part === kind && part.revision >= revision),
  );
}

async function acknowledged(page: RawPage, op: { readonly id: string }): Promise<number> {
  page.op(op);
  const answer = await page.answer(op.id);
  if (answer.type !== 'ack') throw new Error(`Not taken: ${JSON.stringify(answer)}`);
  return answer.revision;
}

function consoleOp(console: RawPage, draft: object): Promise<number> {
  const op = { id: newTestId(), client: console.client, ...draft };
  return acknowledged(console, op);
}

/** What each act takes in a room of so many. */
async function measure(people: number): Promise<Record<Act, readonly string[]>> {
  const { session, console, seats, pages } = await roomOf(people);
  const [page, other] = pages;
  const [seat] = seats;
  if (!page || !other || !seat) throw new Error('The room is empty.');
  const stored = async () => {
    const row = await room.store.session(session.id);
    if (!row) throw new Error('The session is gone.');
    return row;
  };
  await Promise.all(pages.slice(1).map((one) => acknowledged(one, someAnswer({ client: one.client }))));
  await toldOf(console, (await stored()).revision, 'result');

  const taken: Partial<Record<Act, readonly string[]>> = {};
  const during = async (act: Act, work: () => Promise<void>): Promise<void> => {
    await results.reached();
    statements.take();
    await work();
    await results.reached();
    taken[act] = statements.take();
  };
  const { exercises, epoch } = (await stored()).stage;
  const phaseRevision = exercises['rating']?.phaseRevision ?? 0;
  const first = someAnswer({ value: 4, client: page.client, phaseRevision });
  let base = 0;
  await during('an answer', async () => {
    base = await acknowledged(page, first);
    await toldOf(console, base, 'result');
  });
  await during('an answer that is changed', async () => {
    const changed = someAnswer({ value: 5, client: page.client, phaseRevision, base });
    await toldOf(console, await acknowledged(page, changed), 'result');
  });
  await during('an op that was taken already', async () => {
    page.op(first);
    await page.frames.count((frame) => frame.type === 'ack' && frame.op === first.id, 2);
    await page.roundTrip();
  });
  await during('a step on', async () => {
    const revision = await consoleOp(console, { type: 'stage.go', slide: 'rate', step: 0, epoch });
    await toldOf(console, revision, 'stage');
  });
  await during('somebody who joins', async () => {
    await session.join({ name: 'Late' });
    await console.frame('parts', ({ parts }) =>
      parts.some((part) => part.part === 'result' && part.joined === people + 1),
    );
  });
  await during('a device that is welcomed', async () => {
    const again = await session.page(seat);
    again.hello();
    await again.frame('welcome');
    again.close();
  });
  const { revision: held } = await stored();
  await during('a device that comes back', async () => {
    const again = await session.page(seat);
    again.hello(held);
    await again.frame('welcome');
    again.close();
  });
  const invitees = (count: number, fields: object) =>
    Array.from({ length: count }, (_, n) => ({ list: 'invitees', id: `p${n}`, fields }));
  const fields = { name: 'Mei', company: 'Harbour', email: 'mei@halfday.test', order: 1 };
  await during('a hundred invitees', async () => {
    const planned = await consoleOp(console, { type: 'plan.set', records: invitees(100, fields) });
    await toldOf(console, planned, 'plan');
  });
  await during('a field of an invitee', async () => {
    const planned = await consoleOp(console, { type: 'plan.set', records: invitees(1, { phone: '138' }) });
    await toldOf(console, planned, 'plan');
  });
  await during('invitees who are erased', async () => {
    const erased = await consoleOp(console, { type: 'plan.erase', invitees: ['p1', 'p2'] });
    await toldOf(console, erased, 'plan');
    await room.store.settleErased();
  });
  await during('an exercise that closes', async () => {
    const close = { type: 'exercise.phase', exercise: 'rating', to: 'closed', phaseRevision };
    await toldOf(console, await consoleOp(console, close), 'result');
  });
  // Or the end of its grace would come while the next room is counted.
  await session.phase('rating', 'closed');
  for (const one of [console, ...pages]) one.close();
  return taken as Record<Act, readonly string[]>;
}

describe('SQL statements', () => {
  let few: Record<Act, readonly string[]>;
  let many: Record<Act, readonly string[]>;

  beforeAll(async () => {
    few = await measure(3);
    many = await measure(60);
  }, 60_000);

  test.each(Object.entries(most))('%s takes at most %i, however many are in the room', (name, limit) => {
    const act = name as Act;
    expect(few[act].length).toBeGreaterThan(0);
    expect(few[act].length, few[act].join('\n')).toBeLessThanOrEqual(limit);
    expect(many[act]).toEqual(few[act]);
  });
});
