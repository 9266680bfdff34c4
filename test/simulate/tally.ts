import type { History } from './history.ts';
import { session } from './simulatedRoom.ts';
import type { SimulatedRoom } from './simulation.ts';

/** What has happened in many histories, so that one sees that they were worth running. */
export interface Tally {
  histories: number;
  frames: number;
  ops: number;
  late: number;
  conflicts: number;
  refused: number;
  failedCommits: number;
  serverKills: number;
  pageKills: number;
  cuts: number;
  clockSteps: number;
}

export function newTally(): Tally {
  return {
    histories: 0,
    frames: 0,
    ops: 0,
    late: 0,
    conflicts: 0,
    refused: 0,
    failedCommits: 0,
    serverKills: 0,
    pageKills: 0,
    cuts: 0,
    clockSteps: 0,
  };
}

export function count(tally: Tally, { steps }: History, room: SimulatedRoom): void {
  const ops = [...room.disk.ops.values()].filter((row) => row.session === session);
  const times = (...names: readonly string[]): number =>
    steps.filter(({ happening }) => names.includes(happening.do)).length;
  tally.histories += 1;
  tally.frames += room.frames();
  tally.ops += ops.length;
  tally.late += ops.filter(({ outcome }) => outcome === 'late').length;
  tally.conflicts += ops.filter(({ outcome }) => outcome === 'conflict').length;
  tally.refused += room.machines.reduce((sum, { answers }) => sum + answers.refusals.length, 0);
  tally.failedCommits += room.faults.length;
  tally.serverKills += times('killServer');
  tally.pageKills += times('killPage');
  tally.cuts += times('offline');
  tally.clockSteps += times('stepServerClock', 'stepClock');
}
