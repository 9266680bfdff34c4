import { describe, expect, test } from 'vitest';
import { someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { limits } from './limits.ts';
import type { ExercisePhaseOp, StageGo } from './op.ts';
import { applyStageOp, exerciseStage, initialStage, type Phase, phases, type Stage } from './stage.ts';

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
    expect(initialStage(workshop)).toEqual({ epoch: 0, slide: 'welcome', step: 0, exercises: {} });
  });

  test('rule 7: a move raises the epoch by one, and a second press on what was seen before moves nothing', () => {
    const start = initialStage(workshop);
    const moved = applyStageOp(start, goTo({ step: 2 }), context);
    expect(moved).toEqual({ ok: true, stage: { epoch: 1, slide: 'rate', step: 2, exercises: {} } });
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
