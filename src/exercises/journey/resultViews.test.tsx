import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import type { Carry, ProjectorProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { Console } from './Console.tsx';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { journey } from './rules.ts';
import { Said } from './Said.tsx';
import { journeyResult, type TextKey } from './schema.ts';

const exercise: PublicExercise = {
  id: 'moments',
  kind: 'journey',
  segment: 'exceptional-service',
  owner: 'table',
  minutes: 8,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'Moments of truth', 'zh-Hans': '真理的瞬间' },
  question: { en: 'Where do they meet us?', 'zh-Hans': '客户在哪里碰到我们？' },
  prompt: { en: 'In order.', 'zh-Hans': '按顺序。' },
  debrief: { en: 'What would survive a holiday?', 'zh-Hans': '谁休假了还照样行？' },
  options: { atMost: 8 },
};

type Written = Partial<Record<TextKey, string>>;

function fieldsOf(moments: readonly Written[]): Fields {
  const fields: Record<string, string | number> = {};
  for (const [at, moment] of moments.entries()) {
    fields[`moments.m${at}.order`] = at;
    for (const [key, text] of Object.entries(moment)) fields[`moments.m${at}.${key}`] = text;
  }
  return fields;
}

function scope(all: readonly (readonly Written[])[], room: Fields = {}, name: string | null = null) {
  const worksheets = all.map((moments, at) => ({
    owner: 'table' as const,
    key: `table:t${at + 1}`,
    table: `t${at + 1}`,
    fields: fieldsOf(moments),
  }));
  return { business: name, name, ...journey.summarize(exercise.options, { worksheets, room, related: {} }) };
}

const first: readonly Written[] = [
  { moment: 'Booking', standard: 'Answered in an hour', owner: 'Maria', measure: 'Hours' },
  { moment: 'Arrival' },
];
const second: readonly Written[] = [{ moment: '结账', owner: '李娜' }];
const common = { exercise, joined: 24, tables: { t1: 'Table 1', t2: 'Table 2' } };
const keyOf = (text: string): string => {
  const all = journeyResult.parse(scope([first, second]).result).journeys.flatMap(({ moments }) => moments);
  return all.find(({ moment }) => moment === text)?.key ?? '';
};

describe('the journeys, close by', () => {
  test('are a sentence, each from first to last with what nobody looks after, the own one first, and a table', async () => {
    render(<Result {...common} scope={scope([first, second])} languages={['en']} own={fieldsOf(second)} />);
    expect(screen.getByText('3 moments in 2 journeys, one without an owner.')).toBeInTheDocument();
    const heads = screen.getAllByRole('heading').map((head) => head.textContent);
    expect(heads).toEqual(['Table 2 ✓ yours', 'Table 1']);
    const stations = within(screen.getAllByRole('list')[1]!).getAllByRole('listitem');
    expect(stations.map((station) => station.textContent)).toEqual(['1BookingMaria', '2Arrival◇ No owner']);
    await userEvent.click(screen.getByText('As a table'));
    expect(
      within(screen.getByRole('table', { name: 'Table 1' })).getByRole('row', {
        name: '1 Booking Answered in an hour Maria Hours –',
      }),
    ).toBeInTheDocument();
  });

  test('let the own moments be taken along, each from its place, and no others', async () => {
    const taken: string[] = [];
    const carry: Carry = {
      targets: [{ to: 'action-plan', title: 'Action plan' }],
      isCarried: () => false,
      take: (to, record, text) => taken.push(`${to} ${record} ${text}`),
      putBack: () => undefined,
    };
    render(
      <Result
        {...common}
        scope={scope([first, second])}
        languages={['en']}
        own={fieldsOf(second)}
        carry={carry}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: /^Take along/ }));
    expect(taken).toEqual(['action-plan m0 结账']);
  });

  test('of nobody say so, in Chinese too', () => {
    render(<Result {...common} scope={scope([])} languages={['zh-Hans']} />);
    expect(screen.getByText('还没有写下瞬间。')).toBeInTheDocument();
  });
});

