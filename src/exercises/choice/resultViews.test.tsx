import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import { keyOfReason } from '#exercises/reasons/reasons.ts';
import type { ProjectorProps, ResultProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { Console } from './Console.tsx';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { choice } from './rules.ts';
import { Said } from './Said.tsx';

const quiz = {
  questions: [
    {
      id: 'rule',
      text: { en: 'What is the golden rule?', 'zh-Hans': '黄金法则是什么？' },
      choices: [
        { id: 'as-you', label: { en: 'As you would be treated', 'zh-Hans': '推己及人' }, right: true },
        { id: 'cheap', label: { en: 'As cheaply as can be', 'zh-Hans': '越省越好' } },
      ],
      explanation: { en: 'The secret is empathy.', 'zh-Hans': '秘诀是将心比心。' },
    },
    {
      id: 'drivers',
      text: { en: 'What adds to lifetime value?', 'zh-Hans': '什么会增加终身价值？' },
      multiple: true,
      choices: [
        { id: 'referrals', label: { en: 'Referrals', 'zh-Hans': '转介绍' }, right: true },
        { id: 'weather', label: { en: 'The weather', 'zh-Hans': '天气' } },
        { id: 'savings', label: { en: 'Savings', 'zh-Hans': '省下的成本' }, right: true },
      ],
    },
  ],
};
const survey = {
  questions: [
    {
      id: 'reaches',
      choices: [
        { id: 'yes', label: { en: 'Clearly', 'zh-Hans': '很明显' } },
        { id: 'no', label: { en: 'Hardly', 'zh-Hans': '几乎不会' } },
      ],
    },
  ],
  because: { question: { en: 'Why?', 'zh-Hans': '为什么？' } },
};

function exerciseOf(options: unknown): PublicExercise {
  return {
    id: 'quiz',
    kind: 'choice',
    segment: 'exceptional-service',
    minutes: 3,
    importance: 'optional',
    visibility: 'afterClose',
    owner: 'seat',
    minimum: 3,
    title: { en: 'Quiz', 'zh-Hans': '小测验' },
    question: { en: 'What stays?', 'zh-Hans': '记住了什么？' },
    prompt: { en: 'Choose.', 'zh-Hans': '选一选。' },
    debrief: { en: 'What surprised you?', 'zh-Hans': '哪一题没想到？' },
    options: choice.publicContent(options),
  };
}

function scoped(options: unknown, all: readonly Fields[], room: Fields = {}) {
  const worksheets = all.map((fields, index) => ({
    owner: 'seat' as const,
    key: `seat:${index}`,
    table: 't1',
    fields,
  }));
  return { business: null, ...choice.summarize(options, { worksheets, room, related: {} }) };
}

function solved(rule: string, drivers: readonly string[]): Fields {
  const picks = Object.fromEntries(drivers.map((id) => [`picks.drivers.${id}`, true]));
  return { ...picks, 'answers.rule': rule };
}

const solutions = [
  solved('as-you', ['referrals', 'savings']),
  solved('as-you', ['weather']),
  solved('cheap', ['referrals', 'savings']),
];
const opinions: readonly Fields[] = [
  { 'answers.reaches': 'yes', because: 'They feel it' },
  { 'answers.reaches': 'yes' },
  { 'answers.reaches': 'no', because: 'We smile' },
];

function showResult(given: Partial<ResultProps>) {
  return render(
    <Result
      exercise={exerciseOf(quiz)}
      scope={scoped(quiz, solutions)}
      joined={4}
      languages={['en']}
      tables={{}}
      {...given}
    />,
  );
}

/** What stands under one question, from its heading on. */
function under(question: string): HTMLElement {
  const found = screen.getByRole('heading', { name: question }).parentElement;
  if (!found) throw new Error(`Nothing stands under ${question}.`);
  return found;
}

describe('the result of a quiz on a device', () => {
  test('tells the own score to who has one', () => {
    showResult({ own: solved('as-you', ['referrals']) });
    expect(screen.getByText('You got 1 of 2.')).toBeInTheDocument();
    expect(screen.getByText('Only you see this.')).toBeInTheDocument();
  });

  test('tells none to who has not answered', () => {
    showResult({ own: {} });
    expect(screen.queryByText(/^You got/)).not.toBeInTheDocument();
    expect(screen.queryByText(/left this one out/)).not.toBeInTheDocument();
    expect(screen.getByText(/^On average 1\.3 of 2 right\./)).toBeInTheDocument();
  });

  test('tells by word and by sign which answer is right, which is one’s own, and why', () => {
    showResult({ own: solved('as-you', ['referrals', 'weather']) });
    const rule = under('1. What is the golden rule?');
    expect(rule).toHaveTextContent('✓ You got it.');
    // A line may break before the sign: the space stands outside of what stays together.
    const right = within(rule).getByText('✓ right answer');
    expect(right.textContent).toBe('✓ right answer');
    expect(right.previousSibling?.textContent).toBe(' ');
    expect(rule).toHaveTextContent(/As you would be treated ✓ right answer ● your answer ?2 \(67%\)/);
    expect(rule).toHaveTextContent('2 of 3 got it. The secret is empathy.');
    const drivers = under('2. What adds to lifetime value?');
    expect(drivers).toHaveTextContent('✗ Not quite. Right: “Referrals”, “Savings”.');
    expect(drivers).toHaveTextContent(/The weather ● your answer ?1 \(33%\)/);
    expect(drivers).toHaveTextContent(/Savings ✓ right answer ?2/);
  });

  test('tells a question that was left out from one that was missed', () => {
    showResult({ own: { 'answers.rule': 'cheap' }, languages: ['zh-Hans'] });
    expect(under('1. 黄金法则是什么？')).toHaveTextContent('✗ 差一点。正确答案：“推己及人”。');
    expect(under('2. 什么会增加终身价值？')).toHaveTextContent('– 这题你没答。');
    expect(screen.getByText('2题答对了0题。')).toBeInTheDocument();
  });

  test('stands in a table', () => {
    showResult({});
    expect(screen.getByRole('row', { name: '2 Savings 2 ✓', hidden: true })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: '2 The weather 1 –', hidden: true })).toBeInTheDocument();
  });
});

