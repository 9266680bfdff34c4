import { createMaterialNews } from '#server/results/materialNews.ts';
import { startResultFeed } from '#server/results/resultFeed.ts';
import { createCommitter } from '#server/sync/committer.ts';
import { createKnownResults } from '#server/results/knownResults.ts';
import { startGateway } from '#server/sync/gateway.ts';
import { startGraceClock } from '#server/sync/graceClock.ts';
import { identify } from '#server/sync/identify.ts';
import { createRoom, type Room } from '#server/sync/room.ts';
import { openMemoryStore } from './memoryStore.ts';
import type { Tables } from './memoryTables.ts';
import type { Audit, Network } from './network.ts';
import { kinds } from './simulatedRoom.ts';
import type { World } from './world.ts';

/** Secret of the simulated data, for return codes that nobody uses here. */
const secret = 'a secret of the simulation';

export interface SimulatedServer {
  readonly room: Room;
  readonly store: ReturnType<typeof openMemoryStore>;
  stepClock(byMs: number): void;
  /** As SIGKILL does. */
  crash(): void;
}

interface Booting {
  readonly world: World;
  readonly network: Network;
  readonly disk: Tables;
  readonly audit: Audit;
  /** Whether the disk takes a commit now. */
  readonly diskIsFull: () => boolean;
  /** Sees the disk as it is once a commit will have reached it. */
  readonly onCommit: () => void;
  readonly fault: (error: unknown) => void;
}

/** The server's own parts, put together as its composition root does, on a disk that outlives them. */
export async function bootServer({
  world,
  network,
  disk,
  audit,
  diskIsFull,
  onCommit,
  fault,
}: Booting): Promise<SimulatedServer> {
  const clock = world.newClock();
  const store = openMemoryStore(disk, {
    flush: () =>
      new Promise((resolve, reject) => {
        const fails = diskIsFull();
        clock.after(world.between(0, 6), () => {
          if (fails) return reject(new Error('The disk is full.'));
          onCommit();
          resolve();
        });
      }),
    flushedInTime: () => world.chance(0.5),
  });
  const committer = createCommitter(store, clock);
  const results = createKnownResults({ store, kinds });
  const { committed } = results;
  const room = createRoom({ store, committer, kinds, clock, fault, committed });
  const lines = network.listen(audit);
  const news = createMaterialNews();
  const gateway = startGateway({
    lines,
    store,
    room,
    kinds,
    clock,
    news,
    results,
    identify: (handshake) =>
      identify(
        {
          store,
          nowMs: clock.nowMs,
          secret,
          // The cookie of a simulated facilitator is the account's id.
          whoIs: async (cookie) =>
            cookie === undefined
              ? null
              : { id: cookie, role: 'owner', signIn: cookie, name: cookie, email: '', sinceMs: 0 },
        },
        handshake,
      ),
    fault,
  });
  startResultFeed({ store, room, kinds, broadcast: gateway.broadcast, news, clock, fault });
  await startGraceClock({ store, room, clock, fault });
  return {
    room,
    store,
    stepClock: clock.step,
    crash() {
      clock.stop();
      lines.crash();
      store.crash();
    },
  };
}
