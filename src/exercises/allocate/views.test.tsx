import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Console } from './Console.tsx';
import { Device } from './Device.tsx';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { allocate } from './rules.ts';
import { Said } from './Said.tsx';

const options = {
  points: 100,
  choices: [
    { id: 'moved', label: { en: 'They moved away', 'zh-Hans': '搬走了' } },
    { id: 'rival', label: { en: 'A competitor won them', 'zh-Hans': '被对手拉走了' } },
    { id: 'cared', label: { en: 'Nobody cared', 'zh-Hans': '没人在乎' } },
  ],
};
const compared = {
  ...options,
  figures: [
    {
      id: 'six',
      title: { en: 'One split', 'zh-Hans': '一组数' },
      shares: [
        { label: { en: 'They died', 'zh-Hans': '去世了' }, share: 1 },
        { choice: 'moved', label: { en: 'Moved house', 'zh-Hans': '搬家' }, share: 3 },
        { choice: 'cared', share: 68 },
      ],
    },
  ],
  caution: { en: 'No study is known.', 'zh-Hans': '找不到研究。' },
};

const exercise: PublicExercise = {
  id: 'churn-guess',
  kind: 'allocate',
  segment: 'exceptional-service',
  minutes: 2,
  importance: 'core',
  visibility: 'afterClose',
  owner: 'seat',
  minimum: 3,
  title: { en: 'Why they stop', 'zh-Hans': '为什么不买了' },
  question: { en: 'Why do customers stop buying?', 'zh-Hans': '客户为什么不再买了？' },
  prompt: { en: 'Share out 100 points.', 'zh-Hans': '分100分。' },
  debrief: { en: 'What do our exit data say?', 'zh-Hans': '我们的记录怎么说？' },
  options,
};

function points(moved: number, rival: number, cared: number): Fields {
  return { 'points.moved': moved, 'points.rival': rival, 'points.cared': cared };
}

function scoped(all: readonly Fields[], given: unknown = compared) {
  const worksheets = all.map((fields, index) => ({
    owner: 'seat' as const,
    key: `seat:${index}`,
    table: 't1',
    fields,
  }));
  return { business: null, ...allocate.summarize(given, { worksheets, room: {}, related: {} }) };
}

const renderDevice = (given: Partial<DeviceProps> = {}) => renderForm(Device, exercise, given);
const number = (name: string): HTMLElement => screen.getByRole('spinbutton', { name });
const status = (): HTMLElement => screen.getByRole('status');