describe('the result of a survey', () => {
  test('has bars and reasons, the own choice, and nothing about right or wrong', () => {
    const { container } = showResult({
      exercise: exerciseOf(survey),
      scope: scoped(survey, opinions),
      own: { 'answers.reaches': 'no' },
    });
    expect(container).toHaveTextContent('Most chosen: “Clearly”, 2 of 3.');
    expect(container).toHaveTextContent(/Hardly ● your answer ?1 \(33%\)/);
    expect(screen.getByText('We smile')).toBeInTheDocument();
    expect(container).not.toHaveTextContent(/right|✓|✗|score/i);
  });

  test('without answers says so', () => {
    showResult({ exercise: exerciseOf(survey), scope: scoped(survey, []), languages: ['zh-Hans'] });
    expect(screen.getByText('还没有回答。')).toBeInTheDocument();
  });

  test('on the console a reason is hidden, and gone from there at once', async () => {
    const marked: [string, JsonValue][] = [];
    const field = `hidden.${keyOfReason('We smile')}`;
    const console = (marks: Fields) => (
      <Console
        exercise={exerciseOf(survey)}
        scope={scoped(survey, opinions, marks)}
        joined={4}
        languages={['en']}
        tables={{}}
        marks={marks}
        mark={(...one) => marked.push(one)}
      />
    );
    const { rerender } = render(console({}));
    await userEvent.click(screen.getByRole('button', { name: /^Hide\W+We smile$/ }));
    rerender(console({ [field]: true }));
    expect(screen.queryByText('We smile')).not.toBeInTheDocument();
    expect(marked).toEqual([[field, true]]);
  });
});

function showWall(given: Partial<ProjectorProps>) {
  const wall = {
    exercise: exerciseOf(quiz),
    scopes: [{ ...scoped(quiz, solutions), name: null }],
    joined: 9,
    languages: ['en', 'zh-Hans'] as const,
    tables: {},
    page: 0,
  };
  const view = render(<Projector {...wall} {...given} />);
  return {
    container: view.container,
    turn: (page: number) => view.rerender(<Projector {...wall} {...given} page={page} />),
  };
}

