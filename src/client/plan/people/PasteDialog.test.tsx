import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { userEvent } from '../../../../test/helpers/userEvent.ts';
import { someSettings } from '../../../../test/helpers/facilitator.ts';
import { renderOnDesk, someInvitee } from '../../../../test/helpers/renderOnDesk.tsx';
import { PeopleSection } from './PeopleSection.tsx';

const settings = {
  businesses: [{ id: 'hotel', name: 'Harbor Hotel' }],
  tables: [
    { id: 't1', name: '', business: 'hotel' },
    { id: 't2', name: 'Lighthouse', business: 'hotel' },
  ],
};
let sessions = 0;

/** The dialog over the list of a session of its own, for what was pasted is kept by session. */
async function openPaste(records: Parameters<typeof someInvitee>[1][] = []) {
  sessions += 1;
  const detail = {
    session: { id: `paste-${sessions}`, code: 'K7M4QD', settings: someSettings(settings), seats: 0 },
  };
  const given = { detail, records: records.map((fields, index) => someInvitee(index, fields)) };
  const desk = renderOnDesk(PeopleSection, given);
  await userEvent.click(await screen.findByRole('button', { name: 'Paste a list' }));
  return desk;
}

async function paste(text: string): Promise<void> {
  await userEvent.click(screen.getByRole('textbox', { name: /Rows from your spreadsheet|More rows/ }));
  await userEvent.paste(text);
}

/** As a hotel's spreadsheet has them: 34 rows beneath a head. */
const people = Array.from({ length: 34 }, (_, index) => ({
  name: index === 7 ? '欧阳明月小姐来自港湾酒店前台' : `Person ${index + 1}`,
  email: index === 3 ? 'person4.harbor' : index === 33 ? 'p5@harbor.example' : `p${index + 1}@harbor.example`,
  table: index === 11 ? 'Window' : `${(index % 2) + 1}`,
}));
const spreadsheet = [
  'Table\tName\tE-mail',
  ...people.map(({ name, email, table }) => `${table}\t${name}\t${email}`),
].join('\r\n');

describe('a pasted spreadsheet', () => {
  test('of 34 is looked through, two cells are mended, one row is there twice, and one press adds the rest', async () => {
    const { writes } = await openPaste();
    await paste(spreadsheet);
    const dialog = screen.getByRole('dialog', { name: 'Paste from a spreadsheet' });
    expect(screen.getByText('To mend (2)')).toBeInTheDocument();
    expect(screen.getByText('There already (1)')).toBeInTheDocument();
    expect(screen.getByText('New (31)')).toBeInTheDocument();
    expect(dialog).toHaveTextContent('2 rows to mend · 1 to decide');
    expect(dialog).toHaveTextContent('The same as line 6: Person 5');

    const email = screen.getByRole('textbox', { name: 'E-mail' });
    expect(email).toHaveAccessibleDescription('This is not an e-mail address.');
    await userEvent.clear(email);
    await userEvent.type(email, 'person4@harbor.example');
    const table = screen.getByRole('combobox', { name: 'Table' });
    expect(table).toHaveAccessibleDescription('This session has no table “Window”. Choose one.');
    await userEvent.selectOptions(table, 'Lighthouse');
    expect(screen.getAllByText('Mended')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Add as another person' }));

    await userEvent.click(screen.getByRole('button', { name: 'Add 34 people' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('34 people added.')).toBeInTheDocument();
    expect(writes.map((records) => records.length)).toEqual([34]);
    const written = writes.flat().map(({ fields }) => fields);
    expect(written[0]).toEqual({ name: 'Person 1', email: 'p1@harbor.example', table: 't1', order: 1 });
    expect(written[3]).toMatchObject({ email: 'person4@harbor.example', order: 4 });
    expect(written[11]).toMatchObject({ name: 'Person 12', table: 't2' });
    expect(screen.getByRole('list', { name: 'People' }).children).toHaveLength(34);
  });

  test('keeps what is to be mended, also when the dialog is closed and opened again', async () => {
    const { writes } = await openPaste();
    await paste(spreadsheet);
    await userEvent.click(screen.getByRole('button', { name: 'Add 31 people' }));
    expect(writes.flat()).toHaveLength(31);
    expect(screen.getByRole('dialog')).toHaveTextContent('31 people added. 3 rows stay here.');
    const name = screen.getByRole('textbox', { name: 'E-mail' });
    await userEvent.type(name, '.example');
    await userEvent.click(within(screen.getByRole('contentinfo')).getByRole('button', { name: 'Close' }));
    await userEvent.click(screen.getByRole('button', { name: 'Go on pasting (3 rows waiting)' }));
    expect(screen.getByRole('textbox', { name: 'E-mail' })).toHaveValue('person4.harbor.example');
  });

  test('goes in portions of a hundred where it is long', async () => {
    const { writes } = await openPaste();
    await paste(Array.from({ length: 230 }, (_, index) => `Person ${index}\tBar`).join('\n'));
    await userEvent.click(screen.getByRole('button', { name: 'Add 230 people' }));
    expect(writes.map((records) => records.length)).toEqual([100, 100, 30]);
  });

  test('asks before it changes what is known of somebody, and says what', async () => {
    const { fieldsOf, writes } = await openPaste([
      { name: 'Mei', company: 'Bar', phone: '1001' },
      { name: 'Ben', company: 'Bar', phone: '1002' },
      { name: 'Jo', company: 'Bar', phone: '1003' },
    ]);
    await paste('Mei\tBar\t\t2001\nBen\tBar\t\t2002\nJo\tBar\t\t1003');
    const dialog = screen.getByRole('dialog', { name: 'Paste from a spreadsheet' });
    expect(dialog).toHaveTextContent('Phone: 1001 → 2001');
    expect(dialog).toHaveTextContent('On the list already · nothing new');
    const mei = within(screen.getByRole('group', { name: 'Mei' }));
    await userEvent.click(mei.getByRole('button', { name: 'Update phone' }));
    await userEvent.click(
      within(screen.getByRole('group', { name: 'Ben' })).getByRole('button', { name: 'Skip' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Update 1 person' }));
    expect(writes).toEqual([[{ list: 'invitees', id: 'p0', fields: { phone: '2001' } }]]);
    expect(fieldsOf('p1')).toMatchObject({ phone: '1002' });
    expect(screen.getByText('1 updated. 2 left out.')).toBeInTheDocument();
  });

  test('that is typed by hand is read when that is asked for', async () => {
    const { writes } = await openPaste();
    await userEvent.type(screen.getByRole('textbox', { name: 'Rows from your spreadsheet' }), '陈美，前台');
    await userEvent.click(screen.getByRole('button', { name: 'Check these rows' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add 1 person' }));
    expect(writes[0]?.[0]?.fields).toEqual({ name: '陈美', company: '前台', order: 1 });
  });

  test('with nothing in it says so', async () => {
    await openPaste();
    await paste('Name\tE-mail\n\t\n');
    expect(screen.getByText('There was nothing in those rows.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Add' })).toBeDisabled();
  });

  test('leaves out a row that is not wanted', async () => {
    const { writes } = await openPaste();
    await paste('Mei\tBar\nBen\tBar');
    await userEvent.click(screen.getByRole('button', { name: 'Leave out Mei' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add 1 person' }));
    expect(writes.flat().map(({ fields }) => fields['name'])).toEqual(['Ben']);
  });
});
