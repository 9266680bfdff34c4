import { render, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { carriedId } from '#exercises/carried.ts';
import type { Fields } from '#exercises/contract.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import type { Carry, ProjectorProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { Console } from './Console.tsx';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { sort } from './rules.ts';
import { Said } from './Said.tsx';

const exercise: PublicExercise = {
  id: 'customer-classes',
  kind: 'sort',
  segment: 'exceptional-service',
  owner: 'table',
  minutes: 6,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'Customer classes', 'zh-Hans': '客户分类' },
  question: { en: 'Who is an A?', 'zh-Hans': '谁是A类？' },
  prompt: { en: 'Sort.', 'zh-Hans': '分类。' },
  debrief: { en: 'What makes our Ds?', 'zh-Hans': 'D类是怎么来的？' },
  options: {
    item: { en: 'A customer', 'zh-Hans': '客户' },
    atMost: 4,
    criteria: true,
    classes: [
      { id: 'a', title: { en: 'Grow', 'zh-Hans': '做大' }, hint: { en: 'Pays', 'zh-Hans': '付款快' } },
      { id: 'b', title: { en: 'Keep', 'zh-Hans': '留住' } },
      { id: 'c', title: { en: 'Wait', 'zh-Hans': '看看' } },
      { id: 'd', title: { en: 'D', 'zh-Hans': 'D' }, hint: { en: 'Let go', 'zh-Hans': '放手' } },
    ],
  },
};

type Entry = readonly [text: string, place?: string];

function fieldsOf(entries: readonly Entry[], criteria: Fields = {}): Fields {
  const fields: Record<string, JsonValue> = {};
  for (const [at, [text, place]] of entries.entries()) {
    fields[`cards.r${at}.text`] = text;
    fields[`cards.r${at}.order`] = at;
    if (place !== undefined) fields[`cards.r${at}.class`] = place;
  }
  return { ...fields, ...criteria };
}

function scope(tables: readonly Fields[], room: Fields = {}, name: string | null = null) {
  const worksheets = tables.map((fields, at) => ({
    owner: 'table' as const,
    key: `table:t${at}`,
    table: `t${at}`,
    fields,
  }));
  return { business: name, name, ...sort.summarize(exercise.options, { worksheets, room, related: {} }) };
}

const tables = [
  fieldsOf(
    [
      ['Hotels', 'a'],
      ['Fairs', 'd'],
      ['旅行社', 'b'],
    ],
    { 'criteria.a': 'Pays on time' },
  ),
  fieldsOf([['hotel', 'b'], ['Fairs', 'd'], ['Press']]),
  fieldsOf([['Hotels', 'a']]),
];
const common = { exercise, joined: 24, tables: {} };

describe('what the tables sorted, close by', () => {
  test('is the share of each class, a sentence, the disputes, the own view, and all of it as a table', async () => {
    render(
      <Result {...common} scope={scope(tables)} languages={['en']} own={fieldsOf([['the hotels', 'b']])} />,
    );
    const bars = within(screen.getAllByRole('list')[0]!).getAllByRole('listitem');
    expect(bars.map((bar) => bar.textContent)).toEqual([
      'A33%×2Grow',
      'B33%×2Keep',
      'C0%×0Wait',
      'D33%×2Let go',
    ]);
    expect(
      screen.getByText(
        '6 cards sorted: A 2 (33%), B 2 (33%), C 0 (0%), D 2 (33%). Not everybody agrees on Hotels. One is not sorted yet.',
      ),
    ).toBeInTheDocument();
    const [first] = within(screen.getAllByRole('list')[1]!).getAllByRole('listitem');
    expect(first).toHaveTextContent('Hotels ◆ Sorted differently: A 2 · B 1 ✓ yours: B');
    await userEvent.click(screen.getByText('As a table'));
    expect(screen.getByRole('row', { name: 'A · Grow 2 33%' })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: 'Hotels 3 2 1 0 0' })).toBeInTheDocument();
    await userEvent.click(screen.getByText('Who belongs where'));
    expect(screen.getByText('Pays on time')).toBeInTheDocument();
  });

  test('is said in Chinese', () => {
    render(<Result {...common} scope={scope(tables)} languages={['zh-Hans']} />);
    expect(
      screen.getByText(/^分好6张：A类2张（33%）.*有1张看法不一：Hotels。还有1张没分。$/),
    ).toBeInTheDocument();
  });

  test('of nobody says so', () => {
    render(<Result {...common} scope={scope([])} languages={['en']} />);
    expect(screen.getByText('Nothing is sorted yet.')).toBeInTheDocument();
  });
});

