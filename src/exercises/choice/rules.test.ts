import { describe, expect, test } from 'vitest';
import type { Fields } from '#exercises/contract.ts';
import { keyOfReason } from '#exercises/reasons/reasons.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { choice } from './rules.ts';
import { choiceOptions, choiceResult, withTallies } from './schema.ts';
import { namesOf, questionSentence, resultSentence } from './sentence.ts';

const survey = {
  questions: [
    {
      id: 'common',
      text: { en: 'What is common?', 'zh-Hans': '哪种常见？' },
      multiple: true,
      choices: [
        { id: 'glad', label: { en: 'Glad', 'zh-Hans': '乐意' } },
        { id: 'rushed', label: { en: 'Rushed', 'zh-Hans': '赶' } },
        { id: 'tired', label: { en: 'Tired', 'zh-Hans': '疲' } },
      ],
    },
    {
      id: 'reaches',
      text: { en: 'Does it reach them?', 'zh-Hans': '传得到吗？' },
      choices: [
        { id: 'yes', label: { en: 'Yes', 'zh-Hans': '会' } },
        { id: 'no', label: { en: 'No', 'zh-Hans': '不会' } },
      ],
    },
  ],
  because: { question: { en: 'Why?', 'zh-Hans': '为什么？' } },
};

const quiz = {
  questions: [
    {
      id: 'rule',
      text: { en: 'The golden rule says?', 'zh-Hans': '黄金法则说什么？' },
      choices: [
        { id: 'as-you', label: { en: 'As you would be treated', 'zh-Hans': '推己及人' }, right: true },
        { id: 'cheap', label: { en: 'As cheaply as can be', 'zh-Hans': '越省越好' } },
      ],
      explanation: { en: 'Because the secret is empathy.', 'zh-Hans': '因为秘诀是将心比心。' },
    },
    {
      id: 'drivers',
      text: { en: 'What makes up lifetime value?', 'zh-Hans': '终身价值包括什么？' },
      multiple: true,
      choices: [
        { id: 'referrals', label: { en: 'Referrals', 'zh-Hans': '转介绍' }, right: true },
        { id: 'weather', label: { en: 'The weather', 'zh-Hans': '天气' } },
        { id: 'savings', label: { en: 'Savings', 'zh-Hans': '省下的成本' }, right: true },
      ],
    },
  ],
};
const oneQuestion = { questions: [{ id: 'only', choices: survey.questions[1]?.choices ?? [] }] };

function sheets(all: readonly Fields[]) {
  return all.map((fields, index) => ({ owner: 'seat' as const, key: `seat:${index}`, table: 't1', fields }));
}

function summarize(given: unknown, all: readonly Fields[], room: Fields = {}) {
  return choice.summarize(given, { worksheets: sheets(all), room, related: {} });
}

function said(common: readonly string[], reaches: string, because = ''): Fields {
  const picks = Object.fromEntries(common.map((id) => [`picks.common.${id}`, true]));
  return { ...picks, 'answers.reaches': reaches, because };
}

function solved(rule: string, drivers: readonly string[]): Fields {
  const picks = Object.fromEntries(drivers.map((id) => [`picks.drivers.${id}`, true]));
  return { ...picks, 'answers.rule': rule };
}

describe('one worksheet', () => {
  test.each([
    ['answers.reaches', 'yes', true],
    ['answers.reaches', null, true],
    ['answers.reaches', 'perhaps', false],
    ['answers.reaches', true, false],
    ['answers.reaches', ['yes'], false],
    ['picks.common.glad', true, true],
    ['picks.common.glad', false, true],
    ['picks.common.glad', null, true],
    ['picks.common.glad', 'yes', false],
    ['picks.common.sunny', true, false],
    ['picks.reaches.yes', true, false],
    ['answers.common', 'glad', false],
    ['because', 'No time', true],
    ['because', 'x'.repeat(201), false],
    ['right', true, false],
  ])('the field %s takes %j: %s', (field, value, taken) => {
    expect(choice.accepts(survey, field, value)).toBe(taken);
  });

  test('takes no reason where none is asked for', () => {
    expect(choice.accepts(quiz, 'because', 'No time')).toBe(false);
  });

  test('is ready once every question is answered, with or without a reason', () => {
    expect(choice.isReady(survey, {})).toBe(false);
    expect(choice.isReady(survey, said([], 'yes'))).toBe(false);
    expect(choice.isReady(survey, { 'picks.common.glad': false, 'answers.reaches': 'yes' })).toBe(false);
    expect(choice.isReady(survey, { 'picks.common.glad': true })).toBe(false);
    expect(choice.isReady(survey, said(['glad'], 'yes'))).toBe(true);
    expect(choice.isReady(survey, said(['glad'], 'gone'))).toBe(false);
  });
});

