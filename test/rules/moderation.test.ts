import { describe, expect, test } from 'vitest';
import type { Exercise } from '#shared/content/workshop.ts';
import { moderateBy } from '#shared/moderation/holdPolicy.ts';
import { type Moderate, showAll } from '#shared/moderation/moderate.ts';
import { matchWords } from '#shared/moderation/matchWords.ts';
import { moderationQueue } from '#shared/moderation/queue.ts';
import { defaultWords } from '#shared/moderation/words.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { ExerciseKind, Fields, Summary, Worksheet } from '#exercises/contract.ts';
import { rulesByKind } from '#exercises/registry.ts';
import { loadWorkshops } from '#server/content/loadWorkshops.ts';
import { readEnv } from '#server/env.ts';
import { fc } from '../helpers/fastCheck.ts';
import { someSettings } from '../helpers/facilitator.ts';

interface Case {
  readonly exercise: Exercise;
  readonly rules: ExerciseKind;
  readonly worksheets: readonly Worksheet[];
  /** Every turn that there is, or none. */
  readonly turns: readonly (string | null)[];
  /** What people wrote in their own words. */
  readonly texts: readonly string[];
}

const { root } = readEnv({});
const loaded = await loadWorkshops({ root, kinds: rulesByKind });
const cases = loaded.flatMap(({ workshop, samples }) =>
  (workshop?.exercises ?? []).flatMap((exercise) => caseOf(exercise, samples[exercise.id] ?? [])),
);

/** Every sample of the exercise as a worksheet, of seats and tables by turns. */
function caseOf(exercise: Exercise, samples: readonly unknown[]): readonly Case[] {
  const rules = rulesByKind.get(exercise.kind);
  if (!rules || samples.length === 0) return [];
  const { id, owner, options, turns = [] } = exercise;
  let record = 0;
  const makeId = (): string => `r${(record += 1)}`;
  const worksheets = samples.map((sample, at): Worksheet => {
    const own = turns.length === 0 ? [undefined] : turns.map(({ id: turn }) => ({ turn, material: null }));
    const answers = own.flatMap((now) => rules.answersOf(options, sample, makeId, now));
    const fields = Object.fromEntries(answers.map(({ field, value }) => [field, value]));
    const isTable = owner === 'table' || (owner === 'both' && at % 2 === 1);
    const key = isTable ? `table:t${at}` : `seat:s${at}`;
    return { owner: isTable ? 'table' : 'seat', key, table: `t${at}`, fields };
  });
  const texts = worksheets.flatMap(({ fields, owner: of }) =>
    Object.entries(fields).flatMap(([field, value]) => {
      const isWords = rules.entryState(options, { fields, owner: of, room: {}, moderate: showAll }, field);
      return isWords !== null && typeof value === 'string' ? [value.trim()] : [];
    }),
  );
  if (texts.length === 0) return [];
  const all = turns.length === 0 ? [null] : turns.map((turn) => turn.id);
  return [{ exercise: { ...exercise, id }, rules, worksheets, turns: all, texts: [...new Set(texts)] }];
}

function told({ exercise, rules, worksheets, turns }: Case, moderate?: Moderate, room: Fields = {}) {
  const summaries = turns.map((turn): Summary => {
    const input = { worksheets, room, related: {}, turn, minimum: 1 };
    return rules.summarize(exercise.options, moderate ? { ...input, moderate } : input);
  });
  const [summary] = summaries;
  return {
    /** All that the wall and devices are told, in every turn. */
    seen: wordsIn(summaries.map(({ result, material = null }) => [result, material])),
    queue: moderationQueue.parse(summary?.moderation),
  };
}

/** Whether a text stands somewhere as it was written; for the kind that reads letters, in capitals. */
function stands(text: string, seen: readonly string[], kind: string): boolean {
  const written = kind === 'letter-sum' ? text.toUpperCase() : text;
  // What is short is part of many words.
  return seen.some((one) => one === written || (written.length > 8 && one.includes(written)));
}

const always = moderateBy(someSettings({ moderation: { hold: 'always', words: [] } }));

