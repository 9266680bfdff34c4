import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomBytes } from '#server/accounts/tokens.ts';
import { systemClock } from '#server/systemClock.ts';
import { createMemoryOutbox } from '#client/sync/outbox.ts';
import { createRoomClient } from '#client/sync/roomClient.ts';
import { limits } from '#shared/sync/limits.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { openPollingPage } from '../helpers/pollingPage.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';
import { until } from '../helpers/until.ts';

let room: TestRoom;
let session: TestSession;
let ana: TestSeat;

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession();
  await session.phase('rating', 'open');
  ana = await session.join();
});

/** Somebody else’s answer goes through as if nothing had happened. */
async function bensAnswer(): Promise<string> {
  const page = await session.page(await session.join({ name: 'Ben' }));
  const op = someAnswer();
  page.op(op);
  const { type } = await page.answer(op.id);
  page.close();
  return type;
}

async function refusal(page: RawPage, raw: object, id: string): Promise<string> {
  page.op(raw);
  const answer = await page.answer(id);
  return answer.type === 'refuse' ? answer.reason : answer.type;
}

describe('rule 10: one cannot slow the room', () => {
  test('rule 10: a frame far larger than any of ours ends its own line and nobody else’s', async () => {
    const [page, other] = [await session.page(ana), await session.page(await session.join({ name: 'Cai' }))];
    page.send({ type: 'op', op: { id: newTestId(), filler: 'x'.repeat(4 * limits.frameBytes) } });
    await page.closed;
    await other.roundTrip();
    expect(await bensAnswer()).toBe('ack');
    other.close();
  });

  test('rule 10: a value over 8 KiB is refused by name, though its frame fits', async () => {
    const page = await session.page(ana);
    const op = someAnswer({ value: 'x'.repeat(limits.valueBytes) });
    expect(await refusal(page, op, op.id)).toBe('too-large');
    const larger = someAnswer({ value: 'x'.repeat(limits.frameBytes) });
    expect(await refusal(page, larger, larger.id)).toBe('too-large');
    page.close();
  });

  test.each([1_000, 30_000])(
    'rule 10: a value nested %i deep is refused, and the server lives',
    async (depth) => {
      const page = await openPollingPage(room.base, { as: 'participant', token: ana.token });
      const op = someAnswer();
      const nested = '['.repeat(depth) + ']'.repeat(depth);
      await page.send(`{"type":"op","op":${JSON.stringify(op).replace('"value":7', `"value":${nested}`)}}`);
      expect(await page.poll()).toContain(JSON.stringify({ type: 'refuse', op: op.id, reason: 'malformed' }));
      expect(await bensAnswer()).toBe('ack');
    },
  );

  test.each([
    null,
    7,
    'frame',
    [],
    {},
    { type: 'nothing' },
    { type: 'op' },
    { type: 'hello' },
    { type: 'op', op: [] },
  ])('rule 10: %j is heard and not answered', async (frame) => {
    const page = await session.page(ana);
    page.send(frame);
    await page.roundTrip();
    expect(page.frames.all).toHaveLength(1);
    page.close();
  });

  test('rule 10: a page of ours with sixty answers gets them all acknowledged, in order', async () => {
    const auth = { as: 'participant', token: ana.token } as const;
    const outbox = createMemoryOutbox();
    const client = await createRoomClient({ url: room.base, auth, client: newTestId(), outbox, randomBytes });
    const before = await room.store.session(session.id);
    // Different phases keep them from becoming one.
    const emitted = Array.from({ length: 60 }, (_, index) =>
      client.emit({
        type: 'worksheet.set',
        exercise: 'rating',
        owner: 'seat',
        field: 'rating',
        value: 1 + (index % 10),
        base: 0,
        phaseRevision: index,
      }),
    );
    await Promise.all(emitted);
    const { refused } = await until(client.store, ({ waiting }) => waiting.length === 0);
    expect(refused).toEqual([]);
    const after = await room.store.session(session.id);
    expect((after?.revision ?? 0) - (before?.revision ?? 0)).toBe(60);
    expect(await room.store.registers(session.id, {})).toMatchObject([{ value: 10 }]);
    client.close();
  });

  test('rule 10: a fourth page of a seat is sent away, until one of the three is closed', async () => {
    const pages = await Promise.all([1, 2, 3].map(() => session.page(ana)));
    for (const page of pages) page.hello();
    await Promise.all(pages.map((page) => page.frame('welcome')));
    const fourth = await session.page(ana);
    fourth.hello();
    expect(await fourth.frame('bye')).toEqual({ type: 'bye', why: 'too-many-pages' });
    await fourth.closed;
    const console = await session.console();
    console.hello();
    for (const page of pages) page.close();
    await console.frame('presence', ({ online }) => online.length === 0);
    const again = await session.page(ana);
    again.hello();
    await again.frame('welcome');
    again.close();
    console.close();
  });
});

/** How much is said in one breath is a question of the machine where time passes: a bucket fills again. */
describe('rule 10: one cannot slow the room, however quick they are', () => {
  const nowMs = Date.now();
  let still: TestRoom;

  beforeAll(async () => {
    still = await openTestRoom(undefined, { ...systemClock, nowMs: () => nowMs });
  });
  afterAll(() => still.close());
  beforeEach(async () => {
    session = await still.newSession();
    await session.phase('rating', 'open');
    ana = await session.join();
  });

  test('rule 10: of eighty ops in one breath the first fifty are acknowledged, the others told to wait, and none is refused', async () => {
    const page = await session.page(ana);
    const ops = Array.from({ length: 80 }, () => someAnswer({ client: page.client }));
    for (const op of ops) page.op(op);
    const answers = await Promise.all(ops.map(({ id }) => page.answer(id)));
    const types = answers.map(({ type }) => type);
    expect(types).toEqual(ops.map((_op, at) => (at < limits.opsBurst ? 'ack' : 'wait')));
    page.close();
  });

  test('rule 10: a seat that floods is told to wait, and its neighbor is not', async () => {
    const page = await session.page(ana);
    for (let sent = 0; sent < 200; sent += 1) page.op(someAnswer({ client: page.client }));
    expect(await bensAnswer()).toBe('ack');
    await page.frame('wait');
    page.close();
  });

  test('rule 10: a projector that floods leaves the console its own turn', async () => {
    const [projector, console] = [await session.projector(), await session.console()];
    for (let sent = 0; sent < 80; sent += 1) projector.op(someAnswer());
    await projector.frame('wait');
    const op = {
      type: 'stage.go',
      id: newTestId(),
      client: console.client,
      slide: 'rate',
      step: 0,
      epoch: 1,
    };
    console.op(op);
    expect(await console.answer(op.id)).toMatchObject({ type: 'ack' });
    projector.close();
    console.close();
  });

  test('rule 10: a page that says hello without end is not caught up without end', async () => {
    const page = await session.page(ana);
    for (let sent = 0; sent < 80; sent += 1) page.hello();
    await page.closed;
    const welcomes = page.frames.all.filter(({ type }) => type === 'welcome');
    expect(welcomes.length).toBeLessThanOrEqual(limits.opsBurst);
    expect(await bensAnswer()).toBe('ack');
  });
});
