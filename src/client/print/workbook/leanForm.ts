import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';

/** What the kinds call the number of lines that their forms hold. */
const lineCounts = ['atMost', 'rows'] as const;

/**
 * The exercise with no more lines on its form than these: a workbook is carried home, a table's own sheet hangs on
 * the wall. What was written stands there whatever its number.
 */
export function leanForm(exercise: PublicExercise, mostLines: number): PublicExercise {
  const { options } = exercise;
  if (!isRecord(options)) return exercise;
  const lean: Record<string, JsonValue> = { ...options };
  for (const name of lineCounts) {
    const count = lean[name];
    if (typeof count === 'number') lean[name] = Math.min(count, mostLines);
  }
  return { ...exercise, options: lean };
}

/** The exercise with as many lines as fit: fewer and fewer of them until it does, or three are left. */
export function formThatFits(
  exercise: PublicExercise,
  mostLines: number,
  fits: (exercise: PublicExercise) => boolean,
): PublicExercise {
  for (let lines = mostLines; lines > fewestLines; lines -= 1) {
    const lean = leanForm(exercise, lines);
    if (fits(lean)) return lean;
  }
  return leanForm(exercise, fewestLines);
}

const fewestLines = 3;

function isRecord(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
