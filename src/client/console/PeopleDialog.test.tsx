import { createEvent, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Exercise } from '#shared/content/workshop.ts';
import type { Part } from '#shared/sync/protocol.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import type { OpDraft } from '#client/sync/opDraft.ts';
import type { RoomState } from '#client/sync/roomClient.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { newTestId, someSettings } from '../../../test/helpers/facilitator.ts';
import { someRoomClient, someSeat, stagePart } from '../../../test/helpers/someRoomClient.tsx';
import { someExercise, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { PeopleDialog } from './PeopleDialog.tsx';
import { roomProgress } from './tableProgress.ts';

/** The list of people of a room with Mei and Ben in it; `hears` opens what the console shows after some news. */
function openPeople(parts: readonly Part[] = [], exercise?: Exercise) {
  const room = someRoomClient([someSeat('ben', { name: 'Ben' }), ...parts]);
  const asked: OpDraft[] = [];
  let closed = 0;
  const dialog = (state: RoomState) => {
    const { facts } = state.view.session ?? {};
    if (!facts) throw new Error('The room has a session.');
    const stage = state.view.stage?.stage;
    if (!stage) throw new Error('The room has a stage.');
    const model = {
      facts,
      state,
      stage,
      emit: (draft: OpDraft) => void asked.push(draft),
      exercise,
      phase: exerciseStage(stage, exercise?.id ?? ''),
      progress: roomProgress({
        tables: facts.tables,
        seats: Object.values(state.view.seats),
        answered: state.view.progress[exercise?.id ?? '']?.answered ?? [],
        online: state.online,
        round: 'seat',
        exercise: exercise?.id ?? '',
        writers: state.writers,
        readySeats: state.readySeats,
        anonymous: null,
      }),
      settings: someSettings(),
      workshop: someWorkshop(),
      actions: {},
    };
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
  expect(screen.getByText('This seat is part of another one now, or it is erased.')).toHaveAttribute(
    'role',
    'status',
  );
  expect(screen.queryByRole('button', { name: /^Ben/ })).toBeNull();
  expect(screen.getByRole('button', { name: /^Mei/ })).toBeInTheDocument();
});

const newsOf = (exercise: string, answered: readonly string[]): Part => ({
  part: 'progress',
  revision: 2,
  exercise,
  answered: answered.map((id) => `seat:${id}`),
  late: [],
  conflicts: 0,
});

describe('the list', () => {
  test('says of each whether they are here and how far they are, in words; chips leave those who are meant', async () => {
    const exercise = someExercise('rating');
    const { hears, room } = openPeople(
      [stagePart({ rating: {} }), someSeat('eve', { name: 'Eve', removed: true }), newsOf('rating', ['mei'])],
      exercise,
    );
    const at = (seat: string) => ({ seat, exercise: 'rating' });
    hears(() => room.store.setState({ online: ['mei', 'ben'], readySeats: [at('mei'), at('ben')] }));
    expect(await screen.findByRole('button', { name: /^Mei\s*,\s*answered · ready$/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Ben\s*,\s*ready$/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Eve\s*,\s*removed$/ })).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('People · 2 joined');
    await userEvent.click(screen.getByRole('button', { name: 'Not answered (1)' }));
    expect(screen.queryByRole('button', { name: /^Mei/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Ben/ })).toBeInTheDocument();
  });

  test('rule 8: of an anonymous exercise it shows nobody to have answered, to be ready or to type', async () => {
    const exercise = someExercise('rating', { anonymous: true });
    const { hears, room } = openPeople([stagePart({ rating: {} }), newsOf('rating', ['mei'])], exercise);
    const at = (seat: string) => ({ seat, exercise: 'rating', owner: 'seat' as const, field: 'x' });
    hears(() =>
      room.store.setState({ online: ['mei', 'ben'], readySeats: [at('mei')], writers: [at('ben')] }),
    );
    expect(await screen.findByRole('button', { name: /^Mei\s*,\s*here$/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Ben\s*,\s*here$/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Not answered/ })).toBeNull();
    expect(screen.getByText(/This exercise is anonymous/)).toBeInTheDocument();
  });

  test('whoever came after the room began is marked with the time at which they came', async () => {
    const begunMs = Date.UTC(2026, 11, 10, 1, 0);
    openPeople([
      stagePart({}, { clock: { begunMs, sinceMs: begunMs, spentMs: {}, segments: {} } }),
      someSeat('late', { name: 'Late', joinedMs: begunMs + 72 * 60_000 }),
      someSeat('early', { name: 'Early', joinedMs: begunMs - 1 }),
    ]);
    expect(
      await screen.findByRole('button', { name: /^Late\s*,\s*offline · came at 10:12$/ }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Came late (1)' }));
    expect(screen.queryByRole('button', { name: /^Early/ })).toBeNull();
  });
});

describe('one person', () => {
  test('gets their name put right; an Enter that ends a composition saves nothing', async () => {
    const { asked } = openPeople();
    await userEvent.click(await screen.findByRole('button', { name: /^Ben/ }));
    const field = screen.getByLabelText('Name');
    await userEvent.clear(field);
    await userEvent.type(field, '  Benjamin ');
    expect(fireEvent.keyDown(field, { key: 'Enter', isComposing: true })).toBe(false);
    await userEvent.type(field, '{Enter}');
    expect(asked).toEqual([{ type: 'seat.rename', seat: 'ben', name: 'Benjamin' }]);
  });

  test('who came in twice is looked for among those named alike, and it is said what becomes of what', async () => {
    const { asked } = openPeople([someSeat('ben2', { name: 'ben ', table: 't2' }), someSeat('zoe')]);
    await userEvent.click(await screen.findByRole('button', { name: /^Ben/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Came in twice' }));
    const select = screen.getByLabelText('The seat that stays');
    const groups = [...select.querySelectorAll('optgroup')].map((one) => [one.label, one.textContent]);
    expect(groups).toEqual([
      ['Named alike', 'ben  · Table 2'],
      ['Everybody else', 'Mei · Table 1zoe · Table 1'],
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Make them one' }));
    expect(screen.getByText('Choose the seat that stays.')).toBeInTheDocument();
    await userEvent.selectOptions(select, 'ben2');
    await userEvent.click(screen.getByRole('button', { name: 'Make them one' }));
    const dialog = screen.getByRole('dialog', { name: 'Make one seat of these two?' });
    expect(dialog).toHaveTextContent('Ben at Table 1 becomes part of it');
    expect(asked).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make them one' }));
    expect(asked).toEqual([{ type: 'seat.merge', seat: 'ben', into: 'ben2' }]);
  });

  test('is removed at a press, and let in again at another', async () => {
    const { asked, hears, room } = openPeople();
    await userEvent.click(await screen.findByRole('button', { name: /^Ben/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove from the room' }));
    hears(() => room.hears(someSeat('ben', { name: 'Ben', removed: true })));
    expect(screen.queryByLabelText('Name')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Let in again' }));
    expect(asked).toEqual([
      { type: 'seat.remove', seat: 'ben' },
      { type: 'seat.restore', seat: 'ben' },
    ]);
  });
});

test('the door is locked and opened by a switch that says how it stands', async () => {
  const { asked, hears, room } = openPeople();
  const door = await screen.findByRole('switch', { name: 'Lock the door' });
  expect(door).not.toBeChecked();
  await userEvent.click(door);
  hears(() => room.hears(stagePart({}, { locked: true, epoch: 1, revision: 2 })));
  expect(door).toBeChecked();
  expect(door).toHaveAccessibleDescription(/the wall hides the code/);
  await userEvent.click(door);
  expect(asked).toEqual([
    { type: 'stage.lock', to: 'locked', epoch: 0 },
    { type: 'stage.lock', to: 'open', epoch: 1 },
  ]);
});
