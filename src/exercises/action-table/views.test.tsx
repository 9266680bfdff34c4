import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields, Worksheet } from '#exercises/contract.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import type { Carry, ProjectorProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { Console } from './Console.tsx';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { actionTable } from './rules.ts';
import { Said } from './Said.tsx';

const exercise: PublicExercise = {
  id: 'action-plan',
  kind: 'action-table',
  segment: 'plan',
  owner: 'both',
  minutes: 9,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'Action plan', 'zh-Hans': '行动计划' },
  question: { en: 'Who does what, by when?', 'zh-Hans': '谁做什么，哪天做完？' },
  prompt: { en: 'Your own first.', 'zh-Hans': '先写自己的。' },
  debrief: { en: 'What comes first?', 'zh-Hans': '先做哪条？' },
  options: { rows: 3, atMost: 20, days: 90, detail: 'full' },
};

type Values = Readonly<Record<string, JsonValue>>;
const fieldsOf = (rows: readonly Values[], table = ''): Fields =>
  Object.fromEntries(
    rows.flatMap((row, at) =>
      Object.entries({ order: at, ...row }).map(([key, value]) => [`rows.r${at}${table}.${key}`, value]),
    ),
  );
const tables: readonly (readonly Values[])[] = [
  [
    { action: 'Call back the same day', who: 'Ana', when: '2099-12-10', measure: 'Open list' },
    { action: 'Menu in Chinese', when: '2020-01-10' },
  ],
  [
    { action: 'call back the same day.', who: 'Ben' },
    { action: '当天回电话', who: '小梅' },
  ],
];
const sent = {
  'carried.c1': { exercise: 'little-things', record: 'n1', text: 'A sign at the door' },
};

function scope(
  sheets: readonly (readonly Values[])[] = tables,
  room: Fields = {},
  name: string | null = null,
) {
  const worksheets = sheets.map((rows, at): Worksheet => ({
    owner: 'table',
    key: `table:t${at + 1}`,
    table: `t${at + 1}`,
    fields: fieldsOf(rows, `t${at + 1}`),
  }));
  return {
    business: name,
    name,
    ...actionTable.summarize(exercise.options, { worksheets, room, related: {} }),
  };
}
const common = { exercise, joined: 24, tables: { t1: 'Table 1', t2: 'Table 2' } };

function someCarry(there: readonly string[] = []) {
  const asked: string[] = [];
  const carry: Carry = {
    targets: [{ to: 'later', title: 'The later plan' }],
    isCarried: (_to, record) => there.includes(record),
    take: (_to, record, text, along = {}) =>
      void asked.push(['take', record, text, ...Object.values(along)].join(' ')),
    putBack: (_to, record) => void asked.push(`out ${record}`),
  };
  return { asked, carry };
}

describe('the merged plan, close by', () => {
  test('is a sentence, the actions by day with who, by when and from which tables, and what is missing in words', () => {
    render(<Result {...common} scope={scope()} languages={['en']} />);
    expect(
      screen.getByText(
        '3 actions on the plan. 1 without a name, 1 without a date. 1 overdue. First: Call back the same day, Ana, Ben, 10 Dec 2099.',
      ),
    ).toBeInTheDocument();
    const items = within(screen.getAllByRole('list')[0]!).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Menu in Chinese.*no name yet.*10 Jan 2020.*Overdue.*Table 1$/),
      expect.stringMatching(/^Call back the same day.*Ana, Ben.*10 Dec 2099.*Table 1, Table 2$/),
      expect.stringMatching(/^当天回电话.*小梅.*no date yet.*Table 2$/),
    ]);
  });

  test('has all of it as a table, the long form with how we know', async () => {
    render(<Result {...common} scope={scope()} languages={['en']} />);
    await userEvent.click(screen.getByText('As a table'));
    expect(
      screen.getByRole('row', {
        name: 'Call back the same day Ana, Ben 10 Dec 2099 Open list Table 1, Table 2',
      }),
    ).toBeInTheDocument();
  });

  test('marks what one wrote oneself, which can be taken along from here', async () => {
    const { asked, carry } = someCarry();
    const own = fieldsOf([{ action: 'Menu in Chinese', when: '2020-01-10' }]);
    render(<Result {...common} scope={scope()} languages={['en']} own={own} carry={carry} />);
    expect(screen.getAllByText(/yours too/)).toHaveLength(1);
    await userEvent.click(
      screen.getByRole('button', { name: 'Take along to The later plan: Menu in Chinese' }),
    );
    expect(asked).toEqual(['take r0 Menu in Chinese 2020-01-10']);
  });

  test('is said in Chinese', () => {
    render(<Result {...common} scope={scope()} languages={['zh-Hans']} />);
    expect(
      screen.getByText(
        '计划上有3条行动。1条没有人，1条没有日期。1条过期了。最先到期：Call back the same day，Ana、Ben，2099年12月10日。',
      ),
    ).toBeInTheDocument();
  });

  test('of nobody says so', () => {
    render(<Result {...common} scope={scope([])} languages={['en']} />);
    expect(screen.getByText('No action on the plan yet.')).toBeInTheDocument();
  });
});

