import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ReactNode } from 'react';
import { countPeople } from '#shared/plan/countPeople.ts';
import type { Workshop } from '#shared/content/workshop.ts';
import { publicExercise } from '#shared/sync/project.ts';
import type { Part, SessionFacts } from '#shared/sync/protocol.ts';
import { initialStage } from '#shared/sync/stage.ts';
import { emptyView, mergeParts } from '#shared/sync/view.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import type { OutboxEntry } from '#client/sync/outbox.ts';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { someExercise, someSlide, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { Console } from './Console.tsx';

const workshop = someWorkshop({
  slides: [
    someSlide('welcome'),
    someSlide('rate', { layout: 'exercise', exercise: 'rating' }),
    someSlide('later'),
    someSlide('end', { title: { en: [{ text: 'Good bye' }], 'zh-Hans': [{ text: '再见' }] } }),
  ],
  exercises: [someExercise('rating')],
});
const facts: SessionFacts = {
  code: 'K7M4QD',
  title: 'Harbour Team',
  workshopTitle: workshop.title,
  languages: ['en'],
  segments: workshop.segments,
  tables: [{ id: 't1', name: '', business: 'b1' }],
  businesses: [{ id: 'b1', name: 'Harbour Hotel' }],
  client: { name: '', logo: '', currency: 'USD' },
  theme: 'light',
};
const mei = { id: 'mei', name: 'Mei', table: 't1', language: 'en', scribe: false } as const;

interface Around {
  readonly connection?: RoomState['connection'];
  readonly refused?: readonly OutboxEntry[];
  readonly cannotSave?: RoomState['cannotSave'];
}

/** A room whose server has not answered yet: every press waits, and shows all the same. */
function waitingRoom({ connection = 'online', refused = [], cannotSave = null }: Around): RoomClient {
  const parts: Part[] = [
    { part: 'session', revision: 1, session: facts },
    { part: 'stage', revision: 1, stage: initialStage(workshop) },
    { part: 'seat', revision: 1, seat: mei, from: null },
    ...workshop.exercises.map((exercise): Part => ({
      part: 'exercise',
      revision: 1,
      exercise: publicExercise(exercise, () => ({ min: 1, max: 10, low: { en: 'a' }, high: { en: 'b' } })),
    })),
  ];
  const store = createStore<RoomState>(() => ({
    connection,
    farewell: null,
    outage: connection === 'offline' ? 'host' : null,
    self: { role: 'facilitator', account: 'ines', name: 'Ines' },
    view: mergeParts(emptyView, parts),
    waiting: [],
    refused,
    tally: null,
    online: ['mei'],
    team: [],
    walls: [],
    writers: [],
    readySeats: [],
    clockOffsetMs: 0,
    lifetime: 'page',
    cannotSave,
  }));
  return {
    store,
    async emit(draft) {
      const op = { ...draft, id: 'x'.repeat(22), client: 'c'.repeat(22) };
      const order = store.getState().waiting.length;
      store.setState(({ waiting }) => ({ waiting: [...waiting, { order, op, refused: null }] }));
    },
    async dismiss(order) {
      store.setState(({ refused: some }) => ({ refused: some.filter((one) => one.order !== order) }));
    },
    say: () => undefined,
    writing: () => undefined,
    close: () => undefined,
  };
}

function Open({ room, content }: { readonly room: RoomClient; readonly content: Workshop }): ReactNode {
  const state = useStore(room.store);
  const { stage, session } = state.view;
  if (!stage || !session) return null;
  return (
    <Console
      room={room}
      state={state}
      detail={{
        session: {
          id: 's1',
          code: facts.code,
          seats: 1,
          settings: {
            title: facts.title,
            workshop: workshop.id,
            date: '2026-12-10',
            start: '09:00',
            timeZone: 'Asia/Shanghai',
            venue: '',
            layout: 'cabaret',
            people: 8,
            businesses: [...facts.businesses],
            tables: [...facts.tables],
            languages: ['en'],
            agenda: [],
            reserve: 0,
            skipOrder: [],
            moderation: { hold: 'never', words: null },
            client: facts.client,
            year: 0,
            theme: 'light',
            hidden: { slides: [], exercises: [] },
            wording: [],
          },
        },
        settingsRevision: 1,
        workshop: content,
        source: content,
        ticks: [],
        addresses: [],
        joinPath: '/j/x',
        plan: { people: countPeople([]), tasks: [] },
      }}
      stage={stage.stage}
      facts={session.facts}
    />
  );
}

