import * as z from 'zod/mini';
import { localizedText } from '#shared/content/localizedText.ts';
import { exerciseIdSchema } from '#shared/sync/ids.ts';

const axis = z.strictObject({ label: localizedText, low: localizedText, high: localizedText });
const region = z.strictObject({ name: localizedText, note: localizedText });
const fewOf = z.int().check(z.minimum(0), z.maximum(5));

export const quadrantOptions = z.strictObject({
  x: axis,
  y: axis,
  regions: z.strictObject({ topLeft: region, topRight: region, bottomLeft: region, bottomRight: region }),
  /** What people call themselves on the map: "We". */
  own: localizedText,
  /** How many competitors one worksheet may name. */
  rivals: fewOf,
  /** How many lines of reasons. */
  reasons: fewOf,
  /** Asks for a text as well, under this label: "How will we get there?" */
  how: z.exactOptional(localizedText),
  /** The exercise that the wall draws its arrows from. */
  from: z.exactOptional(exerciseIdSchema),
});
export type QuadrantOptions = z.infer<typeof quadrantOptions>;

/** The worksheet's fields; a reason's is `reason1` and on, a competitor is a record of the list. */
export const ownField = 'own';
export const howField = 'how';
export const rivalsList = 'rivals';
export const reasonField = (number: number): string => `reason${number}`;

/** Letters (UTF-16) that a text may have. */
export const longest = { name: 60, reason: 200, how: 600 };

const placeResult = z.object({ x: z.number(), y: z.number() });
const saidResult = z.object({ text: z.string(), n: z.number() });
const arrowResult = z.object({ from: placeResult, to: placeResult });

/** What the room's placements add up to, in the map's own units (0–10). No names of people and no seats. */
export const quadrantResult = z.object({
  /** How many placements stand behind `center`, `spread`, `regions` and `density`, and whose they are. */
  n: z.number(),
  of: z.enum(['seat', 'table']),
  /** Placements of seats: x, y, and how many are exactly there. */
  dots: z.array(z.tuple([z.number(), z.number(), z.number()])),
  /** Placements that are not among the dots, being too many to send. */
  moreDots: z.number(),
  /** From many answers on: rows from the top, a digit 0–9 for each cell, 9 where the most are. */
  density: z.nullable(z.array(z.string())),
  center: z.nullable(placeResult),
  /** Semi-axes of the standard deviation ellipse; `angle` in degrees from the x axis toward the y axis. */
  spread: z.nullable(z.object({ major: z.number(), minor: z.number(), angle: z.number() })),
  regions: z.object({
    topLeft: z.number(),
    topRight: z.number(),
    bottomLeft: z.number(),
    bottomRight: z.number(),
  }),
  /** What tables agreed on. */
  tables: z.array(z.object({ table: z.string(), at: placeResult })),
  /** Those named most first; `at` is null for one that nobody placed. */
  rivals: z.array(z.object({ name: z.string(), n: z.number(), at: z.nullable(placeResult) })),
  moreRivals: z.number(),
  reasons: z.array(saidResult),
  moreReasons: z.number(),
  how: z.array(saidResult),
  moreHow: z.number(),
  /** From the earlier exercise to this one; null where there is none. */
  moves: z.nullable(
    z.object({
      center: z.nullable(arrowResult),
      tables: z.array(z.object({ table: z.string(), from: placeResult, to: placeResult })),
      /** How many placed both. */
      paired: z.number(),
      /** How many of those stand in another region than before. */
      crossed: z.number(),
    }),
  ),
});
export type QuadrantResult = z.infer<typeof quadrantResult>;
export type Said = z.infer<typeof saidResult>;
