import {
  parkedBy,
  parkedField,
  parkingLimits,
  parkingName,
  type ParkingSet,
} from '#shared/asides/parkingLot.ts';
import type { Actor } from '#shared/session/permissions.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { refuse } from '#shared/sync/reasons.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import type { Applied, Applying } from './opContext.ts';
import { put } from './putRegisters.ts';

/** A question is kept for later, or one that is kept is looked after; of two who write a field, the later one stands. */
export async function park(op: ParkingSet, applying: Applying): Applied {
  const { actor } = applying.context;
  if (actor.role === 'participant') return parkFromDevice(op, actor, applying);
  const { writer, session, context } = applying;
  const { item, fields } = op;
  if (fields.text === '') return refuse('bad-value');
  const first = parkedField(item, 'text');
  const known = await writer.register(session.id, registerAt('room', first));
  // What was never said cannot be looked after.
  if (!known && fields.text === undefined) return refuse('bad-value');
  if (!known && (await countParked(applying)) >= parkingLimits.inAll) return refuse('too-large');
  const made = known ? {} : { from: '', at: context.nowMs };
  return keep(applying, registersOf(item, { ...fields, ...made }, op.client, applying));
}

/**
 * Somebody in the room adds a question, in words and nothing else. The facilitator is told from which table it comes
 * and not from whom; what the seat keeps for its own devices goes with the seat when it is erased (rule 11).
 */
async function parkFromDevice(
  { item, fields }: ParkingSet,
  { seat, table }: Extract<Actor, { role: 'participant' }>,
  applying: Applying,
): Applied {
  const { writer, session, revision, context } = applying;
  const { text, ...others } = fields;
  if (Object.values(others).some((value) => value !== undefined)) return refuse('not-allowed');
  if (text === undefined || text === '') return refuse('bad-value');
  const owner = parkedBy(seat);
  // The seat's own first, which are few: whoever is over the limit costs the room nothing (rule 10).
  const own = (await writer.registers(session.id, { owner })).filter(
    ({ exercise }) => exercise === parkingName,
  );
  if (own.length >= parkingLimits.perSeat) return refuse('too-large');
  if (await writer.register(session.id, registerAt('room', parkedField(item, 'text'))))
    return refuse('not-allowed');
  if ((await countParked(applying)) >= parkingLimits.fromDevices) return refuse('too-large');
  const values = { text, from: table, at: context.nowMs };
  // Not the page's id, by which who asked would be found in the seat's other answers.
  const registers = registersOf(item, values, fromDevice, applying);
  const kept = { ...registerAt(owner, item), value: text, revision, client: fromDevice };
  return keep(applying, [...registers, kept]);
}

/** No exercise's result has anything to do with it. */
async function keep(applying: Applying, registers: readonly Register[]): Applied {
  return { ...(await put(applying, registers)), touched: [] };
}

/** Stands for the page in what devices have parked. */
const fromDevice = 'device';

function registerAt(owner: string, field: string): Pick<Register, 'exercise' | 'owner' | 'field' | 'slot'> {
  return { exercise: parkingName, owner, field, slot: 'current' };
}

function registersOf(
  item: string,
  values: Readonly<Record<string, JsonValue | undefined>>,
  client: string,
  { revision }: Pick<Applying, 'revision'>,
): readonly Register[] {
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [{ ...registerAt('room', `${item}.${key}`), value, revision, client }],
  );
}

async function countParked({ writer, session }: Pick<Applying, 'writer' | 'session'>): Promise<number> {
  const all = await writer.registers(session.id, { exercise: parkingName, owner: 'room' });
  return all.filter(({ field }) => field.endsWith('.text')).length;
}

/**
 * What is left of the questions that a seat has parked once it is erased: their words go, unless a facilitator has put
 * them into other words since, and so does the seat's name where it stands as an owner.
 */
export function parkedWithout(
  registers: readonly Register[],
  seat: { readonly id: string; readonly name: string },
  revision: number,
): readonly Register[] {
  const own = registers.filter((one) => one.exercise === parkingName);
  const items = new Set(own.filter(({ owner }) => owner === parkedBy(seat.id)).map(({ field }) => field));
  const name = seat.name.trim().toLowerCase();
  return own.flatMap((one) => {
    if (one.owner !== 'room') return [];
    const [item = '', key] = one.field.split('.');
    const isText = key === 'text' && items.has(item) && one.client === fromDevice;
    const isName = key === 'owner' && typeof one.value === 'string' && one.value.toLowerCase() === name;
    return isText || isName ? [{ ...one, value: '', revision }] : [];
  });
}