async function openConsole(around: Around = {}): Promise<RoomClient> {
  const room = waitingRoom(around);
  render(
    <LanguageProvider loaders={facilitatorMessages} offered={['en']}>
      <Open room={room} content={workshop} />
    </LanguageProvider>,
  );
  await screen.findByRole('main');
  // The keys are taken once the page has been drawn.
  await act(async () => undefined);
  return room;
}

function press(key: string): void {
  fireEvent.keyDown(document.body, { key });
}

function pressedOps(room: RoomClient): string[] {
  return room.store.getState().waiting.map(({ op }) => op.type);
}

beforeEach(() => {
  const laptop = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => laptop);
});

test('a press shows before the server has answered', async () => {
  const room = await openConsole();
  press('ArrowRight');
  expect(await screen.findByText('Not open yet')).toBeInTheDocument();
  press('o');
  expect(await screen.findByText(/^Open · /)).toBeInTheDocument();
  expect(pressedOps(room)).toEqual(['stage.go', 'exercise.phase']);
});

test('a close is asked about while somebody has not answered, and Keep open closes nothing', async () => {
  const room = await openConsole();
  press('ArrowRight');
  press('o');
  press('c');
  const question = await screen.findByRole('dialog', { name: 'Close with answers missing?' });
  expect(question).toHaveTextContent('0 of 1 connected people have answered');
  fireEvent.click(within(question).getByRole('button', { name: 'Keep open' }));
  expect(pressedOps(room)).toHaveLength(2);
  press('c');
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close' }));
  expect(await screen.findByText(/^Closing: /)).toBeInTheDocument();
});

test('the key that was asked about, pressed again, is the yes; the dialog says so, and no other key answers it', async () => {
  const room = await openConsole();
  press('ArrowRight');
  press('o');
  press('c');
  expect(await screen.findByRole('dialog')).toHaveTextContent('C again: Close');
  press('r');
  press('z');
  press('ArrowRight');
  fireEvent.keyDown(document.body, { key: 'c', repeat: true });
  expect(screen.getByRole('dialog')).toBeInTheDocument();
  expect(pressedOps(room)).toHaveLength(2);
  press('c');
  expect(await screen.findByText(/^Closing: /)).toBeInTheDocument();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('a reveal that nobody has answered is asked about by R, and done by R', async () => {
  const room = await openConsole();
  press('ArrowRight');
  press('o');
  press('c');
  press('c');
  await screen.findByText(/^Closing: /);
  press('r');
  expect(await screen.findByRole('dialog', { name: 'Reveal without answers?' })).toHaveTextContent(
    'R again: ',
  );
  expect(pressedOps(room)).toHaveLength(3);
  press('r');
  expect(await screen.findByText('On the wall')).toBeInTheDocument();
});

test('a reset says what happens and how it comes back, and does it only then', async () => {
  const room = await openConsole();
  press('ArrowRight');
  press('o');
  fireEvent.click(await screen.findByRole('button', { name: 'Reset' }));
  const question = await screen.findByRole('dialog');
  expect(question).toHaveTextContent('Undo (Z) brings them all back');
  expect(pressedOps(room)).not.toContain('exercise.reset');
  fireEvent.click(within(question).getByRole('button', { name: 'Set the answers aside' }));
  expect(await screen.findByRole('button', { name: 'Undo: reset' })).toBeInTheDocument();
  press('z');
  expect(await screen.findByText(/^Open · /)).toBeInTheDocument();
});

test('a blank or frozen wall cannot be overlooked, and its key brings it back', async () => {
  await openConsole();
  press('b');
  expect(await screen.findAllByText('Wall is blank')).not.toHaveLength(0);
  expect(screen.getByText('The room sees nothing.')).toBeInTheDocument();
  press('f');
  press('ArrowRight');
  expect(await screen.findByText(/the room still sees this/)).toBeInTheDocument();
  press('f');
  expect(screen.queryByText('Wall is frozen')).not.toBeInTheDocument();
});

test('jump: type, choose by arrow, go by Enter; an Enter that ends a Chinese word does not go', async () => {
  const room = await openConsole();
  press('j');
  const input = await screen.findByRole('combobox', { name: 'Word or number of a slide' });
  const list = within(screen.getByRole('listbox'));
  expect(list.getAllByRole('option')).toHaveLength(4);
  fireEvent.change(input, { target: { value: '再见' } });
  expect(list.getAllByRole('option')).toHaveLength(1);
  fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
  expect(pressedOps(room)).toEqual([]);
  fireEvent.change(input, { target: { value: '' } });
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'Undo: jump' })).toBeInTheDocument();
});