describe('the merged plan on the console', () => {
  function renderConsole(room: Fields = {}, carry?: Carry) {
    const marked: [string, JsonValue][] = [];
    render(
      <Console
        {...common}
        scope={scope(tables, room)}
        languages={['en']}
        marks={room}
        mark={(field, value) => void marked.push([field, value])}
        origins={{ 'little-things': { title: 'Little things', href: null } }}
        {...(carry ? { carry } : {})}
      />,
    );
    return marked;
  }
  const [call, menu] = [entryKey('Call back the same day'), entryKey('Menu in Chinese')];

  test('says what is missing, and where what was sent to it came from', () => {
    renderConsole(sent);
    expect(
      screen.getByText(/^4 actions on the plan\. 2 without a name, 2 without a date\./),
    ).toBeInTheDocument();
    const item = screen.getByText('A sign at the door').closest('li')!;
    expect(item).toHaveTextContent('Facilitator');
    expect(item).toHaveTextContent('From: Little things');
  });

  test('is merged by ticking, under the first', async () => {
    const marked = renderConsole();
    expect(screen.getByRole('button', { name: 'Merge' })).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Call back the same day' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Menu in Chinese' }));
    await userEvent.click(screen.getByRole('button', { name: 'Merge these 2' }));
    expect(marked).toEqual([[`group.${call}`, menu]]);
  });

  test('shows what an action was made of and by which tables, names it, and splits it', async () => {
    const marked = renderConsole({ [`group.${menu}`]: call });
    expect(screen.getByText(/^Menu in Chinese · Table 1$/)).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'What the merged action says' }), 'Be there');
    await userEvent.tab();
    expect(marked).toContainEqual([`label.${call}`, 'Be there']);
    await userEvent.click(screen.getByRole('button', { name: 'Split: Call back the same day' }));
    expect(marked).toContainEqual([`group.${menu}`, null]);
  });

  test('hides an action; a hidden one is with the facilitator’s queue', async () => {
    const marked = renderConsole({ [`hidden.${menu}`]: true });
    await userEvent.click(screen.getByRole('button', { name: 'Hide: Call back the same day' }));
    expect(screen.queryByText('Menu in Chinese')).not.toBeInTheDocument();
    expect(marked).toEqual([[`hidden.${call}`, true]]);
  });

  test('sends an action with everybody who is named, its first day and how one knows', async () => {
    const { asked, carry } = someCarry();
    renderConsole({}, carry);
    await userEvent.click(
      screen.getByRole('button', { name: 'Take along to The later plan: Call back the same day' }),
    );
    expect(asked).toEqual([`take ${call} Call back the same day Ana, Ben 2099-12-10 Open list`]);
  });

  test('asks before it hides what was taken along', async () => {
    const { asked, carry } = someCarry([call]);
    const marked = renderConsole({}, carry);
    await userEvent.click(screen.getByRole('button', { name: 'Hide: Call back the same day' }));
    expect(marked).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Take it out there too' }));
    expect(asked).toEqual([`out ${call}`]);
    expect(marked).toEqual([[`hidden.${call}`, true]]);
  });
});

