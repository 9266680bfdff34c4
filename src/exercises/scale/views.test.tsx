import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { reasonPages } from '#exercises/reasons/reasonPages.ts';
import { keyOfReason } from '#exercises/reasons/reasons.ts';
import { packRows } from '#exercises/useRowPages.tsx';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { Console } from './Console.tsx';
import { Device } from './Device.tsx';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { scale } from './rules.ts';
import { Said } from './Said.tsx';
import { summarizeRatings } from './summarizeRatings.ts';

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

function scope(ratings: readonly number[], business: string | null = null) {
  return { business, n: ratings.length, result: { ...summarizeRatings(options, ratings) } };
}

const several: PublicExercise = {
  ...exercise,
  options: {
    ...options,
    items: [
      { id: 'greet', label: { en: 'We greet people by name', 'zh-Hans': '客人一到，叫得出名字' } },
      { id: 'bill', label: { en: 'Bills are clear', 'zh-Hans': '账单一看就懂' } },
      { id: 'reply', label: { en: 'We answer within the hour', 'zh-Hans': '每条消息，1小时内回' } },
    ],
    because: { en: 'Why?', 'zh-Hans': '为什么？' },
  },
};

/** Shows a form and gathers what it sends. */
function show(changes: Partial<DeviceProps>) {
  const sent: [string, JsonValue][] = [];
  render(
    <Device
      exercise={exercise}
      owner="seat"
      fields={{}}
      revisions={{}}
      language="en"
      state="editable"
      emit={(field, value) => sent.push([field, value])}
      writers={{}}
      makeId={() => 'unused'}
      related={{}}
      {...changes}
    />,
  );
  return sent;
}

/** The result of several statements; each answer is its ratings in order, and a reason. */
function severalScope(answers: readonly (readonly [number, number, number, string?])[], room = {}) {
  const worksheets = answers.map(([greet, bill, reply, because = ''], index) => ({
    owner: 'seat' as const,
    key: `seat:${index}`,
    table: 't1',
    fields: { 'item.greet': greet, 'item.bill': bill, 'item.reply': reply, because },
  }));
  return { business: null, ...scale.summarize(several.options, { worksheets, room, related: {} }) };
}

describe('the scale on a device', () => {
  test('one tap gives one field its value; nothing else is sent', async () => {
    const sent = show({});
    await userEvent.click(screen.getByRole('radio', { name: '7' }));
    expect(sent).toEqual([['rating', 7]]);
  });

  test('the ends of the scale say what they mean to who hears them, in the reader’s language', () => {
    show({ fields: { rating: 4 }, language: 'zh-Hans' });
    expect(screen.getByRole('radio', { name: '1, 很差' })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: '10, 非常好' })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: '4' })).toBeChecked();
    expect(screen.getByRole('group', { name: '从1到10选一个数' })).toBeInTheDocument();
  });

  test('once closed, the own answer stands there and cannot be changed', () => {
    show({ fields: { rating: 4 }, state: 'locked' });
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
        tables={{}}
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
    render(<Result exercise={exercise} scope={scope([])} joined={4} languages={['zh-Hans']} tables={{}} />);
    expect(screen.getByText('还没有回答。')).toBeInTheDocument();
  });
});

describe('the scale on the wall', () => {
  test('shows how many stand behind it, the middle half in both languages, and the question to ask of it', () => {
    const scopes = [{ ...scope([4, 7, 8, 9]), name: null }];
    const { container } = render(
      <Projector
        exercise={exercise}
        scopes={scopes}
        joined={9}
        languages={['en', 'zh-Hans']}
        tables={{}}
        page={0}
      />,
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
      <Projector exercise={exercise} scopes={scopes} joined={9} languages={['en']} tables={{}} page={0} />,
    );
    expect(container).toHaveTextContent('Shown from 3 answers on.');
    expect(container).not.toHaveTextContent('mean');
    // Its words have the wall for themselves, the question at the foot.
    expect(screen.getByText('What would one point more look like?').closest('[data-part]')).toHaveAttribute(
      'data-part',
      'none',
    );
  });

  test('keeps businesses apart: more than two as rows, four on a page, the others on the next', () => {
    const names = ['North', 'South', 'East', 'West', 'Hill', 'Lake', 'Sea'];
    const scopes = names.map((name, index) => ({ ...scope([5, 6, 7 + (index % 3)], `b${index}`), name }));
    const wall = { exercise, scopes, joined: 21, languages: ['en'] as const, tables: {} };
    const { rerender } = render(<Projector {...wall} page={0} />);
    expect(screen.getByRole('row', { name: 'North 3 6 5.5–6.5' })).toBeInTheDocument();
    expect(screen.getByText('and 3 more businesses')).toBeInTheDocument();
    rerender(<Projector {...wall} page={1} />);
    expect(screen.getByRole('row', { name: /^Sea 3/ })).toBeInTheDocument();
    expect(screen.queryByText('North')).not.toBeInTheDocument();
    rerender(<Projector {...wall} page={2} />);
    expect(screen.getByText('North')).toBeInTheDocument();
  });
});

