import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RawPage } from '../helpers/rawPage.ts';
import { newAnswer, newOp, type RoomOfPeople, roomOfPeople, told } from '../helpers/roomOfPeople.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;
let people: RoomOfPeople;
let session: TestSession;
let console: RawPage;

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  people = await roomOfPeople(room);
  ({ session, console } = people);
  return () => people.close();
});

describe('a name put right', () => {
  test('is what everybody is told, at the table and on the own phone, and the log holds no name', async () => {
    const [ana, ben] = [await people.comesIn('Anna'), await people.comesIn('Ben')];
    expect(await people.press('seat.rename', { seat: ana.seat, name: '  Ana of the quay  ' })).toBe(
      'applied',
    );
    await told(ben.page, 'seat', ({ seat }) => seat.id === ana.seat && seat.name === 'Ana of the quay');
    await ana.page.closed;
    const again = await people.opened(session.page(ana));
    const { self } = await again.frame('welcome');
    expect(self.role === 'participant' && self.seat.name).toBe('Ana of the quay');
    const log = await room.store.database
      .selectFrom('op')
      .selectAll()
      .where('type', '=', 'seat.rename')
      .execute();
    expect(log.length).toBeGreaterThan(0);
    // With its spaces: three letters alone stand in a drawn id now and then.
    expect(log.filter(({ body }) => body.includes('Ana of'))).toEqual([]);
  });

  test('rule 4: a participant puts their own right and nobody else’s; no name is none', async () => {
    const [ana, ben] = [await people.comesIn('Ana'), await people.comesIn('Ben')];
    const rename = (seat: string, name: string) => newOp('seat.rename', { seat, name });
    expect(await people.send(ben.page, rename(ana.seat, 'Eve'))).toBe('not-allowed');
    expect(await people.send(ben.page, rename(ben.seat, '   '))).toBe('malformed');
    expect(await people.send(ben.page, rename(ben.seat, 'Benjamin'))).toBe('applied');
    expect((await room.store.seats(session.id)).map(({ name }) => name).toSorted()).toEqual([
      'Ana',
      'Benjamin',
    ]);
  });
});

