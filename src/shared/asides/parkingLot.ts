import type { JsonValue, Op } from '#shared/sync/op.ts';
import type { Register } from '#shared/sync/worksheet.ts';

/**
 * Parked questions are registers of this name, which can be no exercise's (`exerciseIdSchema` has no @), so that no
 * result, worksheet or list of answers takes them for its own.
 */
export const parkingName = '@parking';

export type ParkingSet = Extract<Op, { type: 'parking.set' }>;

/** A question that is kept for later. */
export interface ParkedItem {
  readonly id: string;
  readonly text: string;
  /** Who takes it on, and when it is answered, in words; empty where nobody has said. */
  readonly owner: string;
  readonly due: string;
  readonly state: 'open' | 'done' | 'gone';
  /** The table that it came from; empty for a facilitator's. */
  readonly from: string;
  /** When it was parked, by the server's clock in epoch ms; null until the server has taken it. */
  readonly atMs: number | null;
}

export const parkingLimits = {
  /** Characters of a question. */
  text: 300,
  /** Questions that one seat may park in all. */
  perSeat: 20,
  /** Questions of a session, beyond which devices park no more, and then facilitators: consoles are told them all. */
  fromDevices: 300,
  inAll: 400,
} as const;

/** A field of a parked question, as its register is called. */
export function parkedField(item: string, key: 'text' | 'owner' | 'due' | 'state' | 'from' | 'at'): string {
  return `${item}.${key}`;
}

/** Whose registers tell a device which questions it has parked itself; nobody else hears of them. */
export function parkedBy(seat: string): string {
  return `seat:${seat}`;
}

type Fields = Readonly<Record<string, JsonValue>>;

/** All parked questions as a facilitator sees them, the oldest first; presses that still wait are laid over them. */
export function parkingLot(
  registers: Iterable<Register>,
  waiting: readonly Op[] = [],
): readonly ParkedItem[] {
  const items = new Map<string, Fields>();
  for (const { exercise, owner, field, slot, value } of registers) {
    if (exercise !== parkingName || owner !== 'room' || slot !== 'current') continue;
    const dot = field.indexOf('.');
    const id = field.slice(0, dot);
    items.set(id, { ...items.get(id), [field.slice(dot + 1)]: value });
  }
  for (const op of waiting) {
    if (op.type === 'parking.set') items.set(op.item, { ...items.get(op.item), ...written(op.fields) });
  }
  return [...items]
    .map(([id, fields]) => itemOf(id, fields))
    .filter(({ text }) => text !== '')
    .sort((a, b) => (a.atMs ?? Number.MAX_SAFE_INTEGER) - (b.atMs ?? Number.MAX_SAFE_INTEGER));
}

function written(fields: ParkingSet['fields']): Fields {
  const values: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) values[key] = value;
  return values;
}

function itemOf(id: string, { text, owner, due, state, from, at }: Fields): ParkedItem {
  return {
    id,
    text: words(text),
    owner: words(owner),
    due: words(due),
    state: state === 'done' || state === 'gone' ? state : 'open',
    from: words(from),
    atMs: typeof at === 'number' ? at : null,
  };
}

function words(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A question that this device's own person has parked. */
export interface OwnParked {
  readonly item: string;
  readonly text: string;
  readonly state: 'sent' | 'waiting';
}

/** What a seat has parked, as its own devices know it, the oldest first; what has not left yet comes last. */
export function ownParked(
  registers: Iterable<Register>,
  waiting: readonly Op[],
  seat: string,
): readonly OwnParked[] {
  const sent = [...registers]
    .filter(({ exercise, owner }) => exercise === parkingName && owner === parkedBy(seat))
    .sort((a, b) => a.revision - b.revision)
    .map(({ field, value }): OwnParked => ({ item: field, text: words(value), state: 'sent' }));
  const known = new Set(sent.map(({ item }) => item));
  const unsent = waiting.flatMap((op): readonly OwnParked[] =>
    op.type === 'parking.set' && !known.has(op.item)
      ? [{ item: op.item, text: op.fields.text ?? '', state: 'waiting' }]
      : [],
  );
  return [...sent, ...unsent];
}

/** The registers by which a page knows an acknowledged press of its own before it is told of it. */
export function parkedRegisters(
  { item, fields, client }: ParkingSet,
  { owner, revision }: { readonly owner: string; readonly revision: number },
): readonly Register[] {
  const common = { exercise: parkingName, owner, slot: 'current', revision, client };
  if (owner !== 'room') return [{ ...common, field: item, value: fields.text ?? '' }];
  return Object.entries(written(fields)).map(([key, value]) => ({
    ...common,
    field: `${item}.${key}`,
    value,
  }));
}
