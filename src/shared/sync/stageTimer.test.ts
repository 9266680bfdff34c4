import { describe, expect, test } from 'vitest';
import { someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { project } from './project.ts';
import { roomCountdown } from './roomCountdown.ts';
import type { StageOp, timerActs } from './op.ts';
import { applyStageOp } from './applyStageOp.ts';
import { exerciseStage, initialStage, type Stage } from './stage.ts';
import { stageWithin } from './stageWithin.ts';

const workshop = someWorkshop();
const id = 'x'.repeat(22);
const around = { id, client: id };
const startMs = 1_000_000;
const minuteMs = 60_000;

/** The stage after presses that are each made on what the press before brought, at that many ms from the start. */
function after(stage: Stage, ...presses: readonly [(on: Stage) => StageOp, afterMs?: number][]): Stage {
  return presses.reduce((on, [press, afterMs = 0]) => {
    const moved = applyStageOp(on, press(on), { workshop, nowMs: startMs + afterMs });
    if (!moved.ok) throw new Error(`refused: ${moved.reason}`);
    return moved.stage;
  }, stage);
}

const go =
  (slide: string) =>
  ({ epoch }: Stage): StageOp => ({ type: 'stage.go', ...around, slide, step: 0, epoch });
const timer =
  (act: (typeof timerActs)[number], ms = 0) =>
  ({ epoch }: Stage): StageOp => ({ type: 'stage.timer', ...around, act, ms, epoch });
const display =
  (to: 'live' | 'frozen') =>
  ({ epoch }: Stage): StageOp => ({ type: 'stage.display', ...around, display: to, epoch });
const undo = ({ epoch }: Stage): StageOp => ({ type: 'stage.undo', ...around, epoch });
const revision = (stage: Stage): number => exerciseStage(stage, 'rating').phaseRevision;
const bring =
  (to: 'open' | 'closed') =>
  (on: Stage): StageOp => ({
    type: 'exercise.phase',
    ...around,
    exercise: 'rating',
    to,
    phaseRevision: revision(on),
  });
const pause =
  (to: 'paused' | 'running') =>
  (on: Stage): StageOp => ({
    type: 'exercise.pause',
    ...around,
    exercise: 'rating',
    to,
    phaseRevision: revision(on),
  });
const addTime =
  (addMs: number) =>
  (on: Stage): StageOp => ({
    type: 'exercise.timer',
    ...around,
    exercise: 'rating',
    addMs,
    phaseRevision: revision(on),
  });

const start = initialStage(workshop);
const open = after(start, [go('rate')], [bring('open')]);
const rating = (stage: Stage) => exerciseStage(stage, 'rating');
const reasonOf = (stage: Stage, press: (on: Stage) => StageOp) =>
  applyStageOp(stage, press(stage), { workshop, nowMs: startMs });

describe('the time of an exercise that is open', () => {
  test('stands still with what is left of it, and runs on with just that', () => {
    const paused = after(open, [pause('paused'), 2 * minuteMs]);
    expect(rating(paused)).toMatchObject({ endsAtMs: null, pausedLeftMs: 4 * minuteMs });
    const onAgain = after(paused, [pause('running'), 30 * minuteMs]);
    expect(rating(onAgain)).toMatchObject({ endsAtMs: startMs + 34 * minuteMs, pausedLeftMs: null });
  });

  test('takes a minute more and a minute less while it stands still, and stays standing', () => {
    const paused = after(open, [pause('paused')], [addTime(minuteMs), 9 * minuteMs]);
    expect(rating(paused)).toMatchObject({ endsAtMs: null, pausedLeftMs: 7 * minuteMs });
    expect(rating(after(paused, [addTime(-minuteMs)]))).toMatchObject({ pausedLeftMs: 6 * minuteMs });
  });

  test('rule 5: a pause closes nothing and keeps the phase revision: what was typed before it counts', () => {
    const paused = after(open, [pause('paused')]);
    expect(rating(paused)).toMatchObject({
      phase: 'open',
      phaseRevision: rating(open).phaseRevision,
      closedRevision: 0,
    });
  });

  test('a second press of the same key on the same sight is stale, not a second pause', () => {
    const paused = after(open, [pause('paused')]);
    expect(reasonOf(paused, pause('paused'))).toEqual({ ok: false, reason: 'stale' });
    expect(reasonOf(open, pause('running'))).toEqual({ ok: false, reason: 'stale' });
  });

  test('cannot be paused before it opens or after it closes', () => {
    expect(reasonOf(start, pause('paused'))).toEqual({ ok: false, reason: 'stale' });
    const closed = after(open, [bring('closed')], [bring('closed')]);
    expect(reasonOf(closed, pause('paused'))).toEqual({ ok: false, reason: 'stale' });
  });

  test('a close while it stands still leaves no time behind, and a reopening begins a whole one', () => {
    const closed = after(open, [pause('paused')], [bring('closed')], [bring('closed')]);
    expect(rating(closed)).toMatchObject({ endsAtMs: null, pausedLeftMs: null, lengthMs: null });
    expect(rating(after(closed, [bring('open')]))).toMatchObject({ endsAtMs: startMs + 6 * minuteMs });
  });

  test('a pause can be taken back: the time runs as if nobody had pressed', () => {
    const back = after(open, [pause('paused'), minuteMs], [undo, 2 * minuteMs]);
    expect(rating(back)).toMatchObject({ endsAtMs: startMs + 6 * minuteMs, pausedLeftMs: null });
  });

  test('an exercise that the session hides keeps no time that stands still', () => {
    const paused = after(open, [pause('paused')]);
    const left = { slides: workshop.slides.slice(0, 1), exercises: [] };
    expect(exerciseStage(stageWithin(paused, workshop, left, startMs), 'rating')).toMatchObject({
      phase: 'closed',
      pausedLeftMs: null,
      lengthMs: null,
    });
  });
});

describe('the countdown of a slide', () => {
  const five = after(start, [timer('start', 5 * minuteMs)]);

  test('starts, takes more, stands still, runs on and stops', () => {
    expect(five.timer).toMatchObject({ endsAtMs: startMs + 5 * minuteMs, lengthMs: 5 * minuteMs });
    const more = after(five, [timer('add', minuteMs), minuteMs]);
    expect(more.timer).toMatchObject({ endsAtMs: startMs + 6 * minuteMs, lengthMs: 6 * minuteMs });
    const paused = after(more, [timer('pause'), 2 * minuteMs]);
    expect(paused.timer).toMatchObject({ endsAtMs: null, pausedLeftMs: 4 * minuteMs });
    expect(after(paused, [timer('resume'), 9 * minuteMs]).timer).toMatchObject({
      endsAtMs: startMs + 13 * minuteMs,
    });
    expect(after(paused, [timer('stop')]).timer).toBeNull();
  });

  test('advances nothing when it is over: the room stays, and the timer says how long it has been over', () => {
    const later = after(five, [timer('add', minuteMs), 20 * minuteMs]);
    expect(later).toMatchObject({ slide: 'welcome', timer: { endsAtMs: startMs + 21 * minuteMs } });
  });

  test('ends with its slide, and stays while only a fragment of the slide is shown', () => {
    expect(after(five, [go('later')]).timer).toBeNull();
    const step = ({ epoch }: Stage): StageOp => ({
      type: 'stage.go',
      ...around,
      slide: 'rate',
      step: 1,
      epoch,
    });
    const onRate = after(start, [go('rate')], [timer('start', minuteMs)], [step]);
    expect(onRate).toMatchObject({ step: 1, timer: { lengthMs: minuteMs } });
  });

  test('refuses a length of nothing, and a press on a countdown that is not there', () => {
    expect(reasonOf(start, timer('start', 0))).toEqual({ ok: false, reason: 'bad-value' });
    for (const act of ['add', 'pause', 'resume', 'stop'] as const) {
      expect(reasonOf(start, timer(act, 1000))).toEqual({ ok: false, reason: 'stale' });
    }
  });

  test('an undo brings back what a press has taken from it, and no countdown to another slide', () => {
    const stopped = after(five, [timer('stop'), 1000]);
    expect(after(stopped, [undo, 2000]).timer).toEqual(five.timer);
    expect(after(five, [undo]).timer).toBeNull();
    const elsewhere = { ...after(stopped, [go('later')]), undo: stopped.undo };
    expect(after(elsewhere, [undo])).toMatchObject({ slide: 'later', timer: null });
  });

  test('a frozen wall keeps the countdown that it had, while the room goes on without one', () => {
    const frozen = after(five, [display('frozen')], [go('later')]);
    expect(frozen).toMatchObject({ timer: null, frozen: { slide: 'welcome', timer: five.timer } });
    expect(after(frozen, [display('live')])).toMatchObject({ timer: null, frozen: null });
  });

  test('devices and the projector are told of it', () => {
    const part = { part: 'stage', revision: 1, stage: five } as const;
    const around2 = { stage: five, workshop };
    const participant = { role: 'participant', seat: 's', table: 't1', business: 'b1' } as const;
    expect(project(part, participant, around2)).toMatchObject({ stage: { timer: five.timer } });
    expect(project(part, { role: 'projector' }, around2)).toMatchObject({ stage: { timer: five.timer } });
  });

  test('is overruled by the time of an exercise that is open, and comes back with its close', () => {
    const both = after(start, [go('rate')], [timer('start', minuteMs)], [bring('open')]);
    expect(roomCountdown(both, 'rating')).toMatchObject({ lengthMs: 6 * minuteMs });
    const closed = after(both, [bring('closed')]);
    expect(roomCountdown(closed, 'rating')).toEqual(both.timer);
    expect(roomCountdown(start, 'rating')).toBeNull();
    expect(roomCountdown(five, undefined)).toEqual(five.timer);
  });
});