describe('on the wall', () => {
  test('of a quiz one question stands at a time, in both languages, with how many got it, what is right and why', () => {
    const { container, turn } = showWall({});
    expect(container).toHaveTextContent(/^2 \/ 3 got it ?人答对/);
    expect(container).toHaveTextContent('question 1 of 2');
    expect(container).toHaveTextContent(/✓ right ?正确 · As you would be treated ?推己及人 ?2 ?67%/);
    expect(container).toHaveTextContent(/The secret is empathy\. ?秘诀是将心比心。/);
    expect(container).not.toHaveTextContent('lifetime value');
    turn(1);
    expect(container).toHaveTextContent('question 2 of 2');
    expect(container).toHaveTextContent('What adds to lifetime value?');
    expect(container).not.toHaveTextContent('golden rule');
    turn(2);
    expect(container).toHaveTextContent(/^3 \/ 9 answers/);
    expect(container).toHaveTextContent('On average 1.3 of 2 right.');
    expect(container).toHaveTextContent(/What surprised you\? ?哪一题没想到？/);
    turn(3);
    expect(container).toHaveTextContent('What is the golden rule?');
  });

  test('of a survey the reasons have the page after', () => {
    const { container, turn } = showWall({
      exercise: exerciseOf(survey),
      scopes: [{ ...scoped(survey, opinions), name: null }],
      languages: ['en'],
    });
    expect(container).toHaveTextContent('Most chosen: “Clearly”, 2 of 3.');
    expect(container).not.toHaveTextContent('We smile');
    turn(1);
    expect(container).toHaveTextContent(/^Why\? .*We smile.*page 2 of 2$/);
  });

  test('each of several businesses has the wall for itself, and one with too few answers a word why it has none', () => {
    const scopes = [
      { ...scoped(survey, opinions), business: 'b1', name: 'North' },
      { business: 'b2', n: 1, result: null, name: 'South' },
      { ...scoped(survey, opinions.slice(2)), business: 'b3', name: 'East' },
    ];
    const { container, turn } = showWall({ exercise: exerciseOf(survey), scopes, languages: ['en'] });
    expect(container).toHaveTextContent(/North 3 answers/);
    turn(1);
    expect(container).toHaveTextContent(/East 1 answer/);
    expect(container).not.toHaveTextContent('South');
    // North and East have each a page of reasons before it.
    turn(4);
    expect(container).toHaveTextContent('South: Shown from 3 answers on.');
    expect(container).not.toHaveTextContent('East');
  });

  test('what too few stand behind is kept back, and that nobody has answered is said', () => {
    const { container } = showWall({
      scopes: [{ business: null, n: 2, result: null, name: null }],
      languages: ['en'],
    });
    expect(container).toHaveTextContent('Shown from 3 answers on.');
    const empty = showWall({ scopes: [{ ...scoped(quiz, []), name: null }], languages: ['zh-Hans'] });
    expect(empty.container).toHaveTextContent('还没有回答。');
    expect(empty.container).not.toHaveTextContent('推己及人');
  });
});

describe('on paper', () => {
  test('each question has its boxes, in both languages, and nothing tells what is right', () => {
    const { container } = render(
      <Paper exercise={exerciseOf(quiz)} languages={['en', 'zh-Hans']} fields={null} />,
    );
    expect(screen.getAllByRole('img', { name: '☐' })).toHaveLength(5);
    expect(container).toHaveTextContent(
      /2\. ?What adds to lifetime value\? ?什么会增加终身价值？ ?Choose all that fit ?符合的都选上/,
    );
    expect(container).not.toHaveTextContent(/✓|empathy/);
  });

  test('shows what somebody has answered, and why', () => {
    const { container } = render(
      <Paper
        exercise={exerciseOf(survey)}
        languages={['en']}
        fields={{ 'answers.reaches': 'no', because: 'We smile' }}
      />,
    );
    const [yes, no] = screen.getAllByRole('listitem');
    expect(yes && within(yes).getByRole('img', { name: '☐' })).toBeInTheDocument();
    expect(no && within(no).getByRole('img', { name: '☑' })).toBeInTheDocument();
    expect(container).toHaveTextContent(/Why\? ?We smile/);
  });
});

test('one field is said in words', () => {
  const { container, rerender } = render(
    <Said exercise={exerciseOf(quiz)} field="picks.drivers.savings" value language="en" />,
  );
  expect(container).toHaveTextContent('What adds to lifetime value? Savings');
  rerender(<Said exercise={exerciseOf(survey)} field="answers.reaches" value="no" language="zh-Hans" />);
  expect(container).toHaveTextContent('回答：几乎不会');
});
