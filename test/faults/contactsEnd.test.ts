import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import { type ServerClock, systemClock } from '#server/systemClock.ts';
import type { PlanFieldRow } from '#server/storage/planStore.ts';
import { asBytes, bytesOf } from '../helpers/bytesOf.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

// Every test opens data of its own, and waits for the disk at every step.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const patience = { timeout: 20_000, interval: 20 };
const hourMs = 3_600_000;
/** The session is on 10 December 2026 in Shanghai: its 120 days are over when 9 April begins there. */
const lastMinuteMs = Date.UTC(2027, 3, 8, 15, 59);

/** A server whose time stands still until a test moves it; only its hours wait for that. */
let nowMs = 0;
let hours: (() => void)[] = [];
const clock: ServerClock = {
  nowMs: () => nowMs,
  after(delayMs, work) {
    if (delayMs < hourMs) return systemClock.after(delayMs, work);
    hours.push(work);
    return { cancel: () => void (hours = hours.filter((one) => one !== work)) };
  },
  soon: systemClock.soon,
};

/** Lets the hour pass after which the server looks again, and waits until it has. */
async function anHourLater(): Promise<void> {
  await expect.poll(() => hours.length, patience).toBe(1);
  const [look] = hours;
  hours = [];
  nowMs += hourMs;
  look?.();
  await expect.poll(() => hours.length, patience).toBe(1);
}

let room: TestRoom;
let session: TestSession;

beforeEach(async () => {
  hours = [];
  nowMs = lastMinuteMs;
  room = await openTestRoom(undefined, clock);
  session = await room.newSession();
});
afterEach(() => room.close());

function field(name: string, value: JsonValue, changes: Partial<PlanFieldRow> = {}): PlanFieldRow {
  return { list: 'invitees', record: 'mei', field: name, value, revision: 1, client: 'page', ...changes };
}

const put = (...rows: PlanFieldRow[]): Promise<void> =>
  room.store.transact((writer) => writer.putPlanFields(session.id, rows));
const planMei = (): Promise<void> =>
  put(
    field('name', 'Mei Ouyang'),
    field('email', 'mei-of-the-quay@halfday.test'),
    field('diet', 'no nuts at all'),
    field('reply', 'yes'),
    field('state', 'sent', { list: 'letters' }),
  );
const holds = async (words: string): Promise<boolean> =>
  (await bytesOf(path.dirname(room.file))).includes(asBytes(words));
const kept = async () => (await room.store.plan(session.id)).map(({ list, fields }) => [list, fields]);
const forgettings = async (): Promise<number> => {
  const rows = await room.store.database
    .selectFrom('op')
    .select(['actor', 'type'])
    .where('session', '=', session.id)
    .execute();
  return rows.filter(({ actor, type }) => actor === 'server' && type === 'plan.forget').length;
};

test('contacts stay to the last minute; an hour later they are gone, and from the file too', async () => {
  await planMei();
  nowMs -= hourMs;
  await anHourLater();
  expect((await kept()).map(([list]) => list)).toEqual(['invitees', 'letters']);
  expect(await forgettings()).toBe(0);
  await anHourLater();
  expect(await kept()).toEqual([['invitees', { name: 'Mei Ouyang', reply: 'yes' }]]);
  await expect.poll(() => holds('mei-of-the-quay'), patience).toBe(false);
  await expect.poll(() => holds('no nuts at all'), patience).toBe(false);
  expect(await holds('Mei Ouyang')).toBe(true);
});

test('it happens once, and again only when somebody has written a contact since', async () => {
  await planMei();
  for (let hour = 0; hour < 3; hour += 1) await anHourLater();
  expect(await forgettings()).toBe(1);
  await put(field('phone', '138 of the quay', { revision: 9 }));
  await anHourLater();
  expect(await forgettings()).toBe(2);
  await expect.poll(() => holds('138 of the quay'), patience).toBe(false);
});

test('a plan that keeps them for ten days lets them go after ten days', async () => {
  nowMs = Date.UTC(2026, 11, 19, 15, 30);
  await planMei();
  await put(field('keepDays', 10, { list: 'place', record: 'place' }));
  await anHourLater();
  expect(await forgettings()).toBe(1);
});

test('who shows the plan then sees it happen, and is told nothing of them when they come again', async () => {
  await planMei();
  const page = await session.console({ with: 'plan' });
  page.hello();
  await page.frame('plan', ({ isLast }) => isLast);
  await anHourLater();
  const { parts } = await page.frame('parts', (frame) => frame.parts.some(({ part }) => part === 'plan'));
  expect(parts).toMatchObject([
    { list: 'invitees', id: 'mei', fields: { name: 'Mei Ouyang', reply: 'yes' } },
    { list: 'letters', id: 'mei', fields: null },
  ]);
  expect(JSON.stringify(parts)).not.toContain('halfday.test');
  page.close();
  const again = await session.console({ with: 'plan' });
  again.hello();
  expect((await again.frame('plan')).parts).toMatchObject([{ id: 'mei', fields: { name: 'Mei Ouyang' } }]);
  again.close();
});

test('rule 6: an address from an old outbox does not come back', async () => {
  await planMei();
  const page = await session.console();
  page.hello();
  await page.frame('welcome');
  await anHourLater();
  const op = {
    type: 'plan.set',
    id: newTestId(),
    client: page.client,
    records: [{ list: 'invitees', id: 'mei', fields: { email: 'mei@elsewhere.test' }, base: 1 }],
  };
  page.op(op);
  expect(await page.answer(op.id)).toMatchObject({ type: 'refuse', reason: 'stale' });
  page.close();
});