describe('several statements on a device', () => {
  test('each is rated on its own, and how many are done is said', async () => {
    const sent = show({ exercise: several, fields: { 'item.bill': 3 } });
    expect(screen.getByRole('status')).toHaveTextContent('1 of 3 rated');
    const greet = screen.getByRole('group', { name: 'We greet people by name' });
    await userEvent.click(within(greet).getByRole('radio', { name: '8' }));
    expect(sent).toEqual([['item.greet', 8]]);
    expect(screen.getByRole('group', { name: 'Bills are clear' })).toHaveAttribute('data-field', 'item.bill');
  });

  test('a keyboard walks from statement to statement and rates with the arrows', async () => {
    const sent = show({ exercise: several, fields: { 'item.greet': 4, 'item.bill': 2 } });
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(sent).toEqual([
      ['item.greet', 5],
      ['item.bill', 3],
    ]);
  });

  test('the reason is handed on when its line is left, and says who else writes there', async () => {
    const sent = show({ exercise: several, writers: { because: ['Mei'] } });
    await userEvent.type(screen.getByRole('textbox', { name: 'Why?' }), 'Too few hands{Enter}');
    await userEvent.tab();
    expect(sent).toEqual([['because', 'Too few hands']]);
    expect(screen.getByText('✎ Mei')).toBeInTheDocument();
  });

  test('once closed, ratings and reason stand there to be read', () => {
    show({
      exercise: several,
      fields: { 'item.bill': 3, because: 'Slow' },
      state: 'locked',
      language: 'zh-Hans',
    });
    expect(screen.getByRole('textbox', { name: '为什么？' })).toHaveAttribute('readonly');
    expect(screen.getByRole('textbox')).toHaveValue('Slow');
    expect(screen.getByText('共3句，已打1句')).toBeInTheDocument();
    for (const radio of screen.getAllByRole('radio')) expect(radio).toBeDisabled();
  });

  test('at the table’s turn one’s own rating stands beside it', () => {
    show({ owner: 'table', own: { rating: 6 } });
    expect(screen.getByText('On your own you said 6.')).toBeInTheDocument();
  });
});

