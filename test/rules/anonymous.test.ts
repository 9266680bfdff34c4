import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workshop } from '#shared/content/workshop.ts';
import type { Actor } from '#shared/session/permissions.ts';
import { type Part, protocolVersion, type ScopedResult, type ServerFrame } from '#shared/sync/protocol.ts';
import { rulesByKind } from '#exercises/registry.ts';
import { createCommitter } from '#server/sync/committer.ts';
import { createRoom } from '#server/sync/room.ts';
import { systemClock } from '#server/systemClock.ts';
import { newTestId } from '../helpers/facilitator.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { someExercise, someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

const wishes = someExercise('wishes', {
  kind: 'text',
  anonymous: true,
  minimum: 5,
  options: { lines: 3, sharing: 'always' },
});
const fears = { ...wishes, id: 'fears' };
const workshop: Workshop = someWorkshop({
  id: 'with-wishes',
  exercises: [...someWorkshop().exercises, wishes, fears],
});

let room: TestRoom;
let session: TestSession;
let open: RawPage[];

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession({ workshop });
  open = [];
  return () => open.forEach((page) => page.close());
});

/** A device with its secret, welcomed. */
async function device(seat: TestSeat, secret = newTestId(), since = 0): Promise<RawPage> {
  const page = await session.page(seat, { secret });
  open.push(page);
  page.hello(since);
  await page.frame('welcome');
  return page;
}

function wish(words: string | null, changes: Parameters<typeof someAnswer>[0] = {}) {
  return someAnswer({ exercise: 'wishes', owner: 'anonymous', field: 'text', value: words, ...changes });
}

/** How an op is answered, in a word. */
async function say(page: RawPage, op: { readonly id: string }): Promise<string> {
  page.op(op);
  const frame = await page.answer(op.id);
  return frame.type === 'ack' ? frame.outcome : frame.type === 'refuse' ? frame.reason : frame.type;
}

/** So many people who wish for something, one after the other. */
async function crowd(count: number, table = 't1'): Promise<readonly RawPage[]> {
  const pages: RawPage[] = [];
  for (let index = 0; index < count; index += 1) {
    const page = await device(await session.join({ name: `${table} ${index}`, table }));
    expect(await say(page, wish(`wish ${table} ${index}`))).toBe('applied');
    pages.push(page);
  }
  return pages;
}

async function console(): Promise<RawPage> {
  const page = await session.console();
  open.push(page);
  page.hello();
  await page.frame('welcome');
  return page;
}

function partsOf(page: RawPage): readonly Part[] {
  return page.frames.all.flatMap((frame) =>
    frame.type === 'welcome' || frame.type === 'parts' ? frame.parts : [],
  );
}

/** What the console would be told of the wishes now. */
async function seenByConsole() {
  const page = await console();
  const parts = partsOf(page).filter((part) => 'exercise' in part && part.exercise === 'wishes');
  const result = parts.find((part) => part.part === 'result');
  const count = parts.find((part) => part.part === 'count');
  const progress = parts.find((part) => part.part === 'progress');
  return { scopes: result?.scopes ?? [], count, progress };
}

const sharedTexts = ({ result }: Pick<ScopedResult, 'result'>): string => JSON.stringify(result);

async function stored(): Promise<Readonly<Record<string, unknown>>> {
  const registers = await room.store.registers(session.id, { exercise: 'wishes' });
  return Object.fromEntries(registers.map(({ slot, value }) => [slot.replace(/:.*/, ''), value]));
}

async function seats(): Promise<readonly string[]> {
  return room.store.anonymousSeats(session.id, 'wishes');
}

