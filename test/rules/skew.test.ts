import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryOutbox } from '#client/sync/outbox.ts';
import { createRoomClient, type RoomClient } from '#client/sync/roomClient.ts';
import { randomBytes } from '#server/accounts/tokens.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { type ScriptedServer, startScriptedServer } from '../helpers/scriptedServer.ts';
import { until } from '../helpers/until.ts';

const minuteMs = 60_000;
const serverMs = 1_800_000_000_000;

let server: ScriptedServer;
let page: RoomClient;
let deviceMs: number;
let steadyMs: number;
/** The looks at the device's clock, each of which a test lets happen; other timers are none of its business. */
let look: (() => void) | null;

beforeEach(async () => {
  deviceMs = serverMs + 7 * minuteMs;
  steadyMs = 0;
  look = null;
  server = await startScriptedServer('waits');
  page = await createRoomClient({
    url: server.base,
    auth: { as: 'participant', token: newTestId() },
    client: newTestId(),
    outbox: createMemoryOutbox(),
    randomBytes,
    clock: {
      nowMs: () => deviceMs,
      steadyMs: () => steadyMs,
      after(delayMs, work) {
        if (delayMs === 1000) look = work;
        return { cancel: () => undefined };
      },
    },
  });
  await server.heard.count(({ type }) => type === 'hello', 1);
});

afterEach(async () => {
  page.close();
  await server.close();
});

const offset = (): number => page.store.getState().clockOffsetMs;
const hellos = (times: number): Promise<void> => server.heard.count(({ type }) => type === 'hello', times);
/** The server's time as the page has it. */
const isAt = (ms: number) => until(page.store, ({ clockOffsetMs }) => deviceMs + clockOffsetMs === ms);

test('rule 7: a page on a device that is seven minutes fast counts by the server’s clock, and every later word may put it right', async () => {
  server.welcome({ nowMs: serverMs - 900 });
  await isAt(serverMs - 900);
  server.say({ type: 'parts', nowMs: serverMs, parts: [] });
  await isAt(serverMs);
  expect(offset()).toBe(-7 * minuteMs);
});

test('rule 7: a device whose clock is put back an hour is right at once, and asks the server all the same', async () => {
  server.welcome({ nowMs: serverMs });
  await isAt(serverMs);
  deviceMs -= 60 * minuteMs;
  look?.();
  expect(deviceMs + offset()).toBe(serverMs);
  await hellos(2);
  server.welcome({ nowMs: serverMs + 40 });
  await isAt(serverMs + 40);
});

test('rule 7: a device whose clock is put forward an hour is right as soon as the server has answered', async () => {
  server.welcome({ nowMs: serverMs });
  await isAt(serverMs);
  deviceMs += 60 * minuteMs;
  look?.();
  await hellos(2);
  server.welcome({ nowMs: serverMs });
  await isAt(serverMs);
  expect(offset()).toBe(-67 * minuteMs);
});

test('rule 7: a device that slept for an hour without counting it stays right, whatever lay in its line', async () => {
  server.welcome({ nowMs: serverMs });
  await isAt(serverMs);
  deviceMs += 60 * minuteMs;
  look?.();
  expect(deviceMs + offset()).toBe(serverMs + 60 * minuteMs);
  server.say({ type: 'parts', nowMs: serverMs + minuteMs, parts: [] });
  await hellos(2);
  server.welcome({ nowMs: serverMs + 60 * minuteMs + 5 });
  await isAt(serverMs + 60 * minuteMs + 5);
});
