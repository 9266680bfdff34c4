import { act, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OutboxEntry } from '#client/sync/outbox.ts';
import { freshIdentity, keepSeat, readSeat } from '#client/join/seatIdentity.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { newTestId } from '../../../test/helpers/facilitator.ts';
import {
  exercisePart,
  renderInRoom,
  type SomeRoomClient,
  someRoomClient,
} from '../../../test/helpers/someRoomClient.tsx';
import { Erased } from './Erased.tsx';
import { MePage } from './MePage.tsx';
import { useErased } from './useErased.ts';

const nothing = (): void => undefined;

function show(room: SomeRoomClient): SomeRoomClient {
  renderInRoom(<MePage state={room.store.getState()} room={room} onLeave={nothing} />);
  return room;
}

const waits: OutboxEntry = {
  order: 1,
  op: { type: 'seat.erase', id: newTestId(), client: newTestId(), seat: 'mei' },
  refused: null,
};

describe('leaving without a trace', () => {
  const press = async (name: string): Promise<void> => {
    await userEvent.click(await screen.findByRole('button', { name }));
  };

  test('is asked first: what goes, what stays, and that it is for good', async () => {
    const room = show(someRoomClient());
    await press('Leave and erase my answers');
    const dialog = await screen.findByRole('dialog', { name: 'Erase yourself from this session?' });
    expect(dialog).toHaveTextContent('Your name, your own answers and your return code are erased');
    expect(dialog).toHaveTextContent('What your table wrote together stays');
    expect(dialog).toHaveTextContent('This cannot be undone.');
    expect(dialog).not.toHaveTextContent('anonymously');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Stay' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(room.asked).toEqual([]);
    await press('Leave and erase my answers');
    await press('Erase');
    expect(room.asked).toEqual([{ type: 'seat.erase', seat: 'mei' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('where something is answered anonymously, it is said that this stays', async () => {
    show(someRoomClient([exercisePart('rating', { anonymous: true })]));
    await press('Leave and erase my answers');
    expect(await screen.findByText(/anonymously stays/)).toBeInTheDocument();
  });

  test('once asked it is on its way, and cannot be asked again', async () => {
    show(someRoomClient([], { waiting: [waits] }));
    expect(
      await screen.findByText('Your answers are erased as soon as the room hears of it.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Leave and erase my answers' })).toBeNull();
  });
});

describe('afterwards', () => {
  const seat = { ...freshIdentity(), session: 's', title: 'Harbour Team' };

  function Device({ room }: { readonly room: SomeRoomClient }): ReactNode {
    return useErased(room) === 'erased' ? <Erased seat={seat} onLeave={nothing} /> : 'still in the room';
  }
  const open = (changes: Parameters<typeof someRoomClient>[1] = {}): SomeRoomClient => {
    const room = someRoomClient([], changes);
    renderInRoom(<Device room={room} />);
    return room;
  };

  beforeEach(() => {
    keepSeat(seat);
    return () => localStorage.clear();
  });

  test('acknowledged, the device says that it is done and how to join again, and knows the seat no more', async () => {
    const room = open();
    expect(await screen.findByText('still in the room')).toBeInTheDocument();
    act(() => room.store.setState({ waiting: [waits] }));
    expect(screen.getByText('still in the room')).toBeInTheDocument();
    expect(readSeat()).toEqual(seat);
    act(() => room.store.setState({ waiting: [] }));
    expect(screen.getByText('Done. Your answers are erased.')).toBeInTheDocument();
    expect(screen.getByText(/join with the code on the screen/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Join again' })).toBeInTheDocument();
    expect(readSeat()).toBeNull();
  });

  test('so it does when the acknowledgement got lost and the seat is not known any more', async () => {
    open({ waiting: [waits], connection: 'ended', farewell: 'unauthorized' });
    expect(await screen.findByText('Done. Your answers are erased.')).toBeInTheDocument();
    expect(readSeat()).toBeNull();
  });

  test('a seat that another tab has taken since is left alone', async () => {
    const other = { ...freshIdentity(), session: 's', title: 'Harbour Team' };
    keepSeat(other);
    open({ waiting: [waits], connection: 'ended', farewell: 'unauthorized' });
    expect(await screen.findByText('Done. Your answers are erased.')).toBeInTheDocument();
    expect(readSeat()).toEqual(other);
  });

  test('whoever is sent away without having asked, or is refused, is not told that they are erased', async () => {
    const room = open({ connection: 'ended', farewell: 'unauthorized' });
    expect(await screen.findByText('still in the room')).toBeInTheDocument();
    act(() => room.store.setState({ connection: 'online', farewell: null, waiting: [waits] }));
    act(() => room.store.setState({ waiting: [], refused: [{ ...waits, refused: 'not-allowed' }] }));
    expect(screen.getByText('still in the room')).toBeInTheDocument();
    expect(readSeat()).toEqual(seat);
  });
});
