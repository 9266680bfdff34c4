import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { Device } from './Device.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { summarizeRatings } from './rules.ts';

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
  minimum: 3,
  title: { en: 'Rating', 'zh-Hans': '打分' },
  question: { en: 'How well?', 'zh-Hans': '做得怎么样？' },
  prompt: { en: 'Pick a number.', 'zh-Hans': '选一个数。' },
  debrief: { en: 'What would one point more look like?', 'zh-Hans': '多1分会是什么样？' },
  options,
};

function scope(ratings: readonly number[], business: string | null = null) {
  return { business, n: ratings.length, result: { ...summarizeRatings(options, ratings) } };
}

describe('the scale on a device', () => {
  test('one tap gives one field its value; nothing else is sent', async () => {
    const sent: [string, JsonValue][] = [];
    render(
      <Device
        exercise={exercise}
        fields={{}}
        language="en"
        state="editable"
        emit={(...field) => sent.push(field)}
      />,
    );
    await userEvent.click(screen.getByRole('radio', { name: '7' }));
    expect(sent).toEqual([['rating', 7]]);
  });

  test('the ends of the scale say what they mean to who hears them, in the reader’s language', () => {
    render(
      <Device
        exercise={exercise}
        fields={{ rating: 4 }}
        language="zh-Hans"
        state="editable"
        emit={() => {}}
      />,
    );
    expect(screen.getByRole('radio', { name: '1, 很差' })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: '10, 非常好' })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: '4' })).toBeChecked();
    expect(screen.getByRole('group', { name: '从1到10选一个数' })).toBeInTheDocument();
  });

  test('once closed, the own answer stands there and cannot be changed', () => {
    render(
      <Device exercise={exercise} fields={{ rating: 4 }} language="en" state="locked" emit={() => {}} />,
    );
    expect(screen.getByRole('radio', { name: '4' })).toBeChecked();
    for (const radio of screen.getAllByRole('radio')) expect(radio).toBeDisabled();
  });
});

describe('the result of a scale', () => {
  test('is said in a sentence, shows the own place, and stands in a table', async () => {
    render(
      <Result
        exercise={exercise}
        scope={scope([4, 7, 8])}
        joined={4}
        languages={['en']}
        own={{ rating: 7 }}
      />,
    );
    expect(
      screen.getByText('Mean 6.3, median 7. Half of the answers lie between 5.5 and 7.5.'),
    ).toBeInTheDocument();
    expect(screen.getByText('You said 7.')).toBeInTheDocument();
    await userEvent.click(screen.getByText('As a table'));
    const row = screen.getByRole('row', { name: '8 1' });
    expect(within(row).getByRole('cell')).toHaveTextContent('1');
  });

  test('says that nobody has answered rather than a mean of nothing', () => {
    render(<Result exercise={exercise} scope={scope([])} joined={4} languages={['zh-Hans']} />);
    expect(screen.getByText('还没有回答。')).toBeInTheDocument();
  });
});

describe('the scale on the wall', () => {
  test('shows how many stand behind it, the middle half in both languages, and the question to ask of it', () => {
    const scopes = [{ ...scope([4, 7, 8, 9]), name: null }];
    const { container } = render(
      <Projector exercise={exercise} scopes={scopes} joined={9} languages={['en', 'zh-Hans']} />,
    );
    expect(container).toHaveTextContent('4 / 9');
    expect(container).toHaveTextContent('Middle half: 6.3 to 8.3.');
    expect(container).toHaveTextContent('平均7，中位数7.5。半数人：6.3到8.3分。');
    expect(container).toHaveTextContent('What would one point more look like?');
    expect(screen.getByText('多1分会是什么样？').closest('[lang]')).toHaveAttribute('lang', 'zh-Hans');
  });

  test('keeps a result back that too few stand behind', () => {
    const scopes = [{ ...scope([9, 9]), result: null, name: null }];
    const { container } = render(
      <Projector exercise={exercise} scopes={scopes} joined={9} languages={['en']} />,
    );
    expect(container).toHaveTextContent('Shown from 3 answers on.');
    expect(container).not.toHaveTextContent('mean');
  });

  test('keeps businesses apart: more than two as rows, those after the fifth as a number', () => {
    const names = ['North', 'South', 'East', 'West', 'Hill', 'Lake', 'Sea'];
    const scopes = names.map((name, index) => ({ ...scope([5, 6, 7 + (index % 3)], `b${index}`), name }));
    render(<Projector exercise={exercise} scopes={scopes} joined={21} languages={['en']} />);
    expect(screen.getByRole('row', { name: 'North 3 6 5.5–6.5' })).toBeInTheDocument();
    expect(screen.getByText('and 2 more businesses')).toBeInTheDocument();
  });
});
