import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import { keyOfReason } from '#exercises/reasons/reasons.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Console } from './Console.tsx';
import { Device } from './Device.tsx';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { feedback } from './rules.ts';
import { Said } from './Said.tsx';

const exercise: PublicExercise = {
  id: 'evaluation',
  kind: 'feedback',
  segment: 'close',
  minutes: 2,
  importance: 'core',
  visibility: 'afterClose',
  owner: 'seat',
  anonymous: true,
  minimum: 5,
  title: { en: 'How was it?', 'zh-Hans': '今天怎么样' },
  question: { en: 'How was this half day?', 'zh-Hans': '这半天怎么样？' },
  prompt: { en: 'Tap the numbers.', 'zh-Hans': '点几个数。' },
  debrief: { en: 'What will you do tomorrow?', 'zh-Hans': '明天做什么？' },
  options: {
    items: [
      {
        id: 'useful',
        type: 'scale',
        question: { en: 'Was it useful?', 'zh-Hans': '有用吗？' },
        low: { en: 'of no use', 'zh-Hans': '没用' },
        high: { en: 'very useful', 'zh-Hans': '很有用' },
      },
      { id: 'pace', type: 'scale', question: { en: 'Did the pace suit you?', 'zh-Hans': '快慢合适吗？' } },
      {
        id: 'recommend',
        type: 'recommend',
        question: { en: 'Would you recommend it?', 'zh-Hans': '会推荐吗？' },
      },
      { id: 'better', type: 'text', question: { en: 'What should be better?', 'zh-Hans': '哪里该改？' } },
    ],
  },
};

/** So many people answer each of these. */
function scope(all: readonly (readonly [count: number, fields: Fields])[], room: Fields = {}) {
  const worksheets = all
    .flatMap(([count, fields]) => Array.from({ length: count }, () => fields))
    .map((fields, at) => ({ owner: 'seat' as const, key: `seat:${at}`, table: '', fields }));
  const { minimum } = exercise;
  return {
    business: null,
    ...feedback.summarize(exercise.options, { worksheets, room, related: {}, minimum }),
  };
}

const twelve = scope([
  [6, { 'answers.useful': 5, 'answers.recommend': 10, 'answers.better': 'More time' }],
  [4, { 'answers.useful': 3, 'answers.recommend': 5, 'answers.pace': 2 }],
  [2, { 'answers.useful': 4, 'answers.recommend': 8 }],
]);

const shown = { exercise, joined: 14, languages: ['en'] as const, tables: {} };

