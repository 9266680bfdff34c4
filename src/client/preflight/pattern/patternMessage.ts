import * as z from 'zod/mini';

const pixels = z.number().check(z.minimum(1), z.maximum(100_000));

/** What the window of the test pattern tells the page that opened it. */
export const patternMessage = z.object({
  halfday: z.literal('pattern'),
  width: pixels,
  height: pixels,
  density: z.number().check(z.minimum(0.1), z.maximum(16)),
});
export type PatternMessage = z.infer<typeof patternMessage>;
