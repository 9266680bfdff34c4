import { fc } from '../helpers/fastCheck.ts';

/** Which of several, by a number that is read modulo how many there are. */
type Pick = number;

/** What people do. What they cannot do at that moment is passed over, so that histories shrink well. */
export type Act =
  | {
      readonly do: 'write';
      readonly device: Pick;
      readonly tab: Pick;
      readonly exercise: Pick;
      readonly typingMs: number;
    }
  | {
      readonly do: 'record';
      readonly device: Pick;
      readonly tab: Pick;
      readonly record: Pick;
      readonly key: Pick;
    }
  /** Somebody adds to the long text of their table, wherever the others are in it. */
  | { readonly do: 'typeTogether'; readonly device: Pick; readonly tab: Pick; readonly at: 'start' | 'end' }
  /** Everybody at a table writes the same field at once. */
  | { readonly do: 'collide'; readonly device: Pick; readonly exercise: Pick }
  /** Somebody writes, loses the line, and the exercise closes before it is back. */
  | { readonly do: 'comeTooLate'; readonly device: Pick; readonly exercise: Pick; readonly facilitator: Pick }
  | { readonly do: 'press'; readonly facilitator: Pick; readonly action: Pick }
  | {
      readonly do: 'phase';
      readonly facilitator: Pick;
      readonly exercise: Pick;
      readonly to: 'open' | 'closed' | 'revealed';
      readonly round: 'seat' | 'table' | null;
    }
  | { readonly do: 'takeLate'; readonly facilitator: Pick }
  | { readonly do: 'settle'; readonly device: Pick; readonly choice: 'take' | 'leave' }
  | { readonly do: 'mark'; readonly facilitator: Pick; readonly value: boolean }
  | { readonly do: 'move'; readonly device: Pick; readonly table: Pick; readonly by: 'self' | 'facilitator' }
  | { readonly do: 'scribe'; readonly device: Pick }
  | { readonly do: 'hide'; readonly facilitator: Pick; readonly exercise: Pick; readonly hidden: boolean }
  | { readonly do: 'repeat'; readonly device: Pick; readonly op: Pick };

/** What happens to the machines and the lines between them. */
type Accident =
  | { readonly do: 'offline' | 'online'; readonly machine: Pick }
  | { readonly do: 'killPage' | 'openPage'; readonly machine: Pick; readonly tab: Pick }
  | { readonly do: 'killServer' | 'startServer' | 'fillDisk' | 'freeDisk' }
  | { readonly do: 'hints'; readonly lost: number; readonly repeated: number; readonly overtaken: number }
  | { readonly do: 'stepServerClock'; readonly byMs: number }
  | { readonly do: 'stepClock'; readonly machine: Pick; readonly byMs: number };

export type Happening = Act | Accident;

export interface Step {
  readonly happening: Happening;
  /** How long until the next, in simulated milliseconds. */
  readonly thenMs: number;
}

/** A room's day in small. The seed decides delays and chances; the same history is the same to the last frame. */
export interface History {
  readonly seed: number;
  readonly steps: readonly Step[];
}

const some = fc.nat(99);
const hourMs = 3_600_000;
const stepMs = fc.constantFrom(-12 * hourMs, -hourMs, -5000, -40, 40, 5000, hourMs, 12 * hourMs);
const share = fc.constantFrom(0, 0, 0.1, 0.5, 1);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      device: some,
      tab: some,
      exercise: some,
      typingMs: fc.constantFrom(0, 0, 30, 400, 3000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      device: some,
      tab: some,
      record: some,
      key: some,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('typeTogether' as const),
      device: some,
      tab: some,
      at: fc.constantFrom('start', 'end'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('collide' as const), device: some, exercise: some }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('comeTooLate' as const),
      device: some,
      exercise: some,
      facilitator: some,
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('press' as const), facilitator: some, action: some }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('phase' as const),
      facilitator: some,
      exercise: some,
      to: fc.constantFrom('open', 'open', 'closed', 'closed', 'revealed'),
      round: fc.constantFrom(null, null, 'seat', 'table'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('takeLate' as const), facilitator: some }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      device: some,
      choice: fc.constantFrom('take', 'leave'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('mark' as const), facilitator: some, value: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      device: some,
      table: some,
      by: fc.constantFrom('self', 'facilitator'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('scribe' as const), device: some }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('hide' as const),
      facilitator: some,
      exercise: some,
      hidden: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat' as const), device: some, op: some }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('offline' as const), machine: some }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('online' as const), machine: some }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('killPage' as const), machine: some, tab: some }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('openPage' as const), machine: some, tab: some }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('killServer' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('startServer' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fillDisk' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('freeDisk' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('hints' as const),
      lost: share,
      repeated: share,
      overtaken: share,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stepServerClock' as const), byMs: stepMs }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stepClock' as const), machine: some, byMs: stepMs }) },
);

const step: fc.Arbitrary<Step> = fc.record({
  happening,
  thenMs: fc.constantFrom(0, 0, 5, 20, 80, 300, 1000, 4000, 11_000),
});

export const anyHistory: fc.Arbitrary<History> = fc.record({
  seed: fc.nat(),
  steps: fc.array(step, { minLength: 20, maxLength: 80, size: 'max' }),
});

/** One of them, by a number that is read modulo how many there are. */
export function pickOf<T>(all: readonly T[], pick: number): T {
  const picked = all[pick % all.length];
  if (picked === undefined) throw new Error('There is nothing to choose from.');
  return picked;
}