describe('the form on a device', () => {
  test('a tap answers one question; leaving it out takes it back and stays at the question', async () => {
    const { sent } = renderForm(Device, exercise);
    const useful = screen.getByRole('group', { name: /^1\. Was it useful\?/ });
    expect(within(useful).getAllByRole('radio')).toHaveLength(5);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    await userEvent.click(within(useful).getByRole('radio', { name: '5, very useful' }));
    await userEvent.click(screen.getByRole('button', { name: 'Leave it out: 1. Was it useful?' }));
    expect(sent).toEqual([
      ['answers.useful', 5],
      ['answers.useful', null],
    ]);
    expect(within(useful).getAllByRole('radio')).toContain(document.activeElement);
    expect(within(useful).getByRole('radio', { name: '5, very useful' })).not.toBeChecked();
  });

  test('recommending goes from 0 to 10, and its ends have words though the author gave none', () => {
    renderForm(Device, exercise, { language: 'zh-Hans' });
    const recommend = screen.getByRole('group', { name: /^3\. 会推荐吗？/ });
    const points = within(recommend).getAllByRole('radio');
    expect(points).toHaveLength(11);
    // On a phone in rows of 6 and 5.
    const row = points[0]?.closest<HTMLElement>('[style]');
    expect(row?.style.getPropertyValue('--in-a-row')).toBe('6');
    expect(within(recommend).getByRole('radio', { name: '0, 肯定不会' })).toBeInTheDocument();
    expect(within(recommend).getByRole('radio', { name: '10, 肯定会' })).toBeInTheDocument();
  });

  test('words are sent when the field is left; what is emptied is taken back', async () => {
    const { sent } = renderForm(Device, exercise);
    const better = screen.getByRole('textbox', { name: /What should be better\?/ });
    await userEvent.type(better, 'Coffee');
    await userEvent.tab();
    await userEvent.clear(better);
    await userEvent.tab();
    expect(sent).toEqual([
      ['answers.better', 'Coffee'],
      ['answers.better', null],
    ]);
  });

  test('says how many are answered, and that none has to be', () => {
    renderForm(Device, exercise, { fields: { 'answers.pace': 3, 'answers.better': '  ' } });
    expect(screen.getByRole('status')).toHaveTextContent('1 of 4 answered. Leave out what you like.');
  });

  test('once closed, the own answers stand there to be read', () => {
    renderForm(Device, exercise, {
      state: 'locked',
      fields: { 'answers.pace': 3, 'answers.better': 'Coffee' },
    });
    for (const radio of screen.getAllByRole('radio')) expect(radio).toBeDisabled();
    expect(screen.getByRole('textbox')).toHaveAttribute('readonly');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('the result', () => {
  test('gives each question its picture, median, mean and n, the score, and the own answer', () => {
    render(<Result {...shown} scope={twelve} own={{ 'answers.useful': 4, 'answers.better': 'Coffee' }} />);
    const [useful, pace, recommend, better] = screen
      .getAllByRole('listitem')
      .filter((one) => !one.closest('li li'));
    expect(useful).toHaveTextContent(/1\. Was it useful\?.*median 4\.5.*mean 4\.2.*12 answers.*You said 4\./);
    expect(pace).toHaveTextContent('2. Did the pace suit you?Shown from 5 answers on.');
    expect(recommend).toHaveTextContent('NPS +17 from 12 answers.');
    expect(recommend).toHaveTextContent(
      '6 would recommend it (9–10), 2 are in between (7–8), 4 would not (0–6).',
    );
    expect(better).toHaveTextContent(/6 answers.*More time.*You wrote: Coffee/);
    const row = screen.getByRole('row', { name: /^Was it useful\?/, hidden: true });
    expect(row).toHaveTextContent('Was it useful?124.24.5–00426–––––');
  });

  test('of fewer than ten has no score but says from when on', () => {
    render(<Result {...shown} scope={scope([[7, { 'answers.recommend': 10 }]])} />);
    expect(screen.getAllByText(/NPS from ten answers on\./)).not.toHaveLength(0);
    expect(screen.queryByText(/NPS \+/)).not.toBeInTheDocument();
  });

  test('says that nobody has answered', () => {
    render(<Result {...shown} languages={['zh-Hans']} scope={scope([])} />);
    expect(screen.getByText('还没有回答。')).toBeInTheDocument();
  });

  test('on the console a line is hidden from the room, and gone from there at once', async () => {
    const marked: [string, JsonValue][] = [];
    const field = `hidden.${keyOfReason('More time')}`;
    const all = [[6, { 'answers.better': 'More time' }]] as const;
    const console = (marks: Fields) => (
      <Console {...shown} scope={scope(all, marks)} marks={marks} mark={(...one) => marked.push(one)} />
    );
    const { rerender } = render(console({}));
    await userEvent.click(screen.getByRole('button', { name: 'Hide: More time' }));
    rerender(console({ [field]: true }));
    expect(screen.queryByText('More time')).not.toBeInTheDocument();
    expect(marked).toEqual([[field, true]]);
  });
});

describe('the wall', () => {
  const wall = (page: number, result = twelve) => (
    <Projector {...shown} languages={['en', 'zh-Hans']} scopes={[{ ...result, name: null }]} page={page} />
  );

  test('shows what was rated, then how the room would recommend, then what it wrote', () => {
    const { container, rerender } = render(wall(0));
    expect(container).toHaveTextContent('12 / 14 answers 份回答');
    expect(container).toHaveTextContent(/1Was it useful\? 有用吗？.*1n = 125.*median 4\.5mean 4\.2/);
    expect(container).toHaveTextContent('Shown from 5 answers on.');
    expect(container).toHaveTextContent('page 1 of 3');
    rerender(wall(1));
    expect(container).toHaveTextContent('NPS +17, n = 12. 6 at 9–10, 2 at 7–8, 4 at 0–6.');
    expect(container).toHaveTextContent('净推荐值+17，n = 12。');
    rerender(wall(2));
    expect(container).toHaveTextContent(/^What should be better\? 哪里该改？More time6 answerspage 3 of 3$/);
    rerender(wall(3));
    expect(container).toHaveTextContent('page 1 of 3');
  });

  test('keeps back what too few have answered, in both languages', () => {
    const { container } = render(wall(0, { ...scope([[4, { 'answers.useful': 1 }]]), result: null }));
    expect(container).toHaveTextContent('Shown from 5 answers on.满5份回答才显示。');
    expect(container).not.toHaveTextContent('median');
  });

  test('gives each business pages of its own', () => {
    const scopes = ['North', 'South'].map((name) => ({ ...twelve, business: name, name }));
    const { container, rerender } = render(<Projector {...shown} scopes={scopes} page={0} />);
    expect(container).toHaveTextContent('North');
    expect(container).not.toHaveTextContent('South');
    rerender(<Projector {...shown} scopes={scopes} page={4} />);
    expect(container).toHaveTextContent(/South · Would you recommend it\?.*page 5 of 6/);
  });
});

describe('on paper', () => {
  test('there are numbers to ring and lines to write on, in both languages', () => {
    const { container } = render(<Paper exercise={exercise} languages={['en', 'zh-Hans']} fields={null} />);
    expect(container).toHaveTextContent('Leave out what you like.');
    expect(container).toHaveTextContent(/1\.Was it useful\? 有用吗？.*of no use 没用very useful 很有用/);
    expect(screen.getAllByRole('img')).toHaveLength(5 + 5 + 11);
  });

  test('stands what somebody has answered', () => {
    render(
      <Paper
        exercise={exercise}
        languages={['en']}
        fields={{ 'answers.recommend': 9, 'answers.better': 'Coffee' }}
      />,
    );
    expect(screen.getByRole('img', { name: '9 ✓' })).toBeInTheDocument();
    expect(screen.getByText('Coffee')).toBeInTheDocument();
  });
});

test('one field is said in words', () => {
  const { container, rerender } = render(
    <Said exercise={exercise} field="answers.pace" value={4} language="en" />,
  );
  expect(container).toHaveTextContent('Did the pace suit you? 4');
  rerender(<Said exercise={exercise} field="answers.better" value="咖啡" language="zh-Hans" />);
  expect(container).toHaveTextContent('哪里该改？ 咖啡');
});
