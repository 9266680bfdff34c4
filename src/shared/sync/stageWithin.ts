import { noCountdown } from './countdown.ts';
import { leaveSlide, standstillMs } from './stageClock.ts';
import { type ExerciseStage, type Place, type Stage, type StageContent, takesAnswers } from './stage.ts';

/**
 * The stage after its session has hidden some of the content: the room, and the picture that a frozen wall keeps,
 * move from a slide that is gone to the next that is left, and a hidden exercise that took answers is closed. The day's
 * clock knows of that move, but none begins with it.
 * The same stage when nothing of it is gone.
 * @param source all slides in their order
 * @param left what the session still runs
 * @param nowMs the server's clock, epoch ms
 */
export function stageWithin(
  stage: Stage,
  source: Pick<StageContent, 'slides'>,
  left: StageContent,
  nowMs: number,
): Stage {
  const slides = new Set(left.slides.map(({ id }) => id));
  const exercises = new Set(left.exercises.map(({ id }) => id));
  const next = (slide: string): string => {
    const at = source.slides.findIndex(({ id }) => id === slide);
    const after = source.slides.slice(Math.max(0, at)).find(({ id }) => slides.has(id));
    // Nothing left behind it: back to the last that is there.
    return (after ?? left.slides[left.slides.length - 1])?.id ?? slide;
  };
  const moved = <Where extends Place>(place: Where): Where =>
    slides.has(place.slide) ? place : { ...place, slide: next(place.slide), step: 0, page: 0 };

  const room = moved(stage);
  const frozen = stage.frozen && moved(stage.frozen);
  const open = Object.entries(stage.exercises).filter(
    ([id, { phase }]) => !exercises.has(id) && takesAnswers(phase),
  );
  if (room === stage && frozen === stage.frozen && open.length === 0) return stage;
  const closed: Record<string, ExerciseStage> = {};
  for (const [id, before] of open) {
    const phaseRevision = before.phaseRevision + 1;
    const times = { ...noCountdown, graceEndsAtMs: null };
    closed[id] = { ...before, ...times, phase: 'closed', phaseRevision, closedRevision: phaseRevision };
  }
  return {
    ...room,
    clock: room === stage ? stage.clock : clockAfter(stage, room.slide, source, nowMs),
    // A countdown ends with its slide.
    timer: room === stage ? stage.timer : null,
    frozen: frozen === stage.frozen ? frozen : frozen && { ...frozen, timer: null },
    epoch: stage.epoch + 1,
    shown: stage.shown.includes(room.slide) ? stage.shown : [...stage.shown, room.slide],
    exercises: { ...stage.exercises, ...closed },
  };
}

function clockAfter(
  { clock, slide }: Stage,
  to: string,
  { slides }: Pick<StageContent, 'slides'>,
  nowMs: number,
): Stage['clock'] {
  const isOfToday = clock.begunMs !== null && nowMs - clock.sinceMs <= standstillMs;
  if (!isOfToday) return clock;
  const at = (id: string) => ({ slide: id, segment: slides.find((one) => one.id === id)?.segment });
  return leaveSlide(clock, at(slide), at(to), nowMs);
}
