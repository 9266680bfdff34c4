import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import type { Carry, DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Device } from './Device.tsx';

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
  options: {
    item: { en: 'An idea', 'zh-Hans': '想法' },
    lenses: [
      { id: 'better', title: { en: 'What do we do better?', 'zh-Hans': '哪里做得更好？' }, minutes: 2 },
      { id: 'only', title: { en: 'What do only we do?', 'zh-Hans': '哪些只有我们做？' }, minutes: 2 },
    ],
    atMost: 3,
    tags: [
      { id: 'service', label: { en: 'Service', 'zh-Hans': '服务' } },
      { id: 'price', label: { en: 'Price', 'zh-Hans': '价格' } },
    ],
    votes: {
      each: 1,
      stacking: false,
      minutes: 2,
      title: { en: 'Which would win us customers?', 'zh-Hans': '哪几条能打动客户？' },
    },
  },
};

const options = {
  item: { en: 'An idea' },
  lenses: [{ id: 'only', title: { en: 'What do only we do?' }, minutes: 2 }],
  atMost: 5,
};
const oneLens: PublicExercise = { ...exercise, options };

const renderDevice = (given: Partial<DeviceProps> = {}) =>
  renderForm(Device, exercise, { turn: 'better', ...given });
const note = (id: string, lens: string, text: string, order = 0, more: Fields = {}): Fields => ({
  [`notes.${id}.lens`]: lens,
  [`notes.${id}.text`]: text,
  [`notes.${id}.order`]: order,
  ...more,
});
const notes = (): string[] =>
  screen.queryAllByRole<HTMLTextAreaElement>('textbox').map((input) => input.value);
const nth = (n: number): HTMLElement => screen.getByRole('textbox', { name: `An idea, note ${n}` });
const carryOf = (carried: readonly string[]) => {
  const done: string[] = [];
  const carry: Carry = {
    targets: [{ to: 'action-plan', title: 'Action plan' }],
    isCarried: (_to, record) => carried.includes(record),
    take: (to, record, text) => done.push(`${to} ${record} ${text}`),
    putBack: (to, record) => done.push(`out of ${to}: ${record}`),
  };
  return { carry, done };
};

