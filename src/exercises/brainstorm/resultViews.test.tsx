import { render, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import type { Carry, ProjectorProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { Console } from './Console.tsx';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { brainstorm } from './rules.ts';
import { Said } from './Said.tsx';
import { noteKey } from './schema.ts';

const lens = (id: string, en: string, zh: string) => ({ id, title: { en, 'zh-Hans': zh }, minutes: 2 });
const better = lens('better', 'What do we do better?', '哪里做得更好？');
const only = lens('only', 'What do only we do?', '哪些只有我们做？');
const options = {
  item: { en: 'An idea', 'zh-Hans': '想法' },
  lenses: [better, only],
  atMost: 4,
  tags: [
    { id: 'service', label: { en: 'Service', 'zh-Hans': '服务' } },
    { id: 'price', label: { en: 'Price', 'zh-Hans': '价格' } },
  ],
  votes: { each: 2, stacking: false, minutes: 2, title: { en: 'Which?', 'zh-Hans': '哪几条？' } },
};
const exercise: PublicExercise = {
  id: 'usp',
  kind: 'brainstorm',
  segment: 'exceptional-service',
  owner: 'seat',
  minutes: 6,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'What makes us different', 'zh-Hans': '我们的不同之处' },
  question: { en: 'What makes us different?', 'zh-Hans': '我们哪里不一样？' },
  prompt: { en: 'One idea a note.', 'zh-Hans': '一张便签写一个想法。' },
  debrief: { en: 'Which could a rival print?', 'zh-Hans': '哪一条对手能印？' },
  options,
};
const oneLens: PublicExercise = { ...exercise, options: { ...options, lenses: [better] } };

type Entry = readonly [lens: string, text: string, tag?: string];

function fieldsOf(entries: readonly Entry[], votes: readonly string[] = []): Fields {
  const fields: Record<string, JsonValue> = {};
  for (const [at, [under, text, tag]] of entries.entries()) {
    fields[`notes.n${at}.lens`] = under;
    fields[`notes.n${at}.text`] = text;
    fields[`notes.n${at}.order`] = at;
    if (tag !== undefined) fields[`notes.n${at}.tag`] = tag;
  }
  for (const key of votes) fields[`votes.${key}`] = 1;
  return fields;
}
const key = (under: string, text: string): string => noteKey({ lens: under, text });
const [umbrella, cards, calls, early] = [
  key('better', 'Free umbrella'),
  key('better', '生日贺卡'),
  key('better', 'Call back'),
  key('only', 'Open early'),
];

function scope(
  sheets: readonly Fields[],
  given: { room?: Fields; name?: string | null; of?: PublicExercise } = {},
) {
  const { room = {}, name = null, of = exercise } = given;
  const worksheets = sheets.map((fields, at) => ({
    owner: 'seat' as const,
    key: `seat:s${at}`,
    table: 't0',
    fields,
  }));
  const summed = brainstorm.summarize(of.options, { worksheets, room, related: {}, turn: 'vote' });
  return { business: name, name, ...summed };
}

const written = [
  fieldsOf([
    ['better', 'Free umbrella', 'service'],
    ['better', '生日贺卡'],
    ['only', 'Open early'],
  ]),
  fieldsOf([
    ['better', 'free umbrellas', 'service'],
    ['better', 'Call back', 'price'],
  ]),
];
const voted = [
  { ...written[0], [`votes.${cards}`]: 1, [`votes.${calls}`]: 1 },
  { ...written[1], [`votes.${cards}`]: 1, [`votes.${calls}`]: 1 },
  { [`votes.${umbrella}`]: 1, [`votes.${early}`]: 1 },
];
const common = { exercise, joined: 24, tables: {} };
const carryOf = (carried: readonly string[] = []) => {
  const done: string[] = [];
  const carry: Carry = {
    targets: [{ to: 'action-plan', title: 'Action plan' }],
    isCarried: (_to, record) => carried.includes(record),
    take: (to, record, text) => done.push(`${to} ${record} ${text}`),
    putBack: (to, record) => done.push(`out of ${to}: ${record}`),
  };
  return { carry, done };
};

describe('what the room wrote, close by', () => {
  test('is a sentence, the ranking of each lens with ties, the own among it, and all of it as a table', async () => {
    render(
      <Result
        {...common}
        scope={scope(voted)}
        languages={['en']}
        own={fieldsOf([['better', 'FREE UMBRELLA']], [cards])}
      />,
    );
    expect(
      screen.getByText(
        '5 notes, 4 ideas. 3 people, 6 votes. What do we do better? Most votes: Call back (2), 生日贺卡 (2). What do only we do? Most votes: Open early (1).',
      ),
    ).toBeInTheDocument();
    const entries = within(screen.getAllByRole('list')[0]!).getAllByRole('listitem');
    expect(entries.map((entry) => entry.textContent)).toEqual([
      '=1Call back2 votes',
      '=1生日贺卡●2 votes',
      '3Free umbrella✓ yours too1 vote',
    ]);
    await userEvent.click(screen.getByText('As a table'));
    expect(screen.getByRole('row', { name: 'Rank 3 Free umbrella 1 2 Service' })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: 'Rank 1, shared 生日贺卡 2 1 –' })).toBeInTheDocument();
  });

  test('before anybody has voted goes by how many notes say it', () => {
    render(<Result {...common} scope={scope(written)} languages={['en']} />);
    expect(
      screen.getByText(
        '5 notes, 4 ideas. No votes yet. What do we do better? Written most: Free umbrella (2).',
      ),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('Free umbrella2 notes');
  });

  test('is said in Chinese', () => {
    render(
      <Result {...common} exercise={oneLens} scope={scope(voted, { of: oneLens })} languages={['zh-Hans']} />,
    );
    expect(screen.getByText(/^5张便签，4个想法。3人投了5票。票数最多：/)).toBeInTheDocument();
  });

  test('takes the own notes along', async () => {
    const { carry, done } = carryOf();
    const own = fieldsOf([['better', 'free umbrellas']]);
    render(<Result {...common} scope={scope(voted)} languages={['en']} own={own} carry={carry} />);
    await userEvent.click(screen.getByRole('button', { name: /^Take along/ }));
    expect(done).toEqual(['action-plan n0 free umbrellas']);
  });

  test('of nobody says so', () => {
    render(<Result {...common} scope={scope([])} languages={['en']} />);
    expect(screen.getByText('No notes yet.')).toBeInTheDocument();
    expect(screen.queryByText('As a table')).not.toBeInTheDocument();
  });
});

