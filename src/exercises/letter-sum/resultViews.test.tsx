import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { Console } from './Console.tsx';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { letterSumKind } from './rules.ts';
import { Said } from './Said.tsx';

const exercise: PublicExercise = {
  id: 'letter-sum',
  kind: 'letter-sum',
  segment: 'attitude',
  owner: 'seat',
  minutes: 2,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'Words that make 100', 'zh-Hans': '加起来是100的词' },
  question: { en: 'Which other words make 100?', 'zh-Hans': '还有哪些词，也是100？' },
  prompt: { en: 'Type words.', 'zh-Hans': '写词。' },
  debrief: { en: 'Which would you hang on the wall?', 'zh-Hans': '哪个愿意挂在墙上？' },
  options: { word: 'ATTITUDE', atMost: 3 },
};

const fieldsOf = (words: readonly string[]): Fields =>
  Object.fromEntries(
    words.flatMap((text, at): readonly (readonly [string, string | number])[] => [
      [`words.w${at}.text`, text],
      [`words.w${at}.order`, at],
    ]),
  );

function scope(people: readonly (readonly string[])[], room: Fields = {}, name: string | null = null) {
  const worksheets = people.map((words, at) => ({
    owner: 'seat' as const,
    key: `seat:s${at}`,
    table: 't',
    fields: fieldsOf(words),
  }));
  return {
    business: name,
    name,
    ...letterSumKind.summarize(exercise.options, { worksheets, room, related: {} }),
  };
}

const people = [['stress', 'hardwork'], ['Hard work'], ['discipline', 'attitude']];
const common = { exercise, joined: 9, tables: {} };

test('close by, the result is the room’s hundreds, the own ones among them, and every word in a table', async () => {
  render(<Result {...common} scope={scope(people)} languages={['en']} own={fieldsOf(['STRESS'])} />);
  expect(screen.getByText('4 different words tried. 2 make 100: DISCIPLINE, STRESS.')).toBeInTheDocument();
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'DISCIPLINE = 100',
    'STRESS = 100✓ yours',
  ]);
  await userEvent.click(screen.getByText('As a table'));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toContain('HARDWORK982');
});

describe('the wall', () => {
  test('has the example letter by letter, and each word of the room once, those that make 100 first', () => {
    render(<Projector {...common} scopes={[scope(people)]} languages={['en', 'zh-Hans']} page={0} />);
    expect(screen.getByRole('img', { name: /^ATTITUDE: A 1, .*together 100$/ })).toBeInTheDocument();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'ATTITUDE = 100',
      'DISCIPLINE = 100',
      'STRESS = 100',
      'HARDWORK = 98 × 2',
    ]);
    expect(screen.getByText('2 of our words make 100.')).toHaveAttribute('lang', 'en');
    expect(screen.getByText(/我们的词里/)).toBeInTheDocument();
  });

  test('says so while nobody has tried a word, and below the least number of answers', () => {
    const { rerender } = render(<Projector {...common} scopes={[scope([])]} languages={['en']} page={0} />);
    expect(screen.getByText('No words yet.')).toBeInTheDocument();
    const withheld = { business: null, name: null, n: 2, result: null };
    rerender(
      <Projector
        {...common}
        exercise={{ ...exercise, minimum: 3 }}
        scopes={[withheld]}
        languages={['en']}
        page={0}
      />,
    );
    expect(screen.getByText('Shown from 3 answers on.')).toBeInTheDocument();
  });

  test('goes from one business to the next', () => {
    const scopes = [scope([['stress']], {}, 'North'), scope([['discipline']], {}, 'South')];
    const { rerender } = render(<Projector {...common} scopes={scopes} languages={['en']} page={0} />);
    expect(screen.getByRole('heading', { name: 'North 1 of 2' })).toBeInTheDocument();
    expect(screen.queryByText('DISCIPLINE')).not.toBeInTheDocument();
    rerender(<Projector {...common} scopes={scopes} languages={['en']} page={1} />);
    expect(screen.getByRole('heading', { name: 'South 2 of 2' })).toBeInTheDocument();
    expect(screen.getByText('DISCIPLINE')).toBeInTheDocument();
  });
});

test('on the console a word is hidden from the room, and gone from there at once', async () => {
  const marks: [string, JsonValue][] = [];
  const mark = (field: string, value: JsonValue): void => void marks.push([field, value]);
  const { rerender } = render(
    <Console {...common} scope={scope(people)} languages={['en']} marks={{}} mark={mark} />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Hide from the room: STRESS' }));
  expect(marks).toEqual([['hidden.stress', true]]);
  const hidden = { 'hidden.stress': true };
  rerender(
    <Console {...common} scope={scope(people, hidden)} languages={['en']} marks={hidden} mark={mark} />,
  );
  expect(screen.queryByRole('button', { name: 'Hide from the room: STRESS' })).not.toBeInTheDocument();
});

test('on paper there are the alphabet’s numbers and lines to write on, or the words that were tried', () => {
  const { rerender } = render(<Paper exercise={exercise} languages={['en', 'zh-Hans']} fields={null} />);
  expect(screen.getByRole('table', { name: 'Letters and their numbers' })).toHaveTextContent(/A 1.*Z 26/);
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  rerender(<Paper exercise={exercise} languages={['en']} fields={fieldsOf(['love', '态度'])} />);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'L12 + O15 + V22 + E5 = 54',
    '态度',
  ]);
});

test('one field is said in words', () => {
  render(<Said exercise={exercise} field="words.a.text" value="hardwork" language="zh-Hans" />);
  expect(screen.getByText('词：HARDWORK = 98')).toBeInTheDocument();
});
