import type { RoomClient } from '#client/sync/roomClient.ts';
import { makeId } from '#shared/sync/ids.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { SimulatedServer } from './simulatedServer.ts';
import { bootServer } from './simulatedServer.ts';
import { actIn } from './acts.ts';
import { type Happening, type History, pickOf } from './history.ts';
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
  type SimulatedSeat,
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

  async function openTab(machine: SimulatedMachine, tab: number): Promise<void> {
    machine.pages[tab] = await openPage({ world, network, machine, watch: epochWatch(wrong) });
  }

  const machineOf = (pick: number): SimulatedMachine => pickOf(machines, pick);
  const act = actIn({ world, network, disk, seats, devices, consoles, leftLying });

  async function happen(happening: Happening): Promise<void> {
    switch (happening.do) {
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
        return machine.pages[tab] ? undefined : openTab(machine, tab);
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
      default:
        return act(happening);
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
      if (machine.pages.every((page) => page === null)) await openTab(machine, 0);
    }
    await world.pass(60_000);
    // Lines that have died count for a while: who was told that there are too many pages loads the page again.
    for (const machine of machines) {
      for (const [tab, page] of machine.pages.entries()) {
        if (page?.room.store.getState().farewell !== 'too-many-pages') continue;
        page.kill();
        await openTab(machine, tab);
      }
    }
    // A page whose line stays up does not notice a lost hint; where none was lost it needs no welcome to be right.
    if (hintsGotLost) for (const { path } of machines) network.cut(path);
    await world.pass(10_000);
    await world.until(isAtRest, 600_000, 'Every page is online again, with nothing waiting');
    await world.pass(30_000);
  }

  await boot();
  for (const machine of machines) await openTab(machine, 0);
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
    openPage: openTab,
    happen,
    heal,
  };
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
