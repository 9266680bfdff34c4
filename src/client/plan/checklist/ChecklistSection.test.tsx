import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PlanFields } from '#shared/plan/records.ts';
import { userEvent } from '../../../../test/helpers/userEvent.ts';
import { renderOnDesk } from '../../../../test/helpers/renderOnDesk.tsx';
import { someWorkshop } from '../../../../test/helpers/someWorkshop.ts';
import { ChecklistSection } from './ChecklistSection.tsx';

const section = (title: string, days: number, items: Readonly<Record<string, string>>) => ({
  id: title.toLowerCase().replaceAll(' ', '-'),
  title: { en: title, 'zh-Hans': title },
  days,
  minutesBefore: [],
  items: Object.entries(items).map(([item, text]) => ({ id: item, text: { en: text } })),
});
const workshop = someWorkshop({
  checklist: [
    section('Three weeks before', -21, { room: 'Book a room for {people}', letters: 'Send letters' }),
    section('One week before', -7, { call: 'Call everyone' }),
    section('On the day', 0, { open: 'Open the session' }),
  ],
});

const atMs = Date.UTC(2026, 10, 21, 6);

beforeEach(() => {
  localStorage.clear();
  const facilitators = [{ id: 'a1', name: 'Ines', role: 'owner', removable: false }];
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.json({ facilitators, others: [] })),
  );
});
afterEach(() => vi.unstubAllGlobals());

function open(given: Parameters<typeof renderOnDesk>[1] = {}) {
  return renderOnDesk(ChecklistSection, {
    ...given,
    detail: { workshop, source: workshop, ...given.detail },
  });
}

const task = (id: string, fields: PlanFields) => ({
  list: 'tasks' as const,
  id,
  revision: 1,
  fields,
});
const row = (text: string | RegExp) => {
  const item = screen.getByRole('checkbox', { name: text }).closest('li');
  if (!item) throw new Error('Every task has a row.');
  return within(item);
};