describe('what the tables sorted, on the console', () => {
  function renderConsole(room: Fields = {}, carry?: Carry) {
    const marked: [string, JsonValue][] = [];
    render(
      <Console
        {...common}
        scope={scope(tables, room)}
        languages={['en']}
        marks={room}
        mark={(field, value) => marked.push([field, value])}
        {...(carry ? { carry } : {})}
      />,
    );
    return marked;
  }

  test('shows disputes first, and hides cards and criteria', async () => {
    const marked = renderConsole();
    expect(screen.getAllByRole('listitem')[4]).toHaveTextContent('Hotels ◆ A 2 · B 1');
    await userEvent.click(screen.getByRole('button', { name: 'Hide: Fairs' }));
    await userEvent.click(screen.getByRole('button', { name: 'Hide: Pays on time', hidden: true }));
    expect(marked).toEqual([
      [`hidden.${entryKey('Fairs')}`, true],
      [`hidden.${entryKey('Pays on time')}`, true],
    ]);
  });

  test('leaves what was hidden to the facilitator’s queue', () => {
    renderConsole({ [`hidden.${entryKey('Fairs')}`]: true });
    expect(screen.queryByText('Fairs')).not.toBeInTheDocument();
  });

  test('takes a card along, and asks about it before it is hidden', async () => {
    const taken: string[] = [];
    const carry: Carry = {
      targets: [{ to: 'action-plan', title: 'Action plan' }],
      isCarried: (_to, record) => record === entryKey('Fairs'),
      take: (to, record, text) => taken.push(`${to} ${record} ${text}`),
      putBack: (to, record) => taken.push(`${to} ${record} out`),
    };
    const marked = renderConsole({}, carry);
    await userEvent.click(screen.getByRole('button', { name: 'Take along to Action plan: Hotels' }));
    expect(taken).toEqual([`action-plan ${entryKey('Hotels')} Hotels`]);
    await userEvent.click(screen.getByRole('button', { name: 'Hide: Fairs' }));
    expect(marked).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Keep it there' }));
    expect(marked).toEqual([[`hidden.${entryKey('Fairs')}`, true]]);
  });

  test('lists the cards that were sent to everybody, and takes them out again', async () => {
    const field = `carried.${carriedId('customers', 'r1')}`;
    const marked = renderConsole({ [field]: { exercise: 'customers', record: 'r1', text: 'Suppliers' } });
    await userEvent.click(screen.getByText('Cards you sent to everybody ×1'));
    await userEvent.click(screen.getByRole('button', { name: 'Take out: Suppliers' }));
    expect(marked).toEqual([[field, null]]);
  });
});

