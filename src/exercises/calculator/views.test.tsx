import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { Console } from './Console.tsx';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { calculator } from './rules.ts';
import { Said } from './Said.tsx';

const exercise = (calculation: 'retention-growth' | 'lifetime-value'): PublicExercise => ({
  id: calculation,
  kind: 'calculator',
  segment: 'loyalty',
  owner: 'seat',
  minutes: 3,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'Two companies', 'zh-Hans': '两家公司' },
  question: { en: 'Which company grows?', 'zh-Hans': '哪家会长大？' },
  prompt: { en: 'Guess first.', 'zh-Hans': '先猜。' },
  debrief: { en: 'What is one point worth?', 'zh-Hans': '一个点值多少？' },
  options: { calculation },
});
const growth = exercise('retention-growth');
const value = exercise('lifetime-value');

function scope(of: PublicExercise, people: readonly Fields[], name: string | null = null) {
  const worksheets = people.map((fields, at) => ({
    owner: 'seat' as const,
    key: `seat:s${at}`,
    table: 't',
    fields,
  }));
  return { business: name, name, ...calculator.summarize(of.options, { worksheets, room: {}, related: {} }) };
}

const guessed = (aEnd: number, bEnd: number): Fields => ({
  'guess.a1': 105,
  'guess.b1': 100,
  'guess.aEnd': aEnd,
  'guess.bEnd': bEnd,
  'guess.done': true,
});
const people: readonly Fields[] = [
  { ...guessed(140, 105), 'in.retentionA': 97, share: true },
  { ...guessed(120, 100), 'in.retentionA': 85, share: true },
  guessed(300, 110),
];
const common = { joined: 9, tables: {} };

describe('the wall', () => {
  test('has the truth, and what the room guessed beside it, in both languages', () => {
    render(
      <Projector
        {...common}
        exercise={growth}
        scopes={[scope(growth, people)]}
        languages={['en', 'zh-Hans']}
        page={0}
      />,
    );
    expect(screen.getByRole('img', { name: /A 198, B 100/ })).toBeInTheDocument();
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'It is 答案Guess 大家猜',
      'A, year 14 A，第14年198140',
      'B, year 14 B，第14年100105',
      'A doubles in A翻一番14.2 years',
    ]);
    expect(document.body).toHaveTextContent('Our guess: median, n = 3.');
    expect(document.body).toHaveTextContent('New each year: 10% of the opening customers.');
    expect(document.body).toHaveTextContent('每年新增＝年初客户的10%。');
  });

  test('has on its next page what people sent: how many, median and range, and how often it is never', () => {
    render(
      <Projector
        {...common}
        exercise={growth}
        scopes={[scope(growth, people)]}
        languages={['en']}
        page={1}
      />,
    );
    expect(screen.getByRole('heading', { name: /^What we sent/ })).toBeInTheDocument();
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'MedianRangen',
      'A doubles innever10.2 years\u00a0· never: 12',
      'B doubles innevernever: 22',
    ]);
    expect(document.body).not.toHaveTextContent('97');
  });

  test('has one page where nobody sent a result', () => {
    render(
      <Projector
        {...common}
        exercise={growth}
        scopes={[scope(growth, [guessed(140, 105)])]}
        languages={['en']}
        page={1}
      />,
    );
    expect(screen.queryByRole('heading', { name: /^What we sent/ })).not.toBeInTheDocument();
    expect(screen.getByRole('img', { name: /A 198, B 100/ })).toBeInTheDocument();
  });

  test('shows the example while nobody has guessed, and says why there are no guesses to be seen', () => {
    const { rerender } = render(
      <Projector {...common} exercise={value} scopes={[scope(value, [])]} languages={['en']} page={0} />,
    );
    expect(document.body).toHaveTextContent('No guesses yet.');
    const withheld = { business: null, name: null, n: 2, result: null };
    rerender(
      <Projector
        {...common}
        exercise={{ ...value, minimum: 3 }}
        scopes={[withheld]}
        languages={['en']}
        page={0}
      />,
    );
    expect(screen.getByRole('img', { name: /^One customer is worth/ })).toBeInTheDocument();
    expect(document.body).toHaveTextContent('Shown from 3 answers on.');
  });

  test('has the figures of a customer’s worth for a narrow wall, each in one piece, its dot behind it', () => {
    const scopes = [scope(value, [{ 'guess.paidBack': 2, 'guess.gain': 25, 'guess.done': true }])];
    render(<Projector {...common} exercise={value} scopes={scopes} languages={['zh-Hans']} page={0} />);
    const pieces = [...(screen.getByText(/^值/).parentElement?.children ?? [])];
    expect(pieces.map((piece) => piece.textContent)).toEqual([
      '值157\u00a0·',
      '赚回来：第2年\u00a0·',
      '多5个点：多44.9%\u00a0·',
      '大家猜：第2年\u00a0·',
      '多25%',
    ]);
  });

  test('goes from one business to the next, each with its own guesses', () => {
    const scopes = [scope(growth, [guessed(111, 100)], 'North'), scope(growth, [guessed(222, 100)], 'South')];
    const { rerender } = render(
      <Projector {...common} exercise={growth} scopes={scopes} languages={['en']} page={0} />,
    );
    expect(screen.getByRole('heading', { name: 'North' })).toBeInTheDocument();
    expect(document.body).toHaveTextContent('A, year 14198111');
    rerender(<Projector {...common} exercise={growth} scopes={scopes} languages={['en']} page={1} />);
    expect(screen.getByRole('heading', { name: 'South' })).toBeInTheDocument();
    expect(document.body).toHaveTextContent('A, year 14198222');
  });
});

