import type { getAdapter } from 'better-auth/db/adapter';
import { hashToken } from './tokens.ts';

type Adapter = Awaited<ReturnType<typeof getAdapter>>;
type Where = Parameters<Adapter['findOne']>[0]['where'];

/** better-auth's own name for its table of sign-ins. */
const signIns = 'session';

function hashed(where: Where): Where {
  return where.map((one) =>
    one.field === 'token' && typeof one.value === 'string' ? { ...one, value: hashToken(one.value) } : one,
  );
}

/** A row as its asker knows it: with the token that they hold, not its hash. */
function withToken<Row>(row: Row, token: unknown): Row {
  if (typeof row === 'object' && row !== null && 'token' in row) row.token = token;
  return row;
}

function askedFor(where: Where): unknown {
  return where.find(({ field }) => field === 'token')?.value;
}

interface Create<T> {
  readonly model: string;
  readonly data: Omit<T, 'id'>;
  readonly select?: string[] | undefined;
  readonly forceAllowId?: boolean | undefined;
}

function tokenIn(data: object): string {
  if ('token' in data && typeof data.token === 'string') return data.token;
  throw new TypeError('A sign-in has no token.');
}

/**
 * better-auth's adapter with the tokens of its sign-ins hashed on the way to the tables: whoever reads a copy
 * of the data finds none that opens a door.
 */
export function hashedTokens(adapter: Adapter): Adapter {
  const wrapped: Adapter = {
    ...adapter,
    async create<T extends Record<string, unknown>, R = T>(call: Create<T>): Promise<R> {
      if (call.model !== signIns) return adapter.create<T, R>(call);
      const token = tokenIn(call.data);
      const row = await adapter.create<T, R>({ ...call, data: { ...call.data, token: hashToken(token) } });
      return withToken(row, token);
    },
    async findOne<T>(call: Parameters<Adapter['findOne']>[0]) {
      if (call.model !== signIns) return adapter.findOne<T>(call);
      const row = await adapter.findOne<T>({ ...call, where: hashed(call.where) });
      return withToken(row, askedFor(call.where));
    },
    findMany: (call) =>
      adapter.findMany(call.model === signIns && call.where ? { ...call, where: hashed(call.where) } : call),
    async update<T>(call: Parameters<Adapter['update']>[0]) {
      if (call.model !== signIns) return adapter.update<T>(call);
      const row = await adapter.update<T>({ ...call, where: hashed(call.where) });
      return withToken(row, askedFor(call.where));
    },
    delete: (call) => adapter.delete(call.model === signIns ? { ...call, where: hashed(call.where) } : call),
    deleteMany: (call) =>
      adapter.deleteMany(call.model === signIns ? { ...call, where: hashed(call.where) } : call),
    transaction: (work) => work(wrapped),
  };
  return wrapped;
}
