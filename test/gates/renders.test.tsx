import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { useStore } from 'zustand';
import type { Part } from '#shared/sync/protocol.ts';
import { languages } from '#shared/content/language.ts';
import type { ExerciseViews } from '#exercises/viewContract.ts';
import type { AgendaPanel as Agenda } from '#client/console/AgendaPanel.tsx';
import { Console } from '#client/console/Console.tsx';
import type { NotesPanel as Notes } from '#client/console/NotesPanel.tsx';
import { DeviceRoom } from '#client/device/DeviceRoom.tsx';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import type { SlideView as Slide } from '#ui/slide/SlideView.tsx';
import { newTestId, someSettings } from '../helpers/facilitator.ts';
import {
  exercisePart,
  registerPart,
  renderInRoom,
  type SomeRoomClient,
  someRoomClient,
  someSeat,
  stagePart,
} from '../helpers/someRoomClient.tsx';
import { someExercise, someSlide, someWorkshop } from '../helpers/someWorkshop.ts';

// Before the modules that are mocked with it.
const { profiled, takeRenders } = await vi.hoisted(() => import('./profiled.tsx'));

interface Panels {
  readonly AgendaPanel: typeof Agenda;
  readonly NotesPanel: typeof Notes;
  readonly SlideView: typeof Slide;
}

vi.mock('#exercises/views.ts', async (importOriginal) => {
  const { viewsByKind } = await importOriginal<{ viewsByKind: ReadonlyMap<string, ExerciseViews> }>();
  const counted = [...viewsByKind].map(([kind, views]): [string, ExerciseViews] => {
    const Device = profiled(views.Device, ({ exercise, owner }) => `${exercise.id} of ${owner}`);
    const Result = profiled(views.Console, ({ exercise }) => `result of ${exercise.id}`);
    return [kind, { ...views, Device, Console: Result }];
  });
  return { viewsByKind: new Map(counted) };
});

vi.mock('#client/console/NotesPanel.tsx', async (importOriginal) => {
  const { NotesPanel } = await importOriginal<Pick<Panels, 'NotesPanel'>>();
  return { NotesPanel: profiled(NotesPanel, () => 'notes') };
});

vi.mock('#client/console/AgendaPanel.tsx', async (importOriginal) => {
  const { AgendaPanel } = await importOriginal<Pick<Panels, 'AgendaPanel'>>();
  return { AgendaPanel: profiled(AgendaPanel, () => 'agenda') };
});

vi.mock('#ui/slide/SlideView.tsx', async (importOriginal) => {
  const { SlideView } = await importOriginal<Pick<Panels, 'SlideView'>>();
  return { SlideView: profiled(SlideView, ({ slide }) => `preview of ${slide.id}`) };
});

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', async () => new Response('{}'));
  return () => vi.unstubAllGlobals();
});

/** What a frame brings, once React has come to rest: what it made render. */
function heard(room: SomeRoomClient, ...parts: Part[]) {
  takeRenders();
  act(() => room.hears(...parts));
  return takeRenders();
}

