import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Clock } from '#shared/clock.ts';
import { limits } from '#shared/sync/limits.ts';
import { systemClock } from '#server/systemClock.ts';
import { newTestId, someOwner } from '../helpers/facilitator.ts';
import { openRawPage, type RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';
import { openRawLine } from './rawLine.ts';
import { rawRequest } from './rawRequest.ts';

const second = 1000;
vi.setConfig({ testTimeout: 60 * second, hookTimeout: 60 * second });

let room: TestRoom;
let session: TestSession;
let flooder: TestSeat;
/** Somebody who only does what a page does, and hears what the room is told. */
let good: RawPage;
/** What a test leaves open. */
let open: (() => void)[] = [];

beforeAll(async () => {
  room = await openTestRoom();
  session = await room.newSession();
  await session.phase('rating', 'open');
  flooder = await session.join({ name: 'Mallory' });
});
beforeEach(async () => {
  good = await session.page(await session.join({ name: 'Ben' }));
  good.hello();
  await good.frame('welcome');
});
afterEach(() => {
  good.close();
  for (const close of open) close();
  open = [];
});
afterAll(() => room.close());

/** Ten answers, each acknowledged and stored, and ten moves of the room, each heard. */
async function goesOn(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    const op = someAnswer({ client: good.client, value: 1 + turn });
    good.op(op);
    expect(await good.answer(op.id)).toMatchObject({ type: 'ack', outcome: 'applied' });
    await session.go(turn % 2 === 0 ? 'rate' : 'welcome');
    const { epoch = 0 } = (await room.store.session(session.id))?.stage ?? {};
    await good.frame('parts', ({ parts }) =>
      parts.some((part) => part.part === 'stage' && part.stage.epoch >= epoch),
    );
  }
}

const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

const floods: Readonly<Record<string, () => Promise<unknown>>> = {
  'one seat sends ops without end': async () => {
    const page = await session.page(flooder);
    open.push(() => page.close());
    for (let sent = 0; sent < 3000; sent += 1) page.op(someAnswer({ client: page.client, value: 3 }));
    await page.frames.count((frame) => 'op' in frame, 3000);
    const types = page.frames.all.map(({ type }) => type);
    expect(types).not.toContain('refuse');
    expect(types.filter((type) => type === 'ack').length).toBeLessThan(1000);
  },
  'one seat says hello without end, and again': async () => {
    for (let again = 0; again < 3; again += 1) {
      const page = await session.page(flooder);
      for (let said = 0; said < 500; said += 1) page.hello();
      await page.closed;
    }
  },
  'one seat tells without end where it writes': async () => {
    const page = await session.page(flooder);
    open.push(() => page.close());
    const frame = { type: 'writing', exercise: 'rating', owner: 'table' };
    for (let said = 0; said < 3000; said += 1) page.send({ ...frame, field: `field${said}` });
    await page.roundTrip();
  },
  'one seat opens lines without end': async () => {
    const pages = await Promise.all(times(120, () => session.page(flooder)));
    open.push(...pages.map((page) => () => page.close()));
    for (const page of pages.slice(0, 40)) page.hello();
    const welcomed = await Promise.all(
      pages
        .slice(0, 40)
        .map(async (page) => Promise.race([page.frame('welcome').then(() => 1), page.closed.then(() => 0)])),
    );
    expect(welcomed.filter((one) => one === 1).length).toBeLessThanOrEqual(limits.socketsPerSeat);
  },
  'strangers open lines without end': async () => {
    const lines = await Promise.all(
      times(200, () => openRawLine(room.base, { as: 'participant', token: newTestId() })),
    );
    await Promise.all(lines.map(({ closed }) => closed));
    for (const line of lines) expect(line.frames()).toEqual([{ type: 'bye', why: 'unauthorized' }]);
  },
  'lines are begun and never become any': async () => {
    const begun = times(200, () => fetch(`${room.base}/socket.io/?EIO=4&transport=polling`));
    expect(new Set((await Promise.all(begun)).map(({ status }) => status))).toEqual(new Set([200]));
  },
  'frames of a megabyte come': async () => {
    const { token } = flooder;
    const lines = await Promise.all(times(20, () => openRawLine(room.base, { as: 'participant', token })));
    const packet = `42["frame",{"type":"op","op":{"id":"${newTestId()}","filler":"${'x'.repeat(1024 * 1024)}"}}]`;
    for (const line of lines) line.send(packet);
    await Promise.all(lines.map(({ closed }) => closed));
    for (const line of lines) expect(line.frames()).toEqual([]);
  },
  'bodies come a byte at a time': async () => {
    const { port } = new URL(room.base);
    const head =
      'POST /api/join HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n';
    const begun = times(150, async () => {
      const socket = connect(Number(port), '127.0.0.1');
      open.push(() => socket.destroy());
      await once(socket, 'connect');
      for (const byte of `${head}{"`) socket.write(byte);
      return socket;
    });
    // They stay open to the end of the test.
    for (const socket of await Promise.all(begun)) expect(socket.destroyed).toBe(false);
  },
  'bodies of a megabyte come': async () => {
    const body = JSON.stringify({ filler: 'x'.repeat(1024 * 1024) });
    const headers = { 'content-type': 'application/json' };
    const answers = await Promise.allSettled(
      times(60, () => rawRequest(room.base, { method: 'POST', path: '/api/join', headers, body })),
    );
    // Answered, or hung up on while it was still sending.
    for (const one of answers) if (one.status === 'fulfilled') expect(one.value.status).toBe(413);
  },
  'requests come by the hundred': async () => {
    const headers = { 'content-type': 'application/json', cookie: 'halfday=forged' };
    const asked = times(600, (index) => {
      const path =
        ['/', '/api/me', '/api/join/LOLOLO', '/api/health', '/nothing', `/api/sessions/${session.id}`][
          index % 6
        ] ?? '/';
      return rawRequest(room.base, { method: 'GET', path, headers });
    });
    for (const { status } of await Promise.all(asked)) expect(status).toBeLessThan(500);
  },
  'passwords are guessed for a hundred accounts': async () => {
    const headers = { 'content-type': 'application/json' };
    const guesses = times(100, (index) => {
      const body = JSON.stringify({ email: `guess${index}@halfday.test`, password: 'not this one' });
      return rawRequest(room.base, { method: 'POST', path: '/api/sign-in', headers, body });
    });
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    // A password takes a fifth of a second of a core: few are weighed at a time, and the right one afterwards.
    expect(statuses.filter((status) => status === 401).length).toBeLessThan(50);
    const { email, password } = someOwner;
    expect((await room.facilitator.post('/api/sign-in', { email, password })).status).toBe(204);
  },
};

