import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Exercise, Slide, Workshop } from '#shared/content/workshop.ts';
import type { SessionFacts } from '#shared/sync/protocol.ts';
import { type ExerciseStage, exerciseStage, type Stage } from '#shared/sync/stage.ts';
import { optimisticStage } from '#shared/sync/view.ts';
import type { SessionDetail } from '#client/prepare/facilitatorApi.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';
import { pageClock } from '#client/sync/pageClock.ts';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import {
  type ActionName,
  goTo,
  type PanelActionName,
  panelNames,
  type Question,
  stageActionNames,
  stageActions,
  type StageActions,
  type StageActionName,
} from './consoleActions.ts';
import { type Moderation, useModeration } from './moderation/useModeration.ts';
import type { Position } from './stagePosition.ts';
import { type RoomProgress, roomProgress } from './tableProgress.ts';
import { useConsoleKeys } from './useConsoleKeys.ts';

interface ConsoleSource {
  readonly room: RoomClient;
  readonly state: RoomState;
  readonly workshop: Workshop;
  /** As the server last said. */
  readonly stage: Stage;
  readonly facts: SessionFacts;
  /** Where phones open the page, and the path that lets them in, as they stand on the wall. */
  readonly wayIn: Pick<SessionDetail, 'addresses' | 'joinPath'>;
  /** As the session's settings say now. */
  readonly settings: SessionDetail['session']['settings'];
}

interface Asked {
  readonly name: StageActionName;
  readonly question: Question;
  /** As it was when it was asked about. */
  readonly op: OpDraft;
}

/** A key that could do nothing when it was pressed. */
interface KeyHint {
  readonly name: ActionName;
  /** Goes up with each, so that the same one is said again. */
  readonly count: number;
}

/** So long it is said that a key could do nothing, in milliseconds. */
const hintMs = 4000;

/** All that the console shows and does, whatever its size. */
export interface ConsoleModel extends ConsoleSource {
  /** The slide where the room is. */
  readonly slide: Slide;
  readonly exercise: Exercise | undefined;
  readonly phase: ExerciseStage;
  readonly progress: RoomProgress;
  /** Presses that the server has not taken yet. */
  readonly waiting: number;
  /** What can be done now; a press asks first where something is unusual. */
  readonly actions: { readonly [Name in ActionName]?: () => void };
  readonly emit: (draft: OpDraft) => void;
  readonly go: (position: Position | null) => void;
  readonly question: Question | null;
  readonly answer: (to: 'yes' | 'no') => void;
  readonly panel: PanelActionName | null;
  readonly show: (panel: PanelActionName | null) => void;
  /** What people wrote in their own words, and waits for the facilitator or has been seen to. */
  readonly moderation: Moderation;
  /** The last key that could do nothing; null soon after. */
  readonly hint: KeyHint | null;
  /** How much of the screen the result has. */
  readonly result: 'beside' | 'wide';
}