test('letters typed into the search of a jump are for the search', async () => {
  const room = await openConsole();
  press('j');
  const input = await screen.findByRole('combobox', { name: 'Word or number of a slide' });
  fireEvent.keyDown(input, { key: 'b' });
  press('b');
  expect(pressedOps(room)).toEqual([]);
});

test('without a connection the presses that wait are counted', async () => {
  await openConsole({ connection: 'offline' });
  press('ArrowRight');
  expect(await screen.findByText(/one press waits until it is back/)).toBeInTheDocument();
});

test.each([
  ['full', /the disk of the computer that runs Halfday is full. Make room on it/],
  ['gone', /data file was moved or removed/],
  ['fault', /could not save that. It waits here/],
] as const)('a server that cannot save says why: %s', async (cannotSave, sentence) => {
  const { store } = await openConsole({ cannotSave });
  expect(screen.getByText(sentence)).toBeInTheDocument();
  act(() => store.setState({ cannotSave: null }));
  expect(screen.queryByText(sentence)).not.toBeInTheDocument();
});

test('a press that came too late is said in a sentence, until it is understood', async () => {
  const op = {
    type: 'stage.go',
    id: 'y'.repeat(22),
    client: 'c'.repeat(22),
    slide: 'later',
    step: 0,
    epoch: 0,
  } as const;
  await openConsole({ refused: [{ order: 1, op, refused: 'stale' }] });
  expect(screen.getByRole('alert')).toHaveTextContent('The room had moved on before this arrived.');
  fireEvent.click(screen.getByRole('button', { name: 'Understood' }));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a press by somebody who does not drive says who does, and the way to take over', async () => {
  const op = {
    type: 'stage.display',
    id: 'y'.repeat(22),
    client: 'c'.repeat(22),
    display: 'blank',
    epoch: 0,
  } as const;
  await openConsole({ refused: [{ order: 1, op, refused: 'not-driver' }] });
  expect(screen.getByRole('alert')).toHaveTextContent('Somebody else drives now. Your press did nothing.');
  fireEvent.click(screen.getByRole('button', { name: 'Take over' }));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(await screen.findByRole('dialog')).toBeInTheDocument();
});

test('a key that can do nothing says so, until something is done', async () => {
  await openConsole();
  press('c');
  expect(await screen.findByText('Nothing to close')).toBeInTheDocument();
  press('ArrowRight');
  expect(screen.queryByText('Nothing to close')).not.toBeInTheDocument();
});

test('what has no button of its own is behind More, and its key does it from there too', async () => {
  const room = await openConsole();
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  const more = await screen.findByRole('dialog', { name: 'More' });
  for (const name of ['Timer', 'My timer', 'Catch up', 'Agenda', 'Run log', 'People', 'Drivers']) {
    expect(within(more).getByRole('button', { name })).toBeEnabled();
  }
  press('b');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(pressedOps(room)).toEqual(['stage.display']);
});

test('every button names its key to those who do not see it', async () => {
  await openConsole();
  expect(screen.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-keyshortcuts', 'ArrowRight');
  expect(screen.getByRole('button', { name: 'Blank' })).toHaveAttribute('aria-keyshortcuts', 'B');
});