describe('rule 8: an anonymous answer', () => {
  test('rule 8: counts, and tells nobody who has answered', async () => {
    await session.phase('wishes', 'open');
    await crowd(3);
    const { count, progress, scopes } = await seenByConsole();
    expect(count).toMatchObject({ ready: 3, joined: 3, of: 'seat' });
    expect(progress).toMatchObject({ answered: [], late: [] });
    // Three would tell whose they are, to the facilitator as well.
    expect(scopes).toEqual([{ business: null, n: 3, result: null }]);
    await crowd(2, 't2');
    // Nor does one that appears while its writer looks up: the facilitator waits for the close, too.
    expect((await seenByConsole()).scopes).toEqual([{ business: null, n: 5, result: null }]);
    await session.phase('wishes', 'closed', 'closed');
    const now = (await seenByConsole()).scopes;
    expect(now).toMatchObject([{ n: 5 }]);
    expect(now.map(sharedTexts).join()).toContain('wish t1 0');
  });

  test('rule 8: stands in no log and raises no revision, which its neighbors would lead from', async () => {
    await session.phase('wishes', 'open');
    const page = await device(await session.join());
    const before = await room.store.session(session.id);
    const op = wish('a quiet room');
    expect(await say(page, op)).toBe('applied');
    expect((await room.store.session(session.id))?.revision).toBe(before?.revision);
    expect(await room.store.op(session.id, op.id)).toBeUndefined();
  });

  test('rule 8: is never taken by name, and a named one never without', async () => {
    await session.phase('wishes', 'open');
    await session.phase('rating', 'open');
    const page = await device(await session.join());
    expect(await say(page, wish('mine', { owner: 'seat' }))).toBe('not-allowed');
    expect(await say(page, someAnswer({ owner: 'anonymous' }))).toBe('not-allowed');
    expect(await say(page, wish('at a table', { owner: 'table', table: 't1' }))).toBe('not-allowed');
    expect(await room.store.registers(session.id, {})).toEqual([]);
  });

  test('rule 4: needs the secret that the device said hello with, and is nobody else’s to write', async () => {
    await session.phase('wishes', 'open');
    const seat = await session.join();
    const silent = await session.page(seat);
    open.push(silent);
    silent.hello();
    await silent.frame('welcome');
    expect(await say(silent, wish('without a secret'))).toBe('not-allowed');
    expect(await say(await console(), wish('by the facilitator'))).toBe('not-allowed');
    const page = await device(seat);
    expect(await say(page, wish('too much', { field: 'unknown' }))).toBe('bad-value');
    expect(await stored()).toEqual({});
  });

  test('rule 2: sent twice changes nothing and is answered the same; the id is nobody else’s', async () => {
    await session.phase('wishes', 'open');
    const [ana, ben] = [await device(await session.join()), await device(await session.join())];
    const op = wish('first');
    expect(await say(ana, op)).toBe('applied');
    expect(await say(ana, wish('second'))).toBe('applied');
    const again = { ...op, value: 'a third time' };
    ana.op(again);
    const isAnswer = (frame: ServerFrame): boolean => 'op' in frame && frame.op === op.id;
    await ana.frames.count(isAnswer, 2);
    const [one, other] = ana.frames.all.filter(isAnswer);
    expect(other).toEqual(one);
    expect(await stored()).toEqual({ current: 'second' });
    expect(await say(ben, op)).toBe('not-allowed');
  });

  test('rule 7: comes back to its device after a reload, and to its other tab at once, under no name', async () => {
    await session.phase('wishes', 'open');
    const secret = newTestId();
    const seat = await session.join();
    const [first, second] = [await device(seat, secret), await device(seat, secret)];
    expect(await say(first, wish('a window'))).toBe('applied');
    const isMine = (part: Part): boolean => part.part === 'register' && part.value === 'a window';
    await second.frame('parts', ({ parts }) => parts.some(isMine));
    const { revision = 0 } = (await room.store.session(session.id)) ?? {};
    const reloaded = await device(seat, secret, revision);
    for (const page of [second, reloaded]) {
      const mine = partsOf(page).filter(isMine);
      expect(mine).toMatchObject([{ owner: 'anonymous', exercise: 'wishes', client: 'anonymous' }]);
    }
    const sent = JSON.stringify([first, second, reloaded].map(({ frames }) => frames.all));
    const [register] = await room.store.registers(session.id, { exercise: 'wishes' });
    expect(sent).not.toContain(register?.owner.split(':')[1] ?? 'no owner');
  });

  test('rule 8: another device of the same seat neither sees it nor answers once more, open or reopened', async () => {
    await session.phase('wishes', 'open');
    const seat = await session.join();
    const [phone, laptop] = [await device(seat), await device(seat)];
    expect(await say(phone, wish('on the phone'))).toBe('applied');
    expect(await say(laptop, wish('on the laptop'))).toBe('already-answered');
    expect(await seats()).toEqual([]);
    await session.phase('wishes', 'closed', 'closed');
    expect(await seats()).toEqual([seat.seat]);
    const phaseRevision = await session.phase('wishes', 'open');
    const tablet = await device(seat);
    expect(await say(tablet, wish('on a tablet', { phaseRevision }))).toBe('already-answered');
    expect(JSON.stringify([partsOf(laptop), partsOf(tablet)])).not.toContain('on the phone');
    expect(await say(phone, wish('changed on the phone', { phaseRevision }))).toBe('applied');
    expect(await stored()).toEqual({ current: 'changed on the phone' });
  });

  test('rule 8: leads to no other of the same person, not even to the next anonymous one', async () => {
    await session.phase('wishes', 'open');
    await session.phase('fears', 'open');
    const page = await device(await session.join());
    expect(await say(page, wish('more light'))).toBe('applied');
    expect(await say(page, wish('the dark', { exercise: 'fears' }))).toBe('applied');
    const [one, other] = (await room.store.registers(session.id, {})).map(({ owner }) => owner.split(':'));
    expect(one?.[1]).toMatch(/^[\w-]{22}$/);
    expect(one?.[1]).not.toBe(other?.[1]);
  });

  test('rule 8: where nobody is heard typing', async () => {
    await session.phase('wishes', 'open');
    const facilitator = await console();
    const [anonymous, named] = [await device(await session.join()), await device(await session.join())];
    for (const owner of ['seat', 'anonymous']) {
      anonymous.send({ type: 'writing', exercise: 'wishes', field: 'text', owner });
    }
    await anonymous.roundTrip();
    // What is passed on comes after what was not.
    named.send({ type: 'writing', exercise: 'rating', owner: 'table', field: 'rating' });
    await facilitator.frame('writers', ({ writers }) => writers.length > 0);
    const told = facilitator.frames.all.filter((frame) => frame.type === 'writers');
    expect(JSON.stringify(told)).not.toContain('wishes');
  });

  test('rule 8: an older page, which would write by name, is asked to load anew', async () => {
    const page = await session.page(await session.join());
    open.push(page);
    page.send({ type: 'hello', protocol: protocolVersion - 1, since: 0, client: page.client });
    expect(await page.frame('bye')).toMatchObject({ why: 'protocol' });
  });
});

