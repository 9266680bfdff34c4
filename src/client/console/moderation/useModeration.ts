import { type ReactNode, useMemo, useState } from 'react';
import type { Exercise, Workshop } from '#shared/content/workshop.ts';
import type { QueueEntry } from '#shared/moderation/queue.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { exerciseStage, type Stage } from '#shared/sync/stage.ts';
import { registerKey } from '#shared/sync/view.ts';
import { useLetGo } from '#exercises/carry/useLetGo.tsx';
import type { Carry } from '#exercises/viewContract.ts';
import type { EntryActionName } from '#client/console/consoleActions.ts';
import { roomCarry } from '#client/console/roomCarry.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { moderationWords } from './messages.ts';
import { chosenAmong, inOrder, nextHeld, type Picked, readQueue, withMarks } from './readQueue.ts';

interface ModerationSource {
  readonly room: RoomClient;
  readonly state: RoomState;
  readonly stage: Stage;
  readonly workshop: Workshop;
  readonly exercise: Exercise | undefined;
}

/** What can be done with one entry now; what is not there would change nothing. */
export interface EntryPresses {
  readonly show?: () => void;
  readonly hide?: () => void;
  readonly send?: () => void;
}

/** What people wrote in their own words, for the facilitator's eyes, and what can be done with the one that is chosen. */
export interface Moderation {
  readonly actions: { readonly [Name in EntryActionName]?: () => void };
  /** Those that wait first, then newest first. */
  readonly entries: readonly QueueEntry[];
  /** How many wait in all, and how many there are that are not among the entries. */
  readonly held: number;
  readonly beyond: number;
  /** The mark about the entry that is chosen; null where there is none. */
  readonly chosen: string | null;
  readonly choose: (field: string) => void;
  readonly pressesOf: (entry: QueueEntry) => EntryPresses;
  /** Where entries are sent to; null where the exercise names nothing. */
  readonly target: {
    readonly title: string;
    readonly to: 'plan' | 'exercise';
    readonly isSent: (entry: QueueEntry) => boolean;
  } | null;
  /** Shows those that wait for no more than being looked at; what matches the word list goes on waiting. */
  readonly showAll: () => void;
  /** The last press in words, for those who do not see it. */
  readonly said: string;
  /** What is asked before something goes that was sent on, to be drawn anywhere. */
  readonly question: ReactNode;
}

const nobody: readonly QueueEntry[] = [];

