import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { carriedId } from '#exercises/carried.ts';
import type { Fields } from '#exercises/contract.ts';
import type { Carry, DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Device } from './Device.tsx';

const options = {
  item: { en: 'A customer', 'zh-Hans': '客户' },
  atMost: 3,
  classes: [
    { id: 'a', title: { en: 'A', 'zh-Hans': 'A' }, hint: { en: 'Pays, returns', 'zh-Hans': '付款快' } },
    { id: 'b', title: { en: 'Could grow', 'zh-Hans': '能做大' } },
    { id: 'c', title: { en: 'C', 'zh-Hans': 'C' } },
    { id: 'd', title: { en: 'D', 'zh-Hans': 'D' } },
  ],
};

const exercise: PublicExercise = {
  id: 'customer-classes',
  kind: 'sort',
  segment: 'exceptional-service',
  owner: 'table',
  minutes: 6,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'Customer classes', 'zh-Hans': '客户分类' },
  question: { en: 'Who is an A?', 'zh-Hans': '谁是A类？' },
  prompt: { en: 'Sort.', 'zh-Hans': '分类。' },
  debrief: { en: 'What makes our Ds?', 'zh-Hans': 'D类是怎么来的？' },
  options: { ...options, criteria: true },
};

const renderDevice = (given: Partial<DeviceProps> = {}) =>
  renderForm(Device, exercise, { owner: 'table', ...given });
const card = (id: string, text: string, order = 0, more: Fields = {}): Fields => ({
  [`cards.${id}.text`]: text,
  [`cards.${id}.order`]: order,
  ...more,
});
const cards = (): string[] =>
  screen.queryAllByRole<HTMLInputElement>('textbox', { name: /card/ }).map((input) => input.value);
const newCard = (): HTMLElement => screen.getByRole('textbox', { name: 'Add: A customer' });
const classOf = (text: string) => within(screen.getByRole('group', { name: `Class of ${text}` }));
const zones = (): (string | null)[] =>
  within(screen.getByRole('list', { name: 'How they stand' }))
    .getAllByRole('listitem')
    .map((zone) => zone.getAttribute('aria-label'));

