import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import type { Carry, DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Device } from './Device.tsx';

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
  options: { atMost: 3 },
};

const renderDevice = (given: Partial<DeviceProps> = {}) =>
  renderForm(Device, exercise, { owner: 'seat', ...given });
const moment = (id: string, text: string, order = 0, more: Fields = {}): Fields => ({
  [`moments.${id}.moment`]: text,
  [`moments.${id}.order`]: order,
  ...more,
});
const three = { ...moment('a', 'Booking'), ...moment('b', 'Arrival', 1), ...moment('c', 'The bill', 2) };
const toggles = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('button[aria-expanded]')];
/** Each moment's number and name, without who looks after it. */
const names = (): (string | null)[] =>
  toggles().map((one) =>
    [...one.querySelectorAll('span')]
      .map((part) => part.textContent)
      .slice(0, 1)
      .concat(one.querySelector('[lang]')?.textContent ?? '')
      .join(' '),
  );
const toggle = (text: string): HTMLElement =>
  screen.getByRole('button', { name: new RegExp(`^\\d+ ${text} `) });
const box = (label: string): HTMLElement => screen.getByRole('textbox', { name: label });

describe('a journey on a device', () => {
  test('begins with one open moment, of which nothing is stored until it has words', async () => {
    const { sent } = renderDevice();
    expect(names()).toEqual(['1 not named yet']);
    await userEvent.click(box('Moment of truth'));
    await userEvent.tab();
    expect(sent).toEqual([]);
    await userEvent.type(box('Moment of truth'), 'Booking');
    await userEvent.tab();
    await userEvent.type(box('Our standard'), 'Answered in an hour');
    await userEvent.tab();
    await userEvent.type(box('Who looks after it'), 'Maria');
    await userEvent.tab();
    expect(sent).toEqual([
      ['moments.new1.order', 0],
      ['moments.new1.moment', 'Booking'],
      ['moments.new1.standard', 'Answered in an hour'],
      ['moments.new1.owner', 'Maria'],
    ]);
    expect(toggle('Booking')).toHaveAccessibleName('1 Booking Maria');
  });

  test('has one moment open at a time, and asks kindly who looks after one that nobody does', async () => {
    renderDevice({ fields: { ...three, 'moments.a.owner': 'Maria' } });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(toggle('Booking')).toHaveAccessibleName('1 Booking Maria');
    expect(toggle('Arrival')).toHaveAccessibleName('2 Arrival ◇ Who looks after this?');
    await userEvent.click(toggle('Booking'));
    expect(box('Moment of truth')).toHaveValue('Booking');
    await userEvent.click(toggle('Arrival'));
    expect(box('Moment of truth')).toHaveValue('Arrival');
    expect(screen.getAllByRole('textbox')).toHaveLength(5);
    await userEvent.click(toggle('Arrival'));
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('takes in further moments at the end, with the focus in the new one, as many as there may be', async () => {
    const { sent } = renderDevice({ fields: { ...moment('a', 'Booking'), ...moment('b', 'Arrival', 4) } });
    await userEvent.click(screen.getByRole('button', { name: 'Add a moment' }));
    expect(box('Moment of truth')).toHaveFocus();
    await userEvent.keyboard('The bill');
    await userEvent.tab();
    expect(sent).toEqual([
      ['moments.new2.order', 5],
      ['moments.new2.moment', 'The bill'],
    ]);
    expect(screen.queryByRole('button', { name: 'Add a moment' })).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('That is all the moments there are: 3.');
  });

  test('changes its order by buttons that keep the focus, and says the new place', async () => {
    const { sent } = renderDevice({ fields: three });
    await userEvent.click(toggle('The bill'));
    expect(screen.getByRole('button', { name: 'Later: The bill' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Earlier: The bill' }));
    expect(names()).toEqual(['1 Booking', '2 The bill', '3 Arrival']);
    expect(screen.getByRole('button', { name: 'Earlier: The bill' })).toHaveFocus();
    expect(sent).toEqual([
      ['moments.c.order', 1],
      ['moments.b.order', 2],
    ]);
    await userEvent.keyboard('{Enter}');
    expect(names()[0]).toBe('1 The bill');
    expect(screen.getByRole('button', { name: 'Later: The bill' })).toHaveFocus();
  });

  test('says the new place aloud, and moves by keys alone too', async () => {
    renderDevice({ fields: { ...moment('a', 'Booking'), ...moment('b', 'Arrival', 1) } });
    toggle('Booking').focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(names()).toEqual(['1 Arrival', '2 Booking']);
    expect(screen.getByRole('status')).toHaveTextContent('Booking: now number 2 of 2');
  });

  test('says where a moment was removed, and brings it back with its words', async () => {
    const { sent } = renderDevice({ fields: three });
    await userEvent.click(toggle('Arrival'));
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Arrival' }));
    expect(names()).toEqual(['1 Booking', '2 The bill']);
    const undo = screen.getByRole('button', { name: 'Undo: bring back Arrival' });
    expect(undo).toHaveFocus();
    await userEvent.click(undo);
    expect(names()).toEqual(['1 Booking', '2 Arrival', '3 The bill']);
    expect(sent).toEqual([
      ['moments.b.removed', true],
      ['moments.b.removed', null],
    ]);
  });

  test('shows no moment that others removed before the page was open', () => {
    renderDevice({ fields: { ...three, 'moments.b.removed': true } });
    expect(names()).toEqual(['1 Booking', '2 The bill']);
    expect(screen.queryByText(/Removed/)).toBeNull();
  });

  test('once closed stands there to be read', async () => {
    renderDevice({ fields: three, state: 'locked' });
    await userEvent.click(toggle('Booking'));
    expect(box('Moment of truth')).toHaveAttribute('readonly');
    expect(box('Our standard')).toHaveAttribute('readonly');
    expect(screen.queryByRole('button', { name: /^(?:Remove|Earlier|Later|Add)/ })).toBeNull();
  });

  test('speaks Chinese, says who writes where, and every text carries its field', async () => {
    renderDevice({
      language: 'zh-Hans',
      fields: moment('a', '预订'),
      writers: { 'moments.a.owner': ['李娜'] },
    });
    await userEvent.click(toggle('预订'));
    const owner = screen.getByRole('textbox', { name: '谁负责' });
    expect(owner.closest('[data-field]')).toHaveAttribute('data-field', 'moments.a.owner');
    expect(screen.getByText('✎ 李娜')).toBeInTheDocument();
    expect(screen.getByText('◇ 这一步谁来负责？')).toBeInTheDocument();
  });

  test('a table writes its standard together: what is typed goes out as a text that merges', async () => {
    const { sent } = renderDevice({ owner: 'table', fields: moment('a', 'Arrival') });
    await userEvent.click(toggle('Arrival'));
    await waitFor(() => expect(box('Our standard')).not.toHaveAttribute('readonly'));
    await userEvent.type(box('Our standard'), 'At once');
    await userEvent.tab();
    expect(sent[sent.length - 1]).toEqual([
      'moments.a.standard',
      expect.objectContaining({ text: 'At once' }),
    ]);
  });

  test('at the table’s turn offers what members wrote alone, each once, with all its words', async () => {
    const { sent } = renderDevice({
      fields: moment('a', 'Booking'),
      own: { ...moment('p', 'booking'), ...moment('q', 'Arrival', 1, { 'moments.q.owner': 'Maria' }) },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Add Arrival' }));
    expect(sent.map(([, value]) => value)).toEqual([1, 'Arrival', 'Maria']);
    expect(screen.queryByText('From your own journeys')).toBeNull();
  });

  test('a moment goes along with its standard, its owner and how one knows, and is asked about before it is removed', async () => {
    const taken: string[] = [];
    const carry: Carry = {
      targets: [{ to: 'action-plan', title: 'Action plan' }],
      isCarried: (_to, record) => record === 'b',
      take: (to, record, text, along) =>
        taken.push(`${to} ${record} ${text} ${along?.who} ${along?.measure}`),
      putBack: (to, record) => taken.push(`${to} ${record} out`),
    };
    const { sent } = renderDevice({
      fields: {
        ...three,
        'moments.a.standard': 'In an hour',
        'moments.a.owner': 'Maria',
        'moments.a.measure': 'The list',
      },
      carry,
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Take along to Action plan: Booking – In an hour' }),
    );
    await userEvent.click(toggle('Arrival'));
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Arrival' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    await userEvent.click(dialog.getByRole('button', { name: 'Take it out there too', hidden: true }));
    expect(taken).toEqual(['action-plan a Booking – In an hour Maria The list', 'action-plan b out']);
    expect(sent).toEqual([['moments.b.removed', true]]);
  });

  test('takes no notice of an Enter that ends an IME composition', () => {
    const { sent } = renderDevice();
    const input = box('Moment of truth');
    fireEvent.compositionStart(input);
    fireEvent.change(input, { target: { value: '预订' } });
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    expect(sent).toEqual([]);
    expect(input).toHaveValue('预订');
  });
});