describe('a device', () => {
  const seat = {
    session: 's',
    title: 'Harbour Team',
    seat: 'mei',
    token: 't'.repeat(22),
    client: 'c'.repeat(22),
    secret: 's'.repeat(22),
  };
  const text = { kind: 'text', options: { lines: 3, sharing: 'never' } };
  const written = { exercise: 'rating', owner: 'seat:mei', field: 'text' };

  /** Mei's page, whose presses show at once, as they do before the server has heard of them. */
  function open(...parts: Part[]): SomeRoomClient {
    const room = someRoomClient(parts);
    const { store } = room;
    const emit: SomeRoomClient['emit'] = async (draft) => {
      room.asked.push(draft);
      const op = { ...draft, id: newTestId(), client: 'c'.repeat(22) };
      store.setState(({ waiting }) => ({
        waiting: [...waiting, { order: waiting.length, op, refused: null }],
      }));
    };
    const line = { ...room, emit };
    renderInRoom(<DeviceRoom seat={seat} arrival="known" room={line} onLeave={() => undefined} />);
    return line;
  }

  test.each([
    ['somebody comes to the table', someSeat('ben', { name: 'Ben' })],
    [
      'somebody else answers, and all hear how many',
      { part: 'count', revision: 9, exercise: 'rating', ready: 3, joined: 5, of: 'seat' },
    ],
    [
      'the own table writes in another exercise',
      registerPart({ exercise: 'sensitive', owner: 'table:t1', field: 'text', revision: 9 }, 'x'),
    ],
    ['the wall goes dark', stagePart({ sensitive: {}, rating: {} }, { revision: 9, display: 'blank' })],
  ] satisfies [string, Part][])('%s: the worksheet is not drawn anew', async (_, part) => {
    const room = open(
      exercisePart('sensitive', text),
      exercisePart('rating', text),
      stagePart({ sensitive: {}, rating: {} }),
    );
    await screen.findByRole('textbox');
    expect(heard(room, part)).toEqual({});
  });

  test('what concerns the worksheet draws it once', async () => {
    const room = open(exercisePart('rating', text), stagePart({ rating: {} }));
    await screen.findByRole('textbox');
    expect(heard(room, registerPart(written, 'from my other page'))).toEqual({ 'rating of seat': 1 });
    expect(screen.getByRole('textbox')).toHaveValue('from my other page');
  });

  test('a letter draws the form that it is typed into at most twice, and no other', async () => {
    const room = open(
      exercisePart('sensitive', text),
      exercisePart('rating', text),
      stagePart({ sensitive: {}, rating: {} }),
    );
    fireEvent.click(await screen.findByRole('button', { name: /Workbook$/ }));
    // One form may be there a picture before the other.
    await waitFor(() => expect(screen.getAllByRole('textbox')).toHaveLength(2));
    const boxes = screen.getAllByRole('textbox');
    takeRenders();
    fireEvent.change(boxes[0]!, { target: { value: 'a' } });
    const typed = takeRenders();
    expect(Object.keys(typed)).toEqual(['rating of seat']);
    expect(typed['rating of seat']).toBeLessThanOrEqual(2);
    await act(async () => fireEvent.blur(boxes[0]!));
    expect(room.asked).toHaveLength(1);
    const handedOn = takeRenders();
    expect(Object.keys(handedOn)).toEqual(['rating of seat']);
    expect(handedOn['rating of seat']).toBeLessThanOrEqual(2);
  });
});

describe('the console', () => {
  const workshop = someWorkshop({
    slides: [someSlide('rate', { layout: 'exercise', exercise: 'rating' }), someSlide('later')],
    exercises: [someExercise('rating')],
  });
  const result = (revision: number, n: number): Part => ({
    part: 'result',
    revision,
    exercise: 'rating',
    joined: 5,
    scopes: [
      {
        business: null,
        n,
        result: {
          n,
          mean: 7,
          median: 7,
          lowerQuartile: 7,
          upperQuartile: 7,
          counts: [0, 0, 0, 0, 0, 0, n, 0, 0, 0],
        },
      },
    ],
  });

  const detail = { session: { id: 's', settings: someSettings() }, workshop } as Parameters<
    typeof Console
  >[0]['detail'];

  function Open({ room }: { readonly room: SomeRoomClient }): ReactNode {
    const state = useStore(room.store);
    const { stage, session } = state.view;
    if (!stage || !session) return null;
    return <Console room={room} state={state} detail={detail} stage={stage.stage} facts={session.facts} />;
  }

  async function open(): Promise<SomeRoomClient> {
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addEventListener: vi.fn(),
      removeEventListener: vi.fn(),
    }));
    const room = someRoomClient(
      [exercisePart('rating'), stagePart({ rating: {} }, { slide: 'rate' }), result(2, 1)],
      { self: { role: 'facilitator', account: 'ines', name: 'Ines' } },
    );
    const parts = ['agenda', 'notes', 'preview of rate', 'result of rating'];
    const drawn = new Set<string>();
    takeRenders();
    render(
      <LanguageProvider loaders={facilitatorMessages} offered={languages}>
        <Open room={room} />
      </LanguageProvider>,
    );
    // Its parts are fetched one by one, and come in whatever order: the room is still only once the last of them is there.
    await waitFor(() => {
      for (const name of Object.keys(takeRenders())) drawn.add(name);
      expect([...drawn]).toEqual(expect.arrayContaining(parts));
      expect(document.querySelector('[data-part="chart"]')).toBeVisible();
    });
    return room;
  }

  test('a result draws its panel, and neither notes nor agenda nor a preview', async () => {
    const room = await open();
    expect(heard(room, result(3, 2))).toEqual({ 'result of rating': 1 });
  });

  test('somebody who joins draws none of those three', async () => {
    const room = await open();
    const drawn = Object.keys(heard(room, someSeat('ben', { name: 'Ben' })));
    expect(drawn.filter((name) => name !== 'result of rating')).toEqual([]);
  });

  test('a step on draws all three', async () => {
    const room = await open();
    const drawn = heard(room, stagePart({ rating: {} }, { revision: 3, slide: 'later' }));
    expect(Object.keys(drawn)).toEqual(expect.arrayContaining(['notes', 'agenda', 'preview of later']));
  });
});
