import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import type { Carry, DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Device } from './Device.tsx';

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
  options: { rows: 3, atMost: 3, days: 90, detail: 'full' },
};
const origins = { 'little-things': { title: 'Little things', href: '#workbook/little-things' } };
const carried = { exercise: 'little-things', record: 'n1', text: 'Call back the same day' };

const renderDevice = (given: Partial<DeviceProps> = {}) =>
  renderForm(Device, exercise, { owner: 'seat', origins, ...given });

const row = (id: string, action: string, order = 0, more: Fields = {}): Fields => ({
  [`rows.${id}.action`]: action,
  [`rows.${id}.order`]: order,
  ...more,
});
const actions = (): string[] =>
  screen
    .queryAllByRole<HTMLTextAreaElement>('textbox', { name: /^(?:Action|… I will|… we will)$/ })
    .map(({ value }) => value);
const group = (name: string | RegExp): HTMLElement => screen.getByRole('group', { name });
const inGroup = (name: string | RegExp) => within(group(name));

describe('an action plan on a device', () => {
  test('begins with an empty action, of which nothing is stored until it has words', async () => {
    const { sent } = renderDevice();
    const action = screen.getByRole('textbox', { name: 'Action' });
    await userEvent.type(action, '  ');
    await userEvent.tab();
    expect(sent).toEqual([]);
    await userEvent.type(action, 'Sign{Enter}');
    expect(screen.getByRole('textbox', { name: 'Who does it?' })).toHaveFocus();
    expect(sent).toEqual([
      ['rows.new1.order', 0],
      ['rows.new1.action', 'Sign'],
    ]);
  });

  test('takes no notice of an Enter that ends an IME composition', () => {
    renderDevice();
    const action = screen.getByRole('textbox', { name: 'Action' });
    action.focus();
    fireEvent.compositionStart(action);
    fireEvent.change(action, { target: { value: '回电话' } });
    fireEvent.keyDown(action, { key: 'Enter', keyCode: 229 });
    expect(action).toHaveFocus();
  });

  test('asks kindly for a name and a day, in words, until they are there', async () => {
    const { sent } = renderDevice({ fields: row('a', 'Call back') });
    await userEvent.type(screen.getByRole('textbox', { name: 'Who does it?' }), 'Ana');
    await userEvent.tab();
    expect(screen.getByRole('textbox', { name: 'Who' })).toHaveValue('Ana');
    const day = screen.getByLabelText('Pick a date');
    expect(day).toHaveAccessibleDescription(/^Best by \d+ \w+$/);
    fireEvent.change(day, { target: { value: '2099-12-10' } });
    fireEvent.blur(day);
    expect(screen.getByLabelText('By when')).toHaveAccessibleDescription(/^That is more than 90 days away/);
    expect(sent).toEqual([
      ['rows.a.who', 'Ana'],
      ['rows.a.when', '2099-12-10'],
    ]);
    expect(screen.queryByText('Pick a date')).toBeNull();
  });

  test('says that a day has gone by, keeps it, and lets it be emptied; a year half typed is not taken', () => {
    const { sent } = renderDevice({ fields: row('a', 'Call back', 0, { 'rows.a.when': '2020-01-01' }) });
    const day = screen.getByLabelText('By when');
    expect(day).toHaveAccessibleDescription('That day has gone by.');
    fireEvent.change(day, { target: { value: '0002-12-10' } });
    fireEvent.blur(day);
    expect(sent).toEqual([]);
    fireEvent.change(day, { target: { value: '' } });
    fireEvent.blur(day);
    expect(sent).toEqual([['rows.a.when', null]]);
  });

  test('can be put as when and then', async () => {
    const { sent } = renderDevice({ fields: row('a', 'I name one person') });
    await userEvent.click(screen.getByRole('button', { name: 'Say when: I name one person' }));
    const situation = screen.getByRole('textbox', { name: 'When …' });
    expect(situation).toHaveFocus();
    await userEvent.type(situation, 'a guest calls twice');
    await userEvent.tab();
    expect(sent).toEqual([['rows.a.situation', 'a guest calls twice']]);
    expect(screen.getByRole('textbox', { name: '… I will' })).toHaveValue('I name one person');
  });

  test('has how we know, the first step and the obstacle on demand, and not in the short form', () => {
    const { change } = renderDevice({ fields: row('a', 'Call back') });
    expect(
      screen.getByText('More: how we know, first step, obstacle').closest('details'),
    ).not.toHaveAttribute('open');
    expect(screen.getByLabelText('First step, within 7 days')).toBeInTheDocument();
    change({ exercise: { ...exercise, options: { rows: 3, atMost: 3, days: 90, detail: 'short' } } });
    expect(screen.queryByLabelText('First step, within 7 days')).toBeNull();
  });

  test('gets a row at a press, brings its writer to it, and says when it is full', async () => {
    renderDevice({ fields: { ...row('a', 'One'), ...row('b', 'Two', 1) } });
    const add = screen.getByRole('button', { name: '+ Add an action' });
    await userEvent.click(add);
    expect(inGroup('Action 3').getByRole('textbox', { name: 'Action' })).toHaveFocus();
    expect(add).toBeDisabled();
    expect(screen.getByText('That is all the rows there are: 3.')).toBeInTheDocument();
  });

  test('says where a row was removed, and brings it back', async () => {
    const { sent } = renderDevice({ fields: { ...row('a', 'One'), ...row('b', 'Two', 1) } });
    await userEvent.click(screen.getByRole('button', { name: 'Remove: One' }));
    const undo = screen.getByRole('button', { name: 'Undo: bring back One' });
    expect(undo).toHaveFocus();
    expect(actions()).toEqual(['Two']);
    await userEvent.click(undo);
    expect(actions()).toEqual(['One', 'Two']);
    expect(sent).toEqual([
      ['rows.a.removed', true],
      ['rows.a.removed', null],
    ]);
  });

  test('is read and not written once it is closed', () => {
    const { change } = renderDevice({ fields: row('a', 'Call back'), state: 'locked' });
    expect(screen.getByRole('textbox', { name: 'Action' })).toHaveAttribute('readonly');
    expect(screen.queryByRole('button', { name: /Add|Remove/ })).toBeNull();
    change({ fields: {} });
    expect(screen.getByText('Nothing was written.')).toBeInTheDocument();
  });

  test('speaks Chinese', () => {
    renderDevice({ fields: row('a', '当天回电话'), language: 'zh-Hans' });
    expect(screen.getByRole('textbox', { name: '谁来做？' })).toBeInTheDocument();
    expect(screen.getByLabelText('选一个日期')).toBeInTheDocument();
    expect(screen.getByText('只有你能看到，直到你分享。')).toBeInTheDocument();
  });
});