describe('points on a device', () => {
  test('what is left is always said: all of it at first, less with each press, and when all is given', async () => {
    const { sent } = renderDevice({ fields: points(82, 0, 0) });
    expect(status()).toHaveTextContent('18 left');
    const more = screen.getByRole('button', { name: 'More: Nobody cared' });
    for (let press = 0; press < 4; press += 1) await userEvent.click(more);
    expect(sent).toEqual([
      ['points.cared', 5],
      ['points.cared', 10],
      ['points.cared', 15],
      ['points.cared', 18],
    ]);
    expect(status()).toHaveTextContent('All 100 are shared out.');
  });

  test('giving out too many is not held up, only told, and a press takes back exactly what is over', async () => {
    const { sent } = renderDevice({ fields: points(60, 40, 0) });
    await userEvent.click(screen.getByRole('button', { name: 'More: Nobody cared' }));
    expect(status()).toHaveTextContent('5 too many. Take some back wherever you like.');
    await userEvent.clear(number('A competitor won them'));
    await userEvent.type(number('A competitor won them'), '47');
    await userEvent.tab();
    expect(status()).toHaveTextContent('12 too many');
    for (const _ of [1, 2, 3])
      await userEvent.click(screen.getByRole('button', { name: 'Less: They moved away' }));
    expect(sent.slice(-3)).toEqual([
      ['points.moved', 55],
      ['points.moved', 50],
      ['points.moved', 48],
    ]);
    expect(status()).toHaveTextContent('All 100 are shared out.');
  });

  test('a number is typed over the one that stands there, in the digits of any keyboard', async () => {
    const { sent } = renderDevice({ fields: points(0, 20, 0) });
    await userEvent.click(number('A competitor won them'));
    await userEvent.keyboard('３５');
    await userEvent.tab();
    expect(sent).toEqual([['points.rival', 35]]);
    expect(number('A competitor won them')).toHaveValue('35');
  });

  test('what is no number changes nothing, more than there is counts as all, and nothing empties it', async () => {
    const { sent } = renderDevice({ fields: points(10, 0, 0) });
    for (const typed of ['abc', '150', ' ']) {
      await userEvent.click(number('They moved away'));
      await userEvent.keyboard(typed);
      await userEvent.tab();
    }
    expect(sent).toEqual([
      ['points.moved', 100],
      ['points.moved', null],
    ]);
    expect(number('They moved away')).toHaveValue('0');
  });

  test('a keyboard moves it by ones and by fives, from what is typed, and never out of bounds', async () => {
    const { sent } = renderDevice({ fields: points(1, 0, 0) });
    await userEvent.click(number('They moved away'));
    await userEvent.keyboard('{ArrowUp}{PageUp}{PageDown}{PageDown}{ArrowDown}');
    await userEvent.keyboard('3{ArrowUp}');
    expect(sent.map(([, value]) => value)).toEqual([2, 7, 2, 0, 3, 4]);
    expect(number('They moved away')).toHaveAttribute('aria-valuetext', '4 points');
  });

  test('at the table’s turn one’s own points stand beside it, and who writes in which row', () => {
    renderDevice({ owner: 'table', own: points(30, 0, 70), writers: { 'points.rival': ['李娜'] } });
    expect(screen.getByText('On your own: 70')).toBeInTheDocument();
    expect(screen.getByText('✎ 李娜').closest('[data-field]')).toHaveAttribute('data-field', 'points.rival');
  });

  test('once closed stands there to be read, and speaks Chinese to who reads it', () => {
    renderDevice({ fields: points(10, 20, 70), state: 'locked', language: 'zh-Hans' });
    expect(number('没人在乎')).toHaveValue('70');
    expect(number('没人在乎')).toHaveAttribute('readonly');
    for (const button of screen.getAllByRole('button')) expect(button).toBeDisabled();
    expect(status()).toHaveTextContent('100分都分完了。');
  });
});

describe('the result on a device', () => {
  const show = (given: Partial<Parameters<typeof Result>[0]> = {}) =>
    render(
      <Result
        exercise={exercise}
        scope={scoped([points(10, 20, 70), points(20, 20, 60)])}
        joined={3}
        languages={['en']}
        tables={{}}
        {...given}
      />,
    );

  test('shows the mean of each choice, the most first, the splits beside it marked unsourced, and why', () => {
    const { container } = show({ own: points(10, 20, 70) });
    const [cared, rival, moved, died] = screen.getAllByRole('listitem');
    expect(cared).toHaveTextContent(
      /Nobody cared ?The room: 65 ?One split, unsourced: 68% ?middle half 62\.5 to 67\.5 ?You gave 70\./,
    );
    expect(rival).toHaveTextContent(/A competitor won them ?The room: 20 ?middle half/);
    expect(moved).toHaveTextContent(
      /They moved away ?The room: 15 ?One split, unsourced: 3% as “Moved house”/,
    );
    expect(died).toHaveTextContent(/They died ?One split, unsourced: 1%$/);
    expect(container).toHaveTextContent('One split, unsourced');
    expect(screen.getByText('No study is known.')).toBeInTheDocument();
    expect(screen.getByText('Most: “Nobody cared”, 65. Least: “They moved away”, 15.')).toBeInTheDocument();
  });

  test('stands in a table, the own points and what only a split has included', () => {
    show({ own: points(10, 20, 70), languages: ['zh-Hans'] });
    const name = (words: string) => ({ name: words, hidden: true });
    expect(screen.getByRole('row', name('选项 大家 半数人 你 一组数，没有出处'))).toBeInTheDocument();
    expect(screen.getByRole('row', name('搬走了 15 12.5–17.5 10 3%，叫“搬家”'))).toBeInTheDocument();
    expect(screen.getByRole('row', name('去世了 – – – 1%'))).toBeInTheDocument();
  });

  test('without answers says so rather than a mean of nothing', () => {
    const { container } = show({ scope: scoped([], options) });
    expect(screen.getByText('No answers yet.')).toBeInTheDocument();
    expect(container).not.toHaveTextContent('middle half');
  });

  test('on the console is the same', () => {
    render(
      <Console
        exercise={exercise}
        scope={scoped([points(0, 0, 100)])}
        joined={3}
        languages={['en']}
        tables={{}}
        marks={{}}
        mark={() => {}}
      />,
    );
    expect(screen.getByText('No study is known.')).toBeInTheDocument();
  });
});

