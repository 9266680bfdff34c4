import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import { someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import type { Op } from '#shared/sync/op.ts';
import { applyStageOp } from '#shared/sync/applyStageOp.ts';
import { initialStage } from '#shared/sync/stage.ts';
import type { SessionRow } from '#server/storage/store.ts';
import { systemClock } from '#server/systemClock.ts';
import type { Commit } from './room.ts';
import { startGraceClock } from './graceClock.ts';

const workshop = someWorkshop();
const id = 'x'.repeat(22);

function phaseOp(to: 'open' | 'closed', phaseRevision: number): Extract<Op, { type: 'exercise.phase' }> {
  return { type: 'exercise.phase', id, client: id, exercise: 'rating', to, phaseRevision };
}

/** A session in memory, and a room that applies what the clock submits, unless it is to fail. */
function someRoom() {
  let session: SessionRow = {
    id: 'session',
    code: 'K7M4QD',
    revision: 1,
    createdMs: 0,
    settings: someSettings(),
    settingsRevision: 1,
    workshopRevision: 'r1',
    rehearsalOf: null,
    stage: initialStage(workshop),
    stageRevision: 1,
  };
  let failures = 0;
  const faults: unknown[] = [];
  const listeners: ((commit: Commit) => void)[] = [];
  const submit = async (op: Op) => {
    if (failures > 0) {
      failures -= 1;
      throw new Error('The disk is full.');
    }
    if (op.type !== 'exercise.phase') throw new Error('The clock does nothing else.');
    const moved = applyStageOp(session.stage, op, { workshop, nowMs: Date.now() });
    if (!moved.ok) return moved;
    session = { ...session, stage: moved.stage };
    for (const listener of listeners)
      listener({ session, workshop, parts: [], touched: [], placedAgain: [], op });
    return { ok: true, revision: 2, outcome: 'applied', parts: [], touched: [] } as const;
  };
  const start = () =>
    startGraceClock({
      store: { session: async () => session, sessions: async () => [session] },
      room: {
        submit: (_session, _actor, op) => submit(op),
        onCommit: (listener) => void listeners.push(listener),
      },
      clock: systemClock,
      fault: (error) => void faults.push(error),
    });
  const failOnce = () => {
    failures = 1;
  };
  return { start, submit, failOnce, faults, phase: () => session.stage.exercises['rating']?.phase };
}

describe('rule 5: the end of the grace', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('rule 5: ten seconds after the close, by the server’s clock, an exercise is closed', async () => {
    const room = someRoom();
    const clock = await room.start();
    await room.submit(phaseOp('open', 0));
    await room.submit(phaseOp('closed', 1));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(room.phase()).toBe('grace');
    await vi.advanceTimersByTimeAsync(1);
    expect(room.phase()).toBe('closed');
    clock.stop();
  });

  test('rule 5: a server that was down meanwhile closes when it starts again', async () => {
    const room = someRoom();
    await room.submit(phaseOp('open', 0));
    await room.submit(phaseOp('closed', 1));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(room.phase()).toBe('grace');
    const clock = await room.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(room.phase()).toBe('closed');
    clock.stop();
  });

  test('rule 5: a server whose clock was put back while it was down waits no longer than a grace', async () => {
    const room = someRoom();
    await room.submit(phaseOp('open', 0));
    await room.submit(phaseOp('closed', 1));
    vi.setSystemTime(Date.now() - 5 * 3_600_000);
    const clock = await room.start();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(room.phase()).toBe('closed');
    clock.stop();
  });

  test('rule 5: reopened within the grace, it stays open', async () => {
    const room = someRoom();
    const clock = await room.start();
    await room.submit(phaseOp('open', 0));
    await room.submit(phaseOp('closed', 1));
    await vi.advanceTimersByTimeAsync(5_000);
    await room.submit(phaseOp('open', 2));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(room.phase()).toBe('open');
    clock.stop();
  });

  test('rule 5: a close that could not be stored is tried again, and said', async () => {
    const room = someRoom();
    await room.submit(phaseOp('open', 0));
    await room.submit(phaseOp('closed', 1));
    room.failOnce();
    await vi.advanceTimersByTimeAsync(10_000);
    const clock = await room.start();
    await vi.advanceTimersByTimeAsync(0);
    expect([room.faults.length, room.phase()]).toEqual([1, 'grace']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([room.faults.length, room.phase()]).toEqual([1, 'closed']);
    clock.stop();
  });
});