describe('rule 10: the room goes on', () => {
  test.each(Object.keys(floods))('rule 10: while %s', async (name) => {
    await Promise.all([floods[name]?.(), goesOn()]);
    await goesOn();
    const registers = await room.store.registers(session.id, { exercise: 'rating' });
    expect(registers.find(({ client }) => client === good.client)?.value).toBe(10);
  });
});

/** A clock that keeps the patience with silent lines to itself: it is over when a test says so, or never. */
function clockOfPatience() {
  const waiting = new Set<() => void>();
  const after: Clock['after'] = (delayMs, work) => {
    if (delayMs !== limits.helloMs) return systemClock.after(delayMs, work);
    waiting.add(work);
    return { cancel: () => void waiting.delete(work) };
  };
  return {
    clock: { ...systemClock, after },
    /** With all that are silent now. */
    end(): void {
      for (const work of waiting) {
        waiting.delete(work);
        work();
      }
    },
  };
}

describe('rule 10: lines that say nothing', () => {
  test('rule 10: one that never says hello is ended, and one that has said it is not', async () => {
    const patience = clockOfPatience();
    const impatient = await openTestRoom(undefined, patience.clock);
    const here = await impatient.newSession();
    const [ana, ben] = [
      await here.page(await here.join()),
      await here.page(await here.join({ name: 'Ben' })),
    ];
    ben.hello();
    await ben.frame('welcome');
    patience.end();
    await ana.closed;
    // Ops are no hello: nobody holds a place by sending them.
    const cy = await here.page(await here.join({ name: 'Cy' }));
    const op = someAnswer();
    cy.op(op);
    await cy.answer(op.id);
    patience.end();
    await cy.closed;
    await ben.roundTrip();
    expect([ana, cy].map(({ frames }) => frames.all.map(({ type }) => type))).toEqual([[], ['refuse']]);
    ben.close();
    await impatient.close();
  });

  test('rule 10: a stranger’s is ended at once with its goodbye, without a word from it', async () => {
    const patient = await openTestRoom(undefined, clockOfPatience().clock);
    for (const auth of [
      {},
      { as: 'participant', token: newTestId() },
      { as: 'facilitator', session: 'any' },
    ]) {
      const stranger = await openRawPage(patient.base, auth);
      await stranger.closed;
      expect(stranger.frames.all).toEqual([{ type: 'bye', why: 'unauthorized' }]);
    }
    await patient.close();
  });
});
