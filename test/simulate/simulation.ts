import { stageActionNames, stageActions } from '#client/console/consoleActions.ts';
import { readSheet, type SheetOwner } from '#client/device/readSheet.ts';
import { writeField } from '#client/device/writeField.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';
import type { RoomClient } from '#client/sync/roomClient.ts';
import { makeId } from '#shared/sync/ids.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import { optimisticStage } from '#shared/sync/view.ts';
import { rowField, type RowKey } from '#exercises/list/schema.ts';
import type { SimulatedServer } from './simulatedServer.ts';
import { bootServer } from './simulatedServer.ts';
import type { Happening, History } from './history.ts';
import { type StageThen, watchFrames } from './frameWatch.ts';
import type { Tables } from './memoryTables.ts';
import { createNetwork, type Network } from './network.ts';
import { type Machine, openPage, type SimulatedPage } from './simulatedPage.ts';
import {
  bytesOf,
  facilitators,
  newRoom,
  projectorToken,
  session,
  settings,
  type SimulatedSeat,
  tables,
  workshop,
} from './simulatedRoom.ts';
import { createWorld, type World } from './world.ts';

/** More than two pages of one machine tell nothing that two do not. */
const tabs = 2;

export interface SimulatedMachine extends Machine {
  readonly kind: 'device' | 'console' | 'projector';
  readonly seat: SimulatedSeat | null;
  readonly pages: (SimulatedPage | null)[];
}

/** A room that a history has run through, to be looked at. */
export interface SimulatedRoom {
  readonly world: World;
  readonly network: Network;
  readonly disk: Tables;
  readonly machines: readonly SimulatedMachine[];
  /** Values that somebody has let lie, after a conflict. */
  readonly leftLying: ReadonlySet<JsonValue>;
  readonly server: () => SimulatedServer | null;
  /** What must never happen and did, in words. */
  readonly wrong: readonly string[];
  /** Faults of storage that the server told of; it goes on after them. */
  readonly faults: readonly unknown[];
  readonly stages: readonly StageThen[];
  readonly frames: () => number;
  openPage(machine: SimulatedMachine, tab: number): Promise<void>;
}

/** Runs a history to its end, heals everything and lets the room come to rest. */
export async function runHistory({ seed, steps }: History): Promise<SimulatedRoom> {
  const room = await startRoom(seed);
  for (const { happening, thenMs } of steps) {
    await room.happen(happening);
    await room.world.pass(thenMs);
  }
  await room.heal();
  return room;
}

