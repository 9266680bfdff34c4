import { inLanguage } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { defineKind } from '#exercises/defineKind.ts';
import { quantile } from '#exercises/quantile.ts';
import { speaking } from '#exercises/speaking.ts';
import { allocateWords } from './messages.ts';
import {
  allocateOptions,
  type AllocateOptions,
  allocateSample,
  type AllocateSample,
  type Figure,
  pointsField,
  type RoomShare,
} from './schema.ts';

/** One worksheet, read. */
export interface AllocateResponse {
  /** In the order of the choices; what nobody wrote is 0. */
  readonly given: readonly number[];
  /** What is still to be given out; below 0, so many are too many. */
  readonly left: number;
}

/** Whether a stored value is a number of points, or may become one. */
export function isPoints({ points }: Pick<AllocateOptions, 'points'>, value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= points;
}

/** The points of a worksheet's fields; what is unreadable counts as none. */
export function readPoints(
  options: Pick<AllocateOptions, 'points' | 'choices'>,
  fields: Readonly<Record<string, unknown>>,
): AllocateResponse {
  const given = options.choices.map(({ id }) => {
    const value = fields[pointsField(id)];
    return isPoints(options, value) ? value : 0;
  });
  return { given, left: options.points - given.reduce((sum, one) => sum + one, 0) };
}

function accepts(options: AllocateOptions, field: string, value: JsonValue): boolean {
  return (
    options.choices.some(({ id }) => pointsField(id) === field) &&
    (value === null || isPoints(options, value))
  );
}

/** Mean and middle half of what one choice was given; null where nobody has answered. */
function summarizeShare(id: string, given: readonly number[]): RoomShare {
  const sorted = [...given].sort((a, b) => a - b);
  return {
    id,
    mean: sorted.length === 0 ? null : sorted.reduce((sum, one) => sum + one, 0) / sorted.length,
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
  };
}

function plain({ id, title, shares }: Figure): Record<string, JsonValue> {
  return {
    id,
    title: { ...title },
    shares: shares.map(({ choice, label, share }) => ({
      share,
      ...(choice !== undefined && { choice }),
      ...(label && { label: { ...label } }),
    })),
  };
}

export const allocate = defineKind<AllocateOptions, AllocateResponse, AllocateSample>({
  kind: 'allocate',
  version: 1,
  options: allocateOptions,
  texts: ({ choices, figures = [], caution }) => [
    ...choices.map(({ label }) => label),
    ...figures.flatMap(({ title, shares }) => [title, ...shares.flatMap(({ label }) => label ?? [])]),
    ...(caution ? [caution] : []),
  ],
  // Splits would tell the room what to guess: they are in the result alone.
  publicContent: ({ points, choices }) => ({
    points,
    choices: choices.map(({ id, label }) => ({ id, label: { ...label } })),
  }),
  accepts,
  read: readPoints,
  isReady: ({ left }) => left === 0,
  summarize({ choices, figures, caution }, { answered }) {
    const responses = speaking(answered).map(({ response }) => response);
    return {
      result: {
        n: responses.length,
        shares: choices.map(({ id }, index) => ({
          ...summarizeShare(
            id,
            responses.map(({ given }) => given[index] ?? 0),
          ),
        })),
        ...(figures && { figures: figures.map(plain) }),
        ...(caution && { caution: { ...caution } }),
      },
    };
  },
  say({ choices }, field, value, language) {
    const words = allocateWords(language);
    const choice = choices.find(({ id }) => pointsField(id) === field);
    return {
      label: choice ? inLanguage(choice.label, language) : words('points'),
      text: typeof value === 'number' ? words('some', { value }) : words('nothing'),
    };
  },
  sample: allocateSample,
  answersOf: (options, { points }) =>
    options.choices.flatMap(({ id }) => {
      const [field, value] = [pointsField(id), points[id]];
      return value !== undefined && accepts(options, field, value) ? [{ field, value }] : [];
    }),
});
