import type { PreflightMessages } from './messages.en.ts';

/** How a check stands; what has not run is never taken for fine. */
export const states = ['fine', 'look', 'broken', 'notRun'] as const;
export type State = (typeof states)[number];

/** The checks, in the order in which they are read. */
export const checkIds = [
  'projector',
  'screen',
  'phones',
  'addresses',
  'ownLine',
  'lanPage',
  'saving',
  'disk',
  'memory',
  'clock',
  'timeZone',
  'pdf',
  'power',
  'languages',
  'hidden',
  'minutes',
] as const;
export type CheckId = (typeof checkIds)[number];

/** What one check found, in words that are looked up when it is shown. */
export interface Finding {
  readonly id: CheckId;
  readonly state: State;
  readonly said: keyof PreflightMessages['said'];
  readonly values?: Readonly<Record<string, string | number>>;
  /** What somebody can do about it; left out where there is nothing to do. */
  readonly todo?: keyof PreflightMessages['todo'];
  /** What it is about, by name. */
  readonly names?: readonly string[];
  /** When it ran; null when it has not. */
  readonly atMs: number | null;
}

/** In the order in which they are read, wherever they come from. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return checkIds.flatMap((id) => findings.filter((one) => one.id === id));
}

/** How many checks stand how. */
export function countStates(findings: readonly Finding[]): Readonly<Record<State, number>> {
  const counts = { fine: 0, look: 0, broken: 0, notRun: 0 };
  for (const { state } of findings) counts[state] += 1;
  return counts;
}
