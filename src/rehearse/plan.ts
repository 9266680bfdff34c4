import { isChinese, type Language } from '#shared/content/language.ts';
import type { Sample } from '#shared/content/parseSamples.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { ExerciseKind, Now } from '#exercises/contract.ts';
import { recordPart } from '#exercises/records.ts';
import { between, oneOf, type Random } from './seededRandom.ts';

/** One thing that somebody does, `at` this share of the time for an exercise. */
export type Step =
  | { readonly at: number; readonly does: 'write'; readonly field: string; readonly value: JsonValue }
  /** The line breaks, and is back after `away`, a share of the time as well. */
  | { readonly at: number; readonly does: 'goOffline'; readonly away: number }
  /** The page is loaded anew. */
  | { readonly at: number; readonly does: 'reload' };

interface FieldValue {
  readonly field: string;
  readonly value: JsonValue;
}

export interface Task {
  readonly kind: ExerciseKind;
  readonly options: unknown;
  /** Whose worksheet is written. */
  readonly owner: 'seat' | 'table';
  readonly samples: readonly Sample[];
  /** The turn that has begun; left out where the exercise has none. */
  readonly now?: Now;
}

interface Writer {
  readonly language: Language;
  readonly line: 'steady' | 'shaky';
}

const share = {
  neverAnswers: 0.04,
  changesMind: 0.2,
  /** Of those whose line is shaky. */
  goesOffline: 0.6,
  reloads: 0.1,
  /** Not done when most are. */
  straggles: 0.05,
  /** At a table: writes into the fields of which there is one for all. */
  writesForTable: 0.35,
} as const;

/** Text is cut between what a reader takes for one sign. */
const signs = new Intl.Segmenter();

/** Rows that one member of a table brings to its list. */
const mostRows = 3;

/**
 * What somebody does from the moment an exercise opens, in order; nothing when they leave it. The same for the same
 * numbers; `makeId` names new rows.
 */
export function planAnswer(
  random: Random,
  task: Task,
  { language, line }: Writer,
  makeId: () => string,
): readonly Step[] {
  if (random() < share.neverAnswers) return [];
  const { kind, options, owner, samples, now } = task;
  const fitting = samplesFor(language, samples);
  const answersOf = (sample: Sample | undefined) =>
    sample ? kind.answersOf(options, sample, makeId, now) : [];
  const own = answersOf(oneOf(random, fitting));
  const answers = owner === 'seat' ? own : partOfTable(random, own);
  const drafted = answers.flatMap(({ field, value }) =>
    drafts(random, value)
      .filter((draft) => draft === value || kind.accepts(options, field, draft))
      .map((draft): FieldValue => ({ field, value: draft })),
  );
  if (random() < share.changesMind)
    drafted.push(...secondThought(random, answers, answersOf(oneOf(random, fitting))));
  return withAccidents(random, line, timed(random, drafted));
}

function samplesFor(language: Language, samples: readonly Sample[]): readonly Sample[] {
  const same = samples.filter((sample) => isChinese(sample.language) === isChinese(language));
  return same.length > 0 ? same : samples;
}

/** What one member brings to the table's worksheet: some rows, and now and then what there is once for all. */
function partOfTable(random: Random, answers: readonly FieldValue[]): readonly FieldValue[] {
  const rows = [
    ...new Set(answers.map(({ field }) => recordPart(field)?.id).filter((id) => id !== undefined)),
  ];
  const brought = rows.slice(0, 1 + Math.floor(random() * mostRows));
  const forAll = random() < share.writesForTable;
  return answers.filter(({ field }) => {
    const row = recordPart(field)?.id;
    return row === undefined ? forAll : brought.includes(row);
  });
}

/** A text as it grows while it is typed, at a few pauses; anything else at once. */
function drafts(random: Random, value: JsonValue): readonly JsonValue[] {
  if (typeof value !== 'string') return [value];
  const letters = Array.from(signs.segment(value), ({ segment }) => segment);
  if (letters.length < 4) return [value];
  const pauses = random() < 0.5 ? [0.5] : [0.3, 0.7];
  const begun = pauses.map((part) =>
    letters
      .slice(0, Math.ceil(letters.length * part))
      .join('')
      .trimEnd(),
  );
  return [...new Set([...begun, value])];
}

/** One of the fields again, as somebody else would have answered it. */
function secondThought(
  random: Random,
  answers: readonly FieldValue[],
  others: readonly FieldValue[],
): readonly FieldValue[] {
  const changed = oneOf(random, answers);
  if (!changed) return [];
  const key = recordPart(changed.field)?.key;
  const other = others.find(({ field }) =>
    key === undefined ? field === changed.field : recordPart(field)?.key === key,
  );
  return other ? [{ field: changed.field, value: other.value }] : [];
}

function timed(random: Random, drafted: readonly FieldValue[]): readonly Step[] {
  const straggles = random() < share.straggles;
  const doneAt = straggles ? between(random, 1, 1.3) : between(random, 0.35, 0.9);
  let reached = 0;
  // Thinking before the first word takes longer than any pause after it.
  const moments = drafted.map(
    (_, index) => (reached += index === 0 ? between(random, 1, 4) : between(random, 0.3, 1.2)),
  );
  return drafted.map(({ field, value }, index) => ({
    at: ((moments[index] ?? 0) / reached) * doneAt,
    does: 'write',
    field,
    value,
  }));
}

function withAccidents(random: Random, line: Writer['line'], steps: readonly Step[]): readonly Step[] {
  const place = Math.floor(random() * steps.length);
  const before = steps[place];
  const goesOffline = random() < share.goesOffline;
  const away = between(random, 0.15, 1.1);
  const reloads = random() < share.reloads;
  if (!before) return steps;
  const accident = (): Step | null => {
    if (line === 'shaky' && goesOffline) return { at: before.at, does: 'goOffline', away };
    return reloads ? { at: before.at, does: 'reload' } : null;
  };
  const happens = accident();
  return happens ? [...steps.slice(0, place), happens, ...steps.slice(place)] : steps;
}