describe('the result of several statements', () => {
  const scoped = severalScope([
    [9, 3, 6, 'Slow'],
    [8, 2, 7, 'Slow'],
    [10, 4, 6],
  ]);

  test('gives each its median, mean and number of answers, the own rating, and says which stand highest and lowest', () => {
    render(
      <Result
        exercise={several}
        scope={scoped}
        joined={4}
        languages={['en']}
        tables={{}}
        own={{ 'item.bill': 2 }}
      />,
    );
    const [, bill] = screen.getAllByRole('listitem');
    expect(bill).toHaveTextContent(/Bills are clear.*median 3.*mean 3.*3 answers.*You said 2/);
    expect(
      screen.getByText('Highest: “We greet people by name”, median 9. Lowest: “Bills are clear”, median 3.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: 'Bills are clear 0 1 1 1 0 0 0 0 0 0', hidden: true }),
    ).toBeInTheDocument();
    expect(screen.getAllByText('Slow')).toHaveLength(1);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test('tells ties as ties', () => {
    render(
      <Result
        exercise={several}
        scope={severalScope([[5, 5, 2]])}
        joined={1}
        languages={['zh-Hans']}
        tables={{}}
      />,
    );
    expect(screen.getByText(/最高：“客人一到，叫得出名字”、“账单一看就懂”，中位数5。/)).toBeInTheDocument();
  });

  test('on the console a reason is hidden, and gone from there at once', async () => {
    const marked: [string, JsonValue][] = [];
    const field = `hidden.${keyOfReason('Slow')}`;
    const console = (marks: Record<string, JsonValue>, room = {}) => (
      <Console
        exercise={several}
        scope={severalScope([[9, 3, 6, 'Slow']], room)}
        joined={4}
        languages={['en']}
        tables={{}}
        marks={marks}
        mark={(...one) => marked.push(one)}
      />
    );
    const { rerender } = render(console({}));
    await userEvent.click(screen.getByRole('button', { name: /^Hide/ }));
    rerender(console({ [field]: true }, { [field]: true }));
    expect(screen.queryByText('Slow')).not.toBeInTheDocument();
    expect(marked).toEqual([[field, true]]);
  });
});

describe('several statements on the wall', () => {
  const answers = [
    [9, 3, 6, 'Slow'],
    [8, 2, 7, ''],
    [10, 4, 6, ''],
  ] as const;
  const wall = { exercise: several, joined: 9, tables: {} };

  test('a row each with its median, how many answered, which stand highest and lowest, and the question to ask', () => {
    const scopes = [{ ...severalScope(answers), name: null }];
    const { container } = render(
      <Projector {...wall} scopes={scopes} languages={['en', 'zh-Hans']} page={0} />,
    );
    expect(container).toHaveTextContent('3 / 9 answers 份回答');
    expect(container).toHaveTextContent(/2 ?Bills are clear ?账单一看就懂 ?3/);
    expect(container).toHaveTextContent('Highest: no. 1, median 9. Lowest: no. 2, median 3.');
    expect(container).toHaveTextContent('最高：第1句，中位数9。最低：第2句，中位数3。');
    expect(container).toHaveTextContent('What would one point more look like?');
  });

  test('the reasons have the page after', () => {
    const scopes = [{ ...severalScope(answers), name: null }];
    const { container } = render(<Projector {...wall} scopes={scopes} languages={['en']} page={1} />);
    expect(container).toHaveTextContent(/^Why\? Slow ?page 2 of 2$/);
  });

  test('two businesses stand side by side, of more each has its own page', () => {
    const named = (name: string) => ({ ...severalScope(answers), business: name, name });
    const { container, rerender } = render(
      <Projector {...wall} scopes={['North', 'South'].map(named)} languages={['en']} page={0} />,
    );
    expect(container).toHaveTextContent(/North ?3 answers ?South ?3 answers/);
    rerender(
      <Projector {...wall} scopes={['North', 'South', 'East'].map(named)} languages={['en']} page={2} />,
    );
    expect(container).toHaveTextContent('East');
    expect(container).not.toHaveTextContent('North');
  });

  test('too few answers are kept back', () => {
    const scopes = [{ business: null, n: 2, result: null, name: null }];
    const { container } = render(<Projector {...wall} scopes={scopes} languages={['en']} page={0} />);
    expect(container).toHaveTextContent('Shown from 3 answers on.');
    expect(container).not.toHaveTextContent('Highest');
  });

  test('rows go to the next page when there is no room, one at least on each', () => {
    expect(packRows([30, 40, 50, 200, 10], 100)).toEqual([[0, 1], [2], [3], [4]]);
    expect(packRows([], 100)).toEqual([[]]);
  });

  test('of very many reasons three pages are shown and the rest is a number', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      key: `${index}`,
      text: '价格写得不清楚'.repeat(10),
    }));
    const pages = reasonPages(many, 60);
    expect(pages).toHaveLength(3);
    const shown = pages.reduce((sum, { reasons }) => sum + reasons.length, 0);
    expect(pages.map(({ more }) => more)).toEqual([0, 0, 100 - shown]);
  });
});

describe('the scale on paper', () => {
  test('has numbers to ring and lines to write on, in both languages', () => {
    const { container } = render(<Paper exercise={several} languages={['en', 'zh-Hans']} fields={null} />);
    expect(container).toHaveTextContent('Rating 打分');
    expect(screen.getByRole('heading', { name: 'How well?' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: '做得怎么样？' })).toHaveAttribute('lang', 'zh-Hans');
    expect(container).toHaveTextContent(/Ring one number for each statement\. ?每句话圈一个数。/);
    expect(container).toHaveTextContent('1 = very poorly 很差');
    const [greet] = screen.getAllByRole('listitem');
    if (!greet) throw new Error('No statement stands on the paper.');
    expect(within(greet).getAllByRole('img')).toHaveLength(10);
    expect(container).toHaveTextContent('Why? 为什么？');
  });

  test('shows what somebody has answered', () => {
    render(<Paper exercise={exercise} languages={['en']} fields={{ rating: 7 }} />);
    expect(screen.getByRole('img', { name: '7 ✓' })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '6' })).toBeInTheDocument();
  });
});

test('one field is said in words', () => {
  const { container, rerender } = render(
    <Said exercise={several} field="because" value="Slow" language="en" />,
  );
  expect(container).toHaveTextContent('Why? Slow');
  rerender(<Said exercise={several} field="item.bill" value={3} language="zh-Hans" />);
  expect(container).toHaveTextContent('账单一看就懂：3');
});
