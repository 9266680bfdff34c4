import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import type { ConsoleProps, DeviceProps, ProjectorProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Console } from './Console.tsx';
import { Device } from './Device.tsx';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { keyOfText, text } from './rules.ts';
import { Said } from './Said.tsx';

const exercise: PublicExercise = {
  id: 'hopes',
  kind: 'text',
  segment: 'welcome',
  owner: 'seat',
  minutes: 3,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'My hopes', 'zh-Hans': '我的期望' },
  question: { en: 'What would make this worth it?', 'zh-Hans': '怎样才算没白来？' },
  prompt: { en: 'Up to three lines.', 'zh-Hans': '最多写3行。' },
  debrief: { en: 'Which would you like too?', 'zh-Hans': '哪一条你也想要？' },
  options: { lines: 3, sharing: 'choice' },
};

interface Written {
  readonly text: string;
  readonly shared?: boolean;
}

function scope(all: readonly Written[], given: { readonly room?: Fields; readonly business?: string } = {}) {
  const worksheets = all.map((fields, at) => ({
    owner: 'seat' as const,
    key: `seat:${at}`,
    table: 't1',
    fields: { ...fields },
  }));
  const summary = text.summarize(exercise.options, { worksheets, room: given.room ?? {}, related: {} });
  return { business: given.business ?? null, ...summary };
}

const shared = (words: string): Written => ({ text: words, shared: true });
const kept: Written = { text: 'My secret' };

const renderDevice = (given: Partial<DeviceProps> = {}) => renderForm(Device, exercise, given);

const box = (): HTMLElement => screen.getByRole('textbox', { name: 'Answer' });

describe('a text on a device', () => {
  test('is kept when the box is left; Enter makes a new line', async () => {
    const { sent } = renderDevice();
    await userEvent.type(box(), 'Fewer angry calls{Enter}on Mondays');
    await userEvent.tab();
    expect(sent[sent.length - 1]).toEqual(['text', 'Fewer angry calls\non Mondays']);
  });

  test('stays the writer’s own until they choose otherwise, and says what either choice means', async () => {
    const { sent } = renderDevice({ fields: { text: 'Good coffee' } });
    const choice = within(screen.getByRole('group', { name: 'Who sees it' }));
    expect(choice.getByRole('radio', { name: /Keep it to myself.*not even the facilitator/ })).toBeChecked();
    await userEvent.click(choice.getByRole('radio', { name: /Let the room see it, without my name/ }));
    expect(sent).toEqual([['shared', true]]);
    await userEvent.keyboard('{ArrowUp}');
    expect(sent).toEqual([
      ['shared', true],
      ['shared', false],
    ]);
  });

  test.each([
    ['always', 'The room can see these words, without a name.'],
    ['never', 'Only you see these words.'],
  ])('with sharing %s there is nothing to choose, and it says who sees the words', (sharing, sentence) => {
    renderDevice({ exercise: { ...exercise, options: { lines: 3, sharing } } });
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(screen.getByText(sentence)).toBeInTheDocument();
  });

  test('says how many characters are left once they are few', () => {
    renderDevice();
    fireEvent.change(box(), { target: { value: 'x'.repeat(499) } });
    expect(screen.queryByText(/characters left/)).not.toBeInTheDocument();
    fireEvent.change(box(), { target: { value: 'x'.repeat(599) } });
    expect(screen.getByText('1 character left')).toBeInTheDocument();
  });

  test('once closed stands there to be read', () => {
    renderDevice({ fields: { text: 'Good coffee', shared: true }, state: 'locked' });
    expect(box()).toHaveAttribute('readonly');
    expect(box()).toHaveValue('Good coffee');
    for (const radio of screen.getAllByRole('radio')) expect(radio).toBeDisabled();
  });

  test('of a table says who writes, and speaks of the table; in Chinese in Chinese', () => {
    const { container } = renderDevice({ owner: 'table', language: 'zh-Hans', writers: { text: ['李娜'] } });
    expect(screen.getByText('✎ 李娜')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /只留在我们桌/ })).toBeChecked();
    const fields = [...container.querySelectorAll('[data-field]')].map((one) =>
      one.getAttribute('data-field'),
    );
    expect(fields).toEqual(['text', 'shared']);
  });
});

describe('what was shared, close by', () => {
  const common = { exercise, joined: 5, tables: {} };

  test('is a sentence, the words, the own ones, and a table', async () => {
    render(
      <Result
        {...common}
        scope={scope([shared('Good coffee'), shared('good coffee'), shared('少几个差评'), kept])}
        languages={['en']}
        own={kept as unknown as Fields}
      />,
    );
    expect(screen.getByText('4 wrote, 3 shared. One keeps it private.')).toBeInTheDocument();
    expect(screen.getByText('My secret')).toBeInTheDocument();
    await userEvent.click(screen.getByText('As a table'));
    expect(screen.getByRole('row', { name: 'Good coffee 2' })).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: '少几个差评' })).toHaveAttribute('lang', 'zh-Hans');
  });

  test('of nobody says so', () => {
    render(<Result {...common} scope={scope([])} languages={['zh-Hans']} />);
    expect(screen.getByText('还没有人写。')).toBeInTheDocument();
  });
});