async function startRoom(seed: number) {
  const world = createWorld(seed);
  const network = createNetwork(world);
  const { disk, seats } = newRoom(world);
  const wrong: string[] = [];
  const faults: unknown[] = [];
  const leftLying = new Set<JsonValue>();
  const frames = watchFrames({ disk, seats, wrong, elapsedMs: world.elapsedMs });
  let server: SimulatedServer | null = null;
  let diskIsFull = false;
  let hintsGotLost = false;
  let written = 0;

  const newMachine = (
    kind: SimulatedMachine['kind'],
    auth: Machine['auth'],
    seat: SimulatedSeat | null,
    cookie?: string,
  ) => ({
    kind,
    seat,
    auth,
    cookie,
    path: { isUp: true },
    client: makeId(bytesOf(world)),
    clock: world.newClock(),
    storage: new Map(),
    kept: [],
    answers: { acks: [], refusals: [] },
    pages: Array.from({ length: tabs }, () => null),
  });
  const devices: readonly SimulatedMachine[] = seats.map((seat) =>
    newMachine('device', { as: 'participant', token: seat.token }, seat),
  );
  const consoles: readonly SimulatedMachine[] = facilitators.map((account) =>
    newMachine('console', { as: 'facilitator', session }, null, account),
  );
  const projector: SimulatedMachine = newMachine(
    'projector',
    { as: 'projector', token: projectorToken },
    null,
  );
  const machines = [...devices, ...consoles, projector];

  async function boot(): Promise<void> {
    frames.committed();
    server = await bootServer({
      world,
      network,
      disk,
      audit: frames.audit,
      diskIsFull: () => diskIsFull,
      onCommit: frames.committed,
      fault: (error) => void faults.push(error),
    });
  }

  async function open(machine: SimulatedMachine, tab: number): Promise<void> {
    machine.pages[tab] = await openPage({ world, network, machine, watch: epochWatch(wrong) });
  }

  function roomOf(machine: SimulatedMachine | undefined, tab: number): RoomClient | null {
    const open = machine?.pages.filter((page) => page !== null) ?? [];
    const room = open[tab % Math.max(1, open.length)]?.room ?? null;
    // A page that has not been welcomed yet shows nothing that could be written on.
    return room && room.store.getState().view.stage && room.store.getState().self ? room : null;
  }

  const tableOf = ({ seat }: SimulatedMachine) => disk.seats.get(`${session}\n${seat?.id}`)?.table;
  const machineOf = (pick: number): SimulatedMachine => pickOf(machines, pick);
  const consoleOf = (pick: number): RoomClient | null => roomOf(pickOf(consoles, pick), 0);
  const exerciseOf = (pick: number) => pickOf(workshop.exercises, pick);

  function newText(machine: SimulatedMachine): string {
    written += 1;
    return `«${seats.findIndex(({ id }) => id === machine.seat?.id)}.${written}»`;
  }

  function write(happening: Omit<Extract<Happening, { do: 'write' }>, 'do'>): void {
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

  function writeRecord({ device, tab, record, key }: Extract<Happening, { do: 'record' }>): void {
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

  function press({ facilitator, action }: Extract<Happening, { do: 'press' }>): void {
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
    const actions = stageActions({ stage, workshop, readiness: null });
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

  function settle({ device, choice }: Extract<Happening, { do: 'settle' }>): void {
    const page = roomOf(pickOf(devices, device), 0);
    if (!page) return;
    for (const { id, owner: kind } of workshop.exercises) {
      for (const owner of kind === 'both' ? (['seat', 'table'] as const) : [kind]) {
        const [conflict] = readSheet(page.store.getState(), id, owner).conflicts;
        if (!conflict) continue;
        const { exercise, field, slot, value } = conflict.register;
        if (choice === 'leave') leftLying.add(value);
        void page.emit({
          type: 'worksheet.resolve',
          exercise,
          owner: conflict.register.owner,
          field,
          slot,
          choice,
        });
        return;
      }
    }
  }

  async function happen(happening: Happening): Promise<void> {
    switch (happening.do) {
      case 'write':
        return write(happening);
      case 'record':
        return writeRecord(happening);
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
        return happen({ do: 'phase', facilitator, exercise, to: 'closed', round: null });
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
        return void (op && page?.repeat(op));
      }
      case 'offline': {
        const { path } = machineOf(happening.machine);
        path.isUp = false;
        return network.cut(path);
      }
      case 'online':
        machineOf(happening.machine).path.isUp = true;
        return;
      case 'killPage': {
        const machine = machineOf(happening.machine);
        machine.pages[happening.tab % tabs]?.kill();
        machine.pages[happening.tab % tabs] = null;
        return;
      }
      case 'openPage': {
        const machine = machineOf(happening.machine);
        const tab = happening.tab % tabs;
        return machine.pages[tab] ? undefined : open(machine, tab);
      }
      case 'killServer':
        server?.crash();
        server = null;
        return;
      case 'startServer':
        return server ? undefined : boot();
      case 'fillDisk':
      case 'freeDisk':
        diskIsFull = happening.do === 'fillDisk';
        return;
      case 'hints':
        hintsGotLost = true;
        return void Object.assign(network.hints, {
          lost: happening.lost,
          repeated: happening.repeated,
          overtaken: happening.overtaken,
        });
      case 'stepServerClock':
        return server?.stepClock(happening.byMs);
      case 'stepClock':
        return machineOf(happening.machine).clock.step(happening.byMs);
    }
  }

  const openPages = (): readonly SimulatedPage[] =>
    machines.flatMap(({ pages }) => pages.filter((page) => page !== null));
  const isAtRest = (): boolean =>
    openPages().every(({ room }) => {
      const { connection, waiting } = room.store.getState();
      return connection === 'online' && waiting.length === 0;
    });

  /** Everything works again, every machine has a page, and the room comes to rest. */
  async function heal(): Promise<void> {
    diskIsFull = false;
    Object.assign(network.hints, { lost: 0, repeated: 0, overtaken: 0 });
    if (!server) await boot();
    for (const machine of machines) {
      machine.path.isUp = true;
      if (machine.pages.every((page) => page === null)) await open(machine, 0);
    }
    await world.pass(60_000);
    // A page whose line stays up does not notice a lost hint; where none was lost it needs no welcome to be right.
    if (hintsGotLost) for (const { path } of machines) network.cut(path);
    await world.pass(10_000);
    await world.until(isAtRest, 600_000, 'Every page is online again, with nothing waiting');
    await world.pass(30_000);
  }

  await boot();
  for (const machine of machines) await open(machine, 0);
  await world.until(isAtRest, 60_000, 'The room has come in');
  for (const { id } of workshop.exercises) {
    await happen({
      do: 'phase',
      facilitator: 0,
      exercise: workshop.exercises.findIndex((one) => one.id === id),
      to: 'open',
      round: null,
    });
  }
  await world.until(isAtRest, 60_000, 'The exercises are open');
  await world.pass(100);
  return {
    world,
    network,
    disk,
    machines,
    leftLying,
    server: () => server,
    wrong,
    faults,
    stages: frames.stages,
    frames: frames.frames,
    openPage: open,
    happen,
    heal,
  };
}

function pickOf<T>(all: readonly T[], pick: number): T {
  const picked = all[pick % all.length];
  if (picked === undefined) throw new Error('There is nothing to choose from.');
  return picked;
}

function readRoomRevision(page: RoomClient, exercise: string, field: string): number {
  const registers = Object.values(page.store.getState().view.registers);
  const mark = registers.find(
    (one) =>
      one.exercise === exercise && one.owner === 'room' && one.field === field && one.slot === 'current',
  );
  return mark?.revision ?? 0;
}

/** The room's place never goes back on any page (rule 7). */
function epochWatch(wrong: string[]): (room: RoomClient) => void {
  let epoch = 0;
  return (room) => {
    const now = room.store.getState().view.stage?.stage.epoch ?? 0;
    if (now < epoch) wrong.push(`rule 7: a page went back from epoch ${epoch} to ${now}`);
    epoch = Math.max(epoch, now);
  };
}
