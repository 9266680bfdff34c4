import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomBytes } from '#server/accounts/tokens.ts';
import { createMemoryOutbox } from '#client/sync/outbox.ts';
import { createRoomClient, type RoomClient } from '#client/sync/roomClient.ts';
import type { Part } from '#shared/sync/protocol.ts';
import { initialStage } from '#shared/sync/stage.ts';
import { newTestId } from '../helpers/facilitator.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { type ScriptedServer, startScriptedServer } from '../helpers/scriptedServer.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';
import { until } from '../helpers/until.ts';

const names = (parts: readonly Part[]) => [...new Set(parts.map(({ part }) => part))].toSorted();

/** A room whose next reading of its session is followed, before anybody gets to see it, by what a test says. */
async function openInterruptibleRoom() {
  let meanwhile: (() => Promise<void>) | null = null;
  const slow = await openTestRoom((store) => ({
    ...store,
    async session(id) {
      const read = await store.session(id);
      const once = meanwhile;
      meanwhile = null;
      await once?.();
      return read;
    },
  }));
  return {
    slow,
    atNextReading(work: () => Promise<void>): void {
      meanwhile = work;
    },
  };
}

describe('rule 7: the server’s side', () => {
  let room: TestRoom;
  let session: TestSession;
  let ana: TestSeat;

  beforeAll(async () => {
    room = await openTestRoom();
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    session = await room.newSession();
    ana = await session.join();
  });

  async function welcomed(since: number, open: () => Promise<RawPage> = () => session.page(ana)) {
    const page = await open();
    page.hello(since);
    const welcome = await page.frame('welcome');
    page.close();
    return welcome;
  }

  async function answer(value: number): Promise<number> {
    const page = await session.page(ana);
    const op = someAnswer({ value, base: 999 });
    page.op(op);
    await page.answer(op.id);
    page.close();
    return (await room.store.session(session.id))?.revision ?? 0;
  }

  test('rule 7: a page that has nothing gets everything that is its own', async () => {
    await session.phase('rating', 'open');
    const revision = await answer(7);
    const welcome = await welcomed(0);
    expect(welcome).toMatchObject({ full: true, revision, self: { role: 'participant' } });
    expect(names(welcome.parts)).toEqual(['exercise', 'register', 'seat', 'session', 'slide', 'stage']);
  });

  test('rule 7: a page that comes back gets its table and what is newer than it holds, and nothing else', async () => {
    await session.phase('rating', 'open');
    const before = await answer(7);
    const table = { part: 'seat', seat: { id: ana.seat, table: 't1' } };
    const nothingNew = await welcomed(before);
    expect(nothingNew).toMatchObject({ full: false, revision: before, parts: [table] });
    const after = await answer(8);
    const welcome = await welcomed(before);
    expect(welcome.parts).toMatchObject([{ part: 'register', value: 8, revision: after }, table]);
    await session.go('rate', 1);
    const moved = await welcomed(after);
    expect(names(moved.parts)).toEqual(['exercise', 'seat', 'slide', 'stage']);
    const newer = moved.parts.filter(({ part }) => part !== 'seat');
    expect(newer.every(({ revision }) => revision > after)).toBe(true);
  });

  test('rule 7: a console that comes back is told everybody, so that it keeps nobody who is gone', async () => {
    const before = (await room.store.session(session.id))?.revision ?? 0;
    const ben = await session.join({ name: 'Ben' });
    const { parts } = await welcomed(before, () => session.console());
    const everybody = (await room.store.seats(session.id)).map(({ id }) => id);
    expect(parts.flatMap((part) => (part.part === 'seat' ? [part.seat.id] : []))).toEqual(everybody);
    expect(everybody).toContain(ben.seat);
  });

  test('rule 7: a page that knows more than the server, which was put back to a copy, starts over', async () => {
    const { revision, full, parts } = await welcomed(1_000_000);
    expect({ revision, full }).toEqual({
      revision: (await room.store.session(session.id))?.revision,
      full: true,
    });
    expect(names(parts)).toContain('stage');
  });

  test('rule 7: of two presses made on the same slide one moves the room, the other nothing', async () => {
    const console = await session.console();
    const presses = ['rate', 'later'].map((slide) => ({
      type: 'stage.go',
      id: newTestId(),
      client: console.client,
      slide,
      step: 0,
      epoch: 0,
    }));
    for (const press of presses) console.op(press);
    const answers = await Promise.all(presses.map(({ id }) => console.answer(id)));
    expect(answers).toMatchObject([{ type: 'ack' }, { type: 'refuse', reason: 'stale' }]);
    expect((await room.store.session(session.id))?.stage).toMatchObject({ slide: 'rate', epoch: 1 });
    console.close();
  });

  test('rule 7: what changes between the hello and the welcome is in the one or follows it', async () => {
    const page = await session.page(ana);
    page.hello();
    await session.go('rate');
    const stages = () =>
      page.frames.all.flatMap((frame) =>
        'parts' in frame
          ? frame.parts.flatMap((part) => (part.part === 'stage' ? [part.stage.slide] : []))
          : [],
      );
    await page.frames.first(() => stages().includes('rate'));
    expect(stages().at(-1)).toBe('rate');
    page.close();
  });

  test('rule 7: what is committed while a page is being let in is in its welcome', async () => {
    const { slow, atNextReading } = await openInterruptibleRoom();
    const own = await slow.newSession();
    const page = await own.page(await own.join());
    await page.roundTrip();
    atNextReading(() => own.go('rate'));
    page.hello();
    const { parts } = await page.frame('welcome');
    expect(parts.flatMap((part) => (part.part === 'stage' ? [part.stage.slide] : []))).toEqual(['rate']);
    page.close();
    await slow.close();
  });

  test('rule 7: a page whose seat is moved while it is being let in is not welcomed at the table it has left', async () => {
    const { slow, atNextReading } = await openInterruptibleRoom();
    const own = await slow.newSession();
    const mei = await own.join();
    const page = await own.page(mei);
    await page.roundTrip();
    // As another server does, whose hint is still on its way.
    atNextReading(async () => {
      const seat = await slow.store.seat(own.id, mei.seat);
      if (!seat) throw new Error('The seat is there.');
      await slow.store.transact((writer) => writer.putSeat({ ...seat, table: 't2' }));
    });
    page.hello();
    await page.closed;
    expect(page.frames.all.filter(({ type }) => type === 'welcome')).toEqual([]);
    const again = await own.page(mei);
    again.hello();
    expect(await again.frame('welcome')).toMatchObject({ self: { seat: { table: 't2' } } });
    again.close();
    await slow.close();
  });

  test('rule 7: a change of the tables sends every device back, to be placed and caught up again', async () => {
    const page = await session.page(ana);
    page.hello();
    await page.frame('welcome');
    const settings = (await room.store.session(session.id))?.settings;
    if (!settings) throw new Error('The session is there.');
    const changed = {
      ...settings,
      businesses: [{ id: 'other', name: 'Another name of every business' }],
      tables: settings.tables.map((table) => ({ ...table, business: 'other' })),
    };
    expect(
      (await room.facilitator.op(session.id, { type: 'session.change', settings: changed })).status,
    ).toBe(200);
    await page.closed;
    const session_ = (await welcomed(1)).parts.find(({ part }) => part === 'session');
    expect(session_).toMatchObject({ session: { businesses: changed.businesses } });
  });
});

