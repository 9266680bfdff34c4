import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#server/storage/store.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';
import { type Gate, newGate } from '../helpers/until.ts';

/** What happens to the next commit. */
let held: { readonly reached: Gate; readonly release: Gate } | null = null;
let failures = 0;

function troubled(store: Store): Store {
  return {
    ...store,
    transact: (work) =>
      store.transact(async (writer) => {
        const value = await work(writer);
        if (held) {
          held.reached.open();
          await held.release.opened;
        }
        if (failures > 0) {
          failures -= 1;
          throw new Error('The disk is full.');
        }
        return value;
      }),
  };
}

let room: TestRoom;
let session: TestSession;

beforeAll(async () => {
  room = await openTestRoom(troubled);
  session = await room.newSession();
  await session.phase('rating', 'open');
});
afterAll(() => room.close());

/** What another program reads in the data file: what is committed, and nothing else. */
function committed(seat: string): readonly unknown[] {
  const other = new DatabaseSync(room.file, { readOnly: true });
  const rows = other.prepare('SELECT value FROM register WHERE owner = ?').all(`seat:${seat}`);
  other.close();
  return rows.map(({ value }) => value);
}

function logged(id: string): number {
  const other = new DatabaseSync(room.file, { readOnly: true });
  const row = other.prepare('SELECT count(*) AS times FROM op WHERE id = ?').get(id);
  other.close();
  return Number(row?.['times']);
}

describe('rule 1: acknowledged is durable', () => {
  test('rule 1: no acknowledgement leaves before the commit, and then it does', async () => {
    const seat = await session.join();
    const page = await session.page(seat);
    const op = someAnswer();
    held = { reached: newGate(), release: newGate() };
    const { reached, release } = held;
    page.op(op);
    await reached.opened;
    // All that the server had to say until now is here after a round trip: nothing about this op.
    await page.roundTrip();
    expect(page.frames.all.filter((frame) => 'op' in frame && frame.op === op.id)).toEqual([]);
    expect(committed(seat.seat)).toEqual([]);
    held = null;
    release.open();
    expect(await page.answer(op.id)).toMatchObject({ type: 'ack', outcome: 'applied' });
    expect(committed(seat.seat)).toEqual(['7']);
    page.close();
  });

  test('rule 1: a commit that fails is never acknowledged; the page is asked to wait and send again', async () => {
    const seat = await session.join();
    const page = await session.page(seat);
    const op = someAnswer();
    failures = 1;
    page.op(op);
    expect(await page.answer(op.id)).toMatchObject({ type: 'wait', retryInMs: 1000 });
    await page.roundTrip();
    expect(page.frames.all.filter(({ type }) => type === 'ack')).toEqual([]);
    expect(committed(seat.seat)).toEqual([]);
    page.op(op);
    expect(await page.frame('ack')).toMatchObject({ op: op.id, outcome: 'applied' });
    expect(committed(seat.seat)).toEqual(['7']);
    page.close();
  });

  test('rule 1: a commit that fails takes nobody else’s answer with it', async () => {
    const pages = await Promise.all(
      ['Ana', 'Ben', 'Cai'].map(async (name) => session.page(await session.join({ name }))),
    );
    const ops = pages.map(() => someAnswer());
    // The commit that they share, and then the first of them alone.
    failures = 2;
    for (const [index, page] of pages.entries()) page.op(ops[index]);
    const answers = await Promise.all(pages.map((page, index) => page.answer(ops[index]?.id ?? '')));
    const saved = answers.filter(({ type }) => type === 'ack');
    expect(saved.length).toBeGreaterThan(0);
    expect(answers.map(({ op }) => logged(op))).toEqual(answers.map(({ type }) => (type === 'ack' ? 1 : 0)));
    for (const page of pages) page.close();
  });

  test('rule 1: the acknowledgement comes before the broadcast of the same op', async () => {
    const page = await session.page(await session.join());
    page.hello();
    await page.frame('welcome');
    const op = someAnswer();
    page.op(op);
    await page.frame('parts', ({ parts }) => parts.some(({ part }) => part === 'register'));
    const order = page.frames.all.filter(
      (frame) =>
        frame.type === 'ack' ||
        (frame.type === 'parts' && frame.parts.some(({ part }) => part === 'register')),
    );
    expect(order.map(({ type }) => type)).toEqual(['ack', 'parts']);
    page.close();
  });
});

describe('rule 2: the same op twice', () => {
  test('rule 2: changes nothing and is answered the same, at once, later and on another line', async () => {
    const seat = await session.join();
    const page = await session.page(seat);
    const op = someAnswer();
    page.op(op);
    page.op(op);
    await page.frames.count(({ type }) => type === 'ack', 2);
    const { revision } = await page.frame('ack');
    page.op({ ...op, value: 3 });
    await page.frames.count(({ type }) => type === 'ack', 3);
    const other = await session.page(seat);
    other.op(op);
    const acks = [...page.frames.all, await other.frame('ack')].filter(({ type }) => type === 'ack');
    expect(acks).toEqual(acks.map(() => ({ type: 'ack', op: op.id, revision, outcome: 'applied' })));
    expect(committed(seat.seat)).toEqual(['7']);
    expect(logged(op.id)).toBe(1);
    expect((await room.store.session(session.id))?.revision).toBe(revision);
    page.close();
    other.close();
  });

  test('rule 2: a late answer sent twice is late twice', async () => {
    const apart = await room.newSession();
    const phaseRevision = await apart.phase('rating', 'open');
    const page = await apart.page(await apart.join());
    await apart.phase('rating', 'closed', 'closed');
    const op = someAnswer({ phaseRevision });
    page.op(op);
    page.op(op);
    await page.frames.count(({ type }) => type === 'ack', 2);
    const outcomes = page.frames.all.map((frame) => frame.type === 'ack' && frame.outcome);
    expect(outcomes).toEqual(['late', 'late']);
    page.close();
  });

  test('rule 2: an id that another seat has used already is refused and says nothing of that op', async () => {
    const [ana, ben] = await Promise.all([session.join(), session.join({ name: 'Ben' })]);
    const [anas, bens] = [await session.page(ana), await session.page(ben)];
    const op = someAnswer();
    anas.op(op);
    await anas.frame('ack');
    bens.op({ ...op, value: 1 });
    expect(await bens.answer(op.id)).toEqual({ type: 'refuse', op: op.id, reason: 'not-allowed' });
    expect(committed(ben.seat)).toEqual([]);
    expect(committed(ana.seat)).toEqual(['7']);
    anas.close();
    bens.close();
  });

  test('rule 2: a join that is sent twice takes one seat', async () => {
    const apart = await room.newSession();
    const body = {
      invitation: apart.code,
      seat: someAnswer().id,
      token: someAnswer().id,
      name: 'Ana',
      table: 't1',
      language: 'en',
    };
    const post = () =>
      fetch(`${room.base}/api/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await Promise.all([post(), post()])).map(({ status }) => status)).toEqual([200, 200]);
    expect(await room.store.seats(apart.id)).toHaveLength(1);
  });
});
