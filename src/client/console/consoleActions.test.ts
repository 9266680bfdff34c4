import { describe, expect, test } from 'vitest';
import type { Op } from '#shared/sync/op.ts';
import { isStageOp } from '#shared/sync/op.ts';
import { applyStageOp } from '#shared/sync/applyStageOp.ts';
import { initialStage, type Stage } from '#shared/sync/stage.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';
import { someExercise, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import {
  goTo,
  type Readiness,
  stageActionNames,
  stageActions,
  type StageActionName,
  undoAtOnceMs,
  undoneBy,
} from './consoleActions.ts';

const own = someWorkshop();
const tables = someWorkshop({ exercises: [someExercise('rating', { owner: 'both' })] });
const id = 'x'.repeat(22);

/** The room, as a facilitator brings it somewhere by presses. */
function room(workshop = own, readiness: Readiness | null = null) {
  let stage: Stage = initialStage(workshop);
  let nowMs = 1_000_000;
  const take = (draft: OpDraft): void => {
    const op: Op = { ...draft, id, client: id };
    const moved = isStageOp(op) ? applyStageOp(stage, op, { workshop, nowMs }) : null;
    if (!moved?.ok) throw new Error(`${draft.type} was refused.`);
    stage = moved.stage;
  };
  const actions = () => stageActions({ stage, workshop, readiness, nowMs });
  return {
    stage: () => stage,
    can: () => Object.keys(actions()).sort(),
    asks: (name: StageActionName) => actions()[name]?.ask,
    undoes: () => undoneBy(stage),
    waits(ms: number) {
      nowMs += ms;
    },
    take,
    press(...names: readonly StageActionName[]) {
      for (const name of names) {
        const action = actions()[name];
        if (!action) throw new Error(`${name} cannot be pressed now.`);
        take(action.op);
      }
    },
    graceEnds() {
      const { phaseRevision = 0 } = stage.exercises['rating'] ?? {};
      take({ type: 'exercise.phase', exercise: 'rating', to: 'closed', phaseRevision });
    },
    jump: (slide: string) => take(goTo(stage, { slide, step: 0 })),
  };
}

/** What can always be pressed. */
const always = ['blank', 'forward', 'freeze'];

describe('what can be pressed', () => {
  test('on a slide without an exercise: the way on, blank and freeze, and nothing else', () => {
    expect(room().can()).toEqual(always);
  });

  test('an exercise is opened, closed, revealed and hidden in turn; a close can be followed by a reopening', () => {
    const { can, press } = room();
    press('forward');
    expect(can()).toEqual(['back', ...always, 'open', 'undo'].sort());
    press('open');
    const open = ['close', 'lessTime', 'moreTime', 'pause', 'reset', 'undo'];
    expect(can()).toEqual(['back', ...always, ...open].sort());
    press('close');
    expect(can()).toEqual(['back', ...always, 'reopen', 'reset', 'reveal', 'undo'].sort());
    press('reveal');
    expect(can()).toEqual(['back', ...always, 'hide', 'pageForward', 'reopen', 'reset', 'undo'].sort());
    press('pageForward');
    expect(can()).toContain('pageBack');
    press('hide', 'reopen', 'close');
    expect(can()).toContain('reveal');
  });

  test('every press that is offered is taken', () => {
    const paths: readonly StageActionName[][] = [
      ['forward'],
      ['forward', 'open'],
      ['forward', 'open', 'close'],
      ['forward', 'open', 'close', 'reveal'],
      ['forward', 'open', 'toTables', 'close', 'reveal'],
    ];
    for (const path of paths) {
      for (const [name, action] of Object.entries(stageActions(after(path)))) {
        const op: Op = { ...action.op, id, client: id };
        const taken = isStageOp(op) && applyStageOp(after(path).stage, op, { workshop: tables, nowMs: 1 }).ok;
        expect(taken, `${name} after ${path.join(', ')}`).toBe(true);
      }
    }
    function after(path: readonly StageActionName[]) {
      const { press, stage } = room(tables);
      press(...path);
      return { stage: stage(), workshop: tables, readiness: null, nowMs: 1_000_000 };
    }
  });

  test('where a table works after its members, the tables’ turn is there from the opening on, and the way back', () => {
    const { can, press, stage } = room(tables);
    press('forward', 'open');
    expect(can()).toContain('toTables');
    expect(can()).not.toContain('toSeats');
    press('toTables');
    expect(stage().exercises['rating']).toMatchObject({ phase: 'open', round: 'table' });
    expect(can()).not.toContain('toTables');
    press('toSeats');
    expect(stage().exercises['rating']).toMatchObject({ phase: 'open', round: 'seat' });
  });

  test('what the room never sees cannot be revealed to it', () => {
    const secret = someWorkshop({ exercises: [someExercise('rating', { visibility: 'never' })] });
    const { can, press } = room(secret);
    press('forward', 'open', 'close');
    expect(can()).not.toContain('reveal');
    expect(can()).toContain('reopen');
  });

  test('blank and freeze go on and off with the same key, and either takes the other’s place', () => {
    const { press, stage } = room();
    press('blank');
    expect(stage().display).toBe('blank');
    press('freeze');
    expect(stage().display).toBe('frozen');
    press('freeze');
    expect(stage().display).toBe('live');
  });
});

describe('what is asked first', () => {
  const reach = (ready: number, of: number, ...path: readonly StageActionName[]) => {
    const { press, asks } = room(own, { ready, of, answers: ready });
    press('forward', ...path);
    return asks;
  };

  test('a close, where answers are missing', () => {
    expect(reach(7, 9, 'open')('close')).toBe('closeUndone');
    expect(reach(9, 9, 'open')('close')).toBeNull();
  });

  test('a reveal, where nobody has answered or fewer than half; half is enough', () => {
    expect(reach(0, 9, 'open', 'close')('reveal')).toBe('revealNobody');
    expect(reach(4, 9, 'open', 'close')('reveal')).toBe('revealFew');
    expect(reach(5, 10, 'open', 'close')('reveal')).toBeNull();
  });

  test('a reveal, where everything that was written still waits for the facilitator', () => {
    const { press, asks } = room(own, { ready: 9, of: 9, answers: 9, allHeld: 12 });
    press('forward', 'open', 'close');
    expect(asks('reveal')).toBe('revealHeld');
  });

  test('not the reveal of answers whose writers have left', () => {
    const { press, asks } = room(own, { ready: 0, of: 0, answers: 6 });
    press('forward', 'open', 'close');
    expect(asks('reveal')).toBeNull();
  });

  test('a reset, always', () => {
    expect(reach(9, 9, 'open')('reset')).toBe('reset');
  });

  test('an undo, once the press that it takes back is more than ten seconds old', () => {
    const { press, asks, waits } = room();
    press('forward', 'open');
    waits(undoAtOnceMs);
    expect(asks('undo')).toBeNull();
    waits(1);
    expect(asks('undo')).toBe('undoOld');
    press('blank');
    expect(asks('undo')).toBeNull();
  });

  test('nothing, where it is not known who has answered', () => {
    const { press, asks } = room(own, null);
    press('forward', 'open');
    expect(asks('close')).toBeNull();
  });
});

describe('what an undo takes back is named', () => {
  test.each<readonly [string, readonly StageActionName[], string | null]>([
    ['nothing at first', [], null],
    ['a step', ['forward'], 'step'],
    ['the last of several steps, as one', ['forward', 'forward', 'back'], 'step'],
    ['a wall that went dark', ['blank'], 'display'],
    ['a wall that was frozen', ['forward', 'freeze'], 'display'],
    ['time that stands still', ['forward', 'open', 'pause'], 'time'],
    ['an opening', ['forward', 'open'], 'open'],
    ['a minute more', ['forward', 'open', 'moreTime'], 'time'],
    ['a close', ['forward', 'open', 'close'], 'close'],
    ['a reveal', ['forward', 'open', 'close', 'reveal'], 'reveal'],
    ['a hiding', ['forward', 'open', 'close', 'reveal', 'hide'], 'hide'],
    ['a reopening', ['forward', 'open', 'close', 'reopen'], 'reopen'],
    ['a reset', ['forward', 'open', 'reset'], 'reset'],
    ['what came before, once the last is taken back', ['forward', 'open', 'close', 'undo'], 'open'],
  ])('%s', (_what, path, name) => {
    const { press, undoes } = room();
    press(...path);
    expect(undoes()).toBe(name);
  });

  test.each<readonly [string, readonly OpDraft[], string]>([
    ['a door that was locked', [{ type: 'stage.lock', to: 'locked', epoch: 0 }], 'lock'],
    [
      'a door that was opened again',
      [
        { type: 'stage.lock', to: 'locked', epoch: 0 },
        { type: 'stage.lock', to: 'open', epoch: 1 },
      ],
      'unlock',
    ],
    ['a question about energy', [{ type: 'stage.pulse', to: 'open', epoch: 0 }], 'ask'],
    [
      'the end of that question',
      [
        { type: 'stage.pulse', to: 'open', epoch: 0 },
        { type: 'stage.pulse', to: 'closed', epoch: 1 },
      ],
      'askEnd',
    ],
    ['a table that was picked', [{ type: 'stage.pick', table: 't1', epoch: 0 }], 'pick'],
  ])('%s', (_what, ops, name) => {
    const { take, undoes } = room();
    for (const op of ops) take(op);
    expect(undoes()).toBe(name);
  });

  test('a page of a result, as a step', () => {
    const { press, undoes, stage } = room();
    press('forward', 'open', 'close', 'reveal', 'pageForward');
    expect(undoes()).toBe('step');
    press('undo');
    expect(stage().page).toBe(0);
    expect(undoes()).toBe('reveal');
  });

  test('a jump', () => {
    const { jump, undoes, press, stage } = room();
    jump('later');
    expect(undoes()).toBe('jump');
    press('undo');
    expect(stage().slide).toBe('welcome');
  });

  test('the tables’ turn', () => {
    const { press, undoes } = room(tables);
    press('forward', 'open', 'toTables');
    expect(undoes()).toBe('round');
  });

  test('the close, also after its seconds of grace are over: one undo opens again', () => {
    const { press, undoes, graceEnds, stage } = room();
    press('forward', 'open', 'close');
    graceEnds();
    expect(undoes()).toBe('close');
    press('undo');
    expect(stage().exercises['rating']?.phase).toBe('open');
  });
});

/** What the room sees of a stage, and is to see again; seconds of grace that were cut short are over. */
function seen({ slide, step, page, display, frozen, exercises, timer }: Stage) {
  const phases = Object.entries(exercises).map(
    ([exercise, { phase, round, turn, endsAtMs, pausedLeftMs }]) => ({
      exercise,
      phase: phase === 'grace' ? 'closed' : phase,
      round,
      turn,
      endsAtMs,
      pausedLeftMs,
    }),
  );
  return {
    slide,
    step,
    page,
    display,
    frozen,
    phases: phases.filter(({ phase }) => phase !== 'draft'),
    timer,
  };
}

describe('no press is without a way back', () => {
  const inTurns = someWorkshop({
    exercises: [
      someExercise('rating', {
        turns: [
          { id: 'write', title: { en: 'Write' }, minutes: 4, owner: 'seat' },
          { id: 'vote', title: { en: 'Vote' }, minutes: 2, owner: 'seat' },
        ],
      }),
    ],
  });
  /** Where each press is tried, and what takes it back. */
  const ways: Record<
    Exclude<StageActionName, 'undo'>,
    readonly [back: StageActionName, from: readonly StageActionName[], workshop?: typeof own]
  > = {
    forward: ['undo', []],
    back: ['undo', ['forward']],
    open: ['undo', ['forward']],
    close: ['undo', ['forward', 'open']],
    reveal: ['undo', ['forward', 'open', 'close']],
    hide: ['undo', ['forward', 'open', 'close', 'reveal']],
    reopen: ['undo', ['forward', 'open', 'close', 'reveal']],
    toTables: ['undo', ['forward', 'open'], tables],
    toSeats: ['undo', ['forward', 'open', 'toTables'], tables],
    nextTurn: ['undo', ['forward', 'open'], inTurns],
    lastTurn: ['undo', ['forward', 'open', 'nextTurn'], inTurns],
    moreTime: ['undo', ['forward', 'open']],
    lessTime: ['undo', ['forward', 'open']],
    pause: ['undo', ['forward', 'open']],
    reset: ['undo', ['forward', 'open', 'close', 'reveal']],
    blank: ['blank', []],
    freeze: ['freeze', []],
    pageBack: ['undo', ['forward', 'open', 'close', 'reveal', 'pageForward', 'pageForward']],
    pageForward: ['undo', ['forward', 'open', 'close', 'reveal']],
  };
  const tried = stageActionNames.filter((name) => name !== 'undo');

  test.each(tried)('%s', (name) => {
    const [back, from, workshop = own] = ways[name];
    const { press, stage } = room(workshop);
    press(...from);
    const before = seen(stage());
    press(name);
    expect(seen(stage())).not.toEqual(before);
    press(back);
    expect(seen(stage())).toEqual(before);
  });

  test('an undo has none: it is asked about, unless it comes in the ten seconds in which it is offered', () => {
    const { press, asks, waits } = room();
    press('forward');
    waits(undoAtOnceMs + 1);
    expect(asks('undo')).toBe('undoOld');
  });

  test('time of a countdown for everybody: less takes back more, and the same key lets it run on', () => {
    const { press, stage, take } = room();
    take({ type: 'stage.timer', act: 'start', ms: 300_000, epoch: 0 });
    const before = stage().timer?.endsAtMs;
    press('moreTime', 'lessTime', 'pause', 'pause');
    expect(stage().timer?.endsAtMs).toBe(before);
  });
});
