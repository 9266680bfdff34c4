import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import {
  exercisePart,
  publicSomeExercise,
  registerPart,
  renderInRoom,
  someRoomClient,
  someSeat,
  stagePart,
} from '../../../test/helpers/someRoomClient.tsx';
import { Worksheet } from './Worksheet.tsx';

const brainstorm: Partial<PublicExercise> = {
  kind: 'brainstorm',
  owner: 'table',
  options: {
    item: { en: 'An idea' },
    lenses: [{ id: 'create', title: { en: 'What could we start?' }, minutes: 4 }],
    atMost: 9,
  },
};
const written = (id: string, text: string) => [
  registerPart({ exercise: 'rating', owner: 'table:t1', field: `notes.${id}.lens` }, 'create'),
  registerPart({ exercise: 'rating', owner: 'table:t1', field: `notes.${id}.text` }, text),
];

test('everybody puts a table’s notes together until somebody writes for it, then only the scribe', async () => {
  const room = someRoomClient([
    exercisePart('rating', brainstorm),
    stagePart({ rating: { round: 'table' } }),
    someSeat('omar', { name: 'Omar' }),
    ...written('a', 'Umbrellas to lend'),
    ...written('b', 'Umbrellas we lend'),
  ]);
  renderInRoom(
    <Worksheet
      exercise={publicSomeExercise('rating', brainstorm)}
      owner="table"
      state="editable"
      room={room}
    />,
  );
  const merge = await screen.findByRole('button', { name: /^Merge: Umbrellas/ });
  act(() => room.hears({ ...someSeat('omar', { name: 'Omar', scribe: true }), revision: 3 }));
  expect(merge).not.toBeInTheDocument();
  act(() =>
    room.hears(
      { ...someSeat('omar', { name: 'Omar' }), revision: 4 },
      { ...someSeat('mei', { name: 'Mei', scribe: true }), revision: 4 },
    ),
  );
  await userEvent.click(screen.getByRole('button', { name: /^Merge: Umbrellas/ }));
  expect(room.asked).toMatchObject([{ type: 'worksheet.set', owner: 'table', table: 't1' }]);
  expect(room.asked[0]).toHaveProperty('field', expect.stringMatching(/^group\.[a-z0-9]+$/));
});