describe('what the room wrote, on the console', () => {
  function renderConsole(sheets: readonly Fields[], room: Fields = {}, carried: readonly string[] = []) {
    const marked: [string, JsonValue][] = [];
    const { carry, done } = carryOf(carried);
    render(
      <Console
        {...common}
        scope={scope(sheets, { room })}
        languages={['en']}
        marks={room}
        mark={(field, value) => marked.push([field, value])}
        carry={carry}
        turn="vote"
        origins={{ customers: { title: 'Our customers', href: null } }}
      />,
    );
    return { marked, done };
  }

  test('stands by lens, with its votes as they come in', () => {
    renderConsole(voted);
    const head = screen.getByRole('heading', { name: 'What do we do better?' });
    const entries = within(head.parentElement!).getAllByRole('listitem');
    expect(entries).toHaveLength(3);
    expect(entries[2]).toHaveTextContent('Free umbrella');
    expect(entries[2]).toHaveTextContent('Service2 notes1 vote');
  });

  test('can be merged by ticking', async () => {
    const { marked } = renderConsole(voted);
    expect(screen.getByRole('button', { name: 'Merge' })).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Call back' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Free umbrella' }));
    await userEvent.click(screen.getByRole('button', { name: 'Merge these 2' }));
    expect(marked).toEqual([[`group.${umbrella}`, calls]]);
    expect(screen.getByRole('checkbox', { name: 'Select Call back' })).not.toBeChecked();
  });

  test('what looks alike within a lens is suggested, merged by one press, or left for good', async () => {
    const alike = fieldsOf([
      ['better', 'Umbrella to lend'],
      ['better', 'Umbrellas we lend'],
      ['only', 'Umbrella lending'],
    ]);
    const { marked } = renderConsole([alike]);
    const merge = screen.getByRole('button', { name: /^Merge: Umbrella/ });
    expect(merge).not.toHaveAccessibleName(/lending/);
    await userEvent.click(merge);
    expect(marked).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: /^Not the same: / }));
    expect(screen.queryByText('These look alike')).not.toBeInTheDocument();
  });

  test('a group shows what it was made of, can be named, and split', async () => {
    const { marked } = renderConsole(voted, { [`group.${calls}`]: umbrella });
    expect(screen.getByText('Call back ×1')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name of this group' }), 'Small gifts');
    await userEvent.tab();
    expect(marked).toContainEqual([`label.${umbrella}`, 'Small gifts']);
    await userEvent.click(screen.getByRole('button', { name: /^Split: / }));
    expect(marked).toContainEqual([`group.${calls}`, null]);
  });

  test('can be hidden, and what was taken along of it is asked about', async () => {
    const { marked, done } = renderConsole(voted, { [`hidden.${early}`]: true }, [calls]);
    expect(screen.queryByText('Open early')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Hide: Call back' }));
    expect(marked).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Keep it there' }));
    expect(marked).toContainEqual([`hidden.${calls}`, true]);
    expect(done).toEqual([]);
  });

  test('is sent to a later exercise by group, and what was sent here can be taken out', async () => {
    const sent = { exercise: 'customers', record: 'r', text: 'Guests' };
    const { marked, done } = renderConsole(voted, { 'carried.c1': sent });
    await userEvent.click(screen.getByRole('button', { name: 'Take along to Action plan: Free umbrella' }));
    expect(done).toEqual([`action-plan ${umbrella} Free umbrella`]);
    await userEvent.click(screen.getByText('1 sent here from earlier exercises'));
    expect(screen.getByText('From: Our customers')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take out: Guests' }));
    expect(marked).toEqual([['carried.c1', null]]);
  });
});

describe('what the room wrote, on the wall', () => {
  const props = (scopes: ProjectorProps['scopes'], page = 0): ProjectorProps => ({
    ...common,
    scopes,
    languages: ['en', 'zh-Hans'],
    page,
  });
  const column = (head: string): HTMLElement =>
    screen.getByRole('heading', { name: head }).parentElement ?? document.body;

  test('stands in a column for each lens, ranked by votes, ties marked, merged notes counted', () => {
    const { container } = render(<Projector {...props([scope(voted)])} />);
    const entries = within(column('What do we do better?哪里做得更好？')).getAllByRole('listitem');
    expect(entries.map((entry) => entry.textContent)).toEqual([
      '=1Call back Price2',
      '=1生日贺卡2',
      '3Free umbrella 2 notes\u00A0· Service1',
    ]);
    expect(within(column('What do only we do?哪些只有我们做？')).getByText('Open early')).toBeInTheDocument();
    expect(screen.getByText('生日贺卡')).toHaveAttribute('lang', 'zh-Hans');
    expect(container).toHaveTextContent('5 notes, 4 ideas. 3 people, 6 votes.');
    expect(container).toHaveTextContent('5张便签，4个想法。3人投了6票。');
    expect(container).toHaveTextContent('Which could a rival print?');
  });

  test('before the vote shows no rank and no votes', () => {
    render(<Projector {...props([scope(written)])} />);
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent(/^Free umbrella 2 notes · Service$/);
  });

  test('of more than three lenses goes on by page', () => {
    const lenses = ['a', 'b', 'c', 'd', 'e'].map((id) => lens(id, `Lens ${id}`, id));
    const many = { ...exercise, options: { ...options, lenses } };
    const sheet = fieldsOf(lenses.map(({ id }): Entry => [id, `Idea ${id}`]));
    const heads = (): (string | null)[] => screen.getAllByRole('heading').map((head) => head.textContent);
    const wall = (page: number) => (
      <Projector {...props([scope([sheet], { of: many })], page)} exercise={many} languages={['en']} />
    );
    const { rerender, container } = render(wall(0));
    expect(heads()).toEqual(['Lens a', 'Lens b', 'Lens c']);
    expect(container).toHaveTextContent('1 of 2 ›');
    rerender(wall(1));
    expect(heads()).toEqual(['Lens d', 'Lens e']);
    rerender(wall(2));
    expect(heads()).toEqual(['Lens a', 'Lens b', 'Lens c']);
  });

  test('says in each lens how many more there are, and shows them page by page', () => {
    // jsdom lays nothing out: here three ideas of 20 px fit a column.
    const places = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(
      this: Element,
    ) {
      const place = [...(this.parentElement?.children ?? [])].indexOf(this);
      return this.tagName === 'LI' ? new DOMRect(0, place * 20, 100, 20) : new DOMRect(0, 0, 100, 60);
    });
    const sheet = fieldsOf(['A', 'B', 'C', 'D', 'E'].map((text): Entry => ['better', text]));
    const shown = (): string[] => screen.getAllByRole('listitem').map((entry) => entry.textContent ?? '');
    const { rerender } = render(<Projector {...props([scope([sheet])])} />);
    expect(shown()).toEqual(['A', 'B', 'C']);
    expect(screen.getByText('2 more ›')).toBeInTheDocument();
    rerender(<Projector {...props([scope([sheet])], 1)} />);
    expect(shown()).toEqual(['D', 'E']);
    places.mockRestore();
  });

  test('with an idea too long for a narrow column stands in fewer, wider ones, so that no words are cut off', () => {
    // jsdom lays nothing out: here an idea is 100 px high where three columns stand abreast, else 50, and a column 60.
    const places = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(
      this: Element,
    ) {
      const isNarrow = this.closest('[data-columns="3"]') !== null;
      return new DOMRect(0, 0, 100, this.tagName === 'LI' ? (isNarrow ? 100 : 50) : 60);
    });
    const lenses = ['a', 'b', 'c'].map((id) => lens(id, `Lens ${id}`, id));
    const three = { ...exercise, options: { ...options, lenses } };
    const sheet = fieldsOf(lenses.map(({ id }): Entry => [id, `Idea ${id}`]));
    render(<Projector {...props([scope([sheet], { of: three })])} exercise={three} languages={['en']} />);
    expect(screen.getAllByRole('heading').map((head) => head.textContent)).toEqual(['Lens a', 'Lens b']);
    expect(screen.getByText('1 of 2 ›')).toBeInTheDocument();
    places.mockRestore();
  });

  test('of one lens has no head, and says beside it what it counts', () => {
    const { container } = render(
      <Projector {...props([scope(voted, { of: oneLens })])} exercise={oneLens} />,
    );
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    expect(container).toHaveTextContent('5 notes, 4 ideas.');
  });

  test('of several businesses stands side by side with one lens, else goes from one to the next by page', () => {
    const scopes = ['North', 'South'].map((name) =>
      scope([fieldsOf([['better', `What ${name} does`]])], { name }),
    );
    const { unmount } = render(<Projector {...props(scopes)} exercise={oneLens} />);
    expect(screen.getByRole('heading', { name: 'North' })).toBeInTheDocument();
    expect(screen.getByText('What South does')).toBeInTheDocument();
    unmount();
    render(<Projector {...props(scopes, 1)} />);
    expect(screen.getByRole('heading', { name: 'South 2 of 2' })).toBeInTheDocument();
    expect(screen.queryByText('What North does')).not.toBeInTheDocument();
  });

  test('of nobody says so, and of too few is held back', () => {
    const { container, rerender } = render(<Projector {...props([scope([])])} />);
    expect(container).toHaveTextContent('No notes yet.还没有便签。');
    rerender(<Projector {...props([{ ...scope(voted), result: null }])} />);
    expect(container).toHaveTextContent('Shown from 1 answers on.');
    expect(container).not.toHaveTextContent('umbrella');
  });
});