describe('shown the door', () => {
  test('rule 4: every page ends with its sentence, no token and no return code opens anything', async () => {
    const ana = await people.comesIn('Ana');
    const second = await people.opened(session.page(ana));
    const code = await people.codeOf(ana);
    await session.phase('alone', 'open');
    expect(await people.press('seat.remove', { seat: ana.seat })).toBe('applied');
    for (const page of [ana.page, second]) {
      expect(await page.frame('bye')).toEqual({ type: 'bye', why: 'removed' });
      await page.closed;
    }
    const again = await session.page(ana);
    expect(await again.frame('bye')).toEqual({ type: 'bye', why: 'removed' });
    const slides = await fetch(`${room.base}/api/device/slides`, {
      headers: { authorization: `Bearer ${ana.token}` },
    });
    expect([slides.status, await slides.json()]).toEqual([403, { reason: 'removed' }]);
    expect(await people.comeBack(code)).toMatchObject({ status: 403, body: '{"reason":"removed"}' });
    expect((await people.joinAs({ seat: ana.seat, token: ana.token })).status).toBe(403);
  });

  test('rule 3: what arrives meanwhile is neither taken nor refused; let in again, the page sends it', async () => {
    const ana = await people.comesIn('Ana');
    await session.phase('alone', 'open');
    const late = newAnswer(ana.page, { exercise: 'alone', field: 'text', value: 'in the same breath' });
    const leaving = newOp('seat.remove', { seat: ana.seat });
    console.op(leaving);
    await console.answer(leaving.id);
    ana.page.op(late);
    await ana.page.closed;
    expect(ana.page.frames.all.some((frame) => 'op' in frame && frame.op === late.id)).toBe(false);
    expect(await people.stored()).toEqual([]);
    expect(await people.press('seat.restore', { seat: ana.seat })).toBe('applied');
    const again = await people.opened(session.page(ana, { client: ana.page.client }));
    expect(await people.send(again, late)).toBe('applied');
  });

  test('rule 9: their answers count for nothing and are kept; let in again, all counts as before', async () => {
    const [ana, ben] = [await people.comesIn('Ana'), await people.comesIn('Ben')];
    await session.phase('rating', 'open');
    await session.phase('alone', 'open');
    const counted = (ready: number, joined: number, from: RawPage = console) =>
      told(from, 'count', (one) => one.exercise === 'rating' && one.ready === ready && one.joined === joined);
    await people.rate(ana.page, 2);
    await people.rate(ben.page, 8);
    await people.write(ana.page, 'what ana thinks');
    await counted(2, 2);
    await people.press('seat.remove', { seat: ana.seat });
    await counted(1, 1);
    await told(
      console,
      'result',
      ({ exercise, joined, scopes }) => exercise === 'rating' && joined === 1 && scopes[0]?.n === 1,
    );
    await told(
      console,
      'progress',
      ({ exercise, answered }) => exercise === 'rating' && answered.join() === `seat:${ben.seat}`,
    );
    const csv = async () => (await room.facilitator.get(`/api/sessions/${session.id}/report.csv`)).text();
    expect(await csv()).toMatch(/what ana thinks.*removed person: not counted/);
    expect(await people.stored()).toEqual([`seat:${ana.seat} current "what ana thinks"`]);
    const fresh = await people.opened(session.console());
    const { parts } = await fresh.frame('welcome');
    expect(
      parts.flatMap((part) => (part.part === 'seat' && part.seat.removed ? [part.seat.name] : [])),
    ).toEqual(['Ana']);
    await people.press('seat.restore', { seat: ana.seat });
    await counted(2, 2, fresh);
    expect(await csv()).not.toContain('not counted');
  });

  test('rule 8: the table is told that somebody left and not why, and whoever was away sees nobody there', async () => {
    const [ana, ben] = [await people.comesIn('Ana'), await people.comesIn('Ben')];
    await people.press('seat.remove', { seat: ana.seat });
    await told(ben.page, 'seat', ({ seat }) => seat.id === ana.seat && seat.name === '' && seat.table === '');
    const again = await people.opened(session.page(ben));
    const { parts } = await again.frame('welcome');
    expect(parts.flatMap((part) => (part.part === 'seat' ? [part.seat.name] : []))).toEqual(['Ben']);
    const frames = JSON.stringify([...again.frames.all, ...ben.page.frames.all]);
    expect(frames).not.toMatch(/"removed"|joinedMs/);
    await people.press('seat.restore', { seat: ana.seat });
    await told(again, 'seat', ({ seat }) => seat.id === ana.seat && seat.name === 'Ana');
  });

  test('nobody is removed twice or let in who is in', async () => {
    const ana = await people.comesIn('Ana');
    expect(await people.press('seat.restore', { seat: ana.seat })).toBe('stale');
    await people.press('seat.remove', { seat: ana.seat });
    expect(await people.press('seat.remove', { seat: ana.seat })).toBe('stale');
    expect(
      await people.send(
        await people.opened(session.page(await session.join())),
        newOp('seat.restore', { seat: ana.seat }),
      ),
    ).toBe('not-allowed');
  });
});

describe('while the room is locked', () => {
  const lock = async (to: 'locked' | 'open') => {
    const epoch = (await room.store.session(session.id))?.stage.epoch ?? 0;
    return people.press('stage.lock', { to, epoch });
  };

  test('nobody new comes in; whoever has a seat, a token or a return code does', async () => {
    const ana = await people.comesIn('Ana');
    const code = await people.codeOf(ana);
    expect(await lock('locked')).toBe('applied');
    const refused = await people.joinAs({ name: 'Late' });
    expect([refused.status, await refused.json()]).toEqual([423, { reason: 'locked' }]);
    const found = await fetch(`${room.base}/api/join/${session.code}`);
    expect(await found.json()).toMatchObject({ locked: true });
    expect((await people.comeBack(code)).status).toBe(200);
    await people.opened(session.page(ana));
    // Its answer was lost: the seat is there.
    expect((await people.joinAs({ seat: ana.seat, token: ana.token, name: 'Ana' })).status).toBe(200);
    expect((await room.store.seats(session.id)).map(({ name }) => name)).toEqual(['Ana']);
    await lock('open');
    expect((await people.joinAs({ name: 'Late' })).status).toBe(200);
    expect((await room.store.seats(session.id)).map(({ name }) => name)).toEqual(['Ana', 'Late']);
  });
});

