import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomBytes } from '#server/accounts/tokens.ts';
import { createMemoryOutbox, type OutboxStorage } from '#client/sync/outbox.ts';
import { createRoomClient, type RoomClient } from '#client/sync/roomClient.ts';
import type { RandomBytes } from '#shared/sync/ids.ts';
import type { Op } from '#shared/sync/op.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { type ScriptedServer, startScriptedServer } from '../helpers/scriptedServer.ts';
import { newGate, until } from '../helpers/until.ts';

let server: ScriptedServer;
let pages: RoomClient[];

beforeEach(async () => {
  server = await startScriptedServer();
  pages = [];
});
afterEach(async () => {
  for (const page of pages) page.close();
  await server.close();
});

async function openPage(
  outbox: OutboxStorage = createMemoryOutbox(),
  client = newTestId(),
  random: RandomBytes = randomBytes,
): Promise<RoomClient> {
  const auth = { as: 'participant', token: newTestId() } as const;
  const page = await createRoomClient({ url: server.base, auth, client, outbox, randomBytes: random });
  pages.push(page);
  return page;
}

function rate(
  page: RoomClient,
  value: string | number,
  { field = 'rating', phaseRevision = 1 } = {},
): Promise<void> {
  return page.emit({
    type: 'worksheet.set',
    exercise: 'rating',
    owner: 'seat',
    field,
    value,
    base: 0,
    phaseRevision,
  });
}

function values(ops: readonly Op[]): readonly unknown[] {
  return ops.map((op) => (op.type === 'worksheet.set' ? op.value : op.type));
}

const byText = (a: unknown, b: unknown) => String(a).localeCompare(String(b));
const nothingWaits = ({ waiting }: { readonly waiting: readonly unknown[] }) => waiting.length === 0;
const isOnline = ({ connection }: { readonly connection: string }) => connection === 'online';

describe('rule 3: the outbox', () => {
  test('rule 3: an op is kept before it is sent, however long that takes', async () => {
    const kept = newGate();
    const outbox = createMemoryOutbox();
    const slow: OutboxStorage = {
      ...outbox,
      put: async (entry) => {
        await kept.opened;
        await outbox.put(entry);
      },
    };
    const page = await openPage(slow);
    await until(page.store, isOnline);
    const emitted = rate(page, 7);
    // The page comes back and is welcomed once more: now it would send what it may send.
    server.hangUp();
    await until(page.store, ({ connection }) => connection === 'offline');
    await until(page.store, isOnline);
    // Its own goodbye comes after everything that it sent.
    server.say({ type: 'bye', why: 'too-many-pages' });
    await server.heard.count(({ type }) => type === 'left', 2);
    expect(server.ops()).toEqual([]);
    expect(page.store.getState().waiting).toHaveLength(1);
    kept.open();
    await emitted;
    expect(values((await outbox.all()).map(({ op }) => op))).toEqual([7]);
    await openPage(outbox);
    expect(values([await server.op(0)])).toEqual([7]);
  });

  test('rule 3: it leaves the outbox when it is acknowledged, not when it is sent', async () => {
    const outbox = createMemoryOutbox();
    const removed = newGate();
    const page = await openPage({
      ...outbox,
      remove: async (order) => {
        await outbox.remove(order);
        removed.open();
      },
    });
    await rate(page, 7);
    const op = await server.op(0);
    // Something else that the server says, and that the page has taken in.
    server.say({ type: 'presence', team: [], online: ['a'] });
    await until(page.store, ({ online }) => online.length === 1);
    expect(values((await outbox.all()).map((entry) => entry.op))).toEqual([7]);
    expect(page.store.getState().waiting).toHaveLength(1);
    server.ack(op);
    await removed.opened;
    expect(await outbox.all()).toEqual([]);
    expect(page.store.getState().waiting).toEqual([]);
  });

  test('rule 3: after a dropped line, what waits goes out again, in order and one by one', async () => {
    const page = await openPage();
    for (const field of ['a', 'b', 'c']) await rate(page, field, { field });
    const first = await server.op(0);
    server.hangUp();
    await server.heard.count(({ type }) => type === 'hello', 2);
    expect(await server.op(1)).toEqual(first);
    server.ack(first);
    server.ack(await server.op(2));
    server.ack(await server.op(3));
    await until(page.store, nothingWaits);
    expect(values(server.ops())).toEqual(['a', 'a', 'b', 'c']);
  });

  test('rule 3: a page that was closed sends what its outbox kept when it opens again', async () => {
    const outbox = createMemoryOutbox();
    const [client, before] = [newTestId(), await openPage(outbox)];
    for (const field of ['a', 'b']) await rate(before, field, { field });
    const sent = await server.op(0);
    before.close();
    const after = await openPage(outbox, client);
    expect(values(after.store.getState().waiting.map(({ op }) => op))).toEqual(['a', 'b']);
    expect(await server.op(1)).toEqual(sent);
    server.ack(sent);
    expect(values([await server.op(2)])).toEqual(['b']);
  });

  test('rule 3: two pages of one seat share an outbox and do not write over each other', async () => {
    const outbox = createMemoryOutbox();
    // Each page draws two bytes of its own; here they are not left to chance.
    const drawing = (byte: number) => (length: number) =>
      length === 2 ? Uint8Array.of(0, byte) : randomBytes(length);
    const [one, two] = [
      await openPage(outbox, newTestId(), drawing(1)),
      await openPage(outbox, newTestId(), drawing(2)),
    ];
    await Promise.all([rate(one, 'a', { field: 'a' }), rate(two, 'b', { field: 'b' })]);
    expect(values((await outbox.all()).map(({ op }) => op)).toSorted(byText)).toEqual(['a', 'b']);
  });

  test('rule 3: nor do they when the clock was put back since something was kept', async () => {
    const outbox = createMemoryOutbox();
    const drawing = (byte: number) => (length: number) =>
      length === 2 ? Uint8Array.of(0, byte) : randomBytes(length);
    const early = await openPage(outbox);
    await rate(early, 'before');
    early.close();
    const [left] = await outbox.all();
    if (!left) throw new Error('It is kept.');
    const dayUs = 86_400_000_000;
    await outbox.remove(left.order);
    await outbox.put({ ...left, order: left.order + dayUs });
    const [one, two] = [
      await openPage(outbox, newTestId(), drawing(1)),
      await openPage(outbox, newTestId(), drawing(2)),
    ];
    await Promise.all([rate(one, 'a', { field: 'a' }), rate(two, 'b', { field: 'b' })]);
    const kept = (await outbox.all()).map(({ op }) => op);
    expect(values(kept).toSorted(byText)).toEqual(['a', 'b', 'before']);
  });

  test('rule 3: a device whose storage fails sends all the same, and says that it keeps nothing', async () => {
    const full = () => Promise.reject(new Error('QuotaExceededError'));
    const page = await openPage({ ...createMemoryOutbox(), lifetime: 'kept', put: full, remove: full });
    expect(page.store.getState().lifetime).toBe('kept');
    for (const field of ['a', 'b']) await rate(page, field, { field });
    expect(page.store.getState().lifetime).toBe('page');
    server.ack(await server.op(0));
    server.ack(await server.op(1));
    await until(page.store, nothingWaits);
  });
});