describe('rule 5: an anonymous answer around the close', () => {
  test('rule 5: comes late, is offered without its words, and counts once it is taken in', async () => {
    const phaseRevision = await session.phase('wishes', 'open');
    await crowd(4);
    const page = await device(await session.join());
    await session.phase('wishes', 'closed', 'closed');
    expect(await say(page, wish('too late', { phaseRevision }))).toBe('late');
    const { progress, scopes } = await seenByConsole();
    expect(scopes).toMatchObject([{ n: 4, result: null }]);
    expect(progress).toMatchObject({ late: [{ field: 'text', value: null }] });
    const [late] = progress?.late ?? [];
    if (!late) throw new Error('Something came late.');
    const { owner, field, slot } = late;
    const taken = { type: 'worksheet.takeLate', exercise: 'wishes', owner, field, slot } as const;
    expect((await room.facilitator.op(session.id, taken)).status).toBe(200);
    const after = (await seenByConsole()).scopes;
    expect(after.map(sharedTexts).join()).toContain('too late');
    expect(await say(page, wish('much too late', { phaseRevision: phaseRevision + 2 }))).toBe('closed');
  });

  test('rule 5: is set aside by a reset, brought back by its undo, and its device may write again', async () => {
    await session.phase('wishes', 'open');
    const [page] = await crowd(1);
    if (!page) throw new Error('Somebody is there.');
    const stage = async () => (await room.store.session(session.id))?.stage;
    const phaseRevision = (await stage())?.exercises['wishes']?.phaseRevision ?? 0;
    await room.facilitator.op(session.id, { type: 'exercise.reset', exercise: 'wishes', phaseRevision });
    expect(await stored()).toEqual({ current: null, reset: 'wish t1 0' });
    await room.facilitator.op(session.id, { type: 'stage.undo', epoch: (await stage())?.epoch ?? 0 });
    expect(await stored()).toEqual({ current: 'wish t1 0', reset: null });
    const again = (await stage())?.exercises['wishes']?.phaseRevision ?? 0;
    expect(await say(page, wish('anew', { phaseRevision: again }))).toBe('applied');
    expect(await stored()).toEqual({ current: 'anew', reset: null });
  });
});