describe('rule 8: before the reveal', () => {
  test('neither what is right nor why is in what a participant gets', () => {
    const sent = choice.publicContent(choiceOptions.parse(quiz));
    expect(sent).toEqual({
      questions: quiz.questions.map(({ id, text, multiple, choices }) => ({
        id,
        text,
        ...(multiple && { multiple }),
        choices: choices.map(({ id: one, label }) => ({ id: one, label })),
      })),
    });
    expect(JSON.stringify(sent)).not.toMatch(/right|explanation|empathy|将心比心/);
  });

  test('what a participant gets is a form that answers as the whole one does', () => {
    const sent = choice.publicContent(quiz);
    expect(choice.parseOptions(sent).ok).toBe(true);
    expect(choice.isReady(sent, solved('cheap', ['weather']))).toBe(true);
  });

  test('of a survey everything but the answers is there', () => {
    expect(choice.publicContent(survey)).toEqual(survey);
  });
});

describe('what the room answered', () => {
  test('is how many chose what, of worksheets that are ready alone', () => {
    const { n, result } = summarize(survey, [
      said(['glad', 'rushed'], 'yes'),
      said(['rushed'], 'no'),
      said(['tired'], ''),
    ]);
    expect(n).toBe(2);
    expect(result).toMatchObject({
      n: 2,
      questions: [
        { id: 'common', counts: [1, 2, 0] },
        { id: 'reaches', counts: [1, 1] },
      ],
    });
    expect(JSON.stringify(result)).not.toMatch(/right|got|seat/);
  });

  test('of a quiz has how many got it, what is right and why; only all right choices and no other are it', () => {
    const { result } = summarize(quiz, [
      solved('as-you', ['referrals', 'savings']),
      solved('as-you', ['referrals']),
      solved('cheap', ['referrals', 'savings', 'weather']),
    ]);
    expect(result).toMatchObject({
      n: 3,
      questions: [
        { counts: [2, 1], right: ['as-you'], got: 2, explanation: quiz.questions[0]?.explanation },
        { counts: [3, 1, 2], right: ['referrals', 'savings'], got: 1 },
      ],
      meanRight: 1,
    });
  });

  test('a table that has agreed speaks for its members', () => {
    const worksheets = [
      ...sheets([said(['glad'], 'yes'), said(['glad'], 'yes')]),
      { owner: 'table' as const, key: 'table:t1', table: 't1', fields: said(['tired'], 'no') },
    ];
    const { n, result } = choice.summarize(survey, { worksheets, room: {}, related: {} });
    expect(n).toBe(2);
    expect(result).toMatchObject({ n: 1, questions: [{ counts: [0, 0, 1] }, { counts: [0, 1] }] });
  });

  test('has its reasons without whose they are; one that is hidden is for the facilitator alone', () => {
    const all = [
      said(['glad'], 'yes', 'No time'),
      said(['glad'], 'yes', ' no  time '),
      said(['glad'], 'no', 'Rude'),
    ];
    const field = `hidden.${keyOfReason('Rude')}`;
    expect(choice.acceptsMark(survey, field, true)).toBe(true);
    expect(choice.acceptsMark(quiz, field, true)).toBe(false);
    const { result, moderation } = summarize(survey, all, { [field]: true });
    expect(result).toMatchObject({ reasons: [{ text: 'No time' }], moreReasons: 0 });
    expect(JSON.stringify(result)).not.toContain('Rude');
    expect(moderation).toMatchObject({ queue: [{ text: 'Rude', state: 'hidden' }, {}], hidden: 1 });
  });

  test('of 500 people with long reasons is small enough for every line', () => {
    const all = Array.from({ length: 500 }, (_, at) => said(['glad'], 'yes', `${at} ${'慢'.repeat(190)}`));
    const bytes = new TextEncoder().encode(JSON.stringify(summarize(survey, all).result)).length;
    expect(bytes).toBeLessThan(10 * 1024);
  });

  test('rule 9: is the same in whatever order the worksheets come', () => {
    const worksheet = fc
      .record({
        common: fc.subarray(['glad', 'rushed', 'tired']),
        reaches: fc.constantFrom('yes', 'no', ''),
        because: fc.constantFrom('', 'slow', 'Slow', 'kind'),
      })
      .map(({ common, reaches, because }) => said(common, reaches, because));
    fc.assert(
      fc.property(fc.array(worksheet), (all) => {
        expect(summarize(survey, all.toReversed())).toEqual(summarize(survey, all));
      }),
    );
  });
});

describe('an author is told of', () => {
  const [rule] = quiz.questions;
  const question = (changes: object) => ({ questions: [{ ...rule, ...changes }] });
  test.each([
    ['no question', { questions: [] }],
    ['thirteen', { questions: Array.from({ length: 13 }, (_, at) => ({ ...rule, id: `q${at}` })) }],
    ['two of one id', { questions: [rule, rule] }],
    ['several of which one has no text', { questions: [rule, { id: 'x', choices: rule?.choices }] }],
    ['one choice alone', question({ choices: rule?.choices.slice(1) })],
    ['two choices of one id', question({ choices: [rule?.choices[0], rule?.choices[0]] })],
    [
      'two right choices of which one can be chosen',
      question({ choices: rule?.choices.map((one) => ({ ...one, right: true })) }),
    ],
    ['an explanation too long for the wall', question({ explanation: { 'zh-Hans': '慢'.repeat(151) } })],
  ])('%s', (_, wrong) => {
    expect(choice.parseOptions(wrong).ok).toBe(false);
  });

  test('a missing translation of any words, explanations included', () => {
    const parsed = choice.parseOptions(quiz);
    expect(parsed.ok && parsed.texts).toHaveLength(2 + 5 + 1);
    const asked = choice.parseOptions(survey);
    expect(asked.ok && asked.texts).toContainEqual(survey.because.question);
  });
});