/** The entries of the exercise on the slide that wait for the facilitator or have been seen to. */
export function useModeration({ room, state, stage, workshop, exercise }: ModerationSource): Moderation {
  const { language } = useLanguage();
  const words = moderationWords(language);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [said, setSaid] = useState('');
  const id = exercise?.id ?? '';
  const { phase, phaseRevision } = exerciseStage(stage, id);
  const scope =
    phase === 'draft' ? undefined : state.view.results[id]?.scopes.find((one) => one.business === null);
  const told = useMemo(() => readQueue(scope?.moderation), [scope?.moderation]);
  const arrivals = useArrivals(told.queue);

  const markOf = (field: string): JsonValue | undefined => {
    const own = state.waiting.flatMap(({ op }) =>
      op.type === 'worksheet.set' && op.exercise === id && op.owner === 'room' && op.field === field
        ? [op]
        : [],
    );
    const last = own[own.length - 1];
    return last ? last.value : state.view.registers[keyOf(id, field)]?.value;
  };
  const now = withMarks(told, markOf);
  const entries = now.queue.length === 0 ? nobody : inOrder(now.queue, arrivals);
  // Chosen for as long as it is there: what comes in above must not slip under the key that is about to be pressed.
  const chosenEntry = chosenAmong(entries, picked);
  const chosen = chosenEntry?.field ?? null;
  if (chosen !== (picked?.field ?? null)) setPicked(chosenEntry ?? null);
  const choose = (wanted: string): void => setPicked(entries.find(({ field }) => field === wanted) ?? null);

  const mark = (field: string, value: boolean): void => {
    const base = state.view.registers[keyOf(id, field)]?.revision ?? 0;
    void room.emit({ type: 'worksheet.set', exercise: id, owner: 'room', field, value, base, phaseRevision });
  };
  const shown = state.view.exercises[id];
  const emit = (draft: Parameters<typeof room.emit>[0]): void => void room.emit(draft);
  const carry = shown
    ? roomCarry({ model: { state, stage, emit }, exercise: shown, language, business: null })
    : null;
  const target = carry && planAmong(carry, workshop);
  const { letGo, question } = useLetGo({ carry: carry ?? undefined, language });

  const settle = (entry: QueueEntry, value: boolean): void => {
    mark(entry.field, value);
    const left = now.held - (entry.state === 'held' ? 1 : 0);
    setSaid(words(value ? 'saidHidden' : 'saidShown', { held: left }));
    if (entry.state === 'held') choose(nextHeld(entries, entry.field));
  };
  const isSent = ({ key }: QueueEntry): boolean =>
    target !== null && (carry?.isCarried(target.to, key) ?? false);
  const send = (entry: QueueEntry): void => {
    if (!carry || !target) return;
    const { to, title } = target;
    const { key, text, carry: own } = entry;
    if (carry.isCarried(to, key)) carry.putBack(to, key);
    else carry.take(to, key, own?.text ?? text, own?.along ?? {});
    setSaid(words(carry.isCarried(to, key) ? 'saidBack' : 'saidSent', { title }));
    if (entry.state === 'held') choose(nextHeld(entries, entry.field));
  };
  const pressesOf = (entry: QueueEntry): EntryPresses => ({
    ...(entry.state === 'shown' ? {} : { show: () => settle(entry, false) }),
    ...(entry.state === 'hidden'
      ? {}
      : {
          hide: () =>
            letGo(entry.key, entry.text, () => settle(entry, true), [entry.carry?.text ?? entry.text]),
        }),
    ...(target && entry.carry !== null ? { send: () => send(entry) } : {}),
  });
  const step = (by: number): void => {
    const at = entries.findIndex(({ field }) => field === chosen);
    const next = entries[Math.min(entries.length - 1, Math.max(0, at + by))];
    if (next) setPicked(next);
  };
  const { show, hide, send: sendOn }: EntryPresses = chosenEntry ? pressesOf(chosenEntry) : {};
  return {
    actions: {
      ...(show ? { showEntry: show } : {}),
      ...(hide ? { hideEntry: hide } : {}),
      ...(sendOn ? { sendEntry: sendOn } : {}),
      ...(entries.length > 0 ? { previousEntry: () => step(-1), nextEntry: () => step(1) } : {}),
    },
    entries,
    held: now.held,
    beyond: Math.max(0, told.held + told.hidden + told.shown - entries.length),
    chosen,
    choose,
    pressesOf,
    target: target && { title: target.title, to: isPlan(target.to, workshop) ? 'plan' : 'exercise', isSent },
    showAll() {
      const waiting = entries.filter(({ why }) => why === 'room');
      for (const { field } of waiting) mark(field, false);
      setSaid(words('saidShown', { held: Math.max(0, now.held - waiting.length) }));
    },
    said,
    question,
  };
}

function keyOf(exercise: string, field: string): string {
  return registerKey({ exercise, owner: 'room', field, slot: 'current' });
}

/** The action plan where entries go there, else the first place that the exercise names. */
function planAmong({ targets }: Carry, workshop: Workshop): Carry['targets'][number] | null {
  return targets.find(({ to }) => isPlan(to, workshop)) ?? targets[0] ?? null;
}

function isPlan(to: string, { exercises }: Workshop): boolean {
  return exercises.find(({ id }) => id === to)?.kind === 'action-table';
}

/** By field, with which of the results that this page has seen an entry came first. */
function useArrivals(queue: readonly QueueEntry[]): ReadonlyMap<string, number> {
  const [arrivals, setArrivals] = useState<ReadonlyMap<string, number>>(new Map());
  const fresh = queue.filter(({ field }) => !arrivals.has(field));
  if (fresh.length === 0) return arrivals;
  const next = new Map(arrivals);
  const batch = Math.max(0, ...arrivals.values()) + 1;
  for (const { field } of fresh) next.set(field, batch);
  setArrivals(next);
  return next;
}