describe('the checklist', () => {
  test('groups what is to be done by its day, with quantities, and says what is overdue', async () => {
    open({
      nowMs: Date.UTC(2026, 10, 19, 16, 30),
      records: [task('bus', { text: 'Order the bus', days: -10, order: 1 })],
    });
    expect(await screen.findByText('0 of 5 done')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Book a room for 34' })).toBeVisible();
    expect(screen.getByText('by 3 Dec')).toBeVisible();
    expect(row(/Order the bus/).getByText(/by 30 Nov/)).toBeVisible();
    // Half past midnight on the 20th in Shanghai, while in London it is still the 19th.
    expect(screen.getByText('2 overdue')).toBeVisible();
    expect(row('Send letters').getByText('overdue')).toBeVisible();
    expect(row('Call everyone').queryByText('overdue')).toBeNull();
  });

  test('a tick on an item of the workshop is stored with the name, and shows who did it when', async () => {
    const user = userEvent.setup();
    const { ticks } = open({ nowMs: atMs });
    await user.type(await screen.findByLabelText('Your name'), 'Mei ');
    await user.click(screen.getByRole('checkbox', { name: 'Send letters' }));
    expect(row('Send letters').getByText(/· 21 Nov$/)).toHaveTextContent('Mei · 21 Nov');
    expect(ticks()).toEqual([{ item: 'letters', by: 'Mei', atMs }]);
    await user.click(screen.getByRole('checkbox', { name: 'Send letters' }));
    expect(ticks()).toEqual([]);
    expect(screen.getByRole('checkbox', { name: 'Send letters' })).not.toBeChecked();
  });

  test('somebody else’s tick comes by itself, and goes again', async () => {
    const { othersTick } = open({ nowMs: atMs });
    await screen.findByText('0 of 4 done');
    othersTick('room', { done: true, by: '梅' });
    expect(row('Book a room for 34').getByText('梅')).toHaveAttribute('lang', 'zh-Hans');
    expect(row('Book a room for 34').getByText(/· 21 Nov$/)).toHaveTextContent('梅 · 21 Nov');
    expect(screen.getByText('1 of 4 done')).toBeVisible();
    othersTick('room', { done: false, by: '' });
    expect(screen.getByText('0 of 4 done')).toBeVisible();
  });

  test('an owner is named once the field is left, and names are suggested', async () => {
    const user = userEvent.setup();
    const { writes, fieldsOf, container } = open({ records: [task('call', { owner: 'Omar' })] });
    const field = await screen.findByLabelText('Who does it: Send letters');
    await user.type(field, '欧阳明月');
    expect(writes).toEqual([]);
    await user.tab();
    expect(fieldsOf('letters')).toEqual({ owner: '欧阳明月' });
    expect(field).toHaveAttribute('lang', 'zh-Hans');
    const suggested = () =>
      [...container.querySelectorAll('datalist option')].map(({ textContent }) => textContent);
    await waitFor(() => expect(suggested()).toEqual(['Ines', '欧阳明月', 'Omar']));
  });

  test('the list can be cut down to one owner, and to what is nobody’s', async () => {
    const user = userEvent.setup();
    open({ records: [task('call', { owner: 'Omar' }), task('room', { owner: 'Mei' })] });
    const shown = await screen.findByLabelText('Show');
    await user.selectOptions(shown, 'Omar’s');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await user.selectOptions(shown, 'Nobody’s yet');
    expect(screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual([
      'Send letters',
      'Open the session',
    ]);
  });
});

describe('tasks of the session’s own', () => {
  test('one is added with its day and its owner, changed, done, removed and brought back', async () => {
    const user = userEvent.setup();
    const { fieldsOf } = open();
    await user.type(await screen.findByLabelText('Your name'), 'Ines');
    const week = within(screen.getByRole('region', { name: 'One week before' }));
    await user.click(week.getByRole('button', { name: 'Add a task' }));
    expect(week.getByLabelText('What is to be done')).toHaveFocus();
    await user.type(week.getByLabelText('What is to be done'), 'Order the bus');
    expect(week.getByLabelText('By when')).toHaveValue('2026-12-03');
    await user.type(week.getByLabelText('Who does it', { selector: 'form input' }), 'Omar{Enter}');
    expect(fieldsOf('new-1')).toEqual({ text: 'Order the bus', days: -7, owner: 'Omar', order: 1 });

    await user.click(screen.getByRole('button', { name: 'Change: Order the bus' }));
    await user.clear(screen.getByLabelText('What is to be done'));
    await user.type(screen.getByLabelText('What is to be done'), 'Order two buses');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(fieldsOf('new-1')).toMatchObject({ text: 'Order two buses', days: -7, owner: 'Omar' });

    await user.click(screen.getByRole('checkbox', { name: 'Order two buses' }));
    expect(fieldsOf('new-1')).toMatchObject({ doneBy: 'Ines', doneMs: Date.UTC(2026, 10, 21) });
    expect(screen.getByText('1 of 5 done')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Remove: Order two buses' }));
    expect(screen.queryByRole('checkbox', { name: 'Order two buses' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByRole('checkbox', { name: 'Order two buses' })).toBeChecked();
  });

  test('one without words is not added, and the form says what is missing', async () => {
    const user = userEvent.setup();
    const { writes } = open();
    const [add] = await screen.findAllByRole('button', { name: 'Add a task' });
    if (add) await user.click(add);
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('Say what is to be done.')).toBeVisible();
    expect(writes).toEqual([]);
  });

  test('somebody else’s comes by itself', async () => {
    const { others } = open();
    await screen.findByText('0 of 4 done');
    others([{ list: 'tasks', id: 'x', fields: { text: '借转接头', days: -1, owner: '梅' } }]);
    expect(screen.getByText('借转接头')).toHaveAttribute('lang', 'zh-Hans');
    expect(screen.getByText('0 of 5 done')).toBeVisible();
  });
});
