import type { exerciseOwners, Layout, NotePart, Segment } from '#shared/content/workshop.ts';

export interface RunSheetMessages {
  readonly title: string;
  readonly setUp: string;
  readonly minutes: (minutes: number) => string;
  /** How short it can be made; follows the minutes. */
  readonly atLeast: (minutes: number) => string;
  readonly timings: Readonly<Record<Segment['timing'], string>>;
  /** How much of the day has gone by. */
  readonly gone: (duration: string) => string;
  readonly late: (minutes: number, end: string | null) => string;
  /** Where no segment can give way. */
  readonly lateNothing: string;
  /** Minutes between the last segment and the end that people are told. */
  readonly free: (minutes: number) => string;
  readonly end: string;
  readonly layouts: Readonly<Record<Layout, string>>;
  readonly notes: Readonly<Record<NotePart, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly owners: Readonly<Record<(typeof exerciseOwners)[number], string>>;
  readonly anonymous: string;
  readonly optional: string;
  readonly debrief: string;
  /** Between facts on one line. */
  readonly separator: string;
}

export const en: RunSheetMessages = {
  title: 'Run sheet',
  setUp: 'Before people come',
  minutes: (minutes) => `${minutes} min`,
  atLeast: (minutes) => `at least ${minutes}`,
  timings: { fixed: 'fixed', flexible: 'flexible', optional: 'optional' },
  gone: (duration) => `${duration} gone`,
  late: (minutes, end) =>
    `Running late? Shorten what is flexible, never below “at least”. That frees up to ${minutes} min${end === null ? '' : `: the day could end at ${end}`}.`,
  lateNothing: 'Running late? Nothing here can be shortened: agree on a later end.',
  free: (minutes) => `Reserve, ${minutes} min`,
  end: 'End',
  layouts: {
    segment: 'opening',
    statement: 'statement',
    points: 'points',
    cards: 'cards',
    agenda: 'agenda',
    figure: 'drawing',
    exercise: 'exercise',
  },
  notes: { say: 'Say', ask: 'Ask', quiet: 'If it is quiet', bridge: 'Bridge' },
  kinds: {
    scale: 'rating',
    text: 'free text',
    list: 'list',
    quadrant: 'map',
    'letter-sum': 'letter sum',
    calculator: 'calculator',
    allocate: 'points to share out',
    'action-table': 'action plan',
    choice: 'choice',
    brainstorm: 'brainstorm',
    sort: 'sorting',
    journey: 'journey',
    feedback: 'evaluation',
  },
  owners: { seat: 'each person', table: 'each table', both: 'each person, then the table' },
  anonymous: 'anonymous',
  optional: 'optional',
  debrief: 'Debrief',
  separator: ' · ',
};
