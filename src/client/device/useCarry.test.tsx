import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import type { CarryTarget } from '#shared/content/workshop.ts';
import { carriedId } from '#exercises/carried.ts';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import type { RoomClient } from '#client/sync/roomClient.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { publicSomeExercise, renderInRoom, someRoomClient } from '../../../test/helpers/someRoomClient.tsx';
import { useCarry } from './useCarry.ts';

const title = { en: 'Little things' };
const little: CarryTarget = { to: 'little', title, owner: 'both', seenOf: ['seat', 'table'] };

interface KeptProps {
  readonly room: RoomClient;
  readonly target: CarryTarget;
}

/** An entry that its writer keeps from the room. */
function Kept({ room, target }: KeptProps): ReactNode {
  const felt = publicSomeExercise('felt', { carry: [target] });
  const carry = useCarry(room, felt, 'seat') ?? undefined;
  const along = { who: ' Ana ', when: '2026-12-10' };
  return <CarryButton carry={carry} record="a" text=" Mine " along={along} seen="kept" language="en" />;
}
const button = () => screen.findByRole('button');

describe('an entry on a device that is taken along', () => {
  test('goes with its words, and what is known of it besides', async () => {
    const room = someRoomClient();
    renderInRoom(<Kept room={room} target={little} />);
    await userEvent.click(await button());
    const value = { exercise: 'felt', record: 'a', text: 'Mine', along: { who: 'Ana', when: '2026-12-10' } };
    expect(room.asked).toEqual([
      expect.objectContaining({ exercise: 'little', field: `carried.${carriedId('felt', 'a')}`, value }),
    ]);
  });

  test('is said to be seen by the room there, where it was not here', async () => {
    renderInRoom(<Kept room={someRoomClient()} target={little} />);
    expect(await button()).toHaveAccessibleName('Take along to Little things: Mine (the room sees it there)');
  });

  test('is said nothing of where its writer still has a say there', async () => {
    renderInRoom(<Kept room={someRoomClient()} target={{ ...little, seenOf: ['table'] }} />);
    expect(await button()).toHaveAccessibleName('Take along to Little things: Mine');
  });
});
