import type { Language } from '#shared/content/language.ts';
import type { Written } from './ledger.ts';

/** What there is to say of a rehearsal. */
export interface Rehearsed {
  /** How many were to join. */
  readonly wanted: number;
  readonly joined: readonly { readonly table: string; readonly language: Language }[];
  /** The reasons of those who could not. */
  readonly turnedAway: readonly string[];
  /** Why pages were turned away for good. */
  readonly farewells: readonly string[];
  readonly offline: number;
  readonly reloads: number;
  readonly written: readonly Written[];
  readonly lost: readonly Written[];
  readonly unseen: readonly Written[];
  /** Ids, in the order of the workshop. */
  readonly exercises: readonly string[];
  /** How long each press of the console took until it was answered, in milliseconds; none where nobody pressed. */
  readonly pressedMs?: readonly number[];
  readonly tookMs: number;
}

/** The report as the terminal shows it, each line without its end. */
export function reportLines(rehearsed: Rehearsed): readonly string[] {
  const { wanted, joined, turnedAway, farewells, offline, reloads, written, lost, unseen } = rehearsed;
  const known = new Set(rehearsed.exercises);
  const others = written.map(({ op }) => op.exercise).filter((id) => !known.has(id));
  const exercises = [...rehearsed.exercises, ...new Set(others)];
  const isIn = (id: string) => (one: Written) => one.op.exercise === id;
  const rows = [
    ...exercises.map((id) => countRow(id, written.filter(isIn(id)), lost.filter(isIn(id)))),
    countRow('total', written, lost),
  ];
  const tables = new Set(joined.map(({ table }) => table)).size;
  const languages = counts(joined.map(({ language }) => language)).join(', ');
  const people = [`joined ${joined.length}`, `at ${many(tables, 'table')}`, languages];
  const told = [
    `${many(wanted, 'person', 'people')}  ${dotted(people)}`,
    `went offline ${many(offline, 'time')} · loaded the page anew ${many(reloads, 'time')}`,
    ...(turnedAway.length > 0
      ? [`could not join ${turnedAway.length}: ${counts(turnedAway).join(', ')}`]
      : []),
    ...(farewells.length > 0 ? [`sent away ${farewells.length}: ${counts(farewells).join(', ')}`] : []),
  ];
  return [
    ...told,
    '',
    ...aligned(rows),
    ...besides(written, unseen),
    ...pressLine(rehearsed.pressedMs ?? []),
    `took ${(rehearsed.tookMs / 1000).toFixed(1)} s`,
  ];
}

/** How the console was answered, as its facilitator feels it. */
function pressLine(pressedMs: readonly number[]): readonly string[] {
  if (pressedMs.length === 0) return [];
  const sorted = [...pressedMs].sort((a, b) => a - b);
  const ms = (share: number) => `${Math.round(rank(sorted, share) ?? 0)} ms`;
  const told = [
    many(sorted.length, 'press', 'presses'),
    `p50 ${ms(0.5)}`,
    `p99 ${ms(0.99)}`,
    `longest ${ms(1)}`,
  ];
  return [`the console  ${dotted(told)}`];
}

/** Whether nobody was turned away and nothing was lost. */
export function wentWell({ turnedAway, farewells, lost }: Rehearsed): boolean {
  return turnedAway.length === 0 && farewells.length === 0 && lost.length === 0;
}

type Cell = readonly [words: string, number: string, unit?: string];

function countRow(name: string, written: readonly Written[], lost: readonly Written[]): readonly Cell[] {
  const answers = written.filter(({ settled }) => settled?.as !== 'overtaken');
  const acknowledged = answers.filter(({ settled }) => settled?.as === 'acknowledged');
  const tookMs = acknowledged
    .flatMap(({ settled }) =>
      settled?.as === 'acknowledged' && settled.tookMs !== null ? [settled.tookMs] : [],
    )
    .sort((a, b) => a - b);
  const ms = (share: number) => String(Math.round(rank(tookMs, share) ?? 0));
  return [
    [name, ''],
    ['answers', String(answers.length)],
    ['acknowledged', String(acknowledged.length)],
    ['lost', String(lost.length)],
    ...(tookMs.length > 0
      ? ([
          ['p50', ms(0.5), 'ms'],
          ['p99', ms(0.99), 'ms'],
        ] as const)
      : []),
  ];
}

/**
 * The value below or at which this share of the sorted values lies (nearest rank).
 * @param share from 0 to 1
 */
export function rank(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** Rows as lines whose numbers stand below one another. */
function aligned(rows: readonly (readonly Cell[])[]): readonly string[] {
  const widest = (column: number) => Math.max(0, ...rows.map((row) => row[column]?.[1].length ?? 0));
  const name = Math.max(...rows.map((row) => row[0]?.[0].length ?? 0));
  return rows.map((row) => {
    const cells = row.slice(1).map(([words, number, unit], index) => {
      const counted = `${words} ${number.padStart(widest(index + 1))}`;
      return unit === undefined ? counted : `${counted} ${unit}`;
    });
    return `${(row[0]?.[0] ?? '').padEnd(name)}  ${cells.join(' · ')}`;
  });
}

/** What became of some answers that is neither usual nor a loss. */
function besides(written: readonly Written[], unseen: readonly Written[]): readonly string[] {
  const refused = written.flatMap(({ settled }) => (settled?.as === 'refused' ? [settled.reason] : []));
  const outcomes = written.flatMap(({ settled }) =>
    settled?.as === 'acknowledged' ? [settled.outcome] : [],
  );
  const waited = written.filter(({ settled }) => settled?.as === 'acknowledged' && settled.tookMs === null);
  const said = [
    ...(waited.length > 0 ? [`waited for the line ${waited.length}`] : []),
    ...(['conflict', 'late'] as const).flatMap((outcome) => {
      const n = outcomes.filter((one) => one === outcome).length;
      return n > 0 ? [`kept as ${outcome} ${n}`] : [];
    }),
    ...(refused.length > 0 ? [`refused ${refused.length} (${counts(refused).join(', ')})`] : []),
    ...(unseen.length > 0 ? [`not looked up ${unseen.length}`] : []),
  ];
  return said.length > 0 ? [`of these: ${dotted(said)}`] : [];
}

/** How often each is there, as "closed 3", those that are there most first. */
function counts(words: readonly string[]): readonly string[] {
  return [...Map.groupBy(words, (word) => word)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([word, all]) => `${word} ${all.length}`);
}

function many(n: number, one: string, more = `${one}s`): string {
  return `${n} ${n === 1 ? one : more}`;
}

function dotted(words: readonly string[]): string {
  return words.join(' · ');
}
