import * as z from 'zod/mini';
import { languages, type Language, type Localized } from '#shared/content/language.ts';
import { localizedText } from '#shared/content/localizedText.ts';
import { widthOf } from '#exercises/widthOf.ts';

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

/** Among more than eight choices nobody shares out points, they only sprinkle them. */
const mostChoices = 8;
/** Beyond three splits there is no room beside the room's own guess. */
const mostFigures = 3;
const mostShares = 12;
/** The caution stands on the wall in two languages; a Chinese character counts as two. */
const longestCaution = 180;

const choice = z.strictObject({ id, label: localizedText });

const share = z
  .strictObject({
    /** The choice that it stands beside; left out, it has no match among them. */
    choice: z.exactOptional(id),
    /** What the split itself calls it; it may be left out where a choice says it. */
    label: z.exactOptional(localizedText),
    /** In percent. */
    share: z.number().check(z.minimum(0), z.maximum(100)),
  })
  .check(
    z.refine(
      (given) => given.choice !== undefined || given.label !== undefined,
      'A share has a `choice`, a `label`, or both.',
    ),
  );

const figure = z
  .strictObject({
    id,
    title: localizedText,
    shares: z.array(share).check(z.minLength(1), z.maxLength(mostShares)),
  })
  .check(
    z.refine(
      ({ shares }) => shares.reduce((sum, one) => sum + one.share, 0) <= 100.5,
      'The shares of a split are percent: together they are at most 100.',
    ),
    z.refine(({ shares }) => {
      const choices = shares.flatMap((one) => one.choice ?? []);
      return new Set(choices).size === choices.length;
    }, 'A split has one share for a choice.'),
  );

export const allocateOptions = z
  .strictObject({
    /** How many points everybody shares out. */
    points: z._default(z.int().check(z.minimum(10), z.maximum(1000)), 100),
    choices: z.array(choice).check(z.minLength(2), z.maxLength(mostChoices)),
    /** Splits that circulate, to be seen beside the room's own once it is revealed, and not before. */
    figures: z.exactOptional(z.array(figure).check(z.minLength(1), z.maxLength(mostFigures))),
    /** Why those splits are not to be trusted; wherever they stand, so does this. */
    caution: z.exactOptional(localizedText),
  })
  .check(
    z.refine(
      ({ choices }) => new Set(choices.map((one) => one.id)).size === choices.length,
      'Every choice has an id of its own.',
    ),
    z.refine(
      ({ figures = [] }) => new Set(figures.map((one) => one.id)).size === figures.length,
      'Every split has an id of its own.',
    ),
    z.refine(
      ({ choices, figures = [] }) =>
        figures
          .flatMap(({ shares }) => shares)
          .every((one) => one.choice === undefined || choices.some((known) => known.id === one.choice)),
      'The `choice` of a share is one of the choices.',
    ),
    z.refine(
      ({ figures, caution }) => (figures === undefined) === (caution === undefined),
      'Splits stand with a `caution` that says why not to trust them, and a caution with splits.',
    ),
    z.refine(
      ({ caution = {} }) => languages.every((one) => widthOf(caution[one] ?? '') <= longestCaution),
      `A caution has at most ${longestCaution} letters, of which a Chinese character counts as two.`,
    ),
  );

export interface AllocateChoice {
  readonly id: string;
  readonly label: Localized;
}

/** A split that circulates, with its own categories. Shares are percent. */
export interface Figure {
  readonly id: string;
  readonly title: Localized;
  readonly shares: readonly {
    readonly choice?: string;
    readonly label?: Localized;
    readonly share: number;
  }[];
}

export interface AllocateOptions {
  readonly points: number;
  readonly choices: readonly AllocateChoice[];
  readonly figures?: readonly Figure[];
  readonly caution?: Localized;
}

/** The field of the points that one choice is given. */
export function pointsField(choiceId: string): string {
  return `points.${choiceId}`;
}

const roomShare = z.object({
  /** A choice. */
  id: z.string(),
  /** In points, of all that are answered; null where nobody is. */
  mean: z.nullable(z.number()),
  /** The middle half of what it was given: first and third quartile. */
  lowerQuartile: z.nullable(z.number()),
  upperQuartile: z.nullable(z.number()),
});
export type RoomShare = z.infer<typeof roomShare>;

/** What the room gave each choice, and what it is now to be compared with. */
export const allocateResult = z.object({
  /** Worksheets that the means are of. */
  n: z.number(),
  /** In the order of the choices. */
  shares: z.array(roomShare),
  figures: z._default(z.array(figure), []),
  caution: z._default(z.nullable(localizedText), null),
});
export type AllocateResult = z.infer<typeof allocateResult>;

/** One answer as a rehearsal's file writes it. */
export const allocateSample = z.strictObject({
  language: z.enum(languages),
  /** By choice; what is left out has 0. */
  points: z.record(z.string(), z.int().check(z.minimum(0))),
});

export interface AllocateSample {
  readonly language: Language;
  readonly points: Readonly<Record<string, number>>;
}
