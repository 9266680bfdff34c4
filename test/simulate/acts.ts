import { stageActionNames, stageActions } from '#client/console/consoleActions.ts';
import { readSheet, type SheetOwner } from '#client/device/readSheet.ts';
import { writeField } from '#client/device/writeField.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';
import type { RoomClient } from '#client/sync/roomClient.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import { openDoc, textIn, typeInto, valueOf } from '#shared/sync/textDoc.ts';
import { optimisticStage } from '#shared/sync/view.ts';
import { rowField, type RowKey } from '#exercises/list/rows.ts';
import { type Act, pickOf } from './history.ts';
import type { Tables } from './memoryTables.ts';
import type { Network } from './network.ts';
import { longText, session, settings, type SimulatedSeat, tables, workshop } from './simulatedRoom.ts';
import type { SimulatedMachine } from './simulation.ts';
import type { World } from './world.ts';

interface Actors {
  readonly world: World;
  readonly network: Network;
  readonly disk: Tables;
  readonly seats: readonly SimulatedSeat[];
  readonly devices: readonly SimulatedMachine[];
  readonly consoles: readonly SimulatedMachine[];
  /** Gets what somebody lets lie, after a conflict. */
  readonly leftLying: Set<JsonValue>;
}

/** What people do in a simulated room, through the pages that they have: with the code that their buttons run. */
export function actIn({
  world,
  network,
  disk,
  seats,
  devices,
  consoles,
  leftLying,
}: Actors): (what: Act) => void {
  let written = 0;

  function roomOf(machine: SimulatedMachine | undefined, tab: number): RoomClient | null {
    const pages = machine?.pages.filter((page) => page !== null) ?? [];
    const room = pages[tab % Math.max(1, pages.length)]?.room ?? null;
    // A page that has not been welcomed yet shows nothing that could be written on.
    return room && room.store.getState().view.stage && room.store.getState().self ? room : null;
  }

  const tableOf = ({ seat }: SimulatedMachine) => disk.seats.get(`${session}\n${seat?.id}`)?.table;
  const consoleOf = (pick: number): RoomClient | null => roomOf(pickOf(consoles, pick), 0);
  const exerciseOf = (pick: number) => pickOf(workshop.exercises, pick);

  function newText(machine: SimulatedMachine): string {
    written += 1;
    return `«${seats.findIndex(({ id }) => id === machine.seat?.id)}.${written}»`;
  }

  function write(happening: Omit<Extract<Act, { do: 'write' }>, 'do'>): void {
    const machine = pickOf(devices, happening.device);
    const page = roomOf(machine, happening.tab);
    const exercise = exerciseOf(happening.exercise);
    if (!page || exercise.kind === 'list') return;
    const { view } = page.store.getState();
    const stage = view.stage?.stage;
    if (!stage || !view.exercises[exercise.id]) return;
    const { phase, round } = exerciseStage(stage, exercise.id);
    // As on a device: what is closed cannot be written on.
    if (phase !== 'open' && phase !== 'grace') return;
    const owner: SheetOwner = exercise.owner === 'both' ? round : exercise.owner;
    const field = exercise.kind === 'scale' ? 'rating' : 'text';
    const base = readSheet(page.store.getState(), exercise.id, owner).revisions[field] ?? 0;
    const pageNow = machine.pages.find((one) => one?.room === page);
    const type = (): void => {
      // The page may have died while somebody typed.
      if (!machine.pages.includes(pageNow ?? null)) return;
      const value = exercise.kind === 'scale' ? 1 + (written % 10) : newText(machine);
      if (exercise.kind === 'scale') written += 1;
      writeField(page, { exercise: exercise.id, owner, field, value, base });
    };
    if (happening.typingMs === 0) type();
    else world.after(happening.typingMs, type);
  }

  function writeRecord({ device, tab, record, key }: Extract<Act, { do: 'record' }>): void {
    const machine = pickOf(devices, device);
    const page = roomOf(machine, tab);
    const stage = page?.store.getState().view.stage?.stage;
    if (!page || !stage || !['open', 'grace'].includes(exerciseStage(stage, 'rows').phase)) return;
    const keys: readonly RowKey[] = ['text', 'text', 'order', 'removed'];
    const chosen = pickOf(keys, key);
    const value: JsonValue =
      chosen === 'text' ? newText(machine) : chosen === 'order' ? record : key % 2 === 0;
    writeField(page, { exercise: 'rows', owner: 'seat', field: rowField(`row${record % 3}`, chosen), value });
  }

  function typeTogether({ device, tab, at }: Extract<Act, { do: 'typeTogether' }>): void {
    const machine = pickOf(devices, device);
    const page = roomOf(machine, tab);
    const state = page?.store.getState();
    const stage = state?.view.stage?.stage;
    const { exercise, field } = longText;
    if (!page || !state || !stage || !['open', 'grace'].includes(exerciseStage(stage, exercise).phase))
      return;
    // As a page does that shows what is stored, and over it what it has not sent yet.
    const doc = openDoc(readSheet(state, exercise, 'table').fields[field]);
    doc.clientID = 1 + Math.floor(world.random() * 2 ** 31);
    const added = newText(machine);
    typeInto(doc, at === 'start' ? added + textIn(doc) : textIn(doc) + added);
    writeField(page, { exercise, owner: 'table', field, value: { ...valueOf(doc) } });
  }

  function press({ facilitator, action }: Extract<Act, { do: 'press' }>): void {
    const page = consoleOf(facilitator);
    const state = page?.store.getState();
    const held = state?.view.stage?.stage;
    if (!page || !state || !held) return;
    const context = { workshop, nowMs: 0 };
    const stage = optimisticStage(
      held,
      state.waiting.map(({ op }) => op),
      context,
    );
    const actions = stageActions({ stage, ...context, readiness: null });
    const there = stageActionNames.flatMap((name) => actions[name] ?? []);
    const chosen = there[action % Math.max(1, there.length)];
    if (chosen) void page.emit(chosen.op);
  }

  /** An op of a console, made from what it shows. */
  function fromConsole(pick: number, make: (page: RoomClient) => OpDraft | null): void {
    const page = consoleOf(pick);
    const op = page && make(page);
    if (page && op) void page.emit(op);
  }

  function settle({ device, choice }: Extract<Act, { do: 'settle' }>): void {
    const page = roomOf(pickOf(devices, device), 0);
    if (!page) return;
    for (const { id, owner: kind } of workshop.exercises) {
      for (const owner of kind === 'both' ? (['seat', 'table'] as const) : [kind]) {
        const [conflict] = readSheet(page.store.getState(), id, owner).conflicts;
        if (!conflict) continue;
        const { exercise, field, slot, value, revision: base } = conflict.register;
        if (choice === 'leave') leftLying.add(value);
        void page.emit({
          type: 'worksheet.resolve',
          exercise,
          owner: conflict.register.owner,
          field,
          slot,
          choice,
          base,
        });
        return;
      }
    }
  }

  function act(happening: Act): void {
    switch (happening.do) {
      case 'write':
        return write(happening);
      case 'record':
        return writeRecord(happening);
      case 'typeTogether':
        return typeTogether(happening);
      case 'collide': {
        const shared = workshop.exercises.filter(({ owner }) => owner !== 'seat');
        const exercise = workshop.exercises.indexOf(pickOf(shared, happening.exercise));
        const table = tableOf(pickOf(devices, happening.device));
        devices.forEach((machine, device) => {
          if (tableOf(machine) === table) write({ device, tab: 0, exercise, typingMs: 0 });
        });
        return;
      }
      case 'comeTooLate': {
        const { device, exercise, facilitator } = happening;
        const { path } = pickOf(devices, device);
        path.isUp = false;
        network.cut(path);
        write({ device, tab: 0, exercise, typingMs: 0 });
        return act({ do: 'phase', facilitator, exercise, to: 'closed', round: null });
      }
      case 'press':
        return press(happening);
      case 'phase':
        return fromConsole(happening.facilitator, (page) => {
          const { id } = exerciseOf(happening.exercise);
          const stage = page.store.getState().view.stage?.stage;
          if (!stage) return null;
          const { phaseRevision } = exerciseStage(stage, id);
          const round = happening.round === null ? {} : { round: happening.round };
          return { type: 'exercise.phase', exercise: id, to: happening.to, phaseRevision, ...round };
        });
      case 'takeLate':
        return fromConsole(happening.facilitator, (page) => {
          const progress = Object.values(page.store.getState().view.progress).find(
            ({ late }) => late.length > 0,
          );
          const [late] = progress?.late ?? [];
          if (!progress || !late) return null;
          const { owner, field, slot } = late;
          return { type: 'worksheet.takeLate', exercise: progress.exercise, owner, field, slot };
        });
      case 'settle':
        return settle(happening);
      case 'mark':
        return fromConsole(happening.facilitator, (page) => ({
          type: 'worksheet.set',
          exercise: 'words',
          owner: 'room',
          field: 'star.abc',
          value: happening.value,
          base: readRoomRevision(page, 'words', 'star.abc'),
          phaseRevision: 0,
        }));
      case 'move': {
        const machine = pickOf(devices, happening.device);
        const table = pickOf(tables, happening.table);
        if (!machine.seat) return;
        const op = { type: 'seat.move', seat: machine.seat.id, table } as const;
        if (happening.by === 'facilitator') return fromConsole(happening.device, () => op);
        return void roomOf(machine, 0)?.emit(op);
      }
      case 'scribe': {
        const machine = pickOf(devices, happening.device);
        return void (
          machine.seat && roomOf(machine, 0)?.emit({ type: 'seat.scribe', seat: machine.seat.id })
        );
      }
      case 'hide':
        return fromConsole(happening.facilitator, () => {
          const { id } = exerciseOf(happening.exercise);
          const hidden = { slides: [], exercises: happening.hidden ? [id] : [] };
          return { type: 'session.change', settings: { ...settings, hidden } };
        });
      case 'repeat': {
        const machine = pickOf(devices, happening.device);
        const op = machine.kept[happening.op % Math.max(1, machine.kept.length)];
        const page = machine.pages.find((one) => one !== null);
        if (op) page?.repeat(op);
        return;
      }
    }
  }

  return act;
}

function readRoomRevision(page: RoomClient, exercise: string, field: string): number {
  const registers = Object.values(page.store.getState().view.registers);
  const mark = registers.find(
    (one) =>
      one.exercise === exercise && one.owner === 'room' && one.field === field && one.slot === 'current',
  );
  return mark?.revision ?? 0;
}