describe('rule 8: anonymous answers of several businesses', () => {
  const businesses = [
    { id: 'b1', name: 'Harbour Hotel' },
    { id: 'b2', name: 'Lake Hotel' },
  ];
  const tables = [
    { id: 't1', name: 'Table 1', business: 'b1' },
    { id: 't2', name: 'Table 2', business: 'b2' },
  ];

  beforeEach(async () => {
    session = await room.newSession({ workshop, settings: { businesses, tables } });
    await session.phase('wishes', 'open');
  });

  test('rule 9: count for their own business, in result and file', async () => {
    await crowd(5, 't1');
    await crowd(6, 't2');
    const file = async () => (await room.facilitator.get(`/api/sessions/${session.id}/report.csv`)).text();
    expect(await file()).not.toContain('wish t');
    await session.phase('wishes', 'closed', 'closed');
    const { scopes } = await seenByConsole();
    expect(scopes).toMatchObject([{ n: 11 }, { business: 'b1', n: 5 }, { business: 'b2', n: 6 }]);
    expect(scopes.map(sharedTexts)[1]).not.toContain('wish t2');
    const rows = (await file()).split('\r\n').filter((row) => row.includes('wish t'));
    expect(rows).toHaveLength(11);
    // Neither name nor table, and in no order that anybody could know.
    expect(rows.every((row) => /^"?"?,"?"?,"?(?:Harbour|Lake) Hotel/.test(row))).toBe(true);
  });

  test('rule 8: leave nobody to be found by subtraction: with a few of one, the sum is withheld too', async () => {
    await crowd(5, 't1');
    await crowd(1, 't2');
    await session.phase('wishes', 'closed', 'closed');
    const { scopes } = await seenByConsole();
    expect(scopes).toMatchObject([
      { business: null, n: 6, result: null },
      { business: 'b1', n: 5 },
      { business: 'b2', n: 1, result: null },
    ]);
    expect(scopes[1]?.result).not.toBeNull();
    const csv = await (await room.facilitator.get(`/api/sessions/${session.id}/report.csv`)).text();
    expect(csv).toContain('wish t1 0');
    expect(csv).not.toContain('wish t2 0');
  });

  test('rule 8: stay with the business for which they were given when their writer moves', async () => {
    const secret = newTestId();
    const seat = await session.join();
    const page = await device(seat, secret);
    expect(await say(page, wish('for the first'))).toBe('applied');
    await room.facilitator.op(session.id, { type: 'seat.move', seat: seat.seat, table: 't2' });
    await page.closed;
    const moved = await device(seat, secret);
    expect(JSON.stringify(partsOf(moved))).toContain('for the first');
    expect(await say(moved, wish('still for the first'))).toBe('applied');
    expect((await seenByConsole()).scopes).toMatchObject([{ n: 1 }, { n: 1 }, { n: 0 }]);
  });
});

describe('rule 8: who has answered', () => {
  test('rule 8: is written down when the server ends, so that nobody answers twice after it', async () => {
    await session.phase('wishes', 'open');
    const seat = await session.join();
    const before = createRoom({
      store: room.store,
      committer: createCommitter(room.store, systemClock),
      kinds: rulesByKind,
      clock: systemClock,
      fault: (error) => {
        throw error;
      },
    });
    const as = (name: string): Actor => ({
      role: 'participant',
      seat: seat.seat,
      table: 't1',
      business: 'b1',
      anonymous: { wishes: [`anonymous:${name}:b1`] },
    });
    expect(await before.submit(session.id, as('phone'), wish('once'))).toMatchObject({ ok: true });
    expect(await seats()).toEqual([]);
    await before.settle();
    expect(await seats()).toEqual([seat.seat]);
    const page = await device(seat);
    expect(await say(page, wish('twice'))).toBe('already-answered');
  });

  test('rule 8: is one bit a seat, also when two of its devices answer in the same breath', async () => {
    await session.phase('wishes', 'open');
    const seat = await session.join();
    const secret = newTestId();
    const [page, other] = [await device(seat, secret), await device(seat)];
    const [mine, theirs] = [wish('mine'), wish('theirs')];
    page.op(mine);
    other.op(theirs);
    const answers = await Promise.all([page.answer(mine.id), other.answer(theirs.id)]);
    expect(answers.map(({ type }) => type).sort()).toEqual(['ack', 'refuse']);
    expect(Object.values(await stored())).toHaveLength(1);
  });
});