describe.each(cases.map((one) => [one.exercise.id, one] as const))('what people write: %s', (_id, one) => {
  const { exercise, rules, worksheets } = one;
  const { kind, options } = exercise;
  /** The example that everybody sees is nobody's own. */
  const texts = one.texts.filter((text) => !stands(text, wordsIn(options), kind));

  test('is nowhere while everything is held, and is all in the queue', () => {
    const { seen, queue } = told(one, always);
    const open = told(one);
    expect(texts.filter((text) => stands(text, seen, kind))).toEqual([]);
    expect(queue.held).toBeGreaterThan(0);
    expect(open.queue.held).toBe(0);
    expect(open.queue.shown).toBeGreaterThan(0);
  });

  test('comes to the wall one by one as it is shown on purpose, and is off it as soon as it is hidden', () => {
    const room: Record<string, JsonValue> = {};
    const before = told(one).seen;
    for (let round = 0; round < 400; round += 1) {
      const { queue } = told(one, always, room);
      const waits = queue.queue.filter(({ state }) => state === 'held');
      if (waits.length === 0) break;
      for (const { field } of waits) {
        expect(rules.acceptsMark(options, field, false), field).toBe(true);
        room[field] = false;
      }
    }
    expect(told(one, always, room).seen).toEqual(before);
    const { queue } = told(one, always, room);
    expect(queue.held).toBe(0);
    const [first] = queue.queue;
    const after = told(one, always, { ...room, [first?.field ?? '']: true });
    expect(after.queue.hidden).toBeGreaterThan(0);
    expect(after.seen).not.toEqual(before);
  });

  test('is held by a word of the list, and nothing else is', () => {
    fc.assert(
      // As few as a result has room for.
      fc.property(fc.subarray([...worksheets], { minLength: 1, maxLength: 2 }), fc.nat(), (some, pick) => {
        const few = { ...one, worksheets: some };
        const shown = told(few).seen.filter((text) => texts.includes(text));
        fc.pre(shown.length > 0);
        const word = wordOf(shown[pick % shown.length] ?? '');
        const matches = matchWords([word]);
        const { seen } = told(few, (said) => (matches(said) ? 'words' : null));
        expect(
          seen.filter((text) => texts.includes(text) && matches(text)),
          word,
        ).toEqual([]);
        const clear = some.filter((sheet) => !wordsIn(sheet.fields).some((said) => matches(said)));
        const alone = told({ ...one, worksheets: clear }).seen.filter((text) => shown.includes(text));
        expect(
          alone.filter((text) => !seen.includes(text)),
          word,
        ).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('names nobody in the queue', () => {
    const { queue } = told(one, always);
    expect(JSON.stringify(queue)).not.toMatch(/seat:|table:|"s\d+"|"t\d+"/);
    for (const entry of queue.queue) {
      expect(Object.keys(entry).sort()).toEqual(
        ['field', 'key', 'state', 'text', 'why', ...(entry.carry === undefined ? [] : ['carry'])].sort(),
      );
    }
  });

  test('says of each answer what became of it', () => {
    for (const { fields, owner } of worksheets) {
      for (const [field, value] of Object.entries(fields)) {
        const sheet = { fields, owner, room: {} };
        const open = rules.entryState(options, { ...sheet, moderate: showAll }, field);
        const held = rules.entryState(options, { ...sheet, moderate: always }, field);
        expect([field, value, open, held]).toEqual([field, value, open, open === null ? null : 'held']);
      }
    }
  });
});

test('no sample of any workshop matches the word list', () => {
  const matches = matchWords(defaultWords);
  const all = loaded.flatMap(({ samples }) => wordsIn(samples));
  expect(all.length).toBeGreaterThan(200);
  expect(all.filter((text) => matches(text))).toEqual([]);
});

test('every kind that lets people write is among these', () => {
  expect(new Set(cases.map(({ exercise }) => exercise.kind))).toEqual(
    new Set([
      'scale',
      'text',
      'list',
      'quadrant',
      'letter-sum',
      'action-table',
      'choice',
      'brainstorm',
      'sort',
      'journey',
      'feedback',
    ]),
  );
});

/** One that tells the text from most others: its longest word, or its first three Chinese characters. */
function wordOf(text: string): string {
  const han = /\p{Script=Han}{1,3}/u.exec(text)?.[0];
  if (han !== undefined) return han;
  const words = text.match(/[\p{L}]+/gu) ?? [text];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
