import { describe, expect, test } from 'vitest';
import { someExercise, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { limits } from './limits.ts';
import type { Display, ExercisePhaseOp, StageGo, StageOp } from './op.ts';
import { applyStageOp } from './applyStageOp.ts';
import { exerciseStage, initialStage, type Phase, phases, type Stage } from './stage.ts';

const workshop = someWorkshop();
const context = { workshop, nowMs: 1_000_000 };
const id = 'x'.repeat(22);

function goTo(changes: Partial<StageGo>): StageGo {
  return { type: 'stage.go', id, client: id, slide: 'rate', step: 0, epoch: 0, ...changes };
}

function bring(to: ExercisePhaseOp['to'], changes: Partial<ExercisePhaseOp> = {}): ExercisePhaseOp {
  return { type: 'exercise.phase', id, client: id, exercise: 'rating', to, phaseRevision: 0, ...changes };
}

/** The shortest way from draft to each phase. */
const ways: Record<Phase, readonly ExercisePhaseOp['to'][]> = {
  draft: [],
  open: ['open'],
  grace: ['open', 'closed'],
  closed: ['open', 'closed', 'closed'],
  revealed: ['open', 'closed', 'closed', 'revealed'],
};

function at(phase: Phase): Stage {
  let stage = initialStage(workshop);
  for (const [phaseRevision, to] of ways[phase].entries()) {
    const moved = applyStageOp(stage, bring(to, { phaseRevision }), context);
    if (moved.ok) stage = moved.stage;
  }
  expect(exerciseStage(stage, 'rating').phase).toBe(phase);
  return stage;
}

describe('moving through the slides', () => {
  test('a session begins at the first slide, its exercises untouched', () => {
    expect(initialStage(workshop)).toMatchObject({ epoch: 0, slide: 'welcome', step: 0, exercises: {} });
  });

  test('rule 7: a move raises the epoch by one, and a second press on what was seen before moves nothing', () => {
    const start = initialStage(workshop);
    const moved = applyStageOp(start, goTo({ step: 2 }), context);
    expect(moved).toMatchObject({ ok: true, stage: { epoch: 1, slide: 'rate', step: 2, exercises: {} } });
    expect(moved.ok && applyStageOp(moved.stage, goTo({ step: 1 }), context)).toEqual({
      ok: false,
      reason: 'stale',
    });
  });

  test('rule 7: an epoch from the future is stale too', () => {
    expect(applyStageOp(initialStage(workshop), goTo({ epoch: 1 }), context)).toEqual({
      ok: false,
      reason: 'stale',
    });
  });

  test.each([
    { slide: 'nowhere' },
    { slide: 'rate', step: 3 },
    { slide: 'welcome', step: 1 },
    { slide: '__proto__' },
  ])('%j is no place to go', (place) => {
    const refused = { ok: false, reason: 'unknown-slide' };
    expect(applyStageOp(initialStage(workshop), goTo(place), context)).toEqual(refused);
  });

  test('rule 7: every change of phase raises the epoch too, so that epochs order all that the room was at', () => {
    expect(phases.map((phase) => at(phase).epoch)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('the phases of an exercise', () => {
  const becomes: Record<Phase, Record<ExercisePhaseOp['to'], Phase | 'stale'>> = {
    draft: { open: 'open', closed: 'stale', revealed: 'stale' },
    open: { open: 'stale', closed: 'grace', revealed: 'stale' },
    grace: { open: 'open', closed: 'closed', revealed: 'revealed' },
    closed: { open: 'open', closed: 'stale', revealed: 'revealed' },
    revealed: { open: 'open', closed: 'closed', revealed: 'stale' },
  };
  const cases = phases.flatMap((from) =>
    (['open', 'closed', 'revealed'] as const).map((to) => [from, to, becomes[from][to]] as const),
  );

  test.each(cases)('from %s, %s gives %s', (from, to, expected) => {
    const before = at(from);
    const { phaseRevision } = exerciseStage(before, 'rating');
    const outcome = applyStageOp(before, bring(to, { phaseRevision }), context);
    const stale = { ok: false, reason: 'stale' };
    const after = outcome.ok ? exerciseStage(outcome.stage, 'rating') : outcome;
    const moved = { phase: expected, phaseRevision: phaseRevision + 1 };
    expect(after).toMatchObject(expected === 'stale' ? stale : moved);
  });

  test.each(phases)('from %s, a press on an older or a newer phase revision changes nothing', (from) => {
    const before = at(from);
    const { phaseRevision } = exerciseStage(before, 'rating');
    for (const other of [phaseRevision - 1, phaseRevision + 1]) {
      for (const to of ['open', 'closed', 'revealed'] as const) {
        const refused = { ok: false, reason: 'stale' };
        expect(applyStageOp(before, bring(to, { phaseRevision: other }), context)).toEqual(refused);
      }
    }
  });

  test('opening states when the planned minutes are up, closing when the grace ends, and both end with them', () => {
    expect(exerciseStage(at('open'), 'rating')).toMatchObject({
      endsAtMs: context.nowMs + 6 * 60_000,
      graceEndsAtMs: null,
    });
    expect(exerciseStage(at('grace'), 'rating')).toMatchObject({
      endsAtMs: null,
      graceEndsAtMs: context.nowMs + limits.graceMs,
    });
    expect(exerciseStage(at('closed'), 'rating')).toMatchObject({ endsAtMs: null, graceEndsAtMs: null });
  });

  test('rule 5: the close is where answers stop, not where the grace begins, and reopening does not move it', () => {
    const closedRevisions = phases.map((phase) => exerciseStage(at(phase), 'rating').closedRevision);
    expect(closedRevisions).toEqual([0, 0, 0, 3, 3]);
    const reopened = applyStageOp(at('closed'), bring('open', { phaseRevision: 3 }), context);
    expect(reopened.ok && exerciseStage(reopened.stage, 'rating')).toMatchObject({
      phaseRevision: 4,
      closedRevision: 3,
    });
  });

  test('rule 5: revealing in the middle of the grace is a close as well', () => {
    const revealed = applyStageOp(at('grace'), bring('revealed', { phaseRevision: 2 }), context);
    expect(revealed.ok && exerciseStage(revealed.stage, 'rating')).toMatchObject({ closedRevision: 3 });
  });

  test.each(['nothing', 'constructor', '__proto__'])('there is no exercise %s', (exercise) => {
    const refused = { ok: false, reason: 'unknown-exercise' };
    expect(applyStageOp(initialStage(workshop), bring('open', { exercise }), context)).toEqual(refused);
    expect(exerciseStage(initialStage(workshop), exercise).phase).toBe('draft');
  });

  test('one exercise moves and the others stay', () => {
    const both = applyStageOp(at('open'), bring('open', { exercise: 'private' }), context);
    expect(both.ok && exerciseStage(both.stage, 'rating')).toEqual(exerciseStage(at('open'), 'rating'));
  });
});

describe('rounds: people alone, then their tables', () => {
  const both = { ...workshop, exercises: [someExercise('rating', { owner: 'both' })] };
  const owned = (owner: 'seat' | 'table' | 'both') => ({
    nowMs: 1_000_000,
    workshop: { ...workshop, exercises: [someExercise('rating', { owner })] },
  });

  test('an exercise begins with those whose it is; one of both begins with each alone', () => {
    const rounds = (['seat', 'table', 'both'] as const).map((owner) => {
      const opened = applyStageOp(initialStage(workshop), bring('open'), owned(owner));
      return opened.ok && exerciseStage(opened.stage, 'rating').round;
    });
    expect(rounds).toEqual(['seat', 'table', 'seat']);
  });

  test('the tables’ turn comes while it is open, with a clock of its own; the same turn again is stale', () => {
    const within = { workshop: both, nowMs: 1_000_000 };
    const first = applyStageOp(initialStage(both), bring('open'), within);
    const toTables = bring('open', { phaseRevision: 1, round: 'table' });
    const second = first.ok && applyStageOp(first.stage, toTables, { ...within, nowMs: 2_000_000 });
    expect(second && second.ok && exerciseStage(second.stage, 'rating')).toMatchObject({
      phase: 'open',
      round: 'table',
      phaseRevision: 2,
      endsAtMs: 2_000_000 + 6 * 60_000,
    });
    const again = bring('open', { phaseRevision: 2, round: 'table' });
    expect(second && second.ok && applyStageOp(second.stage, again, within)).toMatchObject({
      reason: 'stale',
    });
  });

  test('an exercise of seats has no tables’ turn', () => {
    const toTables = bring('open', { round: 'table' });
    expect(applyStageOp(initialStage(workshop), toTables, owned('seat'))).toMatchObject({ reason: 'stale' });
  });
});

describe('what the facilitator can take back', () => {
  const envelope = { id, client: id };
  const apply = (stage: Stage, op: StageOp): Stage => {
    const moved = applyStageOp(stage, op, context);
    if (!moved.ok) throw new Error(`${op.type} was refused as ${moved.reason}.`);
    return moved.stage;
  };
  const undo = (stage: Stage) => apply(stage, { type: 'stage.undo', ...envelope, epoch: stage.epoch });

  test.each(['open', 'closed', 'revealed'] as const)('undo brings back what was before %s', (phase) => {
    const stage = at(phase);
    const { phaseRevision } = exerciseStage(stage, 'rating');
    const to = phase === 'open' ? 'closed' : phase === 'closed' ? 'revealed' : 'open';
    const back = undo(apply(stage, bring(to, { phaseRevision })));
    expect(exerciseStage(back, 'rating').phase).toBe(phase);
    expect(exerciseStage(back, 'rating').phaseRevision).toBeGreaterThan(phaseRevision);
  });

  test('rule 5: opening taken back stops answers like a close: what was made before is late, not lost', () => {
    const back = exerciseStage(undo(at('open')), 'rating');
    expect(back).toMatchObject({ phase: 'draft', phaseRevision: 2, closedRevision: 2 });
  });

  test('a close that is taken back leaves the clock as it was', () => {
    const open = at('open');
    const endsAtMs = exerciseStage(open, 'rating').endsAtMs;
    const back = undo(apply(open, bring('closed', { phaseRevision: 1 })));
    expect(exerciseStage(back, 'rating')).toMatchObject({ phase: 'open', endsAtMs, graceEndsAtMs: null });
  });

  test('a jump can be taken back, and so can a step', () => {
    const start = initialStage(workshop);
    const stepped = apply(start, goTo({ slide: 'rate' }));
    expect(undo(stepped)).toMatchObject({ slide: 'welcome', step: 0, undo: [] });
    const jumped = apply(start, goTo({ slide: 'later' }));
    expect(undo(jumped)).toMatchObject({ slide: 'welcome', step: 0 });
  });

  test('of steps, and of what the wall shows, the last is kept: it goes back by one, then to what came before', () => {
    let stage = initialStage(workshop);
    for (const step of [0, 1, 2]) stage = apply(stage, goTo({ slide: 'rate', step, epoch: stage.epoch }));
    expect(stage.undo).toHaveLength(1);
    expect(undo(stage)).toMatchObject({ slide: 'rate', step: 1, undo: [] });
    const opened = apply(stage, bring('open'));
    const further = apply(opened, goTo({ slide: 'rate', step: 1, epoch: opened.epoch }));
    const back = undo(further);
    expect(back).toMatchObject({ slide: 'rate', step: 2 });
    expect(exerciseStage(undo(back), 'rating').phase).toBe('draft');
  });

  test('a dark or frozen wall can be taken back, and a picture that was frozen before stands again', () => {
    const show = (stage: Stage, to: Display): Stage =>
      apply(stage, { type: 'stage.display', ...envelope, display: to, epoch: stage.epoch });
    expect(undo(show(initialStage(workshop), 'blank'))).toMatchObject({ display: 'live', frozen: null });
    const frozen = show(initialStage(workshop), 'frozen');
    const dark = show(apply(frozen, goTo({ slide: 'later', epoch: frozen.epoch })), 'blank');
    expect(undo(dark)).toMatchObject({ slide: 'later', display: 'frozen', frozen: { slide: 'welcome' } });
  });

  test('many steps never push out a reset', () => {
    let stage = apply(at('closed'), {
      type: 'exercise.reset',
      ...envelope,
      exercise: 'rating',
      phaseRevision: 3,
    });
    for (let press = 0; press < 30; press += 1) {
      stage = apply(stage, goTo({ slide: press % 2 === 0 ? 'rate' : 'welcome', epoch: stage.epoch }));
    }
    expect(exerciseStage(undo(undo(stage)), 'rating').phase).toBe('closed');
  });

  test('a press is kept with the moment at which it was made', () => {
    const jumped = apply(initialStage(workshop), goTo({ slide: 'later' }));
    expect(jumped.undo).toMatchObject([{ atMs: context.nowMs }]);
  });

  test('a reset begins anew and names itself, so that its undo finds what was set aside', () => {
    const reset = apply(at('revealed'), {
      type: 'exercise.reset',
      ...envelope,
      exercise: 'rating',
      phaseRevision: 4,
    });
    expect(exerciseStage(reset, 'rating')).toMatchObject({ phase: 'draft', phaseRevision: 5 });
    expect(reset.undo[reset.undo.length - 1]?.reset).toBe(id);
    expect(exerciseStage(undo(reset), 'rating').phase).toBe('revealed');
  });

  test('no more is kept than anybody takes back', () => {
    let stage = initialStage(workshop);
    for (let press = 0; press < 30; press += 1) {
      stage = apply(stage, goTo({ slide: press % 2 === 0 ? 'later' : 'welcome', epoch: stage.epoch }));
    }
    expect(stage.undo).toHaveLength(10);
  });
});

describe('what the projector shows', () => {
  const display = (to: 'live' | 'blank' | 'frozen', epoch: number) =>
    ({ type: 'stage.display', id, client: id, display: to, epoch }) as const;

  test('a frozen picture keeps slide, step and phases while the room goes on, and thaws to where the room is', () => {
    const frozen = applyStageOp(at('open'), display('frozen', 1), context);
    const gone = frozen.ok && applyStageOp(frozen.stage, goTo({ slide: 'later', epoch: 2 }), context);
    expect(gone && gone.ok && gone.stage).toMatchObject({
      slide: 'later',
      display: 'frozen',
      frozen: { slide: 'welcome', step: 0, exercises: { rating: { phase: 'open' } } },
    });
    const live = gone && gone.ok && applyStageOp(gone.stage, display('live', 3), context);
    expect(live && live.ok && live.stage).toMatchObject({ slide: 'later', display: 'live', frozen: null });
  });

  test('more time is added to what is left, and less never ends in the past', () => {
    const timer = (addMs: number) =>
      ({ type: 'exercise.timer', id, client: id, exercise: 'rating', addMs, phaseRevision: 1 }) as const;
    const endsAtMs = (addMs: number) => {
      const moved = applyStageOp(at('open'), timer(addMs), context);
      return moved.ok && exerciseStage(moved.stage, 'rating').endsAtMs;
    };
    expect(endsAtMs(60_000)).toBe(1_000_000 + 7 * 60_000);
    expect(endsAtMs(-60_000)).toBe(1_000_000 + 5 * 60_000);
    expect(endsAtMs(-600_000)).toBe(1_000_000);
  });

  test('the room has seen each slide once, in the order of its showing', () => {
    let stage = initialStage(workshop);
    for (const slide of ['later', 'rate', 'later', 'welcome']) {
      const moved = applyStageOp(stage, goTo({ slide, epoch: stage.epoch }), context);
      if (moved.ok) ({ stage } = moved);
    }
    expect(stage.shown).toEqual(['welcome', 'later', 'rate']);
  });
});

describe('an exercise that opens in turns', () => {
  const turns = [
    { id: 'write', title: { en: 'Write' }, minutes: 4, owner: 'table' },
    { id: 'vote', title: { en: 'Vote' }, minutes: 2, owner: 'seat', material: true },
  ] as const;
  const inTurns = someWorkshop({ exercises: [someExercise('rating', { owner: 'table', turns })] });
  const around = { workshop: inTurns, nowMs: 1_000_000 };
  const after = (...ops: readonly Partial<ExercisePhaseOp>[]) => {
    let stage = initialStage(inTurns);
    for (const [phaseRevision, changes] of ops.entries()) {
      const moved = applyStageOp(stage, bring('open', { phaseRevision, ...changes }), around);
      if (!moved.ok) return moved.reason;
      stage = moved.stage;
    }
    return exerciseStage(stage, 'rating');
  };

  test('it opens at its first turn, with that turn’s time and whoever writes in it', () => {
    expect(after({})).toMatchObject({
      phase: 'open',
      turn: 0,
      round: 'table',
      endsAtMs: 1_000_000 + 240_000,
    });
  });

  test('the next turn has a time of its own, and everybody’s own worksheet', () => {
    expect(after({}, { turn: 1 })).toMatchObject({ turn: 1, round: 'seat', endsAtMs: 1_000_000 + 120_000 });
  });

  test('a close, a reveal and a reopening stay in the turn', () => {
    const closed = { to: 'closed' } as const;
    expect(after({}, { turn: 1 }, closed, closed)).toMatchObject({ phase: 'closed', turn: 1, round: 'seat' });
    expect(after({}, { turn: 1 }, closed, {})).toMatchObject({ phase: 'open', turn: 1, round: 'seat' });
  });

  test('from what was revealed the room goes on to the next turn', () => {
    expect(after({}, { to: 'closed' }, { to: 'revealed' }, { turn: 1 })).toMatchObject({
      phase: 'open',
      turn: 1,
    });
  });

  test('rule 7: a turn that is not there, the same turn again, and another’s turn move nothing', () => {
    expect(after({}, { turn: 2 })).toBe('stale');
    expect(after({}, { turn: 0 })).toBe('stale');
    expect(after({}, { turn: 1, round: 'table' })).toBe('stale');
    expect(applyStageOp(initialStage(workshop), bring('open', { turn: 1 }), context)).toEqual({
      ok: false,
      reason: 'stale',
    });
  });

  test('an undo brings the turn before back', () => {
    let stage = initialStage(inTurns);
    for (const [phaseRevision, turn] of [0, 1].entries()) {
      const moved = applyStageOp(stage, bring('open', { phaseRevision, turn }), around);
      if (moved.ok) stage = moved.stage;
    }
    const undo = { type: 'stage.undo', id, client: id, epoch: stage.epoch } as const;
    const undone = applyStageOp(stage, undo, around);
    expect(undone.ok && exerciseStage(undone.stage, 'rating')).toMatchObject({
      phase: 'open',
      turn: 0,
      round: 'table',
    });
  });
});
