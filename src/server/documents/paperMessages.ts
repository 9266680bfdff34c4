import * as z from 'zod';
import type { Language } from '#shared/content/language.ts';
import type { DocumentId, DocumentSource } from '#shared/export/documentSource.ts';
import type { Kept } from './bindPdfs.ts';

/** What a thread that draws paper begins with. */
export interface PaperThreadData {
  /** dist/drawing. */
  readonly folder: string;
  readonly source: DocumentSource;
  /** The leading language first. */
  readonly languages: readonly Language[];
  readonly paper: 'a4' | 'letter';
  readonly timeZone: string;
}

/** One document of a pack. */
export interface PackPart {
  readonly id: DocumentId;
  readonly filled: 'filled' | 'blank';
  /** Of the exercises only these. */
  readonly only?: readonly string[];
}

/** What a thread is asked. Each question has a number, by which it is answered. */
export type PaperAsk =
  | { readonly ask: 'count'; readonly part: PackPart }
  /** One unit with its margins, or several with a mark behind each and nothing in their margins. */
  | {
      readonly ask: 'draw';
      readonly part: PackPart;
      readonly units: readonly string[];
      readonly as: Kept['holds'];
    }
  | { readonly ask: 'drawMargins'; readonly part: PackPart; readonly pages: number }
  | { readonly ask: 'keep'; readonly pdf: Uint8Array; readonly kept: Kept }
  | { readonly ask: 'keepMargins'; readonly name: string; readonly pages: number; readonly pdf: Uint8Array }
  | { readonly ask: 'bind'; readonly title: string };

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Messages between the server and its own thread, of the same program: checked for being one at all. */
export const numberedAsk = z.object({ number: z.int(), asked: z.custom<PaperAsk>(isObject) });

export const threadData = z.custom<PaperThreadData>(isObject);

export const numberedAnswer = z.object({
  number: z.int(),
  answer: z.discriminatedUnion('of', [
    z.object({
      of: z.literal('count'),
      units: z.array(z.string()),
      copies: z.number(),
      hasMargins: z.boolean(),
    }),
    z.object({ of: z.literal('draw'), html: z.string(), title: z.string() }),
    z.object({ of: z.literal('keep'), pages: z.array(z.int()) }),
    z.object({ of: z.literal('keepMargins') }),
    z.object({ of: z.literal('bind'), pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
    /** It could not be done. */
    z.object({ of: z.literal('fault'), message: z.string() }),
  ]),
});
export type PaperAnswer = z.infer<typeof numberedAnswer>['answer'];