describe('a brainstorm on paper and in lists', () => {
  test('is numbered lines under each lens, with the letters of the marks, in both languages', () => {
    const { container } = render(<Paper exercise={exercise} languages={['en', 'zh-Hans']} fields={null} />);
    expect(screen.getByRole('heading', { name: 'What do only we do?哪些只有我们做？' })).toBeInTheDocument();
    expect(container).toHaveTextContent('A Service 服务 B Price 价格');
    expect(container.querySelectorAll('ol > li')).toHaveLength(8);
    expect(container).toHaveTextContent('You have 2 votes: draw a dot for each.');
    expect(container).toHaveTextContent('一人2票，投一票画一个圆点。');
  });

  test('filled in holds the notes under their lens with the letters of their marks', () => {
    const fields = fieldsOf([
      ['only', 'Open early', 'price'],
      ['better', '生日贺卡'],
    ]);
    const { container } = render(<Paper exercise={exercise} languages={['en']} fields={fields} />);
    const lines = [...container.querySelectorAll('ol > li')].map((line) => line.textContent);
    expect(lines).toEqual(['1生日贺卡', '2', '3', '4', '1Open earlyB', '2', '3', '4']);
  });

  test('one field is said with what it is', () => {
    const { container } = render(
      <Said exercise={exercise} field="notes.n1.tag" value="price" language="zh-Hans" />,
    );
    expect(container).toHaveTextContent('想法的标记 价格');
  });
});
