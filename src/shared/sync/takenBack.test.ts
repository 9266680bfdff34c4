import { describe, expect, test } from 'vitest';
import { plannedAgenda } from '#shared/agenda/agenda.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { someExercise, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { applyStageOp } from './applyStageOp.ts';
import { phaseTargets, type StageOp, timerActs } from './op.ts';
import { exerciseStage, initialStage, type Stage } from './stage.ts';

const turns = [
  { id: 'write', title: { en: 'Write' }, minutes: 4, owner: 'seat' },
  { id: 'vote', title: { en: 'Vote' }, minutes: 2, owner: 'seat' },
] as const;
const workshop = someWorkshop({
  exercises: [
    someExercise('rating', { owner: 'both' }),
    someExercise('private', { turns }),
    someExercise('next'),
  ],
});
const planned = plannedAgenda(workshop, { agenda: [], reserve: 10, skipOrder: [] });
const startMs = 1_000_000;

/** An op as a page sends it that sees this stage. */
type Press = (stage: Stage, id: string) => StageOp;

const envelope = (id: string) => ({ id, client: 'p'.repeat(22) });
const revisionOf = (stage: Stage, exercise: string) => exerciseStage(stage, exercise).phaseRevision;

const lock =
  (to: 'locked' | 'open'): Press =>
  ({ epoch }, id) => ({ type: 'stage.lock', ...envelope(id), to, epoch });
const pulse =
  (to: 'open' | 'closed'): Press =>
  ({ epoch }, id) => ({ type: 'stage.pulse', ...envelope(id), to, epoch });
const pick =
  (table: string): Press =>
  ({ epoch }, id) => ({ type: 'stage.pick', ...envelope(id), table, epoch });
const page =
  (to: number): Press =>
  ({ epoch }, id) => ({ type: 'stage.page', ...envelope(id), page: to, epoch });
const go =
  (slide: string, step = 0): Press =>
  ({ epoch }, id) => ({ type: 'stage.go', ...envelope(id), slide, step, epoch });
const timer =
  (act: (typeof timerActs)[number], ms = 0): Press =>
  ({ epoch }, id) => ({ type: 'stage.timer', ...envelope(id), act, ms, epoch });
const display =
  (to: 'live' | 'blank' | 'frozen'): Press =>
  ({ epoch }, id) => ({ type: 'stage.display', ...envelope(id), display: to, epoch });
const bring =
  (exercise: string, to: (typeof phaseTargets)[number]): Press =>
  (stage, id) => ({
    type: 'exercise.phase',
    ...envelope(id),
    exercise,
    to,
    phaseRevision: revisionOf(stage, exercise),
  });
const undo: Press = ({ epoch }, id) => ({ type: 'stage.undo', ...envelope(id), epoch });
const drive: Press = (_stage, id) => ({ type: 'stage.drive', ...envelope(id), account: 'mei', name: 'Mei' });

const exercise = fc.constantFrom('rating', 'private');
const presses: fc.Arbitrary<Press> = fc.oneof(
  fc.constantFrom('locked', 'open').map(lock),
  fc.constantFrom('open', 'closed').map(pulse),
  fc.constantFrom('t1', 't2', 't3').map(pick),
  fc.nat(3).map(page),
  fc.tuple(fc.constantFrom('welcome', 'rate', 'later'), fc.nat(2)).map(([slide, step]) => go(slide, step)),
  fc
    .tuple(fc.constantFrom(...timerActs), fc.constantFrom(-60_000, 60_000, 300_000))
    .map(([act, ms]) => timer(act, ms)),
  fc.constantFrom('live', 'blank', 'frozen').map(display),
  fc.tuple(exercise, fc.constantFrom(...phaseTargets)).map(([one, to]) => bring(one, to)),
  fc.tuple(exercise, fc.nat(1)).map(([one, turn]): Press => (stage, id) => ({
    type: 'exercise.phase',
    ...envelope(id),
    exercise: one,
    to: 'open',
    turn,
    phaseRevision: revisionOf(stage, one),
  })),
  exercise.map((one): Press => (stage, id) => ({
    type: 'exercise.timer',
    ...envelope(id),
    exercise: one,
    addMs: 60_000,
    phaseRevision: revisionOf(stage, one),
  })),
  fc.tuple(exercise, fc.constantFrom('paused', 'running')).map(([one, to]): Press => (stage, id) => ({
    type: 'exercise.pause',
    ...envelope(id),
    exercise: one,
    to,
    phaseRevision: revisionOf(stage, one),
  })),
  exercise.map((one): Press => (stage, id) => ({
    type: 'exercise.reset',
    ...envelope(id),
    exercise: one,
    phaseRevision: revisionOf(stage, one),
  })),
  fc.constantFrom(null, { ...planned, endMoved: 5 }).map((agenda): Press => ({ epoch }, id) => ({
    type: 'stage.agenda',
    ...envelope(id),
    agenda,
    epoch,
  })),
  fc.constant<Press>(({ epoch }, id) => ({ type: 'stage.begin', ...envelope(id), epoch })),
  fc.constant(undo),
  fc.constant(drive),
);

const revealed = [go('rate'), ...phaseTargets.map((to) => bring('rating', to))];

const idOf = (n: number): string => `press-${n}`.padEnd(22, 'x');

/** The stage after presses a second apart, each on what the one before has brought; what is refused changes nothing. */
function after(...all: readonly Press[]): Stage {
  return all.reduce((stage, press, n) => {
    const taken = applyStageOp(stage, press(stage, idOf(n)), { workshop, nowMs: startMs + n * 1000 });
    return taken.ok ? taken.stage : stage;
  }, initialStage(workshop));
}