describe('the result in a sentence', () => {
  const ofSurvey = (all: readonly Fields[], at: number, language: 'en' | 'zh-Hans' | 'zh-Hant') => {
    const result = choiceResult.parse(summarize(survey, all).result);
    const one = withTallies(survey, result)[at];
    return one && questionSentence(one, result.n, language);
  };
  const three = [
    said(['glad', 'rushed'], 'yes'),
    said(['glad', 'rushed'], 'no'),
    said(['rushed', 'glad', 'tired'], 'yes'),
  ];

  test('of a survey names what was chosen most, ties as ties', () => {
    expect(ofSurvey(three, 0, 'en')).toBe('Most chosen: “Glad”, “Rushed”, 3 of 3 each.');
    expect(ofSurvey(three, 1, 'zh-Hans')).toBe('选得最多：“会”，3人里有2人。');
    expect(ofSurvey(three.slice(0, 2), 1, 'en')).toBe('Each was chosen by 1 of 2.');
    expect(ofSurvey([], 0, 'zh-Hant')).toBe('還沒有回答。');
  });

  const ofQuiz = (all: readonly Fields[], language: 'en' | 'zh-Hans') => {
    const result = choiceResult.parse(summarize(quiz, all).result);
    return resultSentence(withTallies(quiz, result), result, language);
  };

  test('of a quiz says how many were right on average, and what was hardest where one was', () => {
    const all = [solved('as-you', ['referrals', 'savings']), solved('as-you', ['weather'])];
    expect(ofQuiz(all, 'en')).toBe(
      'On average 1.5 of 2 right. Hardest: “What makes up lifetime value?”, 1 of 2 got it.',
    );
    expect(ofQuiz(all.slice(0, 1), 'zh-Hans')).toBe('2题平均答对2题。');
    expect(ofQuiz([], 'en')).toBe('No answers yet.');
  });

  test('of one question of a quiz says how many got it and what is right', () => {
    const result = choiceResult.parse(summarize(quiz, [solved('cheap', ['savings'])]).result);
    const [first] = withTallies(quiz, result);
    expect(first && questionSentence(first, result.n, 'en')).toBe(
      '0 of 1 got it. Right: “As you would be treated”.',
    );
    expect(first && questionSentence(first, result.n, 'zh-Hans')).toBe(
      '1人里答对0人。正确答案：“推己及人”。',
    );
  });
});

test('a choice that is a quotation is not quoted twice', () => {
  const label = { en: '“Well done”', 'zh-Hans': '“做得好”' };
  expect(
    namesOf(
      [
        { id: 'a', label },
        { id: 'b', label: { en: 'Fine' } },
      ],
      'en',
    ),
  ).toBe('“Well done”, “Fine”');
});

describe('one field in words', () => {
  test.each([
    [survey, 'answers.reaches', 'yes', { label: 'Does it reach them?', text: 'Yes' }],
    [survey, 'answers.reaches', null, { label: 'Does it reach them?', text: '(empty)' }],
    [survey, 'picks.common.glad', true, { label: 'What is common?', text: 'Glad' }],
    [survey, 'picks.common.glad', null, { label: 'What is common?', text: 'not “Glad”' }],
    [survey, 'because', 'No time', { label: 'Why?', text: 'No time' }],
    [oneQuestion, 'answers.only', 'no', { label: 'Answer', text: 'No' }],
  ])('%#: says what it is called and what stands in it', (given, field, value, words) => {
    expect(choice.say(given, field, value, 'en')).toEqual(words);
  });
});

describe('a rehearsed answer', () => {
  const makeId = () => 'unused';
  test('becomes the fields that a person would have filled in, and no others', () => {
    const sample = {
      language: 'en',
      answers: { common: ['glad', 'tired', 'sunny'], reaches: ['no'] },
      because: 'Slow',
    };
    expect(choice.parseSample(survey, sample)).toEqual([]);
    expect(choice.answersOf(survey, sample, makeId)).toEqual([
      { field: 'picks.common.glad', value: true },
      { field: 'picks.common.tired', value: true },
      { field: 'answers.reaches', value: 'no' },
      { field: 'because', value: 'Slow' },
    ]);
  });

  test('that chooses nothing is told to its author', () => {
    expect(choice.parseSample(survey, { language: 'en', answers: { common: [] } })).not.toEqual([]);
  });
});
