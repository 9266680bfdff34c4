import * as z from 'zod/mini';
import { figureNames } from './figures.ts';
import { writtenLanguages } from './language.ts';
import { filledText, localizedText } from './localizedText.ts';
import { exerciseOwners, layouts, timings, visibilities } from './workshop.ts';

const idPattern = /^[a-z0-9][a-z0-9-]{0,39}$/;

export const idRule =
  'An id is made of lowercase letters, digits and hyphens, at most 40, such as "on-the-day".';

/** The name of a workshop, segment, slide, exercise or item of the checklist. */
export const contentId = z.string().check(z.regex(idPattern, idRule));

/** The keys of workshop.yaml; the segments are read one by one, so that one fault does not hide the others. */
export const workshopSource = z.strictObject({
  title: localizedText,
  languages: z.array(z.enum(writtenLanguages)).check(z.minLength(1)),
  segments: z.array(z.unknown()).check(z.minLength(1)),
});

export const segmentSource = z.strictObject({
  id: contentId,
  /** Left out by a break. */
  number: z.optional(z.int().check(z.minimum(0), z.maximum(99))),
  title: localizedText,
  promise: localizedText,
  minutes: z.int().check(z.minimum(1)),
  minimum: z.int().check(z.minimum(0)),
  timing: z.enum(timings),
});

/** The head of a slide in the workshop's first language. */
export const slideHead = z.strictObject({
  id: contentId,
  layout: z.enum(layouts),
  minutes: z.number().check(z.minimum(0)),
  exercise: z.optional(z.string()),
  figure: z.optional(z.enum(figureNames)),
  stepwise: z.optional(z.boolean()),
  source: z.optional(filledText),
});

/** A key that a translation must not repeat, so that the languages cannot disagree about it. */
const onlyInFirstLanguage = z.optional(
  z.custom<never>(
    () => false,
    "This key stands only in the file of the workshop's first language: delete it here.",
  ),
);

/** The head of a slide in any other language. */
export const translatedSlideHead = z.strictObject({
  id: contentId,
  source: z.optional(filledText),
  layout: onlyInFirstLanguage,
  minutes: onlyInFirstLanguage,
  exercise: onlyInFirstLanguage,
  figure: onlyInFirstLanguage,
  stepwise: onlyInFirstLanguage,
});

/** The common part of an exercise; its options are parsed by its kind. */
export const exerciseSource = z.strictObject({
  kind: z.string(),
  minutes: z.number().check(z.gt(0)),
  importance: z.enum(['core', 'optional']),
  visibility: z.enum(visibilities),
  owner: z.optional(z.enum(exerciseOwners)),
  anonymous: z.optional(z.boolean()),
  carry: z.optional(z.array(contentId).check(z.minLength(1))),
  minimum: z.int().check(z.minimum(1)),
  title: localizedText,
  question: localizedText,
  prompt: localizedText,
  debrief: localizedText,
  options: z.optional(z.unknown()),
});

/** An anonymous exercise need not say its minimum: it is never small. */
export const anonymousExerciseSource = z.extend(exerciseSource, {
  minimum: z.optional(exerciseSource.shape.minimum),
});

/** The head of a section of the checklist in the workshop's first language. */
export const checklistHead = z.strictObject({
  id: contentId,
  days: z.int(),
  minutesBefore: z.optional(z.array(z.int())),
});

/** The head of a section of the checklist in any other language. */
export const translatedChecklistHead = z.strictObject({
  id: contentId,
  days: onlyInFirstLanguage,
  minutesBefore: onlyInFirstLanguage,
});
