import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomBytes } from '#server/accounts/tokens.ts';
import { createMemoryOutbox } from '#client/sync/outbox.ts';
import { pageClock } from '#client/sync/pageClock.ts';
import { createRoomClient, type RoomClient } from '#client/sync/roomClient.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { type ScriptedServer, startScriptedServer } from '../helpers/scriptedServer.ts';
import { until } from '../helpers/until.ts';

/** Waits for nothing: what the page would do in some seconds it does now. */
const hastyClock = { ...pageClock, after: (_ms: number, work: () => void) => pageClock.after(0, work) };

let server: ScriptedServer;
let page: RoomClient;

beforeEach(async () => {
  server = await startScriptedServer('waits');
  page = await createRoomClient({
    url: server.base,
    auth: { as: 'participant', token: newTestId() },
    client: newTestId(),
    outbox: createMemoryOutbox(),
    randomBytes,
    clock: hastyClock,
  });
});
afterEach(async () => {
  page.close();
  await server.close();
});

const hellos = (times: number) => server.heard.count(({ type }) => type === 'hello', times);
const turnAway = () => server.say({ type: 'bye', why: 'too-many-pages' });

describe('rule 10: a seat has three pages at most', () => {
  test('rule 10: a page that comes as one too many is told so', async () => {
    await hellos(1);
    turnAway();
    const { farewell } = await until(page.store, ({ connection }) => connection === 'ended');
    expect(farewell).toBe('too-many-pages');
  });

  test('rule 10: a page that was in comes back while lines that died silently still count, and sends what waits', async () => {
    await hellos(1);
    server.welcome();
    await until(page.store, ({ connection }) => connection === 'online');
    server.hangUp();
    await until(page.store, ({ connection }) => connection === 'offline');
    await page.emit({ type: 'seat.scribe', seat: newTestId() });
    for (const times of [2, 3, 4]) {
      await hellos(times);
      turnAway();
    }
    await hellos(5);
    expect(page.store.getState()).toMatchObject({ farewell: null, connection: 'offline' });
    server.welcome();
    expect(await server.op(0)).toMatchObject({ type: 'seat.scribe' });
    expect(page.store.getState()).toMatchObject({ farewell: null, connection: 'online' });
  });

  test('rule 10: after a minute of it, it is told so all the same', async () => {
    await hellos(1);
    server.welcome();
    await until(page.store, ({ connection }) => connection === 'online');
    server.hangUp();
    const ended = until(page.store, ({ connection }) => connection === 'ended');
    const turnings = 13;
    for (let times = 2; times <= turnings + 1; times += 1) {
      await hellos(times);
      turnAway();
    }
    expect((await ended).farewell).toBe('too-many-pages');
  });
});
