import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import type { Carry } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { Console } from './Console.tsx';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { list } from './rules.ts';

const plain = { item: { en: 'A little thing', 'zh-Hans': '小事' }, atMost: 3 };
const options = {
  ...plain,
  sharing: { default: 'room' },
  votes: {
    each: 3,
    stacking: false,
    minutes: 2,
    title: { en: 'Which three shall we do?', 'zh-Hans': '先做哪3件？' },
  },
};
const exercise: PublicExercise = {
  id: 'little-things',
  kind: 'list',
  segment: 'exceptional-service',
  owner: 'seat',
  minutes: 4,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'Little things', 'zh-Hans': '小事' },
  question: { en: 'Which?', 'zh-Hans': '哪些？' },
  prompt: { en: 'One a line.', 'zh-Hans': '一行一件。' },
  debrief: { en: 'Which first?', 'zh-Hans': '先做哪件？' },
  options,
};

function fieldsOf(rows: readonly string[], votes: readonly string[], kept: readonly string[] = []): Fields {
  const fields: Record<string, JsonValue> = {};
  for (const [at, text] of [...rows, ...kept].entries()) {
    fields[`rows.r${at}.text`] = text;
    fields[`rows.r${at}.order`] = at;
    if (kept.includes(text)) fields[`rows.r${at}.sharing`] = 'private';
  }
  for (const text of votes) fields[`votes.${entryKey(text)}`] = 1;
  return fields;
}

const mine = fieldsOf(['Call back', '叫名字'], ['叫名字', 'Look up']);
const room = [
  mine,
  fieldsOf(['call back'], ['叫名字'], ['Our boss is rude']),
  fieldsOf(['Look up', 'A note'], ['Look up', 'Call back']),
];

function scope(sheets: readonly Fields[], marks: Fields = {}) {
  const worksheets = sheets.map((fields, at) => ({
    owner: 'seat' as const,
    key: `seat:${at}`,
    table: 't',
    fields,
  }));
  const told = list.summarize(options, { worksheets, room: marks, related: {}, turn: 'vote' });
  return { business: null, name: null, ...told };
}

const common = { exercise, joined: 24, tables: {} };

function carrying(there: readonly string[] = []) {
  const said: (readonly string[])[] = [];
  const carry: Carry = {
    targets: [{ to: 'plan', title: 'Action plan' }],
    isCarried: (_to, record) => there.includes(record),
    take: (to, record, text) => said.push(['take', to, record, text]),
    putBack: (to, record) => said.push(['put back', to, record]),
  };
  return { carry, said };
}

