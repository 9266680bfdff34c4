import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import {
  exercisePart,
  mei,
  publicSomeExercise,
  registerPart,
  renderInRoom,
  someRoomClient,
  someSeat,
  stagePart,
} from '../../../test/helpers/someRoomClient.tsx';
import { readSheet } from './readSheet.ts';
import { TableLine } from './TableLine.tsx';
import { Worksheet } from './Worksheet.tsx';

const atTable = { exercise: 'rating', owner: 'table:t1', field: 'rating' };
const tableExercise = exercisePart('rating', { owner: 'table' });
const tableRound = stagePart({ rating: { round: 'table' } });

describe('the worksheet of a table', () => {
  test('an answer is the table’s, made at this table, on the newest revision that the page knows', async () => {
    const room = someRoomClient([tableExercise, tableRound, registerPart(atTable, 4)]);
    renderInRoom(
      <Worksheet
        exercise={publicSomeExercise('rating')}
        owner="table"
        state="editable"

        room={room}
      />,
    );
    await userEvent.click(await screen.findByRole('radio', { name: '7' }));
    expect(room.asked).toEqual([
      {
        type: 'worksheet.set',
        exercise: 'rating',
        owner: 'table',
        table: 't1',
        field: 'rating',
        value: 7,
        base: 2,
        phaseRevision: 1,
      },
    ]);
  });

  test('the table hears in which field its reader is, and that it was left', async () => {
    const room = someRoomClient([tableExercise, tableRound]);
    renderInRoom(
      <>
        <Worksheet
          exercise={publicSomeExercise('rating')}
          owner="table"
          state="editable"

          room={room}
        />
        <button type="button">Elsewhere</button>
      </>,
    );
    await userEvent.click(await screen.findByRole('radio', { name: '7' }));
    expect(room.wrote).toEqual(['rating']);
    await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
    await waitFor(() => expect(room.wrote).toEqual(['rating', null]));
  });

  test('nobody hears of taps in a worksheet of one’s own', async () => {
    const room = someRoomClient([exercisePart('rating'), stagePart({ rating: {} })]);
    renderInRoom(
      <Worksheet
        exercise={publicSomeExercise('rating')}
        owner="seat"
        state="editable"

        room={room}
      />,
    );
    await userEvent.click(await screen.findByRole('radio', { name: '7' }));
    expect(room.wrote).toEqual([]);
  });

  test('while somebody types in a worksheet of their own it is told, and that they have left; of an anonymous one never', async () => {
    const words = { kind: 'text', options: { lines: 1, sharing: 'always' } };
    const room = someRoomClient([exercisePart('alone', words), stagePart({ alone: {} })]);
    const { unmount } = renderInRoom(
      <>
        <Worksheet exercise={publicSomeExercise('alone', words)} owner="seat" state="editable" room={room} />
        <button type="button">Elsewhere</button>
      </>,
    );
    await userEvent.type(await screen.findByRole('textbox'), 'We');
    expect(room.wrote).toHaveLength(1);
    expect(room.wrote[0]).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
    await waitFor(() => expect(room.wrote).toHaveLength(2));
    expect(room.wrote[1]).toBeNull();
    unmount();
    const secret = { ...words, anonymous: true as const };
    const nobodys = someRoomClient([exercisePart('alone', secret), stagePart({ alone: {} })]);
    renderInRoom(
      <Worksheet
        exercise={publicSomeExercise('alone', secret)}
        owner="seat"
        state="editable"
        room={nobodys}
      />,
    );
    await userEvent.type(await screen.findByRole('textbox'), 'We');
    expect(nobodys.wrote).toEqual([]);
  });

  test('rule 6: a value that lost stands beneath the worksheet, is told once, and is settled either way', async () => {
    const lost = registerPart({ ...atTable, slot: 'conflict:x-0' }, 9);
    const room = someRoomClient([tableExercise, tableRound, registerPart(atTable, 4)]);
    renderInRoom(
      <Worksheet
        exercise={publicSomeExercise('rating')}
        owner="table"
        state="editable"

        room={room}
      />,
    );
    await screen.findByRole('radio', { name: '4' });
    expect(screen.queryByText('Two of you wrote here')).toBeNull();
    act(() => room.hears(lost));
    const list = await screen.findByRole('region', { name: 'Two of you wrote here' });
    await waitFor(() => expect(list).toHaveTextContent(/This stands now.*4.*This was written too.*9/));
    expect(screen.getByText('1 line was written twice. Both are kept.')).toHaveAttribute('role', 'status');
    await userEvent.click(within(list).getByRole('button', { name: 'Use this one: 9' }));
    expect(room.asked).toEqual([
      {
        type: 'worksheet.resolve',
        exercise: 'rating',
        owner: 'table:t1',
        field: 'rating',
        slot: 'conflict:x-0',
        choice: 'take',
        base: lost.revision,
      },
    ]);
    expect(screen.queryByText('Two of you wrote here')).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  test('rule 6: two who wrote the same have lost nothing, and are asked nothing', () => {
    const { view } = someRoomClient([
      registerPart(atTable, 4),
      registerPart({ ...atTable, slot: 'conflict:x-0' }, 4),
    ]).store.getState();
    expect(readSheet({ view, waiting: [], self: mei }, 'rating', 'table').conflicts).toEqual([]);
  });

  test('what waits from a table that was left is not shown as the new table’s', () => {
    const { view } = someRoomClient().store.getState();
    const op = {
      type: 'worksheet.set',
      id: 'i'.repeat(22),
      client: 'c'.repeat(22),
      exercise: 'rating',
      owner: 'table',
      table: 't2',
      field: 'rating',
      value: 3,
      base: 0,
      phaseRevision: 1,
    } as const;
    const waiting = [{ order: 1, op, refused: null }];
    expect(readSheet({ view, waiting, self: mei }, 'rating', 'table').fields).toEqual({});
  });
});

describe('who writes for the table', () => {
  function line(...parts: Parameters<typeof someRoomClient>[0] & object) {
    const room = someRoomClient(parts);
    renderInRoom(<TableLine state={room.store.getState()} room={room} />);
    return room;
  }

  test('nobody yet: one tap takes it up', async () => {
    const room = line(someSeat('omar', { name: 'Omar' }));
    expect(await screen.findByText('Nobody writes for Table 1 yet. Everybody may.')).toBeInTheDocument();
    expect(screen.getByText('At Table 1: you, Omar')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'I’ll write' }));
    expect(room.asked).toEqual([{ type: 'seat.scribe', seat: 'mei' }]);
  });

  test('the scribe hands over to a member by name', async () => {
    const room = line(someSeat('omar', { name: '欧阳' }), someSeat('li', { name: 'Li', table: 't2' }), {
      ...someSeat('mei', { name: 'Mei', scribe: true }),
      revision: 3,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Hand over' }));
    const choice = screen.getByLabelText('Who writes now?');
    expect(choice).toHaveFocus();
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Choose', '欧阳']);
    await userEvent.selectOptions(choice, '欧阳');
    await userEvent.click(screen.getByRole('button', { name: 'Hand over' }));
    expect(room.asked).toEqual([{ type: 'seat.scribe', seat: 'omar' }]);
  });

  test('somebody alone at a table is asked nothing', async () => {
    const room = someRoomClient([someSeat('li', { name: 'Li', table: 't2' })]);
    renderInRoom(
      <>
        <TableLine state={room.store.getState()} room={room} />
        <p>Beside it</p>
      </>,
    );
    // Until the words have come there is nothing to see of anything.
    expect(await screen.findByText('Beside it')).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