describe('what was shared, on the console', () => {
  function renderConsole(written: readonly Written[], room: Fields = {}) {
    const marked: [string, JsonValue][] = [];
    const props = (all: readonly Written[]): ConsoleProps => ({
      exercise,
      scope: scope(all, { room }),
      joined: 9,
      languages: ['en'],
      tables: {},
      marks: room,
      mark: (field, value) => marked.push([field, value]),
    });
    const { rerender } = render(<Console {...props(written)} />);
    return { marked, more: (all: readonly Written[]) => rerender(<Console {...props(all)} />) };
  }

  test('can be starred and hidden, one by one', async () => {
    const { marked } = renderConsole([shared('Good coffee'), kept]);
    await userEvent.click(screen.getByRole('button', { name: 'Star: Good coffee' }));
    await userEvent.click(screen.getByRole('button', { name: 'Hide: Good coffee' }));
    const key = keyOfText('Good coffee');
    expect(marked).toEqual([
      [`star.${key}`, true],
      [`hidden.${key}`, true],
    ]);
    expect(screen.queryByText(/My secret/)).not.toBeInTheDocument();
  });

  test('shows what has come since the page was opened first', () => {
    const { more } = renderConsole(['a', 'b', 'c'].map(shared));
    more(['a', 'b', 'zz', 'c'].map(shared));
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('zz');
    more(['a', 'b', 'zz', 'c', 'y'].map(shared));
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('y');
  });

  test('what is hidden is with the facilitator’s queue', () => {
    renderConsole([shared('Rude words'), shared('Kind')], { [`hidden.${keyOfText('Rude words')}`]: true });
    expect(screen.getByText('Kind')).toBeInTheDocument();
    expect(screen.queryByText('Rude words')).not.toBeInTheDocument();
  });
});

describe('what was shared, on the wall', () => {
  const props = (scopes: ProjectorProps['scopes'], page = 0): ProjectorProps => ({
    exercise,
    scopes,
    joined: 9,
    languages: ['en', 'zh-Hans'],
    tables: {},
    page,
  });

  test('is the words as written, how many keep theirs, and the question to ask, in both languages', () => {
    const { container } = render(
      <Projector {...props([{ ...scope([shared('Good coffee ☕'), kept, kept]), name: null }])} />,
    );
    expect(screen.getByText('Good coffee ☕')).toHaveAttribute('lang', 'en');
    expect(container).toHaveTextContent('3 wrote, 1 shared. 2 keep theirs private.');
    expect(container).toHaveTextContent('3人写了，1人公开。2人选择不公开。');
    expect(container).toHaveTextContent('Which would you like too?');
    expect(container).toHaveTextContent('哪一条你也想要？');
    expect(container).not.toHaveTextContent('My secret');
  });

  test('stars come first; a long text goes on over several cards', () => {
    const long = `${'So much to say about the front desk. '.repeat(8)}The end.`;
    const room = { [`star.${keyOfText(long)}`]: true };
    render(<Projector {...props([{ ...scope([shared('a'), shared(long)], { room }), name: null }])} />);
    const cards = screen.getAllByRole('listitem').map((card) => card.textContent ?? '');
    expect(cards[0]).toMatch(/^★ So much.*…$/);
    expect(cards[1]).toMatch(/^… So much/);
    expect(cards[cards.length - 1]).toBe('a');
  });

  test('of too few is held back', () => {
    const { container } = render(
      <Projector
        {...props([{ ...scope([shared('Good coffee')]), result: null, name: null }])}
        exercise={{ ...exercise, minimum: 3 }}
      />,
    );
    expect(container).toHaveTextContent('Shown from 3 answers on.');
    expect(container).not.toHaveTextContent('Good coffee');
  });

  const businesses = ['North', 'South', 'East'].map((name) => ({
    ...scope([shared(`We are ${name}`)], { business: name }),
    name,
  }));

  test('of two businesses stands side by side under their names', () => {
    render(<Projector {...props(businesses.slice(0, 2))} />);
    expect(screen.getByRole('heading', { name: 'North' })).toBeInTheDocument();
    expect(screen.getByText('We are South')).toBeInTheDocument();
  });

  test('of more businesses goes from one to the next by page', () => {
    const { rerender } = render(<Projector {...props(businesses, 1)} />);
    expect(screen.getByRole('heading', { name: 'South 2 of 3' })).toBeInTheDocument();
    expect(screen.queryByText('We are North')).not.toBeInTheDocument();
    rerender(<Projector {...props(businesses, 3)} />);
    expect(screen.getByText('We are North')).toBeInTheDocument();
  });
});

describe('a text on paper and in lists', () => {
  test('is lines to write on and two boxes to tick, in both languages', () => {
    const { container } = render(<Paper exercise={exercise} languages={['en', 'zh-Hans']} fields={null} />);
    expect(screen.getByText('Write in your own words.')).toBeInTheDocument();
    expect(screen.getByText('用自己的话写下来。')).toBeInTheDocument();
    expect(screen.getByText('给大家看，不带名字')).toBeInTheDocument();
    expect(container).not.toHaveTextContent('✓');
  });

  test('filled in holds the words and the choice', () => {
    const { container } = render(
      <Paper exercise={exercise} languages={['en']} fields={{ text: 'Good coffee', shared: true }} />,
    );
    expect(screen.getByText('Good coffee')).toBeInTheDocument();
    expect(container).toHaveTextContent('✓Let the room see it, without my name');
  });

  test('one field is said with what it is', () => {
    const { container } = render(<Said exercise={exercise} field="text" value="少几个差评" language="en" />);
    expect(container).toHaveTextContent('Answer 少几个差评');
  });
});
