import * as z from 'zod/mini';
import { languages, type Language, type Localized } from '#shared/content/language.ts';
import { localizedText } from '#shared/content/localizedText.ts';
import { longestReason, reasonsShape } from '#exercises/reasons/reasons.ts';
import { widthOf } from '#exercises/widthOf.ts';

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

/** What a room answers in one go, and what a phone scrolls. */
const mostQuestions = 12;
const mostChoices = 8;
/** Explanations stand on the wall in two languages; a Chinese character counts as two. */
const longestExplanation = 300;

const choiceShape = z.strictObject({
  id,
  label: localizedText,
  /** Right answers make a question of a quiz; where none is right, it is a survey's. */
  right: z.exactOptional(z.boolean()),
});

const questionShape = z
  .strictObject({
    id,
    /** Left out where there is one question alone: then the exercise's own is it. */
    text: z.exactOptional(localizedText),
    /** As many as fit, instead of one. */
    multiple: z.exactOptional(z.boolean()),
    choices: z.array(choiceShape).check(z.minLength(2), z.maxLength(mostChoices)),
    /** Why the right answer is right; seen with the result and not before. */
    explanation: z.exactOptional(localizedText),
  })
  .check(
    z.refine(
      ({ choices }) => new Set(choices.map((one) => one.id)).size === choices.length,
      'Every choice of a question has an id of its own.',
    ),
    z.refine(
      ({ choices, multiple }) => multiple === true || choices.filter(({ right }) => right).length <= 1,
      'A question has one right choice, or `multiple: true`.',
    ),
    z.refine(
      ({ explanation = {} }) =>
        languages.every((one) => widthOf(explanation[one] ?? '') <= longestExplanation),
      `An explanation has at most ${longestExplanation} letters, of which a Chinese character counts as two.`,
    ),
  );

export const choiceOptions = z
  .strictObject({
    questions: z.array(questionShape).check(z.minLength(1), z.maxLength(mostQuestions)),
    /** Asks for a reason of one line under these words; left out, none is asked for. */
    because: z.exactOptional(z.strictObject({ question: localizedText })),
  })
  .check(
    z.refine(
      ({ questions }) => new Set(questions.map((one) => one.id)).size === questions.length,
      'Every question has an id of its own.',
    ),
    z.refine(
      ({ questions }) => questions.length === 1 || questions.every(({ text }) => text !== undefined),
      'Where there are several questions, each has a `text`.',
    ),
  );

export interface Choice {
  readonly id: string;
  readonly label: Localized;
  readonly right?: boolean;
}

export interface Question {
  readonly id: string;
  readonly text?: Localized;
  readonly multiple?: boolean;
  readonly choices: readonly Choice[];
  readonly explanation?: Localized;
}

export interface ChoiceOptions {
  readonly questions: readonly Question[];
  readonly because?: { readonly question: Localized };
}

/** The field of a question with one answer: the id of the choice. */
export function answerField(questionId: string): string {
  return `answers.${questionId}`;
}

/** The field of one choice of a question with several answers: true while it is ticked. */
export function pickField(questionId: string, choiceId: string): string {
  return `picks.${questionId}.${choiceId}`;
}

const tally = z.object({
  /** A question. */
  id: z.string(),
  /** How many chose each, in the order of the choices. */
  counts: z.array(z.number()),
  /** In a quiz: the right choices, and how many chose exactly those. */
  right: z._default(z.array(z.string()), []),
  got: z._default(z.nullable(z.number()), null),
  explanation: z._default(z.nullable(localizedText), null),
});
/** What the room answered to one question. */
export type Tally = z.infer<typeof tally>;

export const choiceResult = z.object({
  /** How many have answered. */
  n: z.number(),
  questions: z.array(tally),
  /** In a quiz: how many of its questions were answered right, on average. */
  meanRight: z._default(z.nullable(z.number()), null),
  ...reasonsShape,
});
export type ChoiceResult = z.infer<typeof choiceResult>;

/** A question with what the room answered to it. */
export interface AnsweredQuestion {
  readonly question: Question;
  readonly tally: Tally;
}

/** Questions in their order, each with its tally. */
export function withTallies({ questions }: ChoiceOptions, result: ChoiceResult): readonly AnsweredQuestion[] {
  return questions.flatMap((question) => {
    const found = result.questions.find((one) => one.id === question.id);
    return found ? [{ question, tally: found }] : [];
  });
}

/** One answer as a rehearsal's file writes it. */
export const choiceSample = z.strictObject({
  language: z.enum(languages),
  /** By question: the ids of the choices. */
  answers: z.record(z.string(), z.array(z.string()).check(z.minLength(1))),
  because: z.exactOptional(z.string().check(z.trim(), z.minLength(1), z.maxLength(longestReason))),
});

export interface ChoiceSample {
  readonly language: Language;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly because?: string;
}