test('whoever comes late lands on the slide that the room is at, and the console knows when they came', async () => {
  await session.go('rate');
  const before = Date.now();
  const late = await people.comesIn('Late');
  const { parts } = await late.page.frame('welcome');
  expect(parts.some((part) => part.part === 'slide' && part.slide.id === 'rate')).toBe(true);
  const stage = (await room.store.session(session.id))?.stage;
  const [{ joinedMs = 0 } = {}] = (
    await (await people.opened(session.console())).frame('welcome')
  ).parts.flatMap((part) => (part.part === 'seat' && part.seat.id === late.seat ? [part.seat] : []));
  expect(joinedMs).toBeGreaterThanOrEqual(before);
  expect(joinedMs).toBeGreaterThanOrEqual(stage?.clock.begunMs ?? Infinity);
});

describe('who says that they are done', () => {
  const isReady = (page: RawPage, exercise = 'alone', to = true): void =>
    page.send({ type: 'ready', exercise, isReady: to });
  const shown = (from: RawPage, ...seats: readonly TestSeat[]) =>
    from.frame('ready', (frame) => {
      const named = frame.seats.map(({ seat }) => seat).toSorted();
      return (
        named.join() ===
        seats
          .map(({ seat }) => seat)
          .toSorted()
          .join()
      );
    });

  test('is shown on consoles, also on one that comes in later; taken back, or gone, it is not', async () => {
    const [ana, ben] = [await people.comesIn('Ana'), await people.comesIn('Ben')];
    await session.phase('alone', 'open');
    isReady(ana.page);
    isReady(ben.page);
    await shown(console, ana, ben);
    const later = await people.opened(session.console());
    await shown(later, ana, ben);
    isReady(ben.page, 'alone', false);
    await shown(later, ana);
    ana.page.close();
    await shown(later);
    expect([...ana.page.frames.all, ...ben.page.frames.all].some(({ type }) => type === 'ready')).toBe(false);
  });

  test('holds until the exercise’s phase changes, and is nothing before it opens', async () => {
    const ana = await people.comesIn('Ana');
    isReady(ana.page);
    await ana.page.roundTrip();
    await session.phase('alone', 'open');
    isReady(ana.page);
    await shown(console, ana);
    await session.phase('alone', 'closed');
    // As when the console came in, so again.
    await console.frames.count((frame) => frame.type === 'ready' && frame.seats.length === 0, 2);
    expect(console.frames.all.filter(({ type }) => type === 'ready')).toHaveLength(3);
  });

  test('rule 8: of an anonymous exercise nobody is told, nor who types in it', async () => {
    const ana = await people.comesIn('Ana');
    await session.phase('secret', 'open');
    await session.phase('alone', 'open');
    isReady(ana.page, 'secret');
    const typing = (exercise: string) =>
      ana.page.send({ type: 'writing', exercise, owner: 'seat', field: 'text' });
    typing('secret');
    typing('alone');
    isReady(ana.page, 'alone');
    await shown(console, ana);
    const { writers } = await console.frame('writers', (frame) => frame.writers.length > 0);
    expect(writers.map(({ exercise }) => exercise)).toEqual(['alone']);
    expect(JSON.stringify(console.frames.all.filter(({ type }) => type === 'ready'))).not.toContain('secret');
  });
});

test('rule 8: that somebody types in their own worksheet the console is told, and nobody at their table', async () => {
  const [ana, ben] = [await people.comesIn('Ana'), await people.comesIn('Ben')];
  await session.phase('alone', 'open');
  await session.phase('ours', 'open');
  ana.page.send({ type: 'writing', exercise: 'alone', owner: 'seat', field: 'text' });
  const { writers } = await console.frame('writers', (frame) => frame.writers.length > 0);
  expect(writers).toEqual([{ seat: ana.seat, exercise: 'alone', owner: 'seat', field: 'text' }]);
  const later = await people.opened(session.console());
  expect((await later.frame('writers')).writers).toEqual(writers);
  ana.page.send({ type: 'writing', exercise: 'ours', owner: 'table', field: 'text' });
  const atTable = await ben.page.frame('writers');
  expect(atTable.writers.map(({ exercise }) => exercise)).toEqual(['ours']);
  expect(JSON.stringify(ben.page.frames.all.filter(({ type }) => type === 'writers'))).not.toContain('alone');
});
