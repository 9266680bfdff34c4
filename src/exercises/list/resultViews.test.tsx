import { render, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { Console } from './Console.tsx';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { list } from './rules.ts';
import { Said } from './Said.tsx';

const exercise: PublicExercise = {
  id: 'customers',
  kind: 'list',
  segment: 'exceptional-service',
  owner: 'table',
  minutes: 4,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'Our customers', 'zh-Hans': '我们的客户' },
  question: { en: 'Who are our customers?', 'zh-Hans': '我们的客户，都有谁？' },
  prompt: { en: 'One a line.', 'zh-Hans': '一行写一类。' },
  debrief: { en: 'Whom did we forget?', 'zh-Hans': '漏了谁？' },
  options: {
    item: { en: 'A customer', 'zh-Hans': '客户' },
    atMost: 4,
    tags: [
      { id: 'external', label: { en: 'External', 'zh-Hans': '外部' } },
      { id: 'internal', label: { en: 'Internal', 'zh-Hans': '内部' } },
    ],
  },
};
const withoutTags = { ...exercise, options: { item: { en: 'A customer', 'zh-Hans': '客户' }, atMost: 20 } };

type Entry = readonly [text: string, tag?: string];

function fieldsOf(entries: readonly Entry[]): Fields {
  const fields: Record<string, JsonValue> = {};
  for (const [at, [text, tag]] of entries.entries()) {
    fields[`rows.r${at}.text`] = text;
    fields[`rows.r${at}.order`] = at;
    if (tag !== undefined) fields[`rows.r${at}.tag`] = tag;
  }
  return fields;
}

function scope(tables: readonly (readonly Entry[])[], room: Fields = {}, name: string | null = null) {
  const worksheets = tables.map((entries, at) => ({
    owner: 'table' as const,
    key: `table:t${at}`,
    table: `t${at}`,
    fields: fieldsOf(entries),
  }));
  return { business: name, name, ...list.summarize(exercise.options, { worksheets, room, related: {} }) };
}

const tables: readonly (readonly Entry[])[] = [
  [
    ['Suppliers', 'external'],
    ['Kitchen', 'internal'],
    ['旅行社', 'external'],
  ],
  [['supplier', 'external'], ['Kitchen', 'external'], ['The owner']],
  [
    ['Suppliers', 'external'],
    ['kitchen team', 'internal'],
  ],
];
const common = { exercise, joined: 24, tables: {} };

describe('what the tables listed, close by', () => {
  test('is a sentence, those named most, which of them are one’s own, and all of it as a table', async () => {
    render(<Result {...common} scope={scope(tables)} languages={['en']} own={fieldsOf([['THE KITCHEN']])} />);
    expect(
      screen.getByText(
        '8 entries, 5 different. Named most: Suppliers (3). External 3, Internal 1, Not marked 1.',
      ),
    ).toBeInTheDocument();
    const [first, second] = within(screen.getAllByRole('list')[0]!).getAllByRole('listitem');
    expect(first).toHaveTextContent('Suppliers×3');
    expect(second).toHaveTextContent('Kitchen✓ yours too×2');
    await userEvent.click(screen.getByText('As a table'));
    expect(screen.getByRole('row', { name: 'Suppliers 3 External' })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: 'Kitchen 2 External · Internal' })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: 'The owner 1 –' })).toBeInTheDocument();
  });

  test('is said in Chinese', () => {
    render(<Result {...common} scope={scope(tables)} languages={['zh-Hans']} />);
    expect(
      screen.getByText('8条，其中5条不同。提得最多：Suppliers（3）。外部3，内部1，未标明1。'),
    ).toBeInTheDocument();
  });

  test('of nobody says so', () => {
    render(<Result {...common} scope={scope([])} languages={['en']} />);
    expect(screen.getByText('Nothing on the lists yet.')).toBeInTheDocument();
  });
});

describe('what the tables listed, on the console', () => {
  function renderConsole(room: Fields = {}) {
    const marked: [string, JsonValue][] = [];
    render(
      <Console
        {...common}
        scope={scope(tables, room)}
        languages={['en']}
        marks={room}
        mark={(field, value) => marked.push([field, value])}
      />,
    );
    return marked;
  }
  const [kitchen, team, suppliers] = [entryKey('Kitchen'), entryKey('kitchen team'), entryKey('Suppliers')];

  test('can be merged by ticking', async () => {
    const marked = renderConsole();
    expect(screen.getByRole('button', { name: 'Merge' })).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Kitchen' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Suppliers' }));
    await userEvent.click(screen.getByRole('button', { name: 'Merge these 2' }));
    expect(marked).toEqual([[`group.${kitchen}`, suppliers]]);
    expect(screen.getByRole('checkbox', { name: 'Select Kitchen' })).not.toBeChecked();
  });

  test('what looks alike is suggested, merged by one press, or left for good', async () => {
    const marked = renderConsole();
    expect(screen.getByText('These look alike')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Merge: Kitchen · kitchen team' }));
    expect(marked).toEqual([[`group.${team}`, kitchen]]);
    await userEvent.click(screen.getByRole('button', { name: 'Not the same: Kitchen · kitchen team' }));
    expect(screen.queryByText('These look alike')).not.toBeInTheDocument();
  });

  test('a group shows what it was made of, can be named, and split', async () => {
    const marked = renderConsole({ [`group.${team}`]: kitchen });
    expect(screen.getByText('kitchen team ×1')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name of this group' }), 'Who cooks');
    await userEvent.tab();
    expect(marked).toContainEqual([`label.${kitchen}`, 'Who cooks']);
    await userEvent.click(screen.getByRole('button', { name: 'Split: Kitchen' }));
    expect(marked).toContainEqual([`group.${team}`, null]);
    expect(marked[marked.length - 1]?.[1]).toBeNull();
  });

  test('can be hidden; what is hidden is with the facilitator’s queue', async () => {
    const marked = renderConsole({ [`hidden.${kitchen}`]: true });
    await userEvent.click(screen.getByRole('button', { name: 'Hide: Suppliers' }));
    expect(screen.queryByText('Kitchen')).not.toBeInTheDocument();
    expect(marked).toEqual([[`hidden.${suppliers}`, true]]);
  });
});

