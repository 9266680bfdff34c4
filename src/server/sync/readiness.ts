import type { Clock, Timer } from '#shared/clock.ts';
import type { Workshop } from '#shared/content/workshop.ts';
import type { ReadyFrame } from '#shared/sync/protocol.ts';
import { exerciseStage, type Stage, takesAnswers } from '#shared/sync/stage.ts';
import { channels } from './audiences.ts';
import type { Line, Lines } from './lines.ts';

/** Consoles hear of it this often at most, in milliseconds. */
const tellEveryMs = 500;

/** The room as it is when somebody says that they are done. */
interface ReadyRoom {
  readonly id: string;
  readonly stage: Stage;
  readonly workshop: Pick<Workshop, 'exercises'>;
}

export interface Readiness {
  /** The person at this line says that they are done with an exercise, or are not after all. */
  said(line: Line, seat: string, frame: ReadyFrame, room: ReadyRoom): void;
  /** What was said of an exercise holds for as long as its phase does. */
  staged(session: string, stage: Stage): void;
  /** Tells a console that has just come in. */
  arrived(line: Line, session: string): void;
  stop(): void;
}

interface Said {
  readonly seat: string;
  readonly exercise: string;
  readonly phaseRevision: number;
}

/**
 * Who says that they are done with what is open: shown to consoles, never enforced. Kept in memory by line, so that who
 * is gone is not waited for; of an anonymous exercise nothing is kept, since it would tell who is about to answer.
 */
export function startReadiness(lines: Lines, { after }: Pick<Clock, 'after'>): Readiness {
  const sessions = new Map<string, Map<string, Said>>();
  const timers = new Map<string, Timer>();
  const told = new Map<string, string>();
  const watched = new WeakSet<Line>();

  function frameOf(session: string) {
    const seats = new Map([...(sessions.get(session)?.values() ?? [])].map((one) => [one.seat, one]));
    return {
      type: 'ready',
      seats: [...seats.values()].map(({ seat, exercise }) => ({ seat, exercise })),
    } as const;
  }

  function tellSoon(session: string): void {
    if (timers.has(session)) return;
    const fire = (): void => {
      timers.delete(session);
      const frame = frameOf(session);
      const said = JSON.stringify(frame);
      if (told.get(session) === said) return;
      told.set(session, said);
      lines.tell([channels.console(session)], frame, { latest: 'ready' });
    };
    timers.set(session, after(tellEveryMs, fire));
  }

  return {
    said(line, seat, { exercise: id, isReady }, { id: session, stage, workshop }) {
      const here = sessions.get(session) ?? new Map<string, Said>();
      sessions.set(session, here);
      const exercise = workshop.exercises.find((one) => one.id === id);
      const { phase, phaseRevision } = exerciseStage(stage, id);
      if (!isReady) {
        // Said on one of their pages, it holds for the person.
        for (const [at, one] of here) if (one.seat === seat && one.exercise === id) here.delete(at);
        return tellSoon(session);
      }
      if (!exercise || exercise.anonymous === true || !takesAnswers(phase)) return;
      here.set(line.id, { seat, exercise: id, phaseRevision });
      tellSoon(session);
      if (watched.has(line)) return;
      watched.add(line);
      line.onEnd(() => {
        if (here.delete(line.id)) tellSoon(session);
      });
    },
    staged(session, stage) {
      const here = sessions.get(session);
      if (!here) return;
      let hasChanged = false;
      for (const [at, { exercise, phaseRevision }] of here) {
        if (exerciseStage(stage, exercise).phaseRevision === phaseRevision) continue;
        here.delete(at);
        hasChanged = true;
      }
      if (hasChanged) tellSoon(session);
    },
    arrived: (line, session) => line.send(frameOf(session)),
    stop() {
      for (const timer of timers.values()) timer.cancel();
    },
  };
}
