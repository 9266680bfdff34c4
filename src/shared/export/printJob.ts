import * as z from 'zod/mini';
import { languages } from '#shared/content/language.ts';
import { documentIds } from './documentSource.ts';

/** More copies than the largest room takes are a slip of the hand. */
const mostCopies = 6000;

/** The same document may stand in a pack twice, blank and with what was written. */
const mostParts = 2 * documentIds.length;

/** What a facilitator asks to be printed: one document, several, or the whole pack. */
export const printRequest = z.strictObject({
  documents: z
    .array(
      z.strictObject({
        id: z.enum(documentIds),
        /** With what was written; left out, blank where it comes in both forms. */
        filled: z.optional(z.boolean()),
        /** Of each person's, table's or whole sheet; left out, as many as the day needs. */
        copies: z.optional(z.int().check(z.minimum(1), z.maximum(mostCopies))),
      }),
    )
    .check(z.minLength(1), z.maxLength(mostParts)),
  language: z.enum([...languages, 'both', 'both-zh-Hant']),
  paper: z.enum(['a4', 'letter']),
});
export type PrintRequest = z.infer<typeof printRequest>;

/**
 * no-chrome: this computer has none, the browser's own dialog prints · nothing: there is nothing to print ·
 * too-large: more pages than one file takes · failed: anything else.
 */
export const printFailures = ['no-chrome', 'nothing', 'too-large', 'failed'] as const;
export type PrintFailure = (typeof printFailures)[number];

/** How far a pack is, and once it is done what is in it. */
export const printState = z.object({
  state: z.enum(['waiting', 'printing', 'done', 'failed', 'cancelled']),
  /** People's and other sheets that are printed, of all; 0 of 0 before anything is known. */
  done: z.int(),
  of: z.int(),
  /** Pages so far, each copy counted. */
  pages: z.int(),
  /** What is being printed; null before the first and after the last. */
  document: z.nullable(z.enum(documentIds)),
  /** Only of what has failed. */
  reason: z.nullable(z.enum(printFailures)),
  /** Only of what is done: how many pages one copy of each document's sheets has. */
  parts: z.readonly(
    z.array(
      z.object({
        id: z.enum(documentIds),
        filled: z.enum(['filled', 'blank']),
        units: z.int(),
        copies: z.int(),
        pages: z.int(),
      }),
    ),
  ),
});
export type PrintState = z.infer<typeof printState>;
