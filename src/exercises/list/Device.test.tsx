import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Device } from './Device.tsx';

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

const renderDevice = (given: Partial<DeviceProps> = {}) =>
  renderForm(Device, exercise, { owner: 'table', ...given });

const row = (id: string, text: string, order = 0, more: Fields = {}): Fields => ({
  [`rows.${id}.text`]: text,
  [`rows.${id}.order`]: order,
  ...more,
});
const lines = (): string[] => screen.queryAllByRole<HTMLInputElement>('textbox').map((input) => input.value);
const line = (n: number): HTMLElement => screen.getByRole('textbox', { name: `A customer, line ${n}` });

describe('a list on a device', () => {
  test('has an empty line to write in, of which nothing is stored until it has words', async () => {
    const { sent } = renderDevice();
    expect(lines()).toEqual(['']);
    await userEvent.click(line(1));
    await userEvent.tab();
    await userEvent.type(line(1), '  ');
    await userEvent.tab();
    expect(sent).toEqual([]);
  });

  test('goes on with Enter from line to line, each a record with its place', async () => {
    const { sent } = renderDevice();
    await userEvent.type(line(1), 'Guests{Enter}Suppliers{Enter}');
    expect(lines()).toEqual(['Guests', 'Suppliers', '']);
    expect(line(3)).toHaveFocus();
    expect(sent).toEqual([
      ['rows.new1.order', 0],
      ['rows.new1.text', 'Guests'],
      ['rows.new2.order', 1],
      ['rows.new2.text', 'Suppliers'],
    ]);
  });

  test('takes no notice of an Enter that ends an IME composition', async () => {
    renderDevice();
    const input = line(1);
    input.focus();
    fireEvent.compositionStart(input);
    fireEvent.change(input, { target: { value: '旅行社' } });
    fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    expect(line(1)).toHaveFocus();
    fireEvent.compositionEnd(input);
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(line(2)).toHaveFocus();
    expect(lines()).toEqual(['旅行社', '']);
  });

  test('marks an entry with one tag or none, by tap and by space bar', async () => {
    const { sent } = renderDevice({ fields: row('a', 'Guests') });
    const kinds = within(screen.getByRole('group', { name: 'What kind: Guests' }));
    await userEvent.click(kinds.getByRole('radio', { name: 'External' }));
    expect(kinds.getByRole('radio', { name: 'External' })).toBeChecked();
    await userEvent.click(kinds.getByRole('radio', { name: 'Internal' }));
    await userEvent.click(kinds.getByRole('radio', { name: 'Internal' }));
    expect(kinds.getByRole('radio', { name: 'Internal' })).not.toBeChecked();
    await userEvent.keyboard(' ');
    await userEvent.keyboard(' ');
    expect(sent.map(([, value]) => value)).toEqual(['external', 'internal', null, 'internal', null]);
    expect(sent.every(([field]) => field === 'rows.a.tag')).toBe(true);
  });

  test('says where a line was removed, and brings it back with its words', async () => {
    const { sent } = renderDevice({ fields: { ...row('a', 'Guests'), ...row('b', 'Suppliers', 1) } });
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Guests' }));
    expect(lines()).toEqual(['Suppliers', '']);
    const undo = screen.getByRole('button', { name: 'Undo: bring back Guests' });
    expect(undo).toHaveFocus();
    await userEvent.click(undo);
    expect(lines()).toEqual(['Guests', 'Suppliers', '']);
    expect(line(1)).toHaveFocus();
    expect(sent).toEqual([
      ['rows.a.removed', true],
      ['rows.a.removed', null],
    ]);
  });

  test('shows no line that was removed before the page was opened, or by others in a line nobody here was in', () => {
    const { others } = renderDevice({
      fields: { ...row('a', 'Guests', 0, { 'rows.a.removed': true }), ...row('b', 'Suppliers', 1) },
    });
    expect(lines()).toEqual(['Suppliers', '']);
    others({ 'rows.b.removed': true });
    expect(lines()).toEqual(['']);
    expect(screen.queryByText(/Removed/)).not.toBeInTheDocument();
  });

  test('rule 6: a line that another removes while somebody types in it comes back with the words typed', async () => {
    const { sent, others } = renderDevice({ fields: row('a', 'Guests') });
    await userEvent.type(line(1), ' of the hotel');
    others({ 'rows.a.removed': true });
    expect(lines()[0]).toBe('Guests of the hotel');
    expect(line(1)).toHaveFocus();
    await userEvent.tab();
    expect(sent).toContainEqual(['rows.a.removed', null]);
    expect(sent[sent.length - 1]).toEqual(['rows.a.text', 'Guests of the hotel']);
    expect(lines()[0]).toBe('Guests of the hotel');
  });

  test('takes in the lines that others write without moving the one being written', async () => {
    const { others } = renderDevice({ fields: row('a', 'Guests') });
    await userEvent.type(line(2), 'Supp');
    others(row('z', 'Kitchen', 1));
    expect(screen.getByDisplayValue('Supp')).toHaveFocus();
    await userEvent.keyboard('liers');
    expect(lines().sort()).toEqual(['', 'Guests', 'Kitchen', 'Suppliers']);
  });

  test('has no further line once it is full, and says so', async () => {
    renderDevice({ fields: { ...row('a', 'A'), ...row('b', 'B', 1), ...row('c', 'C', 2) } });
    await userEvent.type(line(4), 'D{Enter}');
    expect(lines()).toEqual(['A', 'B', 'C', 'D']);
    expect(screen.getByRole('status')).toHaveTextContent('That is all the lines there are: 4.');
  });

  test('is kept when the page is put away in the middle of a word', () => {
    const { sent } = renderDevice();
    fireEvent.change(line(1), { target: { value: 'Gues' } });
    act(() => {
      window.dispatchEvent(new Event('pagehide'));
    });
    expect(sent).toContainEqual(['rows.new1.text', 'Gues']);
  });

  test('says who writes in which line', () => {
    renderDevice({ fields: row('a', 'Guests'), writers: { 'rows.a.text': ['李娜', 'Omar'] } });
    expect(screen.getByText('✎ 李娜 · Omar')).toBeInTheDocument();
  });

  test('offers at the table’s turn what its members wrote alone, each once, until it is on the list', async () => {
    const { sent } = renderDevice({
      fields: row('a', 'guest'),
      own: { ...row('x', 'Suppliers'), ...row('y', 'the supplier', 1), ...row('z', 'Guests', 2) },
    });
    await userEvent.click(screen.getByRole('button', { name: /^Add .*supplier/i }));
    expect(sent.map(([, value]) => value)).toEqual([1, 'the supplier']);
    expect(screen.queryByText('From your own lists')).not.toBeInTheDocument();
  });

  test('once closed stands there to be read', async () => {
    const { change } = renderDevice({ fields: row('a', 'Guests', 0, { 'rows.a.tag': 'external' }) });
    change({ state: 'locked' });
    expect(lines()).toEqual(['Guests']);
    expect(line(1)).toHaveAttribute('readonly');
    expect(screen.getByRole('radio', { name: 'External' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Remove: Guests', hidden: true })).toBeDisabled();
  });

  test('in Chinese speaks Chinese', () => {
    renderDevice({ language: 'zh-Hans', fields: row('a', '旅行社') });
    expect(screen.getByRole('textbox', { name: '客户，第1行' })).toHaveValue('旅行社');
    expect(screen.getByRole('button', { name: '删除：旅行社' })).toBeInTheDocument();
    expect(screen.getByRole('group', { name: '哪一类：旅行社' })).toBeInTheDocument();
  });

  test('every control or the group around it carries its field', () => {
    const { unmount } = renderDevice({ fields: row('a', 'Guests') });
    expect(line(1).closest('[data-field]')).toHaveAttribute('data-field', 'rows.a.text');
    expect(screen.getByRole('radio', { name: 'External' }).closest('[data-field]')).toHaveAttribute(
      'data-field',
      'rows.a.tag',
    );
    unmount();
  });
});
