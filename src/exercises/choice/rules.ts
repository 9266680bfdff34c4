import { inLanguage } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { defineKind } from '#exercises/defineKind.ts';
import { queueOf } from '#exercises/moderation/queueOf.ts';
import {
  acceptsReasonMark,
  becauseField,
  foldReasons,
  isReason,
  writtenReason,
} from '#exercises/reasons/reasons.ts';
import { speaking } from '#exercises/speaking.ts';
import { choiceWords } from './messages.ts';
import {
  answerField,
  type ChoiceOptions,
  choiceOptions,
  choiceSample,
  type ChoiceSample,
  pickField,
  type Question,
  type Tally,
} from './schema.ts';

/** One worksheet, read. */
export interface ChoiceResponse {
  /** In the order of the questions: the ids of the choices, in the order of those; empty where none is chosen. */
  readonly picks: readonly (readonly string[])[];
  /** Empty where nothing was said, or nothing asked. */
  readonly because: string;
}

/** The choices of one question that these fields hold. */
export function picksOf(question: Question, fields: Readonly<Record<string, unknown>>): readonly string[] {
  const { id, multiple, choices } = question;
  return choices
    .map((one) => one.id)
    .filter((choice) =>
      multiple ? fields[pickField(id, choice)] === true : fields[answerField(id)] === choice,
    );
}

function accepts({ questions, because }: ChoiceOptions, field: string, value: JsonValue): boolean {
  if (field === becauseField) return because !== undefined && (value === null || isReason(value));
  return questions.some(({ id, multiple, choices }) => {
    if (multiple) {
      return (
        choices.some((one) => pickField(id, one.id) === field) &&
        (value === null || typeof value === 'boolean')
      );
    }
    return answerField(id) === field && (value === null || choices.some((one) => one.id === value));
  });
}

/** Whether these picks are exactly the right ones. */
export function isRight(picks: readonly string[], right: readonly string[]): boolean {
  return picks.length === right.length && right.every((one) => picks.includes(one));
}

interface Given {
  readonly field: string;
  readonly value: JsonValue | undefined;
}

function rightOf({ choices }: Question): readonly string[] {
  return choices.filter(({ right }) => right === true).map(({ id }) => id);
}

/** What was answered to one question, and in a quiz what is right and how many chose exactly that. */
function tallyOf(question: Question, picked: readonly (readonly string[])[]): Tally {
  const right = rightOf(question);
  return {
    id: question.id,
    counts: question.choices.map(({ id }) => picked.filter((picks) => picks.includes(id)).length),
    right: [...right],
    got: right.length === 0 ? null : picked.filter((picks) => isRight(picks, right)).length,
    explanation: question.explanation ?? null,
  };
}

export const choice = defineKind<ChoiceOptions, ChoiceResponse, ChoiceSample>({
  kind: 'choice',
  version: 1,
  options: choiceOptions,
  texts: ({ questions, because }) => [
    ...questions.flatMap(({ text, choices, explanation }) => [
      ...(text ? [text] : []),
      ...choices.map(({ label }) => label),
      ...(explanation ? [explanation] : []),
    ]),
    ...(because ? [because.question] : []),
  ],
  // Neither what is right nor why: both are in the result alone.
  publicContent: ({ questions, because }) => ({
    questions: questions.map(({ id, text, multiple, choices }) => ({
      id,
      ...(text && { text: { ...text } }),
      ...(multiple !== undefined && { multiple }),
      choices: choices.map((one) => ({ id: one.id, label: { ...one.label } })),
    })),
    ...(because && { because: { question: { ...because.question } } }),
  }),
  accepts,
  acceptsMark: (options, field, value) => options.because !== undefined && acceptsReasonMark(field, value),
  read({ questions, because }, fields) {
    const said = fields[becauseField];
    return {
      picks: questions.map((question) => picksOf(question, fields)),
      because: because && isReason(said) ? said.trim() : '',
    };
  },
  isReady: ({ picks }) => picks.every((one) => one.length > 0),
  summarize({ questions, because }, { answered, room, moderate }) {
    const responses = speaking(answered).map(({ response }) => response);
    const tallies = questions.map((question, at) =>
      tallyOf(
        question,
        responses.map(({ picks }) => picks[at] ?? []),
      ),
    );
    const got = tallies.flatMap((one) => one.got ?? []);
    const result = {
      n: responses.length,
      questions: tallies.map(({ id, counts, right, got: those, explanation }) => ({
        id,
        counts: [...counts],
        ...(those !== null && { right: [...right], got: those }),
        ...(explanation && { explanation: { ...explanation } }),
      })),
      ...(got.length > 0 &&
        responses.length > 0 && { meanRight: got.reduce((sum, one) => sum + one, 0) / responses.length }),
    };
    if (!because) return { result };
    const reasons = foldReasons(
      responses.map((response) => response.because),
      room,
      moderate,
    );
    return { result: { ...result, ...reasons.result }, moderation: queueOf(reasons.entries) };
  },
  written({ because }, { fields }, field) {
    const said = fields[becauseField];
    if (field !== becauseField || !because || !isReason(said) || said.trim() === '') return null;
    return writtenReason(said.trim());
  },
  say({ questions, because }, field, value, language) {
    const words = choiceWords(language);
    if (field === becauseField) {
      const text = typeof value === 'string' ? value : '';
      return {
        label: because ? inLanguage(because.question, language) : words('answer'),
        text: text === '' ? words('nothing') : text,
      };
    }
    for (const { id, text, choices } of questions) {
      const ticked = choices.find((one) => pickField(id, one.id) === field);
      const chosen = answerField(id) === field ? choices.find((one) => one.id === value) : undefined;
      if (!ticked && answerField(id) !== field) continue;
      const label = text ? inLanguage(text, language) : words('answer');
      if (chosen) return { label, text: inLanguage(chosen.label, language) };
      if (!ticked) return { label, text: words('nothing') };
      const name = inLanguage(ticked.label, language);
      return { label, text: value === true ? name : words('notTicked', { label: name }) };
    }
    return { label: words('answer'), text: words('nothing') };
  },
  sample: choiceSample,
  answersOf(options, { answers, because }) {
    const given: readonly Given[] = [
      ...options.questions.flatMap(({ id, multiple }): readonly Given[] =>
        multiple
          ? (answers[id] ?? []).map((one) => ({ field: pickField(id, one), value: true }))
          : [{ field: answerField(id), value: answers[id]?.[0] }],
      ),
      { field: becauseField, value: because },
    ];
    return given.flatMap(({ field, value }) =>
      value !== undefined && accepts(options, field, value) ? [{ field, value }] : [],
    );
  },
});
