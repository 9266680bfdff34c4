import { initialStage } from '#shared/sync/stage.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import type { OpRow, SeatRow, SessionRow, TokenRow } from '#server/storage/store.ts';
import { someSettings } from '../helpers/facilitator.ts';
import { someWorkshop } from '../helpers/someWorkshop.ts';

/** Rows of session `s1` and of Ana, who sits in it; each test changes what it is about. */
export function someSession(changes: Partial<SessionRow> = {}): SessionRow {
  return {
    id: 's1',
    code: 'K7M4QD',
    revision: 4,
    createdMs: 2_000_000_000_000,
    settings: someSettings(),
    settingsRevision: 2,
    workshopRevision: 'r1',
    stage: initialStage(someWorkshop()),
    stageRevision: 3,
    rehearsalOf: null,
    ...changes,
  };
}

export function someSeat(changes: Partial<SeatRow> = {}): SeatRow {
  return {
    id: 'ana',
    session: 's1',
    name: 'Ana',
    table: 't1',
    language: 'en',
    revision: 5,
    scribe: false,
    returnKey: null,
    joinedMs: 2_000_000_000_000,
    removedMs: null,
    ...changes,
  };
}

export function someOp(changes: Partial<OpRow> = {}): OpRow {
  return {
    session: 's1',
    revision: 5,
    id: 'op',
    actor: 'seat:ana',
    type: 'worksheet.set',
    body: '{}',
    atMs: 2_000_000_000_000,
    outcome: 'applied',
    ...changes,
  };
}

export function someRegister(changes: Partial<Register> = {}): Register {
  return {
    exercise: 'rating',
    owner: 'seat:ana',
    field: 'rating',
    slot: 'current',
    value: 7,
    revision: 5,
    client: 'page-1',
    ...changes,
  };
}

export function someToken(changes: Partial<TokenRow> = {}): TokenRow {
  return {
    hash: 'hash',
    kind: 'invitation',
    session: null,
    seat: null,
    createdMs: 2_000_000_000_000,
    expiresMs: null,
    ...changes,
  };
}