describe('what the tables sorted, on the wall', () => {
  const props = (scopes: ProjectorProps['scopes'], page = 0): ProjectorProps => ({
    ...common,
    scopes,
    languages: ['en', 'zh-Hans'],
    page,
  });
  const lines = (): (string | null)[] =>
    within(screen.getAllByRole('list')[1]!)
      .getAllByRole('listitem')
      .map((line) => line.textContent);

  test('is a bar a class in both languages, disputes by shape and words, then class by class, then who belongs', () => {
    const { container } = render(<Projector {...props([scope(tables)])} />);
    const [bar] = within(screen.getAllByRole('list')[0]!).getAllByRole('listitem');
    expect(bar).toHaveTextContent('A33%×2Grow做大');
    expect(lines()).toEqual([
      '◆Hotels A\u00a02\u00a0· B\u00a01×3',
      'B旅行社',
      'DFairs×2',
      '–Press Not sorted',
      'APays on time who belongs in A',
    ]);
    expect(container).toHaveTextContent('What makes our Ds?');
    expect(container).toHaveTextContent('D类是怎么来的？');
    expect(container).toHaveTextContent('6 cards · ◆ 1 sorted differently');
    expect(container).toHaveTextContent('6张 · ◆ 1张分得不一样');
  });

  test('says how many more there are, and shows them page by page', () => {
    // jsdom lays nothing out: here three lines of 20 px fit the box.
    const places = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(
      this: Element,
    ) {
      const place = [...(this.parentElement?.children ?? [])].indexOf(this);
      return this.tagName === 'LI' ? new DOMRect(0, place * 20, 100, 20) : new DOMRect(0, 0, 100, 60);
    });
    const { rerender } = render(<Projector {...props([scope(tables)])} />);
    expect(lines()).toHaveLength(3);
    // A line of who belongs where is not counted as a card.
    expect(screen.getByText('1 more card ›')).toBeInTheDocument();
    rerender(<Projector {...props([scope(tables)], 1)} />);
    expect(lines()).toEqual(['–Press Not sorted', 'APays on time who belongs in A']);
    expect(screen.getByText('3 more cards ›')).toBeInTheDocument();
    // Four cards stand on this page, and what is left is no card.
    places.mockImplementation(function rect(this: Element) {
      const place = [...(this.parentElement?.children ?? [])].indexOf(this);
      return this.tagName === 'LI' ? new DOMRect(0, place * 20, 100, 20) : new DOMRect(0, 0, 100, 80);
    });
    rerender(<Projector {...props([scope(tables)])} key="higher" />);
    expect(lines()).toHaveLength(4);
    expect(screen.getByText('who belongs where ›')).toBeInTheDocument();
    places.mockRestore();
  });

  const of = (name: string) => scope([fieldsOf([[`Who ${name} serves`, 'a']])], {}, name);

  test('of two businesses is their bars beside one another, and on the next page what stands where', () => {
    const both = [of('North'), of('South')];
    const { rerender } = render(<Projector {...props(both)} />);
    expect(screen.getByRole('heading', { name: 'North' })).toBeInTheDocument();
    const bars = (): Element | null | undefined => screen.getAllByText('100%')[1]?.closest('[data-shown]');
    const cards = (): Element | null => screen.getByText('Who South serves').closest('[data-shown]');
    expect([bars(), cards()].map((layer) => layer?.getAttribute('data-shown'))).toEqual(['true', 'false']);
    rerender(<Projector {...props(both, 1)} />);
    expect([bars(), cards()].map((layer) => layer?.getAttribute('data-shown'))).toEqual(['false', 'true']);
    rerender(<Projector {...props(both, 2)} />);
    expect(bars()?.getAttribute('data-shown')).toBe('true');
  });

  test('of more businesses goes from one to the next', () => {
    render(<Projector {...props([of('North'), of('South'), of('East')], 5)} />);
    expect(screen.getByRole('heading', { name: 'East 3 of 3' })).toBeInTheDocument();
    expect(screen.getByText('Who East serves')).toBeInTheDocument();
    expect(screen.queryByText('Who South serves')).toBeNull();
  });

  test('of too few is held back, of nobody says so', () => {
    const { container, rerender } = render(<Projector {...props([{ ...scope(tables), result: null }])} />);
    expect(container).toHaveTextContent('Shown from 1 answers on.');
    expect(container).not.toHaveTextContent('Hotels');
    rerender(<Projector {...props([scope([])])} />);
    expect(container).toHaveTextContent('还没有分好的。');
  });
});

describe('sorting on paper and in lists', () => {
  test('is a line per class, then numbered lines with a box for each, in both languages', () => {
    render(<Paper exercise={exercise} languages={['en', 'zh-Hans']} fields={null} />);
    const rows = screen.getAllByRole('listitem');
    expect(rows).toHaveLength(4);
    expect(rows[3]).toHaveTextContent('4ABCD');
    expect(screen.getByText('Grow · Pays')).toBeInTheDocument();
    expect(screen.getByText('做大 · 付款快')).toBeInTheDocument();
    expect(screen.getByText(/先写怎样算哪一类/)).toBeInTheDocument();
  });

  test('filled in holds the criteria, the cards and their ticks', () => {
    render(<Paper exercise={exercise} languages={['en']} fields={tables[0] ?? null} />);
    expect(screen.getByText('Pays on time')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('1Hotels✓ABCD');
    expect(screen.getAllByRole('listitem')[1]).toHaveTextContent('2FairsABC✓D');
  });

  test('one field is said with what it is', () => {
    const { container } = render(
      <Said exercise={exercise} field="cards.r1.class" value="b" language="zh-Hans" />,
    );
    expect(container).toHaveTextContent('客户的类别 B · 留住');
  });
});
