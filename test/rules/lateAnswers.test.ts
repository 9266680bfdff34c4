import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Part } from '#shared/sync/protocol.ts';
import { newTestId } from '../helpers/facilitator.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;
let session: TestSession;
let ana: TestSeat;
let page: RawPage;

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession();
  ana = await session.join();
  page = await session.page(ana);
  return () => page.close();
});

async function answer(changes: Parameters<typeof someAnswer>[0], from = page): Promise<string> {
  const op = someAnswer(changes);
  from.op(op);
  const frame = await from.answer(op.id);
  return frame.type === 'ack' ? frame.outcome : frame.type === 'refuse' ? frame.reason : frame.type;
}

/** What is kept of Ana's answer, by slot. */
async function kept(): Promise<Readonly<Record<string, unknown>>> {
  const registers = await room.store.registers(session.id, { owner: `seat:${ana.seat}` });
  return Object.fromEntries(registers.map(({ slot, value }) => [slot.replace(/:.*/, ''), value]));
}

type Progress = Extract<Part, { part: 'progress' }>;
function progressIn(frame: { readonly parts: readonly Part[] }): Progress | undefined {
  return frame.parts.find((part) => part.part === 'progress');
}

const takeLate = async () => {
  const own = await room.store.registers(session.id, { owner: `seat:${ana.seat}` });
  const slot = own.find((one) => one.slot.startsWith('late') && one.value !== null)?.slot ?? 'late:none';
  const { owner, field } = { owner: `seat:${ana.seat}`, field: 'rating' };
  return room.facilitator.op(session.id, {
    type: 'worksheet.takeLate',
    exercise: 'rating',
    owner,
    field,
    slot,
  });
};

describe('rule 5: answers around the close', () => {
  test('rule 5: in the grace after a close an answer still counts', async () => {
    const phaseRevision = await session.phase('rating', 'open', 'closed');
    expect(await session.phaseNow('rating')).toBe('grace');
    const { client } = page;
    expect(await answer({ client, phaseRevision: phaseRevision - 1 })).toBe('applied');
    expect(await answer({ client, phaseRevision })).toBe('applied');
  });

  test('rule 5: made while open and come after the close, it is late; the facilitator sees it and takes it in', async () => {
    const console = await session.console();
    console.hello();
    await console.frame('welcome');
    const phaseRevision = await session.phase('rating', 'open');
    expect(await answer({ phaseRevision, value: 3 })).toBe('applied');
    await session.phase('rating', 'closed', 'closed');
    expect(await answer({ phaseRevision, value: 9 })).toBe('late');
    expect(await kept()).toEqual({ current: 3, late: 9 });
    const offered = await console.frame('parts', (frame) => (progressIn(frame)?.late.length ?? 0) > 0);
    const own = await room.store.registers(session.id, { owner: `seat:${ana.seat}` });
    const slot = own.find((one) => one.slot.startsWith('late:'))?.slot;
    expect(progressIn(offered)?.late).toEqual([
      { owner: `seat:${ana.seat}`, field: 'rating', slot: slot ?? '', value: 9 },
    ]);

    expect((await takeLate()).status).toBe(200);
    expect(await kept()).toMatchObject({ current: 9 });
    await console.frame('parts', (frame) => {
      const progress = progressIn(frame);
      return (
        progress !== undefined &&
        progress.revision > (progressIn(offered)?.revision ?? 0) &&
        progress.late.length === 0
      );
    });
    const again = await takeLate();
    expect([again.status, await again.json()]).toEqual([409, { reason: 'stale' }]);
    console.close();
  });

  test('rule 5: reopening takes the late answers in, and the seat hears of its own', async () => {
    const phaseRevision = await session.phase('rating', 'open');
    await session.phase('rating', 'closed', 'closed', 'revealed');
    expect(await answer({ phaseRevision, value: 9 })).toBe('late');
    page.hello();
    await page.frame('welcome');
    await session.phase('rating', 'open');
    expect(await kept()).toMatchObject({ current: 9 });
    await page.frame('parts', ({ parts }) =>
      parts.some((part) => part.part === 'register' && part.slot === 'current' && part.value === 9),
    );
  });

  test('rule 5: made before the close and come after the reopening, it is taken at once', async () => {
    const phaseRevision = await session.phase('rating', 'open');
    await session.phase('rating', 'closed', 'closed', 'open');
    expect(await answer({ phaseRevision })).toBe('applied');
  });

  test('rule 5: made after the close, it is refused, before and after the result is shown', async () => {
    const closed = await session.phase('rating', 'open', 'closed', 'closed');
    expect(await answer({ phaseRevision: closed })).toBe('closed');
    const revealed = await session.phase('rating', 'revealed');
    expect(await answer({ phaseRevision: revealed })).toBe('closed');
    expect(await kept()).toEqual({});
  });

  test('rule 5: no clock of a device has a say: there is none in an op', () => {
    expect(Object.keys(someAnswer()).filter((key) => /time|ms|at$/i.test(key))).toEqual([]);
  });
});

describe('rule 6: two devices, one worksheet', () => {
  test('rule 6: a stale write keeps both: the current value stands, the other lies beside it', async () => {
    await session.phase('rating', 'open');
    const other = await session.page(ana);
    expect(await answer({ value: 3 })).toBe('applied');
    expect(await answer({ value: 9 }, other)).toBe('conflict');
    expect(await kept()).toEqual({ current: 3, conflict: 9 });
    // The one who had seen it may write over it.
    const current = await room.store.registers(session.id, { owner: `seat:${ana.seat}` });
    const base = current.find(({ slot }) => slot === 'current')?.revision ?? 0;
    expect(await answer({ value: 8, base }, other)).toBe('applied');
    expect(await kept()).toEqual({ current: 8, conflict: 9 });
    other.close();
  });

  test('rule 6: several stale writes all stay', async () => {
    await session.phase('rating', 'open');
    await answer({ value: 1 });
    const outcomes = [];
    for (const value of [2, 3, 4]) outcomes.push(await answer({ value }));
    expect(outcomes).toEqual(['conflict', 'conflict', 'conflict']);
    const registers = await room.store.registers(session.id, {});
    expect(registers.map(({ value }) => value)).toEqual([1, 2, 3, 4]);
  });

  test('rule 6: one device that writes faster than it hears never conflicts with itself', async () => {
    await session.phase('rating', 'open');
    const client = newTestId();
    for (const value of [1, 2, 3]) expect(await answer({ value, client })).toBe('applied');
    expect(await kept()).toEqual({ current: 3 });
  });
});