/** All that the room sees or runs by, once the seconds of a grace that was cut short are over. */
function standing(stage: Stage) {
  const { slide, step, page: at, display: shows, frozen, agenda, timer: time } = stage;
  const { locked, pulse: asked, picks, driver } = stage;
  const exercises = workshop.exercises.map(({ id }) => {
    const { phase, round, turn, endsAtMs, pausedLeftMs, lengthMs } = exerciseStage(stage, id);
    return { phase: phase === 'grace' ? 'closed' : phase, round, turn, endsAtMs, pausedLeftMs, lengthMs };
  });
  return { slide, step, at, shows, frozen, agenda, time, locked, asked, picks, driver, exercises };
}

describe('an undo right after a press', () => {
  test('gives the room as it was, whatever was pressed and whatever came before; only the time runs on', () => {
    const known = new Set<string>();
    fc.assert(
      fc.property(fc.array(presses, { maxLength: 20 }), presses, (earlier, press) => {
        const before = after(...earlier);
        const nowMs = startMs + 60_000;
        const op = press(before, idOf(99));
        // Whoever has the wheel keeps it; an undo is taken back by nothing; the end of a grace is nobody's press.
        fc.pre(op.type !== 'stage.drive' && op.type !== 'stage.undo');
        fc.pre(
          op.type !== 'exercise.phase' ||
            op.to !== 'closed' ||
            exerciseStage(before, op.exercise).phase !== 'grace',
        );
        const pressed = applyStageOp(before, op, { workshop, nowMs });
        fc.pre(pressed.ok);
        const back = applyStageOp(pressed.stage, undo(pressed.stage, idOf(100)), {
          workshop,
          nowMs: nowMs + 1000,
        });
        expect(back.ok && standing(back.stage)).toEqual(standing(before));
        expect(back.ok && back.stage.epoch).toBe(before.epoch + 2);
        known.add(op.type);
      }),
      { numRuns: 3000 },
    );
    // Every press that can be taken back has been.
    expect([...known].sort()).toEqual([
      'exercise.pause',
      'exercise.phase',
      'exercise.reset',
      'exercise.timer',
      'stage.agenda',
      'stage.begin',
      'stage.display',
      'stage.go',
      'stage.lock',
      'stage.page',
      'stage.pick',
      'stage.pulse',
      'stage.timer',
    ]);
  });

  test('opens the door again that it locked, and locks the one that it opened', () => {
    expect(after(lock('locked'), undo)).toMatchObject({ locked: false, undo: [] });
    expect(after(lock('locked'), lock('open'), undo)).toMatchObject({ locked: true });
    expect(after(lock('locked'), lock('open'), undo, undo)).toMatchObject({ locked: false, undo: [] });
  });

  test('gives a table that was picked its turn again, and the round before it where it began another', () => {
    expect(after(pick('t1'), pick('t2'), undo).picks).toEqual(['t1']);
    expect(after(pick('t1'), pick('t2'), pick('t1')).picks).toEqual(['t1']);
    expect(after(pick('t1'), pick('t2'), pick('t1'), undo).picks).toEqual(['t1', 't2']);
  });

  test('takes the question about energy away, and asks the same one again that was closed', () => {
    expect(after(pulse('open'), undo).pulse).toBeNull();
    const asked = after(pulse('open')).pulse;
    expect(asked).toEqual({ id: idOf(0), openedMs: startMs });
    expect(after(pulse('open'), pulse('closed'), undo).pulse).toEqual(asked);
  });

  test('turns the pages of a result back by one, as it does with steps', () => {
    expect(after(...revealed, page(1), page(2), undo)).toMatchObject({ slide: 'rate', page: 1 });
    expect(after(...revealed, page(1), page(2)).undo).toHaveLength(after(...revealed).undo.length + 1);
    expect(after(...revealed, page(1), page(2), undo, undo).exercises['rating']?.phase).toBe('closed');
  });

  test('brings a page of a result back with it', () => {
    expect(after(...revealed, page(2), bring('rating', 'closed')).page).toBe(0);
    expect(after(...revealed, page(2), bring('rating', 'closed'), undo).page).toBe(2);
  });

  test('leaves the wall of another exercise on its page', () => {
    const elsewhere = after(bring('private', 'open'), ...revealed, page(2), bring('private', 'closed'));
    expect(elsewhere).toMatchObject({ slide: 'rate', page: 2 });
    // So does the end of its seconds of grace, which nobody presses.
    const graceEnds = bring('private', 'closed');
    expect(
      after(bring('private', 'open'), bring('private', 'closed'), ...revealed, page(2), graceEnds),
    ).toMatchObject({
      page: 2,
      exercises: { private: { phase: 'closed' } },
    });
  });

  test('of a move brings back the countdown that ended with its slide, and of a step lets it run', () => {
    const running = after(go('rate'), timer('start', 300_000));
    expect(after(go('rate'), timer('start', 300_000), go('later')).timer).toBeNull();
    expect(after(go('rate'), timer('start', 300_000), go('later'), undo)).toMatchObject({
      slide: 'rate',
      timer: running.timer,
    });
    expect(after(go('rate'), timer('start', 300_000), go('rate', 1), undo)).toMatchObject({
      step: 0,
      timer: running.timer,
    });
  });

  test('of a hand-over is none: it takes back what was pressed before, and who drives goes on driving', () => {
    expect(after(lock('locked'), drive, undo)).toMatchObject({ locked: false, driver: { account: 'mei' } });
  });
});