describe('the journeys, on the console', () => {
  function renderConsole(room: Fields = {}, carry?: Carry) {
    const marked: [string, JsonValue][] = [];
    render(
      <Console
        {...common}
        scope={scope([first, second], room)}
        languages={['en']}
        marks={room}
        mark={(field, value) => marked.push([field, value])}
        {...(carry ? { carry } : {})}
      />,
    );
    return marked;
  }

  test('say which moments have no owner, and how many of each table’s', () => {
    renderConsole();
    expect(screen.getByRole('heading', { name: 'Table 1 ◇ 1' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Table 2' })).toBeInTheDocument();
    expect(screen.getByText(/^2\./).closest('li')).toHaveTextContent('2. Arrival ◇ No owner');
  });

  test('a moment is hidden; one that was is with the facilitator’s queue', async () => {
    const marked = renderConsole({ [`hidden.${keyOf('Arrival')}`]: true });
    await userEvent.click(screen.getByRole('button', { name: 'Hide: Booking' }));
    expect(screen.queryByText('Arrival')).not.toBeInTheDocument();
    expect(marked).toEqual([[`hidden.${keyOf('Booking')}`, true]]);
  });

  test('a moment goes along with its standard and its owner, and is asked about before it is hidden', async () => {
    const taken: string[] = [];
    const carry: Carry = {
      targets: [{ to: 'action-plan', title: 'Action plan' }],
      isCarried: (_to, record) => record === keyOf('Arrival'),
      take: (to, _record, text, along) => taken.push(`${to} ${text} ${along?.who}`),
      putBack: (to) => taken.push(`${to} out`),
    };
    const marked = renderConsole({}, carry);
    await userEvent.click(
      screen.getByRole('button', { name: 'Take along to Action plan: Booking – Answered in an hour' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Hide: Arrival' }));
    expect(marked).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Keep it there' }));
    expect(taken).toEqual(['action-plan Booking – Answered in an hour Maria']);
    expect(marked).toEqual([[`hidden.${keyOf('Arrival')}`, true]]);
  });
});

describe('the journeys, on the wall', () => {
  const props = (scopes: ProjectorProps['scopes'], page = 0): ProjectorProps => ({
    ...common,
    scopes,
    languages: ['en', 'zh-Hans'],
    page,
  });
  const stations = (): (string | null)[] =>
    screen.getAllByRole('listitem').map((station) => station.textContent);

  test('are one table a page, with what it says in both languages', () => {
    const { container, rerender } = render(<Projector {...props([scope([first, second])])} />);
    expect(screen.getByRole('heading', { name: 'Table 1' })).toBeInTheDocument();
    expect(screen.getByText('1 of 2')).toBeInTheDocument();
    expect(stations()).toEqual(['1BookingMaria', '2ArrivalNo owner']);
    expect(container).toHaveTextContent('2 moments, one without an owner.');
    expect(container).toHaveTextContent('2个瞬间，其中1个没人负责。');
    expect(container).toHaveTextContent('What would survive a holiday?');
    rerender(<Projector {...props([scope([first, second])], 3)} />);
    expect(screen.getByRole('heading', { name: 'Table 2' })).toBeInTheDocument();
    expect(screen.getByText('2 of 2')).toBeInTheDocument();
    expect(stations()).toEqual(['1结账李娜']);
  });

  test('of several businesses follow each other under their names', () => {
    const scopes = [scope([first], {}, 'North'), scope([second], {}, 'South')];
    render(<Projector {...props(scopes, 1)} />);
    expect(screen.getByRole('heading', { name: 'South · Table 1' })).toBeInTheDocument();
    expect(screen.getByText('2 of 2')).toBeInTheDocument();
  });

  test('where nobody looks after a moment the shape says so too', () => {
    const { container } = render(<Projector {...props([scope([first])])} />);
    expect(container.querySelectorAll('svg circle')).toHaveLength(1);
    expect(container.querySelectorAll('svg path')).toHaveLength(1);
  });

  test('of too few are held back, of nobody say so', () => {
    const { container, rerender } = render(<Projector {...props([{ ...scope([first]), result: null }])} />);
    expect(container).toHaveTextContent('Shown from 1 answers on.');
    expect(container).not.toHaveTextContent('Booking');
    rerender(<Projector {...props([scope([])])} />);
    expect(container).toHaveTextContent('还没有写下瞬间。');
  });
});

describe('a journey on paper and in lists', () => {
  test('is a table to fill in, a row for each moment, in both languages', () => {
    render(<Paper exercise={exercise} languages={['en', 'zh-Hans']} fields={null} />);
    expect(screen.getAllByRole('row')).toHaveLength(9);
    expect(screen.getByRole('columnheader', { name: /^Who looks after it ?谁负责$/ })).toBeInTheDocument();
  });

  test('filled in holds every word of each moment', () => {
    render(<Paper exercise={exercise} languages={['en']} fields={fieldsOf(first)} />);
    expect(
      screen.getByRole('row', { name: '1 Booking Answered in an hour Maria Hours' }),
    ).toBeInTheDocument();
  });

  test('filled in holds also what a table’s writing together made long', () => {
    const long = 'Say sorry and ask what would help. '.repeat(110).trim();
    const fields = { ...fieldsOf(first), 'moments.m1.recovery': { text: long, doc: 'AAA=' } };
    render(<Paper exercise={exercise} languages={['en']} fields={fields} />);
    expect(screen.getByText(long)).toBeInTheDocument();
  });

  test('one field is said with what it is', () => {
    const { container } = render(
      <Said exercise={exercise} field="moments.m0.owner" value="李娜" language="zh-Hans" />,
    );
    expect(container).toHaveTextContent('谁负责 李娜');
  });
});
