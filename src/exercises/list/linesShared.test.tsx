import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import type { Carry, DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Device } from './Device.tsx';

const options = { item: { en: 'A case', 'zh-Hans': '一件事' }, atMost: 6 };
const exercise: PublicExercise = {
  id: 'cases',
  kind: 'list',
  segment: 'exceptional-service',
  owner: 'seat',
  minutes: 3,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'Cases', 'zh-Hans': '碰到的事' },
  question: { en: 'When?', 'zh-Hans': '什么时候？' },
  prompt: { en: 'One a line.', 'zh-Hans': '一行一件。' },
  debrief: { en: 'Why?', 'zh-Hans': '为什么？' },
  options,
};

const row = (id: string, text: string, order = 0): Fields => ({
  [`rows.${id}.text`]: text,
  [`rows.${id}.order`]: order,
});
const two = { ...row('a', 'No answer'), ...row('b', 'Cold soup', 1) };
const seen = (text: string) => within(screen.getByRole('group', { name: `Who sees it: ${text}` }));

describe('who sees a line, on a device', () => {
  const render = (sharing: 'room' | 'table' | 'private', given: Partial<DeviceProps> = {}) =>
    renderForm(Device, { ...exercise, options: { ...options, sharing: { default: sharing } } }, given);

  test('is chosen with one tap beside each line; what holds without one is marked', async () => {
    const { sent } = render('room', { fields: two });
    expect(seen('No answer').getByRole('radio', { name: 'The room' })).toBeChecked();
    await userEvent.click(seen('No answer').getByRole('radio', { name: 'Just our table' }));
    expect(seen('No answer').getByRole('radio', { name: 'Just our table' })).toBeChecked();
    await userEvent.click(seen('No answer').getByRole('radio', { name: 'Just me' }));
    expect(seen('No answer').getByRole('radio', { name: 'Just me' })).toBeChecked();
    expect(seen('Cold soup').getByRole('radio', { name: 'The room' })).toBeChecked();
    await userEvent.click(seen('No answer').getByRole('radio', { name: 'The room' }));
    expect(sent).toEqual([
      ['rows.a.sharing', 'table'],
      ['rows.a.sharing', 'private'],
      ['rows.a.sharing', 'room'],
    ]);
  });

  test('is explained before the first line is written', () => {
    render('room');
    expect(
      screen.getByText(/or for your table.*without your name.*just for you nobody else sees.*facilitator/),
    ).toBeInTheDocument();
  });

  test('is the table’s to choose for its own list: one line, or all at once and back', async () => {
    const { sent } = render('table', { owner: 'table', fields: two });
    expect(seen('No answer').getByRole('radio', { name: 'Just our table' })).toBeChecked();
    expect(screen.queryByRole('radio', { name: 'Just me' })).not.toBeInTheDocument();
    await userEvent.click(seen('No answer').getByRole('radio', { name: 'The room' }));
    await userEvent.click(screen.getByRole('button', { name: 'Show all lines to the room' }));
    expect(sent).toEqual([
      ['rows.a.sharing', 'room'],
      ['rows.b.sharing', 'room'],
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Keep all lines at our table' }));
    expect(sent.slice(2)).toEqual([
      ['rows.a.sharing', 'table'],
      ['rows.b.sharing', 'table'],
    ]);
    expect(screen.getByRole('button', { name: 'Show all lines to the room' })).toHaveFocus();
  });

  test('of a person’s list that begins at the table is the table, and so it is kept all at once', async () => {
    const { sent } = render('table', {
      fields: { ...two, 'rows.a.sharing': 'room', 'rows.b.sharing': 'room' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Keep all lines at our table' }));
    expect(sent).toEqual([
      ['rows.a.sharing', 'table'],
      ['rows.b.sharing', 'table'],
    ]);
    expect(seen('No answer').getByRole('radio', { name: 'Just our table' })).toBeChecked();
  });

  test('of a person’s list that begins with the room is kept all at once by that person alone', async () => {
    const { sent } = render('room', { fields: two });
    await userEvent.click(screen.getByRole('button', { name: 'Keep all lines to myself' }));
    expect(sent).toEqual([
      ['rows.a.sharing', 'private'],
      ['rows.b.sharing', 'private'],
    ]);
  });

  test('of a table’s list that begins with its writers is the table', () => {
    render('private', { owner: 'table', fields: two });
    expect(seen('No answer').getByRole('radio', { name: 'Just our table' })).toBeChecked();
  });

  test('is no question where the list leaves no choice, and none any more once closed', () => {
    const { unmount } = renderForm(Device, exercise, { fields: two });
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    unmount();
    render('room', { fields: two, state: 'locked' });
    expect(seen('Cold soup').getByRole('radio', { name: 'Just me' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: /all lines/ })).not.toBeInTheDocument();
  });

  test('in Chinese is said in Chinese, and carries its field', () => {
    render('private', { fields: row('a', '没人接'), language: 'zh-Hans' });
    const group = screen.getByRole('group', { name: '给谁看：没人接' });
    expect(within(group).getByRole('radio', { name: '只留给自己' })).toBeChecked();
    expect(group).toHaveAttribute('data-field', 'rows.a.sharing');
  });
});

describe('what the others at the table wrote for it, on a device', () => {
  const shared = { ...exercise, options: { ...options, sharing: { default: 'room' } } };
  const tableMaterial = {
    rows: [
      { id: 'a', text: 'No answer' },
      { id: 'x', text: '前台没抬头' },
      { id: 'y', text: 'Forty minutes on hold' },
    ],
    left: 0,
  };
  const others = () =>
    within(screen.getByRole('region', { name: 'At your table' }))
      .getAllByRole('listitem')
      .map(({ textContent, lang }) => [textContent, lang]);

  test('stands beneath the own list, without one’s own lines, and still does once closed', () => {
    const { change } = renderForm(Device, shared, { fields: two, tableMaterial });
    const expected = [
      ['前台没抬头', 'zh-Hans'],
      ['Forty minutes on hold', 'en'],
    ];
    expect(others()).toEqual(expected);
    change({ state: 'locked' });
    expect(others()).toEqual(expected);
  });

  test('goes when they take it back, and says nothing while there is nothing', () => {
    const { change } = renderForm(Device, shared, { fields: two, tableMaterial });
    change({ tableMaterial: { rows: [{ id: 'y', text: 'Forty minutes on hold' }], left: 2 } });
    expect(others()).toEqual([['Forty minutes on hold', 'en']]);
    expect(screen.getByText('2 more')).toBeInTheDocument();
    change({ tableMaterial: { rows: [{ id: 'a', text: 'No answer' }], left: 0 } });
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
  });

  test('stands beneath the ballot too, and not beneath the table’s own list', () => {
    const votes = { each: 3, stacking: false, minutes: 2, title: { en: 'Vote' } };
    const voting = { ...shared, options: { ...shared.options, votes } };
    const { unmount } = renderForm(Device, voting, { fields: two, tableMaterial, turn: 'vote' });
    expect(others()).toHaveLength(2);
    unmount();
    renderForm(Device, shared, { owner: 'table', fields: two, tableMaterial });
    expect(screen.queryByRole('region', { name: 'At your table' })).not.toBeInTheDocument();
  });

  test('in Chinese is headed in Chinese', () => {
    renderForm(Device, shared, { fields: two, tableMaterial, language: 'zh-Hans' });
    expect(screen.getByRole('region', { name: '同桌写的' })).toBeInTheDocument();
  });
});

describe('what was taken along into a list, on a device', () => {
  const taken = { exercise: 'earlier', record: 'r1', text: 'Nobody looks up' };
  const origins = { earlier: { title: 'Where it happens', href: '#workbook/earlier' } };
  const lines = (): string[] => screen.queryAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);
  const render = (given: Partial<DeviceProps> = {}) =>
    renderForm(Device, exercise, {
      fields: { 'carried.c1': taken, ...row('a', 'Say hello') },
      origins,
      ...given,
    });

  test('is a line with its words and the way to where they came from', () => {
    render();
    expect(lines()).toEqual(['Say hello', 'Nobody looks up', '']);
    expect(screen.getByRole('link', { name: 'From: Where it happens' })).toHaveAttribute(
      'href',
      '#workbook/earlier',
    );
  });

  test('is rewritten without touching what it came from', async () => {
    const { sent } = render();
    await userEvent.type(screen.getByDisplayValue('Nobody looks up'), ' at noon');
    await userEvent.tab();
    expect(sent).toContainEqual(['rows.c1.text', 'Nobody looks up at noon']);
    expect(sent.every(([field]) => field === 'rows.c1.text')).toBe(true);
  });

  test('is taken out again when its line is removed, and brought back with the words written in it', async () => {
    const { sent } = render({
      fields: { 'carried.c1': taken, 'rows.c1.text': 'Look up and greet' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Look up and greet' }));
    expect(sent).toEqual([['carried.c1', null]]);
    const undo = screen.getByRole('button', { name: 'Undo: bring back Look up and greet' });
    expect(undo).toHaveFocus();
    await userEvent.click(undo);
    expect(sent[1]).toEqual(['carried.c1', taken]);
    expect(lines()).toEqual(['Look up and greet', '']);
  });

  test('rule 6: taken out by another while somebody types in it, it comes back with the words typed', async () => {
    const { sent, others } = render();
    await userEvent.type(screen.getByDisplayValue('Nobody looks up'), ' yet');
    others({ 'carried.c1': null });
    expect(screen.getByDisplayValue('Nobody looks up yet')).toHaveFocus();
    await userEvent.tab();
    expect(sent).toContainEqual(['carried.c1', taken]);
    expect(screen.getByDisplayValue('Nobody looks up yet')).toBeInTheDocument();
  });
});

describe('taking lines along, on a device', () => {
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

  test('is a press beside each line that has words, also once closed', async () => {
    const { carry, said } = carrying();
    const { change } = renderForm(Device, exercise, { fields: two, carry });
    await userEvent.click(screen.getByRole('button', { name: 'Take along to Action plan: No answer' }));
    change({ state: 'locked' });
    await userEvent.click(screen.getByRole('button', { name: 'Take along to Action plan: Cold soup' }));
    expect(said).toEqual([
      ['take', 'plan', 'a', 'No answer'],
      ['take', 'plan', 'b', 'Cold soup'],
    ]);
    expect(screen.getAllByRole('button', { name: /Take along/ })).toHaveLength(2);
  });

  test('a line that was taken along is removed once it is said what becomes of it there', async () => {
    const { carry, said } = carrying(['a']);
    const { sent } = renderForm(Device, exercise, { fields: two, carry });
    await userEvent.click(screen.getByRole('button', { name: 'Remove: No answer' }));
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Take it out there too' }));
    expect(said).toEqual([['put back', 'plan', 'a']]);
    expect(sent).toEqual([['rows.a.removed', true]]);
    expect(screen.getByRole('button', { name: 'Undo: bring back No answer' })).toHaveFocus();
  });

  test('a line that nobody took along goes at once', async () => {
    const { carry } = carrying(['a']);
    const { sent } = renderForm(Device, exercise, { fields: two, carry });
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Cold soup' }));
    expect(sent).toEqual([['rows.b.removed', true]]);
  });
});