describe('rule 10: the page’s part', () => {
  test('rule 10: unsent edits of one field become one; what was sent stays as it is', async () => {
    const outbox = createMemoryOutbox();
    const page = await openPage(outbox);
    await rate(page, 1);
    const first = await server.op(0);
    for (const value of [2, 3, 4]) await rate(page, value);
    expect(values(page.store.getState().waiting.map(({ op }) => op))).toEqual([1, 4]);
    expect(values((await outbox.all()).map(({ op }) => op))).toEqual([1, 4]);
    server.ack(first);
    server.ack(await server.op(1));
    await until(page.store, nothingWaits);
    expect(values(server.ops())).toEqual([1, 4]);
  });

  test('rule 10: edits of two fields, or under two phases, stay two', async () => {
    const page = await openPage();
    await rate(page, 1);
    await server.op(0);
    await rate(page, 2, { field: 'why' });
    await rate(page, 3, { phaseRevision: 4 });
    await rate(page, 4, { phaseRevision: 4 });
    expect(values(page.store.getState().waiting.map(({ op }) => op))).toEqual([1, 2, 4]);
  });

  test('rule 10: a refused op goes to its own list with its reason, and those behind it go out', async () => {
    const outbox = createMemoryOutbox();
    const page = await openPage(outbox);
    await rate(page, 'a', { field: 'a' });
    await rate(page, 'b', { field: 'b' });
    server.say({ type: 'refuse', op: (await server.op(0)).id, reason: 'closed' });
    server.ack(await server.op(1));
    const { refused } = await until(page.store, nothingWaits);
    expect(refused.map(({ op, refused: reason }) => [values([op])[0], reason])).toEqual([['a', 'closed']]);
    const [entry] = refused;
    await page.dismiss(entry?.order ?? 0);
    expect(page.store.getState().refused).toEqual([]);
    expect(await outbox.all()).toEqual([]);
  });

  test('rule 10: a refused op is still there, and still not sent, after a reload', async () => {
    const outbox = createMemoryOutbox();
    const page = await openPage(outbox);
    await rate(page, 'a');
    server.say({ type: 'refuse', op: (await server.op(0)).id, reason: 'closed' });
    await until(page.store, ({ refused }) => refused.length === 1);
    await rate(page, 'b', { field: 'b' });
    await server.op(1);
    page.close();
    const again = await openPage(outbox);
    expect(again.store.getState().refused.map(({ refused }) => refused)).toEqual(['closed']);
    expect(values([await server.op(2)])).toEqual(['b']);
  });

  test('rule 10: what is too large never leaves the page, and holds up nothing', async () => {
    const page = await openPage();
    await until(page.store, isOnline);
    await rate(page, '服'.repeat(3000));
    await rate(page, 'b');
    expect(values([await server.op(0)])).toEqual(['b']);
    expect(page.store.getState().refused.map(({ refused }) => refused)).toEqual(['too-large']);
  });

  test('rule 10: told to wait, the page sends the same op again, later', async () => {
    const page = await openPage();
    await rate(page, 7);
    const op = await server.op(0);
    server.say({ type: 'wait', op: op.id, retryInMs: 30 });
    const toldMs = performance.now();
    expect(await server.op(1)).toEqual(op);
    expect(performance.now() - toldMs).toBeGreaterThan(20);
    expect(page.store.getState().refused).toEqual([]);
  });
});
