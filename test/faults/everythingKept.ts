import { expect } from 'vitest';
import type { SocketParticipant } from '../helpers/socketParticipant.ts';
import type { StoredRoom } from './storedRoom.ts';

/** The log has every revision once, and no answer twice. */
export function expectWholeLog({ ops, revision, opCount, differentRevisions }: StoredRoom): void {
  expect(new Set(ops.map(({ id }) => id)).size).toBe(ops.length);
  // The session began at revision 1, and each op has raised it by one.
  expect({ revision, differentRevisions }).toEqual({ revision: opCount + 1, differentRevisions: opCount });
}

/** Nothing waits, and what each page made is what it was told is saved, and what is stored, in that order. */
export async function expectEverythingKept(
  stored: StoredRoom,
  participants: readonly SocketParticipant[],
): Promise<void> {
  expectWholeLog(stored);
  expect(stored.ops.every(({ outcome }) => outcome === 'applied')).toBe(true);
  expect(stored.seats).toBe(participants.length);
  for (const { seat, made, acknowledged, outbox, client } of participants) {
    const owner = `seat:${seat}`;
    const kept = stored.ops.filter(({ actor }) => actor === owner);
    expect(kept.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect(kept.map(({ body }) => body.value)).toEqual(made.map(({ value }) => value));
    expect(acknowledged.map(({ op }) => op)).toEqual(made.map(({ id }) => id));
    const last = { owner, slot: 'current', revision: kept.at(-1)?.revision, value: made.at(-1)?.value };
    expect(stored.registers.filter((register) => register.owner === owner)).toMatchObject([last]);
    expect(client.store.getState().refused).toEqual([]);
    expect(await outbox.all()).toEqual([]);
  }
}