describe('what is shared of one’s own plan', () => {
  test('is nothing at first, then the rows that are switched on, or all at once', async () => {
    const { sent } = renderDevice({ fields: { ...row('a', 'One'), ...row('b', 'Two', 1) } });
    expect(screen.getByText('Only you see these until you share them.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Share with the room: Two' }));
    const all = screen.getByRole('checkbox', { name: 'Share all my actions with the room' });
    expect(all).not.toBeChecked();
    await userEvent.click(all);
    expect(all).toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Share with the room: One' }));
    expect(all).not.toBeChecked();
    expect(sent).toEqual([
      ['rows.b.shared', true],
      ['rows.a.shared', true],
      ['rows.a.shared', null],
    ]);
  });

  test('is no question for a table, whose plan is the room’s', () => {
    renderDevice({ owner: 'table', fields: { ...row('a', 'One'), ...row('b', 'Two', 1) } });
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByText('The table’s plan goes into the room’s plan.')).toBeInTheDocument();
  });
});

describe('what was taken along to the plan', () => {
  test('is a row with its words and the way back to where it came from, and is written on under the same name', async () => {
    const { sent } = renderDevice({ fields: { 'carried.c1': carried } });
    expect(actions()).toContain('Call back the same day');
    expect(screen.getByRole('link', { name: 'From: Little things' })).toHaveAttribute(
      'href',
      '#workbook/little-things',
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'Who does it?' }), 'Ana{Enter}');
    expect(sent).toEqual([['rows.c1.who', 'Ana']]);
  });

  test('removed here is taken out, and comes back with what was written to it', async () => {
    const { sent } = renderDevice({ fields: { 'carried.c1': carried, 'rows.c1.who': 'Ana' } });
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Call back the same day' }));
    expect(actions()).not.toContain('Call back the same day');
    await userEvent.click(screen.getByRole('button', { name: 'Undo: bring back Call back the same day' }));
    expect(sent).toEqual([
      ['carried.c1', null],
      ['carried.c1', carried],
    ]);
    expect(screen.getByDisplayValue('Ana')).toBeInTheDocument();
  });

  test('of what the facilitator sent, one press makes it an own row; taken, it is offered no more', async () => {
    const material = { items: [{ id: 'c1', ...carried }] };
    const { sent } = renderDevice({ material });
    const offers = within(screen.getByRole('region', { name: 'From the room' }));
    await userEvent.click(offers.getByRole('button', { name: 'Take it: Call back the same day' }));
    expect(sent).toEqual([['carried.c1', carried]]);
    expect(screen.queryByRole('region', { name: 'From the room' })).toBeNull();
    expect(actions()).toContain('Call back the same day');
  });

  test('brings who does it, by when and how one knows; each can be changed, and the day emptied', async () => {
    const along = { who: 'Ana', when: '2099-12-10', measure: 'Open list' };
    const { sent } = renderDevice({ fields: { 'carried.c1': { ...carried, along } } });
    const who = screen.getByRole('textbox', { name: 'Who' });
    expect(who).toHaveValue('Ana');
    expect(screen.getByLabelText('How we shall know')).toHaveValue('Open list');
    const day = screen.getByLabelText('By when');
    expect(day).toHaveValue('2099-12-10');
    fireEvent.change(day, { target: { value: '' } });
    fireEvent.blur(day);
    expect(screen.getByLabelText('Pick a date')).toHaveValue('');
    await userEvent.clear(who);
    await userEvent.tab();
    expect(screen.getByRole('textbox', { name: 'Who does it?' })).toHaveValue('');
    expect(sent).toEqual([
      ['rows.c1.when', ''],
      ['rows.c1.who', ''],
    ]);
  });

  test('comes back with what it brought when its removal is undone', async () => {
    const entry = { ...carried, along: { who: 'Ana' } };
    const { sent } = renderDevice({ fields: { 'carried.c1': entry } });
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Call back the same day' }));
    await userEvent.click(screen.getByRole('button', { name: 'Undo: bring back Call back the same day' }));
    expect(sent.at(-1)).toEqual(['carried.c1', entry]);
  });

  test('of what the facilitator sent says who and by when, and takes both', async () => {
    const entry = { ...carried, along: { who: 'Ana', when: '2099-12-10' } };
    const { sent } = renderDevice({ material: { items: [{ id: 'c1', ...entry }] } });
    const offers = screen.getByRole('region', { name: 'From the room' });
    expect(offers).toHaveTextContent('Call back the same day · Ana · 10 Dec');
    await userEvent.click(within(offers).getByRole('button', { name: 'Take it: Call back the same day' }));
    expect(sent).toEqual([['carried.c1', entry]]);
    expect(screen.getByDisplayValue('Ana')).toHaveAttribute('data-key', 'who');
  });

  test('at the table’s turn, what one wrote alone is one press away', async () => {
    const own = {
      ...row('m', 'Menu in Chinese', 0, { 'rows.m.who': 'Ben', 'rows.m.when': '2099-01-10' }),
      ...row('n', 'call back', 1),
    };
    const { sent } = renderDevice({ owner: 'table', own, fields: row('a', 'Call back') });
    expect(screen.queryByRole('button', { name: 'Add call back' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Add Menu in Chinese' }));
    expect(sent).toEqual([
      ['rows.m.order', 1],
      ['rows.m.action', 'Menu in Chinese'],
      ['rows.m.who', 'Ben'],
      ['rows.m.when', '2099-01-10'],
    ]);
    expect(actions()).toEqual(['Call back', 'Menu in Chinese']);
    expect(screen.queryByRole('button', { name: 'Add Menu in Chinese' })).toBeNull();
  });
});

describe('an action that is taken along from here', () => {
  test('takes its name, its day and how one knows with it', async () => {
    const taken: unknown[] = [];
    const carry: Carry = {
      targets: [{ to: 'later', title: 'The later plan' }],
      isCarried: () => false,
      take: (...asked) => void taken.push(asked),
      putBack: () => undefined,
    };
    const known = { 'rows.a.who': ' Ana ', 'rows.a.when': '2099-12-10', 'rows.a.measure': 'List' };
    renderDevice({ fields: { ...row('a', 'One', 0, known), ...row('b', 'Two', 1) }, carry });
    await userEvent.click(screen.getByRole('button', { name: 'Take along to The later plan: One' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take along to The later plan: Two' }));
    expect(taken).toEqual([
      ['later', 'a', 'One', { who: 'Ana', when: '2099-12-10', measure: 'List' }],
      ['later', 'b', 'Two', {}],
    ]);
  });

  test('is asked about before it is removed', async () => {
    const out: string[] = [];
    const carry: Carry = {
      targets: [{ to: 'later', title: 'The later plan' }],
      isCarried: () => true,
      take: () => undefined,
      putBack: (to, record) => void out.push(`${to} ${record}`),
    };
    const { sent } = renderDevice({ fields: row('a', 'One'), carry });
    await userEvent.click(screen.getByRole('button', { name: 'Remove: One' }));
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Take it out there too' }));
    expect(out).toEqual(['later a']);
    expect(sent).toEqual([['rows.a.removed', true]]);
    expect(screen.getByRole('button', { name: 'Undo: bring back One' })).toHaveFocus();
  });
});
