import type { Op } from '#shared/sync/op.ts';
import { type ServerFrame, serverFrame } from '#shared/sync/protocol.ts';
import type { RefusalReason } from '#shared/sync/reasons.ts';
import type { Auth, ClientLine } from '#client/sync/line.ts';
import type { OutboxEntry, OutboxStorage } from '#client/sync/outbox.ts';
import { pressesOn } from '#client/sync/pressesOn.ts';
import { createRoomClient, type RoomClient } from '#client/sync/roomClient.ts';
import type { Network, Path } from './network.ts';
import { bytesOf, workshop } from './simulatedRoom.ts';
import type { MachineClock, World } from './world.ts';

/** What a page was answered, as it came over its line. */
export interface Answers {
  readonly acks: Extract<ServerFrame, { type: 'ack' }>[];
  readonly refusals: { readonly op: string; readonly reason: RefusalReason }[];
}

/** A phone or a laptop: what it keeps outlives its pages, which share it. */
export interface Machine {
  readonly path: Path;
  readonly auth: Auth;
  readonly cookie: string | undefined;
  /** The same for every page of this machine's seat. */
  readonly client: string;
  readonly clock: MachineClock;
  readonly storage: Map<number, OutboxEntry>;
  /** Every op that has been kept here, in the order of keeping. */
  readonly kept: Op[];
  readonly answers: Answers;
}

export interface SimulatedPage {
  readonly room: RoomClient;
  /** Sends as it is, past the outbox: what a network that repeats itself delivers again. */
  repeat(op: Op): void;
  /** Ends it as a closed or killed tab does: what it had not kept is gone. */
  kill(): void;
}

interface Opening {
  readonly world: World;
  readonly network: Network;
  readonly machine: Machine;
  /** Sees every state that the page comes to. */
  readonly watch: (room: RoomClient) => void;
}

export async function openPage({ world, network, machine, watch }: Opening): Promise<SimulatedPage> {
  let isAlive = true;
  let line: ClientLine | null = null;
  const { auth, cookie, client, clock } = machine;
  const room = await createRoomClient({
    auth,
    client,
    clock,
    outbox: storageOf(world, machine, () => isAlive),
    randomBytes: bytesOf(world),
    openLine() {
      const opened = network.openLine(machine.path, { auth, cookie });
      line = opened;
      return heardBy(machine.answers, opened);
    },
    ...(auth.as === 'facilitator' ? { presses: pressesOn(workshop) } : {}),
  });
  watch(room);
  room.store.subscribe(() => watch(room));
  return {
    room,
    repeat: (op) => line?.send({ type: 'op', op }),
    kill() {
      isAlive = false;
      room.close();
    },
  };
}

/** What stands in it once a write has been promised; a page that dies before takes its writes along. */
function storageOf(
  world: World,
  { storage, kept, client }: Pick<Machine, 'storage' | 'kept' | 'client'>,
  isAlive: () => boolean,
): OutboxStorage {
  const inAMoment = (work: () => void): Promise<void> =>
    new Promise((resolve) => {
      world.after(world.between(0, 4), () => {
        if (!isAlive()) return;
        work();
        resolve();
      });
    });
  return {
    lifetime: 'kept',
    all: async () => [...storage.values()],
    put: (entry) =>
      inAMoment(() => {
        storage.set(entry.order, entry);
        if (entry.op.client === client && !kept.some(({ id }) => id === entry.op.id)) kept.push(entry.op);
      }),
    remove: (order) => inAMoment(() => void storage.delete(order)),
  };
}

function heardBy({ acks, refusals }: Answers, line: ClientLine): ClientLine {
  return {
    ...line,
    onFrame: (listener) =>
      line.onFrame((raw) => {
        note(raw);
        listener(raw);
      }),
  };

  function note(raw: unknown): void {
    const { data: frame } = serverFrame.safeParse(raw);
    if (frame?.type === 'ack') acks.push(frame);
    if (frame?.type === 'refuse') refusals.push({ op: frame.op, reason: frame.reason });
  }
}
