import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields, Worksheet } from '#exercises/contract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Device } from './Device.tsx';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { scale } from './rules.ts';

const options = {
  min: 1,
  max: 10,
  low: { en: 'very poorly', 'zh-Hans': '很差' },
  high: { en: 'extremely well', 'zh-Hans': '非常好' },
};

const exercise: PublicExercise = {
  id: 'self-rating',
  kind: 'scale',
  segment: 'exceptional-service',
  minutes: 6,
  importance: 'core',
  visibility: 'afterClose',
  owner: 'seat',
  minimum: 3,
  title: { en: 'Rating', 'zh-Hans': '打分' },
  question: { en: 'How well?', 'zh-Hans': '做得怎么样？' },
  prompt: { en: 'Pick a number.', 'zh-Hans': '选一个数。' },
  debrief: { en: 'What would one point more look like?', 'zh-Hans': '多1分会是什么样？' },
  options,
};

describe('before, looking back and now', () => {
  const compared: PublicExercise = {
    ...exercise,
    options: {
      ...options,
      before: 'self-rating',
      retrospective: { en: 'Looking back, it was really…', 'zh-Hans': '回头看，其实是……' },
    },
  };
  const sheet = (key: string, fields: Fields) => ({ owner: 'seat' as const, key, table: 't1', fields });
  const then = { 'self-rating': [7, 6, 8].map((rating, at) => sheet(`seat:${at}`, { rating })) };
  const answers = [
    sheet('seat:0', { rating: 8, retrospective: 5 }),
    sheet('seat:1', { rating: 6, retrospective: 4 }),
    sheet('seat:2', { rating: 9 }),
  ];
  const comparedScope = (worksheets: readonly Worksheet[]) => ({
    business: null,
    ...scale.summarize(compared.options, { worksheets, room: {}, related: then }),
  });
  const wall = { exercise: compared, joined: 4, tables: {} };

  test('one form asks for both; each tap answers one of them', async () => {
    const { sent } = renderForm(Device, compared, { fields: { rating: 8 } });
    const back = screen.getByRole('group', { name: /^Looking back, it was really…/ });
    await userEvent.click(within(back).getByRole('radio', { name: '5' }));
    const now = screen.getByRole('group', { name: 'Choose a number from 1 to 10' });
    expect(within(now).getByRole('radio', { name: '8' })).toBeChecked();
    await userEvent.click(within(now).getByRole('radio', { name: '9' }));
    expect(sent).toEqual([
      ['retrospective', 5],
      ['rating', 9],
    ]);
  });

  test('a scale without the option asks once', () => {
    renderForm(Device, exercise);
    expect(screen.getAllByRole('radio')).toHaveLength(10);
  });

  test('the result shows all three with n, median and mean, says who went where, and has a table', () => {
    render(
      <Result
        {...wall}
        scope={comparedScope(answers)}
        languages={['en']}
        own={{ rating: 8, retrospective: 5 }}
      />,
    );
    const strips = screen.getAllByRole('listitem').map((one) => one.textContent);
    expect(strips).toEqual([
      'At the start median 7 mean 7 n = 3',
      'Looking back median 4.5 mean 4.5 n = 2',
      'Now median 8 mean 7.7 n = 3',
    ]);
    expect(
      screen.getByText(/^Median: at the start 7, the start looking back 4\.5, now 8\./),
    ).toHaveTextContent(
      'Of 3 who rated it both times, 2 are higher now, 1 the same, 0 lower. Looking back, 2 of 2 rate the start lower',
    );
    expect(screen.getByText('You said 8.')).toBeInTheDocument();
    expect(screen.getByText('Looking back, you said 5.')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: '8 1 0 1', hidden: true })).toBeInTheDocument();
  });

  test('the wall shows them in both languages, with how many stand behind each', () => {
    const scopes = [{ ...comparedScope(answers), name: null }];
    const { container } = render(
      <Projector {...wall} scopes={scopes} languages={['en', 'zh-Hans']} page={0} />,
    );
    expect(container).toHaveTextContent('3 / 4 answers 份回答');
    expect(container).toHaveTextContent(/At the start 开头时.*Looking back 回头看.*Now 现在/);
    expect(container).toHaveTextContent(
      'Now higher: 2 of 3, lower: 0. Looking back, 2 of 2 rate the start lower.',
    );
    expect(container).toHaveTextContent('3人里，现在更高2人，更低0人。回头看，2人里2人打得更低。');
    expect(container).toHaveTextContent('What would one point more look like?');
  });

  test('each business has a page of its own, and nobody’s answers are said', () => {
    const named = (name: string, some: readonly Worksheet[]) => ({
      ...comparedScope(some),
      business: name,
      name,
    });
    const scopes = [named('North', answers), named('South', [])];
    const { container, rerender } = render(
      <Projector {...wall} scopes={scopes} languages={['en']} page={0} />,
    );
    expect(container).toHaveTextContent(/page 1 of 2North · 3 answers/);
    rerender(<Projector {...wall} scopes={scopes} languages={['en']} page={1} />);
    expect(container).toHaveTextContent(/South · 0 answers No answers yet\./);
  });

  test('paper has a row for each', () => {
    render(<Paper exercise={compared} languages={['en']} fields={{ rating: 8, retrospective: 5 }} />);
    expect(screen.getByText('Ring one number in each row.')).toBeInTheDocument();
    expect(screen.getAllByRole('img')).toHaveLength(20);
    expect(screen.getByRole('img', { name: '5 ✓' })).toBeInTheDocument();
  });
});