describe('cards sorted on a device', () => {
  test('first asks who belongs where, class by class', async () => {
    const { sent } = renderDevice();
    const line = screen.getByRole('textbox', { name: 'Who belongs in A?' });
    expect(line).toHaveAttribute('placeholder', 'Pays, returns');
    await userEvent.type(line, 'Comes back');
    await userEvent.tab();
    expect(sent).toEqual([['criteria.a', 'Comes back']]);
    expect(screen.getByRole('textbox', { name: 'Who belongs in B · Could grow?' })).toBeInTheDocument();
  });

  test('asks for no criteria where none are wanted', () => {
    renderForm(Device, { ...exercise, options });
    expect(screen.queryByRole('textbox', { name: /^Who belongs in/ })).not.toBeInTheDocument();
  });

  test('are written one after the other with Enter, each a record with its place', async () => {
    const { sent } = renderDevice();
    await userEvent.type(newCard(), 'Hotels{Enter}Fairs{Enter}');
    expect(newCard()).toHaveFocus();
    expect(sent).toEqual([
      ['cards.new1.order', 0],
      ['cards.new1.text', 'Hotels'],
      ['cards.new2.order', 1],
      ['cards.new2.text', 'Fairs'],
    ]);
  });

  test('take no notice of an Enter that ends an IME composition', () => {
    renderDevice();
    const input = newCard();
    input.focus();
    fireEvent.compositionStart(input);
    fireEvent.change(input, { target: { value: '酒店' } });
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    expect(input).toHaveFocus();
    fireEvent.compositionEnd(input);
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(newCard()).toHaveFocus();
  });

  test('go into a class by a tap on its letter, into another by the arrow keys, and out of it by a second tap', async () => {
    const { sent } = renderDevice({ fields: card('x', 'Hotels') });
    await userEvent.click(classOf('Hotels').getByRole('radio', { name: 'A' }));
    expect(zones()).toEqual(['A: 1 card', 'B · Could grow: 0 cards', 'C: 0 cards', 'D: 0 cards']);
    await userEvent.keyboard('{ArrowRight}');
    expect(classOf('Hotels').getByRole('radio', { name: 'B · Could grow' })).toBeChecked();
    expect(classOf('Hotels').getByRole('radio', { name: 'B · Could grow' })).toHaveFocus();
    await userEvent.click(classOf('Hotels').getByRole('radio', { name: 'B · Could grow' }));
    expect(sent).toEqual([
      ['cards.x.class', 'a'],
      ['cards.x.class', 'b'],
      ['cards.x.class', null],
    ]);
    expect(zones()[1]).toBe('B · Could grow: 0 cards');
  });

  test('say where a card was removed, and bring it back with its words and its class', async () => {
    const { sent } = renderDevice({
      fields: { ...card('x', 'Hotels', 0, { 'cards.x.class': 'a' }), ...card('y', 'Fairs', 1) },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Hotels' }));
    expect(cards()).toEqual(['Fairs']);
    expect(zones()[0]).toBe('A: 0 cards');
    const undo = screen.getByRole('button', { name: 'Undo: bring back Hotels' });
    expect(undo).toHaveFocus();
    await userEvent.click(undo);
    expect(cards()).toEqual(['Hotels', 'Fairs']);
    expect(zones()[0]).toBe('A: 1 card');
    expect(sent).toEqual([
      ['cards.x.removed', true],
      ['cards.x.removed', null],
    ]);
  });

  test('rule 6: a card that another removes while somebody types on it comes back with the words typed', async () => {
    const { sent, others } = renderDevice({ fields: card('x', 'Hotels') });
    await userEvent.type(screen.getByDisplayValue('Hotels'), ' by the sea');
    others({ 'cards.x.removed': true });
    await userEvent.tab();
    expect(sent).toContainEqual(['cards.x.removed', null]);
    expect(screen.getByDisplayValue('Hotels by the sea')).toBeInTheDocument();
  });

  test('are as many as there may be, those that came along not counted', () => {
    renderDevice({
      fields: {
        ...card('x', 'A'),
        ...card('y', 'B', 1),
        [`carried.${carriedId('customers', 'r')}`]: { exercise: 'customers', record: 'r', text: 'C' },
      },
    });
    expect(newCard()).toBeInTheDocument();
  });

  test('are full with the last of them, and say so', async () => {
    renderDevice({ fields: { ...card('x', 'A'), ...card('y', 'B', 1) } });
    await userEvent.type(newCard(), 'C{Enter}');
    expect(screen.queryByRole('textbox', { name: 'Add: A customer' })).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('That is all the cards there are: 3.');
  });

  test('once closed stand there to be read', () => {
    const { change } = renderDevice({ fields: card('x', 'Hotels', 0, { 'cards.x.class': 'a' }) });
    change({ state: 'locked' });
    expect(cards()).toEqual(['Hotels']);
    expect(screen.getByDisplayValue('Hotels')).toHaveAttribute('readonly');
    expect(classOf('Hotels').getByRole('radio', { name: 'A' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Remove: Hotels' })).toBeNull();
  });

  test('speak Chinese, say who writes where, and carry their fields', () => {
    renderDevice({
      language: 'zh-Hans',
      fields: card('x', '酒店'),
      writers: { 'cards.x.text': ['李娜'] },
    });
    expect(screen.getByRole('textbox', { name: '客户，第1张' })).toHaveValue('酒店');
    const choice = screen.getByRole('group', { name: '酒店归哪一类' });
    expect(choice).toHaveAttribute('data-field', 'cards.x.class');
    expect(screen.getByText('✎ 李娜')).toBeInTheDocument();
  });
});

describe('a card that is dragged', () => {
  const at = (x: number, y: number) => ({
    pointerId: 1,
    pointerType: 'touch',
    button: 0,
    clientX: x,
    clientY: y,
  });

  /** jsdom lays nothing out: here the zones stand beside one another, each a hundred wide and fifty high. */
  function renderBoard(given: Partial<DeviceProps> = {}) {
    const places = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(
      this: Element,
    ) {
      const place = [...(this.parentElement?.children ?? [])].indexOf(this);
      return this.hasAttribute('data-drop') ? new DOMRect(place * 100, 0, 99, 50) : new DOMRect(0, 0, 0, 0);
    });
    const form = renderDevice({ fields: card('x', 'Hotels'), ...given });
    const handle = form.container.querySelector('[data-handle="x"]');
    if (!handle) throw new Error('There is no handle.');
    return { ...form, handle, done: () => places.mockRestore() };
  }

  test('goes into the class that it is let go over, and no further', () => {
    const { sent, handle, done } = renderBoard();
    fireEvent.pointerDown(handle, at(20, 300));
    fireEvent.pointerMove(handle, at(120, 100));
    expect(screen.getAllByText('Hotels')).not.toHaveLength(0);
    fireEvent.pointerMove(handle, at(150, 20));
    expect(document.querySelector('[data-drop="b"]')).toHaveAttribute('data-over');
    fireEvent.pointerUp(handle, at(150, 20));
    expect(sent).toEqual([['cards.x.class', 'b']]);
    fireEvent.pointerMove(handle, at(250, 20));
    expect(sent).toHaveLength(1);
    done();
  });

  test('stays where it is when it is let go elsewhere, put back by Escape, or hardly moved', () => {
    const { sent, handle, done } = renderBoard();
    fireEvent.pointerDown(handle, at(20, 300));
    fireEvent.pointerMove(handle, at(150, 200));
    fireEvent.pointerUp(handle, at(150, 200));
    fireEvent.pointerDown(handle, at(20, 300));
    fireEvent.pointerMove(handle, at(150, 20));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    fireEvent.pointerUp(handle, at(150, 20));
    fireEvent.pointerDown(handle, at(150, 20));
    fireEvent.pointerMove(handle, at(152, 21));
    fireEvent.pointerUp(handle, at(152, 21));
    expect(sent).toEqual([]);
    done();
  });
});

describe('cards that came from an earlier exercise', () => {
  const id = carriedId('customers', 'r1');
  const carried = { exercise: 'customers', record: 'r1', text: 'Suppliers' };
  const origins = { customers: { title: 'Our customers', href: '#workbook/customers' } };

  test('stand behind those that are written here, say where they are from, and are sorted like them', async () => {
    const { sent } = renderDevice({
      fields: { ...card('x', 'Hotels', 5), [`carried.${id}`]: carried },
      origins,
    });
    expect(cards()).toEqual(['Hotels', 'Suppliers']);
    expect(screen.getByRole('link', { name: 'From: Our customers' })).toHaveAttribute(
      'href',
      '#workbook/customers',
    );
    await userEvent.click(classOf('Suppliers').getByRole('radio', { name: 'D' }));
    expect(sent).toEqual([[`cards.${id}.class`, 'd']]);
  });

  test('sent by the facilitator are in nobody’s worksheet until they are sorted: then with their words', async () => {
    const { sent } = renderDevice({ material: { sent: [{ id, ...carried }] } });
    expect(cards()).toEqual(['Suppliers']);
    await userEvent.click(classOf('Suppliers').getByRole('radio', { name: 'A' }));
    await userEvent.click(classOf('Suppliers').getByRole('radio', { name: 'C' }));
    expect(sent).toEqual([
      [`cards.${id}.text`, 'Suppliers'],
      [`cards.${id}.class`, 'a'],
      [`cards.${id}.class`, 'c'],
    ]);
  });

  test('at the table’s turn what members sorted alone is offered, each once, with its class', async () => {
    const { sent } = renderDevice({
      fields: card('x', 'hotel'),
      own: { ...card('p', 'Hotels'), ...card('q', 'Fairs', 1, { 'cards.q.class': 'c' }) },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Add Fairs' }));
    expect(sent.map(([, value]) => value)).toEqual([1, 'Fairs', 'c']);
    expect(screen.queryByText('From your own cards')).toBeNull();
  });

  test('can be taken along further, and the page asks what becomes of that when one is removed', async () => {
    const taken: string[] = [];
    const carry: Carry = {
      targets: [{ to: 'action-plan', title: 'Action plan' }],
      isCarried: () => true,
      take: () => undefined,
      putBack: (to, record) => taken.push(`${to} ${record}`),
    };
    const { sent } = renderDevice({ fields: card('x', 'Hotels'), carry });
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Hotels' }));
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Take it out there too' }));
    expect(taken).toEqual(['action-plan x']);
    expect(sent).toEqual([['cards.x.removed', true]]);
  });
});