describe('the lens that is on', () => {
  test('stands large with an empty note, of which nothing is stored until it has words', async () => {
    const { sent } = renderDevice();
    expect(screen.getByRole('heading')).toHaveTextContent('What do we do better?');
    expect(screen.queryByText('What do only we do?')).not.toBeInTheDocument();
    await userEvent.type(nth(1), '  ');
    await userEvent.tab();
    expect(sent).toEqual([]);
  });

  test('goes on with Enter from note to note, each a record with its place and its lens', async () => {
    const { sent } = renderDevice({ exercise: oneLens, turn: null });
    await userEvent.type(nth(1), 'Umbrellas{Enter}Cards{Enter}');
    expect(notes()).toEqual(['Umbrellas', 'Cards', '']);
    expect(nth(3)).toHaveFocus();
    expect(screen.getByRole('heading')).toHaveTextContent(/^What do only we do\?$/);
    expect(sent).toEqual([
      ['notes.new1.order', 0],
      ['notes.new1.lens', 'only'],
      ['notes.new1.text', 'Umbrellas'],
      ['notes.new2.order', 1],
      ['notes.new2.lens', 'only'],
      ['notes.new2.text', 'Cards'],
    ]);
  });

  test('takes no notice of an Enter that ends an IME composition', () => {
    renderDevice();
    const input = nth(1);
    input.focus();
    fireEvent.compositionStart(input);
    fireEvent.change(input, { target: { value: '雨伞' } });
    fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    expect(nth(1)).toHaveFocus();
    fireEvent.compositionEnd(input);
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(nth(2)).toHaveFocus();
  });

  test('hints where a note seems to hold two ideas, and stores it all the same', async () => {
    const { sent } = renderDevice();
    await userEvent.type(nth(1), 'Free umbrellas; cards on birthdays');
    expect(nth(1)).toHaveAccessibleDescription('Two ideas in one? Give each its own note.');
    await userEvent.tab();
    expect(sent).toContainEqual(['notes.new1.text', 'Free umbrellas; cards on birthdays']);
  });

  test('marks a note with one tag or none', async () => {
    const { sent } = renderDevice({ fields: note('a', 'better', 'Umbrellas') });
    const marks = within(screen.getByRole('group', { name: 'Mark: Umbrellas' }));
    await userEvent.click(marks.getByRole('radio', { name: 'Service' }));
    await userEvent.click(marks.getByRole('radio', { name: 'Service' }));
    expect(sent).toEqual([
      ['notes.a.tag', 'service'],
      ['notes.a.tag', null],
    ]);
  });

  test('has no further note once it is full, and says so; another lens has its own', async () => {
    const full = { ...note('a', 'better', 'A'), ...note('b', 'better', 'B', 1) };
    const { change } = renderDevice({ fields: full });
    await userEvent.type(nth(3), 'C{Enter}');
    expect(notes()).toEqual(['A', 'B', 'C']);
    expect(screen.getByRole('status')).toHaveTextContent('That is all the notes there are: 3.');
    change({ turn: 'only' });
    expect(screen.getByRole('heading')).toHaveTextContent('What do only we do?');
    expect(screen.getAllByRole('textbox', { name: 'An idea, note 1' })[0]).toHaveValue('');
  });

  test('has what came before it beneath, counted and still to be changed', async () => {
    const { sent } = renderDevice({ turn: 'only', fields: note('a', 'better', 'Umbrellas') });
    const earlier = within(screen.getByRole('region', { name: 'Before this' }));
    expect(earlier.getByText('1 note')).toBeInTheDocument();
    await userEvent.click(earlier.getByText('What do we do better?'));
    await userEvent.type(earlier.getByDisplayValue('Umbrellas'), ' to lend');
    await userEvent.tab();
    expect(sent).toContainEqual(['notes.a.text', 'Umbrellas to lend']);
  });

  test('removes a note and brings it back with its words', async () => {
    const { sent } = renderDevice({ fields: note('a', 'better', 'Umbrellas') });
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Umbrellas' }));
    expect(notes()).toEqual(['']);
    const undo = screen.getByRole('button', { name: 'Undo: bring back Umbrellas' });
    expect(undo).toHaveFocus();
    await userEvent.click(undo);
    expect(notes()).toEqual(['Umbrellas', '']);
    expect(sent).toEqual([
      ['notes.a.removed', true],
      ['notes.a.removed', null],
    ]);
  });

  test('rule 6: a note that another removes while somebody types in it comes back with the words typed', async () => {
    const { sent, others } = renderDevice({ fields: note('a', 'better', 'Umbrellas') });
    await userEvent.type(nth(1), ' to lend');
    others({ 'notes.a.removed': true });
    expect(notes()[0]).toBe('Umbrellas to lend');
    await userEvent.tab();
    expect(sent).toContainEqual(['notes.a.removed', null]);
    expect(sent[sent.length - 1]).toEqual(['notes.a.text', 'Umbrellas to lend']);
  });

  test('says who writes in which note, and every control carries its field', () => {
    renderDevice({ fields: note('a', 'better', 'Umbrellas'), writers: { 'notes.a.text': ['李娜'] } });
    expect(screen.getByText('✎ 李娜')).toBeInTheDocument();
    expect(nth(1).closest('[data-field]')).toHaveAttribute('data-field', 'notes.a.text');
    expect(screen.getByRole('radio', { name: 'Price' }).closest('[data-field]')).toHaveAttribute(
      'data-field',
      'notes.a.tag',
    );
  });

  test('offers at the table’s turn what its members wrote alone, each once', async () => {
    const { sent } = renderDevice({
      owner: 'table',
      fields: note('a', 'better', 'umbrella'),
      own: { ...note('x', 'better', 'Cards'), ...note('y', 'better', 'Umbrellas', 1) },
    });
    expect(screen.queryByRole('button', { name: 'Add Umbrellas' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Add Cards' }));
    expect(sent.map(([, value]) => value)).toEqual([1, 'better', 'Cards']);
    expect(screen.queryByText('From your own notes')).not.toBeInTheDocument();
  });

  test('in Chinese speaks Chinese', () => {
    renderDevice({ language: 'zh-Hans', fields: note('a', 'better', '雨伞') });
    expect(screen.getByRole('heading')).toHaveTextContent('哪里做得更好？');
    expect(screen.getByRole('textbox', { name: '想法，第1张' })).toHaveValue('雨伞');
    expect(screen.getByRole('button', { name: '删除：雨伞' })).toBeInTheDocument();
  });
});

describe('a note that is taken along', () => {
  test('is taken to a later exercise by a press, also once the notes are closed', async () => {
    const { carry, done } = carryOf([]);
    const { change } = renderDevice({ fields: note('a', 'better', 'Umbrellas'), carry });
    await userEvent.click(screen.getByRole('button', { name: 'Take along to Action plan: Umbrellas' }));
    change({ state: 'locked' });
    await userEvent.click(screen.getByRole('button', { name: 'Take along to Action plan: Umbrellas' }));
    expect(done).toEqual(['action-plan a Umbrellas', 'action-plan a Umbrellas']);
  });

  test('before it is removed is asked about: taken out there too, or kept there', async () => {
    const { carry, done } = carryOf(['a']);
    const { sent } = renderDevice({ fields: note('a', 'better', 'Umbrellas'), carry });
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Umbrellas' }));
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Take it out there too' }));
    expect(done).toEqual(['out of action-plan: a']);
    expect(sent).toEqual([['notes.a.removed', true]]);
  });

  test('from an earlier exercise stands among the notes with where it came from', async () => {
    const { sent } = renderDevice({
      fields: { 'carried.c1': { exercise: 'customers', record: 'r', text: 'Open early' } },
      origins: { customers: { title: 'Our customers', href: '#workbook/customers' } },
    });
    expect(notes()).toEqual(['Open early', '']);
    expect(screen.getByRole('link', { name: 'From: Our customers' })).toBeInTheDocument();
    await userEvent.type(nth(1), ' on Mondays');
    await userEvent.tab();
    expect(sent).toEqual([['notes.c1.text', 'Open early on Mondays']]);
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Open early on Mondays' }));
    expect(notes()).toEqual(['']);
    await userEvent.click(screen.getByRole('button', { name: 'Undo: bring back Open early on Mondays' }));
    expect(notes()).toEqual(['Open early on Mondays', '']);
    expect(sent.slice(1)).toEqual([
      ['carried.c1', null],
      ['carried.c1', { exercise: 'customers', record: 'r', text: 'Open early' }],
    ]);
  });
});

describe('the vote and the end', () => {
  const material = {
    items: [{ key: 'a1', text: 'Umbrellas', also: null, lens: 'better', tags: ['service'] }],
    left: 0,
  };

  test('in the vote shows the ideas under their lens with their marks, and no note to write', async () => {
    const { sent } = renderDevice({ turn: 'vote', material, fields: note('a', 'better', 'Mine') });
    expect(screen.getByText('Your notes').closest('details')).not.toHaveAttribute('open');
    expect(screen.getByRole('textbox')).toHaveAttribute('readonly');
    expect(await screen.findByRole('heading', { name: 'Which would win us customers?' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Umbrellas Service' }));
    expect(sent).toEqual([['votes.a1', 1]]);
  });

  test('once closed shows the own votes and the own notes to be read, under their lenses', async () => {
    renderDevice({
      turn: 'vote',
      state: 'locked',
      material,
      fields: {
        ...note('a', 'better', 'Mine', 0, { 'notes.a.tag': 'price' }),
        ...note('b', 'better', 'Gone', 1, { 'notes.b.removed': true }),
        'votes.a1': 1,
      },
    });
    expect((await screen.findByText('Umbrellas')).closest('li')).toHaveTextContent('✓ Umbrellas');
    expect(notes()).toEqual(['Mine']);
    expect(nth(1)).toHaveAttribute('readonly');
    expect(nth(1).closest('li')).toHaveTextContent('Price');
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'What do we do better?' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Remove/ })).not.toBeInTheDocument();
  });

  test('while everybody votes leaves a table’s notes to be read, without a ballot', () => {
    renderDevice({ turn: 'vote', owner: 'table', material, fields: note('a', 'only', 'Ours') });
    expect(notes()).toEqual(['Ours']);
    expect(nth(1)).toHaveAttribute('readonly');
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  test('of nobody says so', () => {
    renderDevice({ state: 'locked' });
    expect(screen.getByText('Nothing was written.')).toBeInTheDocument();
  });
});
