import { createEvent, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { userEvent } from '../../../../test/helpers/userEvent.ts';
import { renderOnDesk, someInvitee } from '../../../../test/helpers/renderOnDesk.tsx';
import { PeopleSection } from './PeopleSection.tsx';

const settings = {
  date: '2026-12-10',
  people: 34,
  businesses: [{ id: 'hotel', name: 'Harbor Hotel' }],
  tables: [
    { id: 't1', name: '', business: 'hotel' },
    { id: 't2', name: 'Lighthouse', business: 'hotel' },
  ],
};
const three = [
  someInvitee(1, {
    name: 'Mei Chen',
    company: 'Bar',
    phone: '+86 138 0013 8000',
    invitedMs: 1,
    reply: 'yes',
  }),
  someInvitee(2, { name: 'Ben', invitedMs: 1 }),
  someInvitee(3, { name: 'Jo', invitedMs: 1, reply: 'no' }),
];

/** The line of one person. */
function rowOf(name: string): HTMLElement {
  const row = screen.getByRole('button', { name: new RegExp(`^${name}`) }).closest('li');
  if (!row) throw new Error(`${name} has a line.`);
  return row;
}

async function open(given: Parameters<typeof renderOnDesk>[1] = {}) {
  const desk = renderOnDesk(PeopleSection, { settings, ...given });
  await screen.findByRole('region', { name: /People|人员/ });
  return desk;
}

describe('the list', () => {
  test('says how many are invited, come, do not, and have not said', async () => {
    await open({ records: three });
    expect(screen.getByText('3 invited')).toBeInTheDocument();
    expect(screen.getByText('1 coming')).toBeInTheDocument();
    expect(screen.getByText('1 not')).toBeInTheDocument();
    expect(screen.getByText('1 open')).toBeInTheDocument();
    expect(screen.getByText('The room is set for 34 at 2 tables.')).toBeInTheDocument();
  });

  test('says when more may come than the room is set for', async () => {
    await open({ records: three, settings: { ...settings, people: 1 } });
    expect(
      screen.getByText('One more may come than the room is set for: 1 at 2 tables.'),
    ).toBeInTheDocument();
  });

  test('shows those who have not replied, or who are found by a word', async () => {
    await open({ records: three });
    await userEvent.click(screen.getByRole('button', { name: 'No reply 1' }));
    expect(within(screen.getByRole('list', { name: 'People' })).getAllByRole('listitem')).toHaveLength(1);
    expect(rowOf('Ben')).toHaveTextContent('Invited');
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a person' }), 'nobody');
    expect(screen.getByText('Nobody here fits that.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(rowOf('Mei')).toHaveTextContent('Coming');
  });

  test('of 500 is shown in pages of a hundred', async () => {
    await open({ records: Array.from({ length: 500 }, (_, index) => someInvitee(index)) });
    const list = screen.getByRole('list', { name: 'People' });
    expect(list.children).toHaveLength(100);
    expect(screen.getByText('1–100 of 500')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(list.children[0]).toHaveTextContent('Person 100');
    expect(screen.getByText('101–200 of 500')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Person 100' })).toHaveFocus();
  });

  test('sets a long Chinese name in Chinese, whatever the language of the page', async () => {
    const name = '欧阳明月小姐来自港湾酒店前台';
    await open({ records: [someInvitee(1, { name })] });
    expect(screen.getByText(name)).toHaveAttribute('lang', 'zh-Hans');
  });

  test('is in Chinese on a Chinese page', async () => {
    await open({ records: three, language: 'zh-Hans' });
    expect(screen.getByText('来1人')).toBeInTheDocument();
    expect(rowOf('Ben')).toHaveTextContent('已邀请');
  });
});

describe('a call', () => {
  test('is noted by one press, and taken back by another', async () => {
    const { fieldsOf } = await open({ records: three });
    const calls = within(rowOf('Mei')).getByRole('group', { name: 'Mei Chen, A week before' });
    await userEvent.click(within(calls).getByRole('button', { name: 'Reached' }));
    expect(fieldsOf('p1')).toMatchObject({ calledWeek: 'reached' });
    expect(within(calls).getByRole('button', { name: 'Reached' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(within(calls).getByRole('button', { name: 'Reached' }));
    expect(fieldsOf('p1')).toMatchObject({ calledWeek: null });
  });

  test('is made by a press on the number, in the digits that a phone dials', async () => {
    await open({ records: three });
    expect(screen.getByRole('link', { name: 'Call Mei Chen: +86 138 0013 8000' })).toHaveAttribute(
      'href',
      'tel:+8613800138000',
    );
  });

  test('on the day before is the one that stands there from two days before on', async () => {
    const { fieldsOf } = await open({
      records: [someInvitee(1, { name: 'Mei', calledWeek: 'message' })],
      nowMs: Date.UTC(2026, 11, 9, 8),
    });
    expect(rowOf('Mei')).toHaveTextContent('A week before: message left');
    await userEvent.click(within(rowOf('Mei')).getByRole('button', { name: 'No answer' }));
    expect(fieldsOf('p1')).toMatchObject({ calledWeek: 'message', calledDay: 'missed' });
  });

  test('after call is noted by keys down the list, and what was noted stays in sight', async () => {
    const { fieldsOf } = await open({
      records: [1, 2, 3].map((index) => someInvitee(index)),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Not called yet 3' }));
    screen.getByRole('button', { name: 'Person 1' }).focus();
    await userEvent.keyboard('1');
    expect(screen.getByRole('button', { name: 'Person 2' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}2{ArrowUp}{ArrowUp}0');
    expect([1, 2, 3].map((index) => fieldsOf(`p${index}`)?.['calledWeek'] ?? null)).toEqual([
      null,
      null,
      'message',
    ]);
    expect(screen.getByRole('list', { name: 'People' }).children).toHaveLength(3);
  });
});

describe('a person', () => {
  test('is changed in place: each field is written when it is left', async () => {
    const { fieldsOf, writes } = await open({ records: three });
    await userEvent.click(screen.getByRole('button', { name: /^Mei/ }));
    const phone = screen.getByRole('textbox', { name: 'Phone' });
    await userEvent.clear(phone);
    await userEvent.type(phone, '1001');
    expect(writes).toEqual([]);
    await userEvent.tab();
    expect(fieldsOf('p1')).toMatchObject({ phone: '1001' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Table' }), 'Lighthouse · 0');
    await userEvent.click(screen.getByRole('radio', { name: 'Not coming' }));
    expect(fieldsOf('p1')).toMatchObject({ table: 't2', reply: 'no', repliedMs: Date.UTC(2026, 10, 21) });
    expect(writes).toHaveLength(3);
  });

  test('keeps an Enter that chooses a word for the word', async () => {
    const { writes } = await open({ records: three });
    await userEvent.click(screen.getByRole('button', { name: /^Mei/ }));
    const name = screen.getByRole('textbox', { name: 'Name' });
    fireEvent.change(name, { target: { value: '陈' } });
    fireEvent(name, createEvent.keyDown(name, { key: 'Enter', isComposing: true }));
    expect(writes).toEqual([]);
    fireEvent.keyDown(name, { key: 'Enter' });
    expect(writes).toHaveLength(1);
  });

  test('is never without a name, and a strange address is said but kept', async () => {
    const { fieldsOf } = await open({ records: three });
    await userEvent.click(screen.getByRole('button', { name: /^Mei/ }));
    await userEvent.clear(screen.getByRole('textbox', { name: 'Name' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'E-mail' }), 'mei.example');
    await userEvent.tab();
    expect(screen.getByText('A name is needed.')).toBeInTheDocument();
    expect(screen.getByText('This is not an e-mail address.')).toBeInTheDocument();
    expect(fieldsOf('p1')).toMatchObject({ name: 'Mei Chen', email: 'mei.example' });
  });

  test('whom somebody else changes meanwhile keeps both words until one is chosen', async () => {
    const { fieldsOf, others } = await open({ records: three });
    await userEvent.click(screen.getByRole('button', { name: /^Mei/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Diet' }), 'no nuts');
    others([{ list: 'invitees', id: 'p1', fields: { diet: 'vegan' } }]);
    await userEvent.tab();
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody wrote “vegan” meanwhile.');
    expect(fieldsOf('p1')).toMatchObject({ diet: 'vegan' });
    await userEvent.click(screen.getByRole('button', { name: 'Use mine' }));
    expect(fieldsOf('p1')).toMatchObject({ diet: 'no nuts' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('whom somebody else deletes for good is gone with what is being written there, and that is said', async () => {
    const { othersErase, fieldsOf } = await open({ records: three });
    await userEvent.click(screen.getByRole('button', { name: /^Mei/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Diet' }), 'no nuts');
    othersErase('p1');
    const said = screen.getAllByRole('status').find((one) => one.textContent !== '');
    expect(said).toHaveTextContent(
      'Somebody else has deleted Mei Chen for good. What was being written here was not kept.',
    );
    expect(said).toHaveFocus();
    expect(screen.queryByRole('button', { name: /^Mei/ })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Diet' })).toBeNull();
    expect(fieldsOf('p1')).toBeUndefined();
  });

  test('that is also said where nobody else is on the list, and takes the focus from no other field', async () => {
    const { othersErase } = await open({
      records: [someInvitee(1, { name: '欧阳明月小姐来自港湾酒店前台' })],
    });
    await userEvent.click(screen.getByRole('button', { name: /^欧阳明月/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
    expect(screen.getAllByRole('textbox', { name: 'Name' })[0]).toHaveFocus();
    othersErase('p1');
    expect(screen.getByText(/^Somebody else has deleted/)).toBeVisible();
    expect(screen.getByText('欧阳明月小姐来自港湾酒店前台')).toHaveAttribute('lang', 'zh-Hans');
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  });

  test('whom somebody else takes off the list while their row is open is said so, with what was typed kept', async () => {
    const { others, fieldsOf } = await open({ records: three });
    await userEvent.click(screen.getByRole('button', { name: /^Mei/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Diet' }), 'no nuts');
    others([{ list: 'invitees', id: 'p1', fields: { removed: true } }]);
    expect(screen.getByText('Mei Chen is off the list.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
    expect(fieldsOf('p1')).toMatchObject({ removed: true, diet: 'no nuts' });
  });

  test('who moves to a table of another business moves to that business', async () => {
    const { fieldsOf } = await open({
      records: [someInvitee(1, { name: 'Mei', business: 'hotel', table: 't1' })],
      settings: {
        ...settings,
        businesses: [...settings.businesses, { id: 'cafe', name: 'Pier Café' }],
        tables: [...settings.tables, { id: 't3', name: '', business: 'cafe' }],
      },
    });
    await userEvent.click(screen.getByRole('button', { name: /^Mei/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Table' }), 't3');
    expect(fieldsOf('p1')).toMatchObject({ table: 't3', business: 'cafe' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Business' }), 'hotel');
    expect(fieldsOf('p1')).toMatchObject({ table: null, business: 'hotel' });
  });

  test('is taken off the list, and back again by Undo', async () => {
    const { fieldsOf } = await open({ records: three });
    await userEvent.click(screen.getByRole('button', { name: /^Mei/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Take off the list' }));
    expect(screen.getByText('Mei Chen is off the list.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Mei/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(rowOf('Mei')).toBeInTheDocument();
    expect(fieldsOf('p1')).toMatchObject({ removed: null });
  });

  test('who was taken off comes back, or is deleted for good once that was asked', async () => {
    const { erased, fieldsOf } = await open({
      records: [
        ...three,
        someInvitee(4, { name: 'Kim', removed: true }),
        someInvitee(5, { name: 'Li', removed: true }),
      ],
    });
    await userEvent.click(screen.getByText('Taken off the list (2)'));
    await userEvent.click(screen.getByRole('button', { name: 'Bring back Kim' }));
    expect(fieldsOf('p4')).toMatchObject({ removed: null });
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good: Li' }));
    const dialog = screen.getByRole('dialog', { name: 'Delete Li for good?' });
    expect(dialog).toHaveTextContent('This cannot be undone.');
    expect(erased).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
    expect(erased).toEqual(['p5']);
  });
});

describe('somebody new', () => {
  test('is added by typing, one after the other', async () => {
    const { writes } = await open();
    expect(screen.getByText('Nobody is on the list yet')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
    await userEvent.keyboard('Anna{Enter}');
    expect(writes).toEqual([[{ list: 'invitees', id: 'new-1', fields: { name: 'Anna', order: 1 } }]]);
    expect(screen.getByText('Anna is on the list.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
    await userEvent.keyboard('李安娜{Enter}');
    expect(writes[1]).toEqual([{ list: 'invitees', id: 'new-2', fields: { name: '李安娜', order: 2 } }]);
  });

  test('who looks like somebody on the list is added only when that is meant', async () => {
    const { writes } = await open({ records: three });
    await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
    await userEvent.keyboard('MEI CHEN{Tab}bar{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('looks like somebody who is on the list already');
    expect(writes).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Add anyway' }));
    expect(writes).toHaveLength(1);
  });
});