describe('the merged plan on the wall', () => {
  const props = (scopes: ProjectorProps['scopes'], page = 0): ProjectorProps => ({
    ...common,
    scopes,
    languages: ['en', 'zh-Hans'],
    page,
  });

  test('is a table by day with its heads in both languages, and says what is missing', () => {
    const { container } = render(<Projector {...props([scope()])} />);
    for (const words of ['By', '截止日', 'Who', '谁来做']) {
      expect(screen.getByText(words)).toBeInTheDocument();
    }
    expect(container).toHaveTextContent('3 actions: 1 without a name, 1 without a date, 1 overdue.');
    expect(container).toHaveTextContent('3条行动：1条没有人，1条没有日期，1条过期。');
    const [first] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('Menu in Chinese○ no name yet10 Jan 2020 △ Overdue');
  });

  test('has all of an action that is too long for one row, in rows one beneath the other', () => {
    const action = `${'We call every guest back on the same day. '.repeat(7)}Always.`;
    render(<Projector {...props([scope([[{ action, who: 'Ana', when: '2099-12-10' }]])])} />);
    const rows = screen.getAllByRole('listitem');
    expect(rows).toHaveLength(3);
    const words = rows.map((row) => row.firstChild?.textContent ?? '').join(' ');
    expect(words.replace(/…/g, '').replace(/\s+/g, ' ').trim()).toBe(action);
    expect(screen.getAllByText('Ana')).toHaveLength(1);
    expect(screen.getAllByText('10 Dec 2099')).toHaveLength(1);
  });

  test('gives each of several businesses the wall for itself, with its name', () => {
    const scopes = [scope(tables, {}, 'Harbour'), scope([], {}, 'Garage')];
    const { rerender } = render(<Projector {...props(scopes)} />);
    expect(screen.getByRole('heading', { name: 'Harbour 1 of 2' })).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    rerender(<Projector {...props(scopes, 1)} />);
    expect(screen.getByRole('heading', { name: 'Garage 2 of 2' })).toBeInTheDocument();
    expect(screen.getByText('No action on the plan yet.')).toBeInTheDocument();
    rerender(<Projector {...props(scopes, 2)} />);
    expect(screen.getByRole('heading', { name: 'Harbour 1 of 2' })).toBeInTheDocument();
  });

  test('of nobody says so in both languages', () => {
    render(<Projector {...props([scope([])])} />);
    expect(screen.getByText('No action on the plan yet.')).toBeInTheDocument();
    expect(screen.getByText('计划上还没有行动。')).toBeInTheDocument();
  });
});

describe('the plan on paper', () => {
  test('blank, has as many rows as are expected, with their labels in both languages', () => {
    render(<Paper exercise={exercise} languages={['en', 'zh-Hans']} fields={null} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getAllByText('How we shall know')).toHaveLength(3);
    expect(screen.getAllByText('怎么知道做到了')).toHaveLength(3);
  });

  test('filled, has what was written, and as many rows as that takes', () => {
    const rows = Array.from({ length: 4 }, (_, at) => ({ action: `Action ${at}` }));
    const last = { action: 'I name one person', situation: 'a guest calls', when: '2026-12-10', who: 'Ana' };
    render(<Paper exercise={exercise} languages={['en']} fields={fieldsOf([...rows, last])} />);
    const items = screen.getAllByRole('listitem');
    expect(items).toHaveLength(5);
    expect(items[4]).toHaveTextContent('When a guest calls: I name one person');
    expect(items[4]).toHaveTextContent('10 Dec 2026');
  });

  test('in the short form has action, who and by when alone', () => {
    const short = { ...exercise, options: { rows: 2, atMost: 5, days: 30, detail: 'short' } };
    render(<Paper exercise={short} languages={['en']} fields={null} />);
    expect(screen.getAllByText('By when')).toHaveLength(2);
    expect(screen.queryByText('How we shall know')).toBeNull();
  });
});

test('one field is said in words', () => {
  const { container } = render(
    <Said exercise={exercise} field="rows.a.when" value="2026-12-10" language="zh-Hans" />,
  );
  expect(container).toHaveTextContent('哪天之前 2026年12月10日（周四）');
});
