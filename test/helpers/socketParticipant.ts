import { randomBytes } from '#server/accounts/tokens.ts';
import type { WorksheetSet } from '#shared/sync/op.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import { registerKey, type View } from '#shared/sync/view.ts';
import { createMemoryOutbox, type OutboxStorage } from '#client/sync/outbox.ts';
import { createRoomClient, type RoomClient, type RoomState } from '#client/sync/roomClient.ts';
import { newTestId } from './facilitator.ts';

/** An answer that the server has called saved. */
export interface Acknowledged {
  readonly op: string;
  readonly seat: string;
  readonly revision: number;
  readonly value: unknown;
}

/** A person with a phone: a seat taken over HTTP and a real socket, whose page never reloads. */
export interface SocketParticipant {
  readonly seat: string;
  readonly outbox: OutboxStorage;
  readonly client: RoomClient;
  /** Every op that this page has made, in order. */
  readonly made: readonly WorksheetSet[];
  /** What it was told is saved, in order. */
  readonly acknowledged: readonly Acknowledged[];
  /** From now on: the next answer as soon as the one before is acknowledged. */
  keepAnswering(): void;
  stopAnswering(): void;
  /** Resolves when the page's state is so. */
  until(holds: (state: RoomState) => boolean): Promise<void>;
  /** What a page that knows nothing yet is welcomed with: the stored answer of this seat. */
  welcomedWith(): Promise<Register | undefined>;
}

interface Joining {
  readonly base: string;
  readonly code: string;
  readonly name: string;
  readonly table: string;
  readonly exercise: string;
  readonly field: string;
  /** The n-th answer, from 0; no two in a row may be the same. */
  readonly answer: (n: number) => number;
  readonly onAcknowledged: (one: Acknowledged) => void;
}

export async function joinByPhone(joining: Joining): Promise<SocketParticipant> {
  const { base, code, name, table, exercise, field } = joining;
  const seat = newTestId();
  const token = newTestId();
  const joined = await fetch(`${base}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invitation: code, seat, token, name, table, language: 'en' }),
  });
  if (!joined.ok) throw new Error(`${name} could not join: ${joined.status} ${await joined.text()}`);

  const connect = (outbox: OutboxStorage): Promise<RoomClient> =>
    createRoomClient({
      url: base,
      auth: { as: 'participant', token },
      client: newTestId(),
      outbox,
      randomBytes,
    });
  const outbox = createMemoryOutbox();
  const client = await connect(outbox);
  const made: WorksheetSet[] = [];
  const acknowledged: Acknowledged[] = [];
  let answering = false;

  const stored = (view: View): Register | undefined =>
    view.registers[registerKey({ exercise, owner: `seat:${seat}`, field, slot: 'current' })];

  function answer(): void {
    const { view } = client.store.getState();
    const phaseRevision = view.stage?.stage.exercises[exercise]?.phaseRevision ?? 0;
    const value = joining.answer(made.length);
    const revision = stored(view)?.revision ?? 0;
    void client.emit({
      type: 'worksheet.set',
      exercise,
      owner: 'seat',
      field,
      value,
      base: revision,
      phaseRevision,
    });
  }

  client.store.subscribe(({ waiting, view }, before) => {
    for (const { op } of waiting) {
      if (op.type === 'worksheet.set' && !before.waiting.some((entry) => entry.op === op)) made.push(op);
    }
    for (const { op } of before.waiting) {
      if (op.type !== 'worksheet.set' || waiting.some((entry) => entry.op === op)) continue;
      const register = stored(view);
      // A refused op stops waiting too; only an acknowledged one is in the view.
      if (register?.value !== op.value) continue;
      const one = { op: op.id, seat, revision: register.revision, value: op.value };
      acknowledged.push(one);
      joining.onAcknowledged(one);
      if (answering) answer();
    }
  });

  const participant: SocketParticipant = {
    seat,
    outbox,
    client,
    made,
    acknowledged,
    keepAnswering() {
      answering = true;
      answer();
    },
    stopAnswering() {
      answering = false;
    },
    until: (holds) => stateOf(client, holds),
    async welcomedWith() {
      const fresh = await connect(createMemoryOutbox());
      try {
        await stateOf(fresh, ({ connection }) => connection === 'online' || connection === 'ended');
        return stored(fresh.store.getState().view);
      } finally {
        fresh.close();
      }
    },
  };
  await participant.until(({ connection }) => connection === 'online');
  return participant;
}

/** Resolves when the page's state is so. */
function stateOf(client: RoomClient, holds: (state: RoomState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds(client.store.getState())) return resolve();
    const unsubscribe = client.store.subscribe((state) => {
      if (!holds(state)) return;
      unsubscribe();
      resolve();
    });
  });
}