test('close by, the result is a picture, a sentence, the own guess beside the truth, and tables', async () => {
  render(
    <Result
      {...common}
      exercise={growth}
      scope={scope(growth, people)}
      languages={['en']}
      own={guessed(140, 105)}
    />,
  );
  expect(screen.getByText('A after 14 years: you guessed 140, it is 198.')).toBeInTheDocument();
  expect(screen.getByText(/2 sent results of their own\./)).toBeInTheDocument();
  await userEvent.click(screen.getByText('As a table'));
  const [guesses] = screen.getAllByRole('table');
  expect(within(guesses ?? document.body).getByRole('row', { name: /A after 14 years/ })).toHaveTextContent(
    'A after 14 years198140120–3003',
  );
});

test('the console has the same, and nobody’s own numbers', () => {
  render(
    <Console
      {...common}
      exercise={growth}
      scope={scope(growth, people)}
      languages={['en']}
      marks={{}}
      mark={() => {}}
    />,
  );
  expect(screen.getByText(/Median of 3 guesses: A 140, B 105 after 14 years\./)).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent('97%');
});

describe('on paper', () => {
  test('there are the example and room for guesses and own numbers', () => {
    render(<Paper exercise={value} languages={['en', 'zh-Hans']} fields={null} />);
    expect(screen.getByText(/^Winning a customer costs 100\./)).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Base profit, a year/ })).toHaveTextContent(/基本利润，每年 ?40$/);
    expect(screen.getByText(/value = profit/)).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('44.9%');
  });

  test('or what somebody filled in, and what comes out of it', () => {
    render(
      <Paper exercise={growth} languages={['en']} fields={{ ...guessed(140, 105), 'in.retentionA': 97 }} />,
    );
    expect(screen.getByRole('row', { name: /A after 14 years/ })).toHaveTextContent('140');
    expect(screen.getByRole('row', { name: /A keeps, a year/ })).toHaveTextContent('95%97%');
    expect(screen.getByRole('row', { name: /A doubles in/ })).toHaveTextContent('14.2 years10.2 years');
  });
});

test('one field is said in words', () => {
  render(<Said exercise={growth} field="in.retentionA" value={95} language="zh-Hans" />);
  expect(screen.getByText('A每年留住：95%')).toBeInTheDocument();
});
