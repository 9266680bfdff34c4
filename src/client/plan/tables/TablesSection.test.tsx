import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from '../../../../test/helpers/userEvent.ts';
import { renderOnDesk, someInvitee } from '../../../../test/helpers/renderOnDesk.tsx';
import { TablesSection } from './TablesSection.tsx';

const crowd = (count: number, fields: Parameters<typeof someInvitee>[1] = {}) =>
  Array.from({ length: count }, (_, index) => someInvitee(index, fields));
const table = (name: string) => within(screen.getByRole('region', { name }));
const namesAt = (name: string) =>
  table(name)
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);

beforeAll(() => {
  // jsdom lays nothing out and has nowhere to scroll to.
  Element.prototype.scrollIntoView = () => undefined;
});

describe('the table plan', () => {
  test('several people who are tapped go to a table together, and undo brings them back', async () => {
    const user = userEvent.setup();
    const { writes, fieldsOf } = renderOnDesk(TablesSection, { records: crowd(4) });
    await user.click(await screen.findByRole('button', { name: 'Person 1' }));
    await user.click(screen.getByRole('button', { name: 'Person 2' }));
    expect(screen.getByText('2 people chosen')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Seat 2 here: Table 2' }));
    expect(writes).toHaveLength(1);
    expect(namesAt('Table 2')).toEqual(['Person 1', 'Person 2']);
    expect(namesAt('No table yet')).toEqual(['Person 0', 'Person 3']);
    expect(screen.getByText('2 people sit at Table 2 now.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(fieldsOf('p1')).toMatchObject({ table: '' });
    expect(namesAt('No table yet')).toHaveLength(4);
  });

  test('with the keys: Space picks up, the arrows choose a table, Space sets down, and each step is told', async () => {
    const user = userEvent.setup();
    const { fieldsOf } = renderOnDesk(TablesSection, { records: crowd(4) });
    const chip = await screen.findByRole('button', { name: 'Person 0' });
    chip.focus();
    await user.keyboard('{ArrowDown} ');
    expect(screen.getByText('Person 1 picked up. No table.')).toBeInTheDocument();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByText('Table 2, 0 of 2')).toBeInTheDocument();
    await user.keyboard(' ');
    expect(fieldsOf('p1')).toMatchObject({ table: 't2' });
    expect(screen.getByText('Person 1 sits at Table 2 now.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Person 1' })).toHaveFocus();
  });

  test('Escape puts back who was picked up', async () => {
    const user = userEvent.setup();
    const { writes } = renderOnDesk(TablesSection, { records: crowd(2) });
    (await screen.findByRole('button', { name: 'Person 0' })).focus();
    await user.keyboard(' {ArrowRight}{Escape}');
    expect(writes).toEqual([]);
    expect(screen.getByText('Put back.')).toBeInTheDocument();
  });

  test('dragged with the mouse onto a table', async () => {
    const { fieldsOf } = renderOnDesk(TablesSection, { records: crowd(3) });
    const chip = await screen.findByRole('button', { name: 'Person 0' });
    const target = screen.getByRole('region', { name: 'Table 1' });
    document.elementFromPoint = () => target;
    fireEvent.pointerDown(chip, { button: 0, pointerType: 'mouse', clientX: 10, clientY: 200 });
    fireEvent.pointerMove(window, { clientX: 60, clientY: 220 });
    expect(target).toHaveAttribute('data-state', 'target');
    fireEvent.pointerUp(window);
    fireEvent.click(chip);
    expect(fieldsOf('p0')).toMatchObject({ table: 't1' });
    expect(screen.queryByText('Person 0 chosen'), 'the click that ended it chose nobody').toBeNull();
  });

  test('a press that ends where it began chooses, and a drag that ends nowhere moves nobody', async () => {
    const user = userEvent.setup();
    const { writes } = renderOnDesk(TablesSection, { records: crowd(3) });
    const chip = await screen.findByRole('button', { name: 'Person 0' });
    document.elementFromPoint = () => document.body;
    fireEvent.pointerDown(chip, { button: 0, pointerType: 'mouse', clientX: 10, clientY: 200 });
    fireEvent.pointerMove(window, { clientX: 90, clientY: 200 });
    fireEvent.pointerUp(window);
    fireEvent.click(chip);
    expect(writes).toEqual([]);
    await user.click(chip);
    expect(screen.getByText('Person 0 chosen')).toBeVisible();
  });

  test('everybody is spread evenly at once, in words and with undo', async () => {
    const user = userEvent.setup();
    renderOnDesk(TablesSection, { records: crowd(13) });
    await user.click(await screen.findByRole('button', { name: 'Spread evenly' }));
    expect(namesAt('Table 1')).toHaveLength(7);
    expect(namesAt('Table 2')).toHaveLength(6);
    expect(screen.getByText('All 13 have a table.')).toBeVisible();
    expect(screen.getByText('13 people have a new table.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByText('0 of 13 have a table')).toBeVisible();
  });

  test('a table that is too full, too few tables and people of another business are said in words', async () => {
    renderOnDesk(TablesSection, {
      records: [
        ...Array.from({ length: 11 }, (_, index) => someInvitee(index, { table: 't1', business: 'b1' })),
        ...Array.from({ length: 10 }, (_, index) => someInvitee(20 + index, { table: 't2', business: 'b2' })),
        someInvitee(40, { table: 't2', business: 'b1', name: '欧阳明月小姐来自港湾酒店前台' }),
      ],
      settings: {
        businesses: [
          { id: 'b1', name: 'Harbor' },
          { id: 'b2', name: 'Station' },
        ],
        tables: [
          { id: 't1', name: '', business: 'b1' },
          { id: 't2', name: '', business: 'b2' },
        ],
      },
    });
    expect(
      await screen.findByText(/^22 people at 2 tables are more than ten each. With 3 tables/),
    ).toBeVisible();
    expect(
      table('Table 1').getByText('11 people: ten is the most that take part at one table'),
    ).toBeVisible();
    expect(
      table('Table 2').getByText('One is of another business: 欧阳明月小姐来自港湾酒店前台'),
    ).toBeVisible();
    expect(table('Table 2').getByText('Station')).toBeVisible();
  });

  test('who declined stands apart, frees the seat, and is not spread', async () => {
    const user = userEvent.setup();
    const { fieldsOf } = renderOnDesk(TablesSection, {
      records: [...crowd(7), someInvitee(8, { reply: 'no', table: 't1', name: 'Ines' })],
    });
    expect(await screen.findByText('Not coming (1)')).toBeVisible();
    expect(table('Table 1').getByText('0 of 4')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Spread evenly' }));
    expect(fieldsOf('p8')).toMatchObject({ table: 't1' });
    expect(namesAt('Table 1')).toHaveLength(7);
  });

  test('with 500 people: they are found by name, and all who are found are chosen at once', async () => {
    const user = userEvent.setup({ delay: null });
    const { writes } = renderOnDesk(TablesSection, {
      records: Array.from({ length: 500 }, (_, index) =>
        someInvitee(index, { company: index % 50 === 0 ? 'Station' : 'Harbor' }),
      ),
      settings: {
        tables: Array.from({ length: 50 }, (_, index) => ({ id: `t${index}`, name: '', business: 'b1' })),
      },
    });
    await user.type(await screen.findByRole('searchbox', { name: 'Find a person' }), 'station');
    await user.click(screen.getByRole('button', { name: 'Choose these 10' }));
    await user.click(screen.getByRole('button', { name: 'Seat 10 here: Table 3' }));
    expect(writes[0]).toHaveLength(10);
    expect(namesAt('Table 3')).toHaveLength(10);
  }, 30_000);

  test('before there is anybody, it says where people are listed', async () => {
    renderOnDesk(TablesSection, { language: 'zh-Hans' });
    expect(await screen.findByText('还没有人可安排')).toBeVisible();
    expect(screen.getByRole('link', { name: '去人员名单' })).toHaveAttribute('href', '#people');
  });
});
