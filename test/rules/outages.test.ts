import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomBytes } from '#server/accounts/tokens.ts';
import { createMemoryOutbox } from '#client/sync/outbox.ts';
import { createRoomClient, type RoomClient } from '#client/sync/roomClient.ts';
import { type CuttableProxy, startCuttableProxy } from '../helpers/cuttableProxy.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';
import { until } from '../helpers/until.ts';

/** What a page owes its reader: to know of an outage, in milliseconds. */
const promisedMs = 5000;
const tickMs = 20;
const patience = { timeout: 15_000, interval: tickMs };

let room: TestRoom;
let session: TestSession;
let proxy: CuttableProxy;
let page: RoomClient;
let token: string;

const openPage = (): Promise<RoomClient> =>
  createRoomClient({
    url: `http://127.0.0.1:${proxy.port}`,
    auth: { as: 'participant', token },
    client: newTestId(),
    outbox: createMemoryOutbox(),
    randomBytes,
  });
const outage = () => page.store.getState().outage;

/** In time, and by the time that the page itself has had: a machine that holds all of this process up is no outage. */
async function expectTold(side: string): Promise<void> {
  let hadMs = 0;
  const ticking = setInterval(() => (hadMs += tickMs), tickMs);
  try {
    await expect.poll(outage, patience).toBe(side);
  } finally {
    clearInterval(ticking);
  }
  expect(hadMs).toBeLessThanOrEqual(promisedMs);
}

const online = () => until(page.store, ({ connection }) => connection === 'online');
const becomeScribe = (seat: string) => page.emit({ type: 'seat.scribe', seat });

describe('rule 3: a page knows within five seconds that it is cut off, says on whose side, and comes back by itself', () => {
  let seat: string;

  beforeEach(async () => {
    room = await openTestRoom();
    session = await room.newSession();
    proxy = await startCuttableProxy(Number(new URL(room.base).port));
    ({ seat, token } = await session.join());
    page = await openPage();
    await online();
  });
  afterEach(async () => {
    page.close();
    await proxy.close();
    await room.close();
  });

  /** What was written in between is stored, and nothing is said of an outage any more. */
  async function expectBack(): Promise<void> {
    const { outage: said } = await until(
      page.store,
      ({ connection, waiting }) => connection === 'online' && waiting.length === 0,
    );
    expect(said).toBeNull();
    expect((await room.store.seat(session.id, seat))?.scribe).toBe(true);
  }

  test('rule 3: every connection is closed and none is let through: the host', async () => {
    proxy.cut();
    await expectTold('host');
    await becomeScribe(seat);
    proxy.restore();
    await expectBack();
  });

  test('rule 3: another machine answers that the host is not there: the host', async () => {
    proxy.standIn();
    await expectTold('host');
    await becomeScribe(seat);
    proxy.restore();
    await expectBack();
  });

  test('rule 3: bytes vanish and nobody says so: nobody can know', async () => {
    proxy.swallow();
    await expectTold('unknown');
    expect(page.store.getState().connection).toBe('offline');
    await becomeScribe(seat);
    proxy.restore();
    await expectBack();
  });

  test('rule 3: a page that is opened where nothing comes back says so as well, and is in once it does', async () => {
    page.close();
    proxy.swallow();
    page = await openPage();
    await expectTold('unknown');
    proxy.restore();
    await becomeScribe(seat);
    await expectBack();
  });

  test('rule 3: the host says goodbye as it ends: the host, though nothing answers after', async () => {
    const said: string[] = [];
    page.store.subscribe(({ outage: now }) => said.push(String(now)));
    const ended = room.close();
    await until(page.store, ({ connection }) => connection === 'offline');
    // Whoever asks from now on is left without an answer, as when the laptop is shut as well.
    proxy.swallow();
    await ended;
    await expectTold('host');
    expect(said).not.toContain('unknown');
    room = await openTestRoom();
  });

  test('rule 3: a host that ends does not wait for phones that have vanished', async () => {
    proxy.swallow();
    await room.close();
    await expectTold('unknown');
    room = await openTestRoom();
  });

  test('rule 3: a line that is taken up again within a second is no outage', async () => {
    const said: (string | null)[] = [];
    page.store.subscribe(({ outage: now }) => said.push(now));
    proxy.cut();
    proxy.restore();
    await until(page.store, ({ connection }) => connection === 'offline');
    await becomeScribe(seat);
    await expectBack();
    expect(said.filter((one) => one !== null)).toEqual([]);
  });
});