describe('what the tables listed, on the wall', () => {
  const props = (scopes: ProjectorProps['scopes'], page = 0): ProjectorProps => ({
    ...common,
    scopes,
    languages: ['en', 'zh-Hans'],
    page,
  });
  const column = (head: string): HTMLElement =>
    screen.getByRole('heading', { name: head }).parentElement ?? document.body;

  test('stands in a column for each tag with its count, ranked, ties marked, the unmarked apart', () => {
    const { container } = render(<Projector {...props([scope(tables)])} />);
    const external = within(column('External 外部3')).getAllByRole('listitem');
    expect(external.map((entry) => entry.textContent)).toEqual([
      'Suppliers×3',
      'Kitchen as often: Internal×2',
      '旅行社',
    ]);
    expect(within(column('Internal 内部1')).getByText('kitchen team')).toBeInTheDocument();
    expect(within(column('Not marked 未标明1')).getByText('The owner')).toBeInTheDocument();
    expect(screen.getByText('旅行社')).toHaveAttribute('lang', 'zh-Hans');
    expect(container).toHaveTextContent('Whom did we forget?');
    expect(container).toHaveTextContent('漏了谁？');
    expect(container).toHaveTextContent('8 entries, 5 different.');
    expect(container).toHaveTextContent('8条，其中5条不同。');
  });

  test('a group shows its words in both scripts', () => {
    const room = { [`group.${entryKey('旅行社')}`]: entryKey('Suppliers') };
    render(<Projector {...props([scope(tables, room)])} />);
    expect(within(column('External 外部2')).getAllByRole('listitem')[0]).toHaveTextContent(
      'Suppliers 旅行社×3',
    );
  });

  test('without tags is one ranked list', () => {
    render(<Projector {...props([scope(tables)])} exercise={withoutTags} />);
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('Suppliers×3');
  });

  test('says in each column how many more there are, and shows them page by page', () => {
    // jsdom lays nothing out: here three entries of 20 px fit a column.
    const places = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(
      this: Element,
    ) {
      const place = [...(this.parentElement?.children ?? [])].indexOf(this);
      return this.tagName === 'LI' ? new DOMRect(0, place * 20, 100, 20) : new DOMRect(0, 0, 100, 60);
    });
    const entries = ['A', 'B', 'C', 'D', 'E'].map((text): Entry => [text, 'external']);
    const shown = (): string[] => screen.getAllByRole('listitem').map((entry) => entry.textContent ?? '');
    const { rerender } = render(<Projector {...props([scope([entries])])} />);
    expect(shown()).toEqual(['A', 'B', 'C']);
    expect(screen.getByText('2 more ›')).toBeInTheDocument();
    rerender(<Projector {...props([scope([entries])], 1)} />);
    expect(shown()).toEqual(['D', 'E']);
    rerender(<Projector {...props([scope([entries])], 2)} />);
    expect(shown()).toEqual(['A', 'B', 'C']);
    places.mockRestore();
  });

  test('of two businesses stands side by side, each entry with its tag', () => {
    render(
      <Projector {...props([scope(tables, {}, 'North'), scope([[['Drivers', 'internal']]], {}, 'South')])} />,
    );
    expect(screen.getByRole('heading', { name: 'North' })).toBeInTheDocument();
    expect(screen.getByText('Drivers').closest('li')).toHaveTextContent('Drivers Internal');
  });

  test('of more businesses goes from one to the next by page', () => {
    const scopes = ['North', 'South', 'East'].map((name) => scope([[[`Who ${name} serves`]]], {}, name));
    render(<Projector {...props(scopes, 5)} />);
    expect(screen.getByRole('heading', { name: 'East 3 of 3' })).toBeInTheDocument();
    expect(screen.getByText('Who East serves')).toBeInTheDocument();
  });

  test('of too few is held back', () => {
    const { container } = render(<Projector {...props([{ ...scope(tables), result: null }])} />);
    expect(container).toHaveTextContent('Shown from 1 answers on.');
    expect(container).not.toHaveTextContent('Suppliers');
  });
});

describe('a list on paper and in lists', () => {
  test('is numbered lines with a box to tick for each tag, in both languages', () => {
    render(<Paper exercise={exercise} languages={['en', 'zh-Hans']} fields={null} />);
    const lines = screen.getAllByRole('listitem');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toHaveTextContent('4External外部Internal内部');
    expect(screen.getByText('Write one to a line and tick what kind it is.')).toBeInTheDocument();
  });

  test('filled in holds the entries and their ticks', () => {
    render(<Paper exercise={exercise} languages={['en']} fields={fieldsOf([['Kitchen', 'internal']])} />);
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('1KitchenExternal✓Internal');
  });

  test('one field is said with what it is', () => {
    const { container } = render(
      <Said exercise={exercise} field="rows.r1.tag" value="internal" language="zh-Hans" />,
    );
    expect(container).toHaveTextContent('客户的类别 内部');
  });
});