describe('what the room voted for, close by', () => {
  test('is ranked by votes, those with as many sharing a rank, the own votes and words marked', () => {
    render(<Result {...common} scope={scope(room)} languages={['en']} own={mine} />);
    expect(
      screen.getByText(
        '5 entries, 4 different. One more stays with its writers. 3 people, 5 votes. Most votes: Look up (2), 叫名字 (2).',
      ),
    ).toBeInTheDocument();
    const [first, second, third, last] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('=1Look up✓ you voted for it2 votes');
    expect(second).toHaveTextContent('=1叫名字✓ yours too✓ you voted for it2 votes');
    expect(within(second!).getByRole('img', { name: 'Rank 1, shared' })).toBeInTheDocument();
    expect(third).toHaveTextContent('3Call back✓ yours too1 vote');
    expect(last).toHaveTextContent('–A noteno votes');
  });

  test('has its ranks and votes in the table', async () => {
    render(<Result {...common} scope={scope(room)} languages={['en']} />);
    await userEvent.click(screen.getByText('As a table'));
    expect(screen.getByRole('row', { name: 'Rank Entry Votes Lists' })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: 'Rank 3 Call back 1 2' })).toBeInTheDocument();
  });

  test('is said in Chinese', () => {
    render(<Result {...common} scope={scope(room)} languages={['zh-Hans']} />);
    expect(
      screen.getByText(
        '5条，其中4条不同。另有1条，写的人没有公开。3人投了5票。票数最多：Look up（2）、叫名字（2）。',
      ),
    ).toBeInTheDocument();
  });

  test('is as named most until somebody has voted', () => {
    render(<Result {...common} scope={scope([fieldsOf(['Call back'], [])])} languages={['en']} />);
    expect(screen.getByText('1 entry. No votes yet.')).toBeInTheDocument();
    expect(screen.getByRole('listitem')).toHaveTextContent('Call back×1');
  });

  test('can be taken along: an own line as that line, another’s as the room’s entry', async () => {
    const { carry, said } = carrying();
    render(<Result {...common} scope={scope(room)} languages={['en']} own={mine} carry={carry} />);
    await userEvent.click(screen.getByRole('button', { name: 'Take along to Action plan: 叫名字' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take along to Action plan: Look up' }));
    expect(said).toEqual([
      ['take', 'plan', 'r1', '叫名字'],
      ['take', 'plan', entryKey('Look up'), 'Look up'],
    ]);
  });
});

describe('what the room votes for, on the console', () => {
  function renderConsole(carry?: Carry, marks: Fields = {}) {
    const marked: [string, JsonValue][] = [];
    render(
      <Console
        {...common}
        scope={scope(room, marks)}
        languages={['en']}
        marks={marks}
        mark={(field, value) => marked.push([field, value])}
        origins={{ earlier: { title: 'Where it happens', href: null } }}
        {...(carry ? { carry } : {})}
      />,
    );
    return marked;
  }
  const group = (text: string): HTMLElement =>
    screen.getByRole('checkbox', { name: `Select ${text}` }).closest('li') ?? document.body;

  test('is ranked with its votes, and holds nothing that was kept from the room', () => {
    renderConsole();
    expect(group('Look up')).toHaveTextContent('=1Look up2 votes');
    expect(group('Call back')).toHaveTextContent('3Call back1 vote×2');
    expect(document.body).not.toHaveTextContent('boss');
  });

  test('is sent along by the group, and hidden once it is said what becomes of it there', async () => {
    const { carry, said } = carrying([entryKey('Look up')]);
    const marked = renderConsole(carry);
    await userEvent.click(screen.getByRole('button', { name: 'Take along to Action plan: A note' }));
    expect(said).toEqual([['take', 'plan', entryKey('A note'), 'A note']]);
    await userEvent.click(screen.getByRole('button', { name: 'Hide: Look up' }));
    expect(marked).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Keep it there' }));
    expect(marked).toEqual([[`hidden.${entryKey('Look up')}`, true]]);
    expect(said).toHaveLength(1);
  });

  test('shows what was sent here from earlier exercises, to be taken out again', async () => {
    const sent = { exercise: 'earlier', record: 'x', text: 'A word at the door' };
    const marked = renderConsole(undefined, { 'carried.c1': sent });
    expect(group('A word at the door')).toBeInTheDocument();
    await userEvent.click(screen.getByText('1 sent here from earlier exercises'));
    expect(screen.getByText('From: Where it happens')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take out: A word at the door' }));
    expect(marked).toEqual([['carried.c1', null]]);
  });
});

describe('what the room voted for, on the wall', () => {
  const renderWall = (sheets: readonly Fields[]) =>
    render(<Projector {...common} scopes={[scope(sheets)]} languages={['en', 'zh-Hans']} page={0} />);

  test('is ranked, ties shown as ties, with the votes of each', () => {
    const { container } = renderWall(room);
    expect(screen.getAllByRole('listitem').map((entry) => entry.textContent)).toEqual([
      '=1Look up2 ●',
      '=1叫名字2 ●',
      '3Call back1 ●',
      '–A note0 ●',
    ]);
    expect(container).toHaveTextContent('3 people, 5 votes.');
    expect(container).toHaveTextContent('3人投了5票。');
    expect(container).not.toHaveTextContent('boss');
  });

  test('says that all was kept where nothing is for the room', () => {
    const { container } = renderWall([fieldsOf([], [], ['Our boss is rude', 'So am I'])]);
    expect(container).toHaveTextContent('2 entries, all kept by their writers.');
    expect(container).toHaveTextContent('写了2条，都没有公开。');
    expect(container).not.toHaveTextContent('rude');
  });
});

describe('a list with a vote on paper', () => {
  test('has room for the votes and a box for what the room may see', () => {
    render(<Paper exercise={exercise} languages={['en', 'zh-Hans']} fields={null} />);
    expect(
      screen.getByText(
        'Write one to a line. Tick what the room may see. Then 3 votes each: put a dot beside what you vote for.',
      ),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')[2]).toHaveTextContent('3for the room给大家看');
  });

  test('filled in says of each line whether it is for the room', () => {
    render(<Paper exercise={exercise} languages={['en']} fields={fieldsOf(['Look up'], [], ['Mine'])} />);
    const [first, second, third] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('1Look up✓for the room');
    expect(second).toHaveTextContent('2Minefor the room');
    expect(second).not.toHaveTextContent('✓');
    expect(third).not.toHaveTextContent('✓');
  });
});