describe('rule 7: the page’s side', () => {
  let server: ScriptedServer;
  let page: RoomClient;
  const stage = (revision: number, epoch: number): Part => ({
    part: 'stage',
    revision,
    stage: { ...initialStage(someWorkshop()), epoch },
  });
  const count = (revision: number): Part => ({
    part: 'count',
    revision,
    exercise: 'rating',
    ready: 1,
    joined: 1,
    of: 'seat',
  });
  const epochOf = () => page.store.getState().view.stage?.stage.epoch;

  beforeEach(async () => {
    server = await startScriptedServer('waits');
    const auth = { as: 'participant', token: newTestId() } as const;
    const outbox = createMemoryOutbox();
    page = await createRoomClient({ url: server.base, auth, client: newTestId(), outbox, randomBytes });
    await server.heard.count(({ type }) => type === 'hello', 1);
  });
  afterEach(async () => {
    page.close();
    await server.close();
  });

  async function helloAfterHangUp(): Promise<number> {
    const hellos = () => server.heard.all.flatMap((one) => (one.type === 'hello' ? [one.since] : []));
    const before = hellos().length;
    server.hangUp();
    await server.heard.count(({ type }) => type === 'hello', before + 1);
    return hellos().at(-1) ?? -1;
  }

  test('rule 7: it asks for everything at first, and then for what it lacks', async () => {
    expect(server.heard.all).toMatchObject([{ type: 'hello', since: 0 }]);
    server.welcome({ revision: 10, full: true, parts: [stage(4, 1)] });
    await until(page.store, ({ connection }) => connection === 'online');
    expect(await helloAfterHangUp()).toBe(10);
  });

  test('rule 7: a hint that got lost is made up for, though a later one or an acknowledgement came', async () => {
    server.welcome({ revision: 10, full: true, parts: [stage(4, 1)] });
    await page.emit({
      type: 'worksheet.set',
      exercise: 'rating',
      owner: 'seat',
      field: 'rating',
      value: 7,
      base: 0,
      phaseRevision: 1,
    });
    // The stage of revision 11 never comes.
    server.ack(await server.op(0), 12);
    server.say({ type: 'parts', nowMs: 0, parts: [count(13)] });
    await until(page.store, ({ view }) => view.counts['rating'] !== undefined);
    expect(await helloAfterHangUp()).toBe(10);
    server.welcome({ revision: 13, parts: [stage(11, 2)] });
    await until(page.store, ({ connection }) => connection === 'online');
    expect(epochOf()).toBe(2);
    expect(page.store.getState().view.counts['rating']?.revision).toBe(13);
  });

  test('rule 7: hints that overtake the welcome are kept, and an older one changes nothing', async () => {
    server.say({ type: 'parts', nowMs: 0, parts: [stage(11, 2)] });
    server.welcome({ revision: 10, full: true, parts: [stage(4, 1)] });
    server.say({ type: 'parts', nowMs: 0, parts: [stage(5, 1), count(6)] });
    await until(page.store, ({ view }) => view.counts['rating'] !== undefined);
    expect(epochOf()).toBe(2);
  });

  test('rule 7: somebody whom a welcome does not name any more is gone, from a console too', async () => {
    const seat = (id: string): Part => ({
      part: 'seat',
      revision: 3,
      seat: { id, name: id, table: 't1', language: 'en', scribe: false },
      from: null,
    });
    const self = { role: 'facilitator', account: 'ines', name: 'Ines' } as const;
    server.welcome({ self, revision: 10, full: true, parts: [seat('Ana'), seat('Ben')] });
    await until(page.store, ({ connection }) => connection === 'online');
    await helloAfterHangUp();
    server.welcome({ self, revision: 11, parts: [seat('Ben')] });
    await until(page.store, ({ connection }) => connection === 'online');
    expect(Object.keys(page.store.getState().view.seats)).toEqual(['Ben']);
  });

  test('rule 7: a server that was put back to a copy has the page forget what it knew', async () => {
    server.welcome({ revision: 10, full: true, parts: [stage(9, 5)] });
    await until(page.store, ({ connection }) => connection === 'online');
    await helloAfterHangUp();
    server.welcome({ revision: 3, full: true, parts: [stage(2, 1)] });
    await until(page.store, ({ connection }) => connection === 'online');
    expect([epochOf(), page.store.getState().view.revision]).toEqual([1, 3]);
    expect(await helloAfterHangUp()).toBe(3);
  });

  test('rule 4: sent away for good, it stays away and keeps what waits', async () => {
    server.welcome({ revision: 1 });
    await page.emit({
      type: 'worksheet.set',
      exercise: 'rating',
      owner: 'seat',
      field: 'rating',
      value: 7,
      base: 0,
      phaseRevision: 1,
    });
    server.say({ type: 'bye', why: 'unauthorized' });
    const state = await until(page.store, ({ connection }) => connection === 'ended');
    expect(state).toMatchObject({ farewell: 'unauthorized', waiting: [{ op: { value: 7 } }] });
  });
});