describe('the wall', () => {
  const show = (given: Partial<Parameters<typeof Projector>[0]> = {}) =>
    render(
      <Projector
        exercise={exercise}
        scopes={[{ ...scoped([points(10, 20, 70), points(20, 20, 60)]), name: null }]}
        joined={9}
        languages={['en', 'zh-Hans']}
        tables={{}}
        page={0}
        {...given}
      />,
    );

  test('has a row for each choice in both languages, with the room’s points and the split’s share', () => {
    const { container } = show();
    expect(container).toHaveTextContent(/2 \/ 9 answers ?份回答 ?· average of 100 points/);
    expect(container).toHaveTextContent(/^The room ?大家 ?Unsourced: ?没有出处： ?One split ?一组数/);
    expect(container).toHaveTextContent(/Nobody cared ?没人在乎 ?65 ?68%/);
    expect(container).toHaveTextContent(/They died ?去世了 ?– ?1%/);
    expect(container).toHaveTextContent(/No study is known\. ?找不到研究。/);
    expect(screen.getByText('我们的记录怎么说？').closest('[lang]')).toHaveAttribute('lang', 'zh-Hans');
  });

  test('without splits has none, and no word of them', () => {
    const { container } = show({
      scopes: [{ ...scoped([points(10, 20, 70)], options), name: null }],
      languages: ['en'],
    });
    expect(container).not.toHaveTextContent(/unsourced/i);
    expect(container).toHaveTextContent('Nobody cared70');
  });

  test('keeps back what too few stand behind, and says that nobody has answered', () => {
    const kept = { business: null, n: 2, result: null, name: null };
    const { container, rerender } = show({ scopes: [kept], languages: ['en'] });
    expect(container).toHaveTextContent('Shown from 3 answers on.');
    rerender(
      <Projector
        exercise={exercise}
        scopes={[{ ...scoped([]), name: null }]}
        joined={9}
        languages={['zh-Hans']}
        tables={{}}
        page={0}
      />,
    );
    expect(container).toHaveTextContent('还没有回答。');
    expect(container).not.toHaveTextContent('68%');
  });

  test('gives each of several businesses the wall for itself', () => {
    const scopes = ['North', 'South'].map((name, at) => ({
      ...scoped([points(at * 50, 0, 100 - at * 50)]),
      business: name,
      name,
    }));
    const { container } = show({ scopes, page: 1, languages: ['en'] });
    expect(container).toHaveTextContent(/South 1 answer/);
    expect(container).toHaveTextContent(/They moved away ?50/);
    expect(container).not.toHaveTextContent('North');
  });
});

describe('on paper', () => {
  test('has a box for each choice and for the sum, in both languages', () => {
    const { container } = render(<Paper exercise={exercise} languages={['en', 'zh-Hans']} fields={null} />);
    expect(screen.getByRole('heading', { name: '客户为什么不再买了？' })).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(container).toHaveTextContent('Together they are exactly 100.');
    expect(container).toHaveTextContent(/Sum ?合计 ?= 100/);
  });

  test('shows what somebody has given, and its sum', () => {
    const { container } = render(
      <Paper exercise={exercise} languages={['en']} fields={points(10, 20, 60)} />,
    );
    const [, , cared] = screen.getAllByRole('listitem');
    expect(cared && within(cared).getByText('60')).toBeInTheDocument();
    expect(container).toHaveTextContent(/Sum ?90/);
  });
});

test('one field is said in words', () => {
  const { container } = render(
    <Said exercise={exercise} field="points.cared" value={70} language="zh-Hans" />,
  );
  expect(container).toHaveTextContent('没人在乎：70分');
});
