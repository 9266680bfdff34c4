import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepSeat, readSeat } from '#client/join/seatIdentity.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { someAnswer } from '../../../test/helpers/someAnswer.ts';
import {
  exercisePart,
  publicSomeExercise,
  registerPart,
  renderInRoom,
  someRoomClient,
  stagePart,
} from '../../../test/helpers/someRoomClient.tsx';
import { RefusedList } from './RefusedList.tsx';
import { Worksheet } from './Worksheet.tsx';

const rating = publicSomeExercise('rating', { anonymous: true });
const promise = /nobody can tell who wrote this, not even the facilitator/;

describe('an anonymous worksheet', () => {
  test('says that nobody can tell, and writes under no name', async () => {
    const room = someRoomClient([exercisePart('rating', { anonymous: true }), stagePart({ rating: {} })]);
    renderInRoom(<Worksheet exercise={rating} owner="seat" state="editable" room={room} />);
    expect(await screen.findByText(promise)).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('radio', { name: '7' }));
    expect(room.asked).toMatchObject([
      { type: 'worksheet.set', owner: 'anonymous', field: 'rating', value: 7 },
    ]);
    expect(JSON.stringify(room.asked)).not.toContain('mei');
  });

  test('shows what this device has answered', async () => {
    const own = { exercise: 'rating', owner: 'anonymous', field: 'rating' };
    const room = someRoomClient([
      exercisePart('rating', { anonymous: true }),
      stagePart({ rating: {} }),
      registerPart(own, 8),
      registerPart({ ...own, owner: 'seat:mei' }, 3),
    ]);
    renderInRoom(<Worksheet exercise={rating} owner="seat" state="editable" room={room} />);
    expect(await screen.findByRole('radio', { name: '8' })).toBeChecked();
  });

  test('a named one promises nothing', async () => {
    const room = someRoomClient([exercisePart('rating'), stagePart({ rating: {} })]);
    renderInRoom(
      <Worksheet exercise={publicSomeExercise('rating')} owner="seat" state="editable" room={room} />,
    );
    expect(await screen.findByRole('radio', { name: '7' })).toBeInTheDocument();
    expect(screen.queryByText(promise)).toBeNull();
  });

  test('says truthfully where the answer is when it was given on another device, and offers no second try', async () => {
    const op = someAnswer({ owner: 'anonymous', value: 6 });
    const room = someRoomClient([exercisePart('rating', { anonymous: true }), stagePart({ rating: {} })], {
      refused: [{ order: 1, op, refused: 'already-answered' }],
    });
    renderInRoom(<RefusedList state={room.store.getState()} room={room} />);
    expect(
      await screen.findByText(/already answered this anonymously, on another device/),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Copy' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Write again' })).toBeNull();
  });
});

describe('the secret of a device', () => {
  beforeEach(() => localStorage.clear());

  const seat = { session: 's', title: 'Harbour Team', seat: 'mei', token: 't', client: 'c' };

  test('is kept with the seat', () => {
    const secret = 's'.repeat(22);
    keepSeat({ ...seat, secret });
    expect(readSeat()).toEqual({ ...seat, secret });
  });

  test('is made for a seat of before there were any, and is the same after a reload', () => {
    localStorage.setItem('halfday.seat', JSON.stringify(seat));
    const made = readSeat();
    expect(made?.secret).toMatch(/^[\w-]{22}$/);
    expect(readSeat()).toEqual(made);
  });
});
