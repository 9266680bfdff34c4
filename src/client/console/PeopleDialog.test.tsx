import { createEvent, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import type { OpDraft } from '#client/sync/opDraft.ts';
import type { RoomState } from '#client/sync/roomClient.ts';
import { newTestId } from '../../../test/helpers/facilitator.ts';
import { someRoomClient, someSeat } from '../../../test/helpers/someRoomClient.tsx';
import { PeopleDialog } from './PeopleDialog.tsx';

/** The list of people of a room with Mei and Ben in it; `hears` opens what the console shows after some news. */
function openPeople() {
  const room = someRoomClient([someSeat('ben', { name: 'Ben' })]);
  const asked: OpDraft[] = [];
  let closed = 0;
  const dialog = (state: RoomState) => {
    const { facts } = state.view.session ?? {};
    if (!facts) throw new Error('The room has a session.');
    const model = { facts, state, emit: (draft: OpDraft) => void asked.push(draft) };
    return (
      <LanguageProvider loaders={facilitatorMessages} offered={['en']}>
        <PeopleDialog model={model} session="s1" onClose={() => (closed += 1)} />
      </LanguageProvider>
    );
  };
  const { rerender } = render(dialog(room.store.getState()));
  return {
    asked,
    closed: () => closed,
    hears(change: () => void) {
      change();
      rerender(dialog(room.store.getState()));
    },
    room,
  };
}

async function askToErase(name: string): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }));
  await userEvent.click(screen.getByRole('button', { name: 'Erase this person' }));
  return screen.findByRole('dialog', { name: `Erase ${name}?` });
}

test('somebody is erased once it has been said what goes, what stays, and that it is for good', async () => {
  const { asked } = openPeople();
  const dialog = await askToErase('Ben');
  expect(dialog).toHaveTextContent('Name, own answers and return code go');
  expect(dialog).toHaveTextContent('What their table wrote together stays');
  expect(dialog).toHaveTextContent('This cannot be undone.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Keep' }));
  expect(asked).toEqual([]);
  const again = await askToErase('Ben');
  await userEvent.click(within(again).getByRole('button', { name: 'Erase' }));
  expect(asked).toEqual([{ type: 'seat.erase', seat: 'ben' }]);
});

test('Escape takes the question away and leaves the list of people open', async () => {
  const { asked, closed } = openPeople();
  const dialog = await askToErase('Ben');
  fireEvent(dialog, createEvent('cancel', dialog, { bubbles: false, cancelable: true }));
  expect(screen.queryByRole('dialog', { name: 'Erase Ben?' })).toBeNull();
  expect([asked, closed()]).toEqual([[], 0]);
});

test('while it waits it cannot be asked twice; done, it is said, and the others are still there', async () => {
  const { hears, room } = openPeople();
  await userEvent.click(await screen.findByRole('button', { name: /^Ben/ }));
  const op = { type: 'seat.erase', id: newTestId(), client: newTestId(), seat: 'ben' } as const;
  hears(() => room.store.setState({ waiting: [{ order: 1, op, refused: null }] }));
  expect(screen.getByText('Erased as soon as the server hears of it.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Erase this person' })).toBeNull();
  hears(() => {
    room.store.setState({ waiting: [] });
    const seat = { id: 'ben', name: '', table: '', language: 'en', scribe: false } as const;
    room.hears({ part: 'seat', revision: 9, seat, from: 't1' });
  });
  expect(screen.getByText('This person is erased.')).toHaveAttribute('role', 'status');
  expect(screen.queryByRole('button', { name: /^Ben/ })).toBeNull();
  expect(screen.getByRole('button', { name: /^Mei/ })).toBeInTheDocument();
});
