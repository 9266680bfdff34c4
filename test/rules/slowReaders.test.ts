import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '#shared/sync/limits.ts';
import type { ServerFrame } from '#shared/sync/protocol.ts';
import { randomBytes } from '#server/accounts/tokens.ts';
import type { Line, Lines } from '#server/sync/lines.ts';
import { openSocketLines } from '#server/sync/socketLines.ts';
import { createMemoryOutbox } from '#client/sync/outbox.ts';
import { createRoomClient } from '#client/sync/roomClient.ts';
import { type CuttableProxy, startCuttableProxy } from '../helpers/cuttableProxy.ts';
import { newTestId, someSettings } from '../helpers/facilitator.ts';
import { openRawPage, type RawPage } from '../helpers/rawPage.ts';
import { someExercise, someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom } from '../helpers/testRoom.ts';
import { until } from '../helpers/until.ts';

/** More than the buffers of a computer take for one connection, in frames of 60,000 characters. */
const flood = 400;

/** A frame that is told apart by its number, and as large as one may be. */
function numbered(number: number): ServerFrame {
  return { type: 'presence', team: [], online: [String(number), 'x'.repeat(60_000)] };
}

function numberOf(frame: ServerFrame): number {
  return frame.type === 'presence' ? Number(frame.online[0]) : Number.NaN;
}

describe('a line whose reader does not read', () => {
  let http: Server;
  let lines: Lines;
  let proxy: CuttableProxy;
  let reader: RawPage;
  let line: Line;
  let ended: Promise<void>;

  beforeEach(async () => {
    http = createServer();
    lines = openSocketLines({ http, mayConnect: () => true });
    await new Promise<void>((resolve) => {
      http.listen(0, '127.0.0.1', resolve);
    });
    const address = http.address();
    if (address === null || typeof address === 'string') throw new Error('No port.');
    proxy = await startCuttableProxy(address.port);
    const came = new Promise<Line>((resolve) => lines.onLine(resolve));
    reader = await openRawPage(`http://127.0.0.1:${proxy.port}`, {});
    line = await came;
    line.join(['room']);
    ended = new Promise((resolve) => {
      line.onEnd(resolve);
    });
  });
  afterEach(async () => {
    reader.close();
    await proxy.close();
    await lines.close();
    http.close();
  });

  /** As a room's frames come: one after the other, not in one breath. */
  async function tellAll(how?: { readonly latest: string }): Promise<void> {
    for (let number = 1; number <= flood; number += 1) {
      lines.tell(['room'], numbered(number), how);
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }

  test('rule 9: gets the newest of what replaces itself once it reads again, not all that it missed', async () => {
    proxy.stall();
    await tellAll({ latest: 'result' });
    proxy.flow();
    await reader.frames.first((frame): frame is ServerFrame => numberOf(frame) === flood);
    const numbers = reader.frames.all.map(numberOf);
    expect(numbers.length).toBeLessThan(flood);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  test('rule 9: a reader that reads gets every one of them', async () => {
    for (let number = 1; number <= 20; number += 1) {
      lines.tell(['room'], numbered(number), { latest: 'result' });
      await reader.frames.first((frame): frame is ServerFrame => numberOf(frame) === number);
    }
    expect(reader.frames.all).toHaveLength(20);
  });

  test('rule 10: is cut off when it is owed more than a line may be owed', async () => {
    proxy.stall();
    await tellAll();
    await ended;
    expect(lines.countIn('room')).toBe(0);
  });

  test('rule 10: is not cut off for a burst that it can still take', async () => {
    const burst = Math.floor(limits.backlogCharacters / 60_000) - 2;
    for (let number = 1; number <= burst; number += 1) lines.tell(['room'], numbered(number));
    await reader.frames.first((frame): frame is ServerFrame => numberOf(frame) === burst);
    expect(reader.frames.all.map(numberOf)).toEqual(Array.from({ length: burst }, (_, index) => index + 1));
    expect(lines.countIn('room')).toBe(1);
  });
});

describe('a room with a phone that sleeps in the middle of it', () => {
  /** Long enough that a change of the settings, which says every exercise anew, is half a million characters. */
  const exercises = Array.from({ length: 50 }, (_, index) =>
    someExercise(`exercise-${index}`, { prompt: { en: 'x'.repeat(10_000) } }),
  );

  test('rule 10: goes on without it, and it is told everything when it wakes', async () => {
    const room = await openTestRoom();
    const proxy = await startCuttableProxy(Number(new URL(room.base).port));
    try {
      const session = await room.newSession({ workshop: someWorkshop({ exercises }) });
      const [sleeper, neighbor] = [
        await session.join({ name: 'Sleeper' }),
        await session.join({ name: 'Neighbor' }),
      ];
      for (const { id } of exercises) await session.phase(id, 'open');
      const phone = await createRoomClient({
        url: `http://127.0.0.1:${proxy.port}`,
        auth: { as: 'participant', token: sleeper.token },
        client: newTestId(),
        outbox: createMemoryOutbox(),
        randomBytes,
      });
      const page = await session.page(neighbor);
      page.hello();
      await until(phone.store, ({ connection }) => connection === 'online');
      const console = await session.console();
      console.hello();
      await console.frame('presence', ({ online }) => online.includes(sleeper.seat));

      proxy.stall();
      let isAway = false;
      void console
        .frame('presence', ({ online }) => !online.includes(sleeper.seat))
        .then(() => (isAway = true));
      let changes = 0;
      while (!isAway) {
        changes += 1;
        const title = `Change ${changes}`;
        await room.facilitator.op(session.id, {
          type: 'session.change',
          settings: someSettings({ workshop: 'small', title }),
        });
        // The neighbor hears of each, and is not cut off for the size of it.
        await page.frame('parts', ({ parts }) =>
          parts.some((part) => part.part === 'session' && part.session.title === title),
        );
      }

      proxy.flow();
      const title = `Change ${changes}`;
      const { view } = await until(phone.store, (state) => state.view.session?.facts.title === title);
      expect(Object.keys(view.exercises)).toHaveLength(exercises.length);
      phone.close();
      page.close();
      console.close();
    } finally {
      await proxy.close();
      await room.close();
    }
  }, 30_000);
});