/** The console's state and its presses: the room as it is, its own unacknowledged presses laid over it. */
export function useConsole(source: ConsoleSource): ConsoleModel {
  const { room, state, workshop, stage: stored, facts } = source;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [hint, setHint] = useState<KeyHint | null>(null);
  const [panel, setPanel] = useState<PanelActionName | null>(null);
  const [wide, setWide] = useState(false);
  const { waiting, clockOffsetMs } = state;
  // Presses that wait are timed by the last of them: how long an exercise runs is the server's to say.
  const [pressedMs, setPressedMs] = useState(() => Date.now());
  const stage = useMemo(() => {
    const ops = waiting.map(({ op }) => op);
    return optimisticStage(stored, ops, { workshop, nowMs: pressedMs + clockOffsetMs });
  }, [stored, waiting, workshop, pressedMs, clockOffsetMs]);

  const slide = slideAt(workshop, stage.slide, state);
  const exercise = workshop.exercises.find(({ id }) => id === slide.exercise);
  const phase = exerciseStage(stage, exercise?.id ?? '');
  const answered = state.view.progress[exercise?.id ?? '']?.answered;
  const anonymous = exercise?.anonymous ? (state.view.counts[exercise.id]?.ready ?? 0) : null;
  const { seats } = state.view;
  const { online, writers, readySeats } = state;
  const isTables = exercise?.turns ? phase.round === 'table' : exercise?.owner === 'table';
  const round = isTables || phase.round === 'table' ? 'table' : 'seat';
  const progress = useMemo(
    () =>
      roomProgress({
        tables: facts.tables,
        seats: Object.values(seats),
        answered: answered ?? [],
        online,
        round,
        exercise: exercise?.id ?? '',
        writers,
        readySeats,
        anonymous,
      }),
    [facts.tables, seats, answered, online, round, exercise, writers, readySeats, anonymous],
  );
  const moderation = useModeration({ room, state, stage, workshop, exercise });
  const { held, entries } = moderation;
  const isAllHeld = held > 0 && entries.every((entry) => entry.state !== 'shown');
  const readiness = isAllHeld ? { ...progress, allHeld: held } : progress;
  const actionsAt = (ownMs: number): StageActions =>
    stageActions({ stage, workshop, readiness, nowMs: ownMs + clockOffsetMs });
  const possible = actionsAt(pressedMs);

  const emit = (draft: OpDraft): void => {
    for (const { order } of state.refused) void room.dismiss(order);
    setHint(null);
    setPressedMs(Date.now());
    void room.emit(draft);
  };
  const latest = useRef({ stage, emit });
  useEffect(() => {
    latest.current = { stage, emit };
  });
  // The same for as long as the console shows, so that what it is handed to is not drawn anew for it.
  const go = useCallback((position: Position | null): void => {
    if (position) latest.current.emit(goTo(latest.current.stage, position));
  }, []);
  const press = (name: StageActionName): void => {
    // What is asked about depends on when it is pressed, not on when it was drawn.
    const action = actionsAt(pageClock.nowMs())[name];
    if (!action) return;
    if (action.ask === null) emit(action.op);
    else setAsked({ name, question: action.ask, op: action.op });
  };
  const actions: { [Name in ActionName]?: () => void } = {};
  for (const name of stageActionNames) {
    if (possible[name]) actions[name] = () => press(name);
  }
  for (const name of panelNames) actions[name] = () => setPanel(name);
  Object.assign(actions, moderation.actions);
  actions.wide = () => setWide((before) => !before);
  useConsoleKeys(actions, 'page', (name) => setHint((before) => ({ name, count: (before?.count ?? 0) + 1 })));
  useEffect(() => {
    if (hint === null) return undefined;
    const timer = setTimeout(() => setHint(null), hintMs);
    return () => clearTimeout(timer);
  }, [hint]);

  return {
    ...source,
    stage,
    slide,
    exercise,
    phase,
    progress,
    waiting: waiting.length,
    actions,
    emit,
    go,
    question: asked?.question ?? null,
    answer(to) {
      setAsked(null);
      if (to !== 'yes' || !asked) return;
      // What an undo was asked about is taken back, or nothing is, should the room have moved on meanwhile.
      const action = asked.name === 'undo' ? asked : possible[asked.name];
      if (action) emit(action.op);
    },
    panel,
    show: setPanel,
    moderation,
    hint,
    result: wide ? 'wide' : 'beside',
  };
}

/**
 * The slide where the room is. While new settings are on their way the workshop may not have it yet: then what
 * the room sees of it.
 */
function slideAt(workshop: Workshop, id: string, { view }: RoomState): Slide {
  const seen = view.slides[id];
  const [first] = workshop.slides;
  const found = workshop.slides.find((slide) => slide.id === id);
  const slide = found ?? (seen && { ...seen, minutes: 0, notes: { en: [] } }) ?? first;
  if (!slide) throw new Error('A workshop has no slides.');
  return slide;
}
