import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createStore } from 'zustand/vanilla';
import { languages } from '#shared/content/language.ts';
import { noCountdown } from '#shared/sync/countdown.ts';
import type { Part, PassingFrame, PublicExercise, Seat, Self } from '#shared/sync/protocol.ts';
import { publicSlide } from '#shared/sync/project.ts';
import { type ExerciseStage, initialStage, type Stage } from '#shared/sync/stage.ts';
import { emptyView, mergeParts } from '#shared/sync/view.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import { roomMessages } from '#client/i18n/roomMessages.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { someSettings } from './facilitator.ts';
import { someExercise, someWorkshop } from './someWorkshop.ts';

/** A page's line to a room that says what a test has it say, and keeps what the page asks for. */
export interface SomeRoomClient extends RoomClient {
  readonly asked: OpDraft[];
  readonly wrote: (string | null)[];
  /** What it said in passing. */
  readonly said: PassingFrame[];
  readonly dismissed: number[];
  hears(...parts: Part[]): void;
}

export const mei: Extract<Self, { role: 'participant' }> = {
  role: 'participant',
  seat: { id: 'mei', name: 'Mei', table: 't1', language: 'en', returnCode: 'K7M4QD2P' },
};

export function someSeat(id: string, changes: Partial<Seat> = {}): Part {
  const seat: Seat = { id, name: id, table: 't1', language: 'en', scribe: false, ...changes };
  return { part: 'seat', revision: 1, seat, from: null };
}

export function publicSomeExercise(id: string, changes: Partial<PublicExercise> = {}): PublicExercise {
  const options = { min: 1, max: 10, low: { en: 'poorly' }, high: { en: 'well' } };
  return { ...someExercise(id), options, ...changes };
}

export function exercisePart(id: string, changes: Partial<PublicExercise> = {}): Part {
  return { part: 'exercise', revision: 1, exercise: publicSomeExercise(id, changes) };
}

export function stagePart(
  exercises: Readonly<Record<string, Partial<ExerciseStage>>>,
  { revision = 1, ...changes }: Partial<Stage> & { revision?: number } = {},
): Part {
  const untouched = {
    closedRevision: 0,
    ...noCountdown,
    graceEndsAtMs: null,
    round: 'seat',
    turn: 0,
  } as const;
  const all = Object.entries(exercises).map(([id, one]): [string, ExerciseStage] => [
    id,
    { ...untouched, phase: 'open', phaseRevision: 1, ...one },
  ]);
  const stage = { ...initialStage(someWorkshop()), exercises: Object.fromEntries(all), ...changes };
  return { part: 'stage', revision, stage };
}

export function registerPart(
  place: { exercise: string; owner: string; field: string; slot?: string; revision?: number },
  value: string | number,
): Part {
  return { part: 'register', slot: 'current', revision: 2, client: 'another', ...place, value };
}

/** Mei's room at its first slide, with what a test adds. */
export function someRoomClient(
  parts: readonly Part[] = [],
  changes: Partial<RoomState> = {},
): SomeRoomClient {
  const { title, segments, slides } = someWorkshop();
  const { languages: offered, tables, businesses, client, theme } = someSettings();
  const session = {
    code: 'K7M4QD',
    title: 'Harbour Team',
    workshopTitle: title,
    languages: offered,
    segments,
    tables,
    businesses,
    client,
    theme,
  };
  const view = mergeParts(emptyView, [
    { part: 'session', revision: 1, session },
    stagePart({}),
    ...slides.slice(0, 1).map((slide): Part => ({ part: 'slide', revision: 1, slide: publicSlide(slide) })),
    someSeat('mei', { name: 'Mei' }),
    ...parts,
  ]);
  const store = createStore<RoomState>(() => ({
    connection: 'online',
    farewell: null,
    outage: null,
    self: mei,
    view,
    waiting: [],
    refused: [],
    online: [],
    team: [],
    walls: [],
    tally: null,
    writers: [],
    readySeats: [],
    clockOffsetMs: 0,
    lifetime: 'kept',
    cannotSave: null,
    ...changes,
  }));
  const asked: OpDraft[] = [];
  const wrote: (string | null)[] = [];
  const said: PassingFrame[] = [];
  const dismissed: number[] = [];
  return {
    store,
    asked,
    wrote,
    said,
    dismissed,
    hears: (...more) => store.setState((state) => ({ view: mergeParts(state.view, more) })),
    emit: async (draft) => void asked.push(draft),
    say: (frame) => void said.push(frame),
    writing: ({ field }) => void wrote.push(field),
    dismiss: async (order) => void dismissed.push(order),
    close: () => undefined,
  };
}

/** Renders with the words of the room, in the browser's language: English under jsdom. */
export function renderInRoom(node: ReactNode): RenderResult {
  return render(
    <LanguageProvider loaders={roomMessages} offered={languages}>
      {node}
    </LanguageProvider>,
  );
}
