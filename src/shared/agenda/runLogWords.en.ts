import type { ExerciseAct, TimeAct } from './runEvents.ts';
import type { RunLogRow } from './runLog.ts';

/** The words of the run log, on the page and in its file. */
export interface RunLogWords {
  /** The columns of the file. */
  readonly columns: readonly string[];
  readonly segment: string;
  readonly event: string;
  readonly total: string;
  readonly reserve: string;
  readonly toldEnd: string;
  readonly movedEnd: string;
  readonly actualEnd: string;
  readonly states: Readonly<Record<RunLogRow['state'], string>>;
  readonly begun: Readonly<Record<'move' | 'press', string>>;
  readonly exercise: Readonly<Record<ExerciseAct, (title: string) => string>>;
  /** Of an exercise's time, or with null of a countdown that is no exercise's. */
  readonly time: Readonly<Record<TimeAct, (title: string | null, minutes: string) => string>>;
  readonly agenda: (changes: readonly string[]) => string;
  readonly agendaPlan: string;
  readonly minutes: (title: string, was: number, minutes: number) => string;
  readonly skipped: (title: string) => string;
  readonly unskipped: (title: string) => string;
  readonly reserveUsed: (used: number, all: number) => string;
  readonly endMoved: (minutes: number) => string;
  readonly other: string;
  readonly display: Readonly<Record<'live' | 'blank' | 'frozen', string>>;
  readonly lock: Readonly<Record<'locked' | 'open', string>>;
  readonly driver: (name: string) => string;
  readonly energy: (n: number, mean: string | null) => string;
  readonly undone: (time: string) => string;
  readonly early: string;
  /** "Title: turn". */
  readonly turn: (title: string, turn: string) => string;
}

export const en: RunLogWords = {
  columns: [
    'Kind',
    'From',
    'To',
    'What',
    'Planned min',
    'Changed to min',
    'Spent min',
    'Difference min',
    'State',
  ],
  segment: 'Segment',
  event: 'Event',
  total: 'All segments',
  reserve: 'Reserve',
  toldEnd: 'End that people were told',
  movedEnd: 'End after changes',
  actualEnd: 'Actual end',
  states: {
    toCome: 'to come',
    running: 'running',
    done: 'done',
    skipped: 'skipped',
    leftOut: 'not reached',
  },
  begun: { move: 'The room began', press: 'The clock was started' },
  exercise: {
    opened: (title) => `Opened: ${title}`,
    reopened: (title) => `Reopened: ${title}`,
    closed: (title) => `Closed: ${title}`,
    revealed: (title) => `Revealed: ${title}`,
    hidden: (title) => `Result hidden: ${title}`,
    reset: (title) => `Begun anew: ${title}`,
  },
  time: {
    start: (title, minutes) => `${title ?? 'Timer'}: ${minutes} min started`,
    add: (title, minutes) => `${title ?? 'Timer'}: ${minutes} min`,
    pause: (title) => `Paused: ${title ?? 'timer'}`,
    resume: (title) => `Went on: ${title ?? 'timer'}`,
    stop: (title) => `Stopped: ${title ?? 'timer'}`,
  },
  agenda: (changes) => `Agenda: ${changes.join(', ')}`,
  agendaPlan: 'Agenda back to the plan',
  minutes: (title, was, minutes) => `${title} ${was}\u00a0→\u00a0${minutes}`,
  skipped: (title) => `${title} skipped`,
  unskipped: (title) => `${title} back in`,
  reserveUsed: (used, all) => `${used} of ${all} min reserve used`,
  endMoved: (minutes) => `end moved by ${minutes} min`,
  other: 'what can give way was changed',
  display: { live: 'Projector live again', blank: 'Projector blank', frozen: 'Projector frozen' },
  lock: { locked: 'Room locked', open: 'Room unlocked' },
  driver: (name) => `${name} drives`,
  energy: (n, mean) =>
    mean === null ? `Energy: too few to tell, n = ${n}` : `Energy: mean ${mean}, n = ${n}`,
  undone: (time) => `undone at ${time}`,
  early: 'before the clock began',
  turn: (title, turn) => `${title}, ${turn}`,
};
