import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { energyOfTheDay } from '#shared/asides/energy.ts';
import { unclearSlides } from '#shared/asides/unclear.ts';
import type { TallyFrame } from '#shared/sync/protocol.ts';
import { systemClock } from '#server/systemClock.ts';
import { asBytes, bytesOf } from '../helpers/bytesOf.ts';
import { newTestId } from '../helpers/facilitator.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

/** What is counted is kept by a commit of its own, which nobody is told of. */
const patience = { timeout: 15_000, interval: 20 };
/** For a look that is a console of its own: too many hellos of one account are sent away. */
const rarely = { timeout: 15_000, interval: 250 };

let room: TestRoom;
let session: TestSession;
let board: RawPage;
let pages: RawPage[] = [];

/** A clock whose long waits are a test's to end. */
const longMs = 60_000;
let longWaits: (() => void)[] = [];
/** By how much the server's clock is ahead of this machine's. */
let aheadMs = 0;
const clock = {
  ...systemClock,
  nowMs: () => systemClock.nowMs() + aheadMs,
  after(delayMs: number, work: () => void) {
    if (delayMs < longMs) return systemClock.after(delayMs, work);
    longWaits.push(work);
    return { cancel: () => (longWaits = longWaits.filter((one) => one !== work)) };
  },
};

beforeAll(async () => {
  room = await openTestRoom(undefined, clock);
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession();
  board = await opened(session.console());
  return () => {
    aheadMs = 0;
    for (const page of pages) page.close();
    pages = [];
  };
});

async function opened(opening: Promise<RawPage>): Promise<RawPage> {
  const page = await opening;
  pages.push(page);
  page.hello();
  await page.frame('welcome');
  return page;
}

interface Phone {
  readonly seat: TestSeat;
  readonly page: RawPage;
}

async function phones(count: number): Promise<readonly Phone[]> {
  const all: Phone[] = [];
  for (let n = 0; n < count; n += 1) {
    const seat = await session.join({ name: `P${n}`, table: n % 2 === 0 ? 't1' : 't2' });
    all.push({ seat, page: await opened(session.page(seat)) });
  }
  return all;
}

/** The facilitator asks, or closes; resolves with the question's name. */
async function ask(to: 'open' | 'closed' = 'open'): Promise<string> {
  const { stage } = (await room.store.session(session.id)) ?? {};
  const op = { type: 'stage.pulse', to, epoch: stage?.epoch ?? 0 } as const;
  const answer = await room.facilitator.op(session.id, op);
  expect(answer.ok).toBe(true);
  return (await room.store.session(session.id))?.stage.pulse?.id ?? '';
}

/** The facilitator takes the last press back; resolves with the question that is asked then. */
async function takeBack() {
  const { stage } = (await room.store.session(session.id)) ?? {};
  const answer = await room.facilitator.op(session.id, { type: 'stage.undo', epoch: stage?.epoch ?? 0 });
  expect(answer.ok).toBe(true);
  return (await room.store.session(session.id))?.stage.pulse;
}

function fails(): never {
  throw new Error('A phone was asked for.');
}

const feel = ({ page }: Phone, pulse: string, value: unknown): void =>
  page.send({ type: 'pulse', pulse, value });
const mark = ({ page }: Phone, slide: string, isUnclear = true): void =>
  page.send({ type: 'unclear', slide, isUnclear });

const counted = (fits: (frame: TallyFrame) => boolean): Promise<TallyFrame> => board.frame('tally', fits);
const last = async (): Promise<TallyFrame | undefined> => {
  const page = await opened(session.console());
  return page.frame('tally');
};
const keptEnergy = async () =>
  energyOfTheDay(await room.store.registers(session.id, { exercise: '@energy' })).map(({ n, counts }) => ({
    n,
    counts,
  }));
const keptUnclear = async () =>
  unclearSlides(await room.store.registers(session.id, { exercise: '@unclear' }));

describe('how much energy there is', () => {
  test('consoles hear how many have answered, and how, once five have; each counts once and may change their mind', async () => {
    const people = await phones(6);
    const pulse = await ask();
    for (const one of people.slice(0, 4)) feel(one, pulse, 4);
    const few = await counted(({ energy }) => energy?.n === 4);
    expect(few.energy).toEqual({ pulse, n: 4, counts: null });
    people.slice(4).forEach((one) => feel(one, pulse, 2));
    const six = await counted(({ energy }) => energy?.n === 6);
    expect(six.energy?.counts).toEqual([0, 2, 0, 4, 0]);
    people.slice(0, 1).forEach((one) => feel(one, pulse, 5));
    await counted(({ energy }) => energy?.counts?.[4] === 1);
    await ask('closed');
    await expect.poll(keptEnergy, patience).toEqual([{ n: 6, counts: [0, 2, 0, 3, 1] }]);
    expect((await last())?.energy).toBeNull();
  });

  test('of four answers nothing is ever kept but that there were four', async () => {
    const people = await phones(4);
    const pulse = await ask();
    for (const one of people) feel(one, pulse, 1);
    await counted(({ energy }) => energy?.n === 4);
    await ask('closed');
    await expect.poll(keptEnergy, patience).toEqual([{ n: 4, counts: null }]);
    const [register] = await room.store.registers(session.id, { exercise: '@energy' });
    expect(JSON.stringify(register?.value)).toContain('"counts":[4]');
  });

  test('an answer to a question that is closed, that never was, or that is no answer counts for nothing', async () => {
    const [one, other] = await phones(2);
    if (!one || !other) throw new Error('Two phones were asked for.');
    const first = await ask();
    await ask('closed');
    const pulse = await ask();
    feel(one, first, 3);
    feel(one, newTestId(), 3);
    for (const value of [0, 6, 2.5, '3', null]) feel(one, pulse, value);
    board.send({ type: 'pulse', pulse, value: 3 });
    feel(other, pulse, 3);
    await one.page.roundTrip();
    const heard = await counted(({ energy }) => energy?.pulse === pulse && energy.n > 0);
    expect(heard.energy?.n).toBe(1);
  });

  test('rule 8: who has said what is nowhere in the data, while it is asked and afterwards', async () => {
    const people = await phones(5);
    const pulse = await ask();
    people.forEach((one, index) => feel(one, pulse, (index % 5) + 1));
    await counted(({ energy }) => energy?.n === 5);
    const before = await room.store.registers(session.id, {});
    expect(before).toEqual([]);
    await ask('closed');
    await expect.poll(keptEnergy, patience).toEqual([{ n: 5, counts: [1, 1, 1, 1, 1] }]);
    const bytes = await bytesOf(path.dirname(room.file));
    for (const { seat } of people) {
      const at = [...bytes.matchAll(new RegExp(seat.seat, 'g'))].map(({ index }) => index);
      expect(at.length).toBeGreaterThan(0);
      // Whatever stands around a seat's name, in the file and in its log, says nothing of the question.
      for (const index of at) {
        const around = bytes.slice(Math.max(0, index - 200), index + 200);
        expect(around.includes(asBytes(pulse)) && around.includes('counts')).toBe(false);
      }
    }
    const [register] = await room.store.registers(session.id, { exercise: '@energy' });
    const kept = JSON.stringify(register);
    for (const { seat, page } of people) {
      expect(kept).not.toContain(seat.seat);
      expect(kept).not.toContain(page.client);
    }
    const told = board.frames.all.filter(({ type }) => type === 'tally');
    for (const { seat } of people) expect(JSON.stringify(told)).not.toContain(seat.seat);
  });

  test('rule 8: neither devices nor the wall hear a count', async () => {
    const people = await phones(5);
    const wall = await opened(session.projector());
    const pulse = await ask();
    for (const one of people) feel(one, pulse, 3);
    await counted(({ energy }) => energy?.n === 5);
    await ask('closed');
    await expect.poll(keptEnergy, patience).toHaveLength(1);
    await Promise.all(people.map(({ page }) => page.roundTrip()));
    for (const page of [wall, ...people.map((one) => one.page)]) {
      const all = JSON.stringify(page.frames.all);
      expect(all).not.toContain('"tally"');
      expect(all).not.toContain('@energy');
    }
    expect(JSON.stringify(wall.frames.all)).not.toContain(pulse);
  });

  test('a question that is closed by mistake and asked again goes on with the answers that it had, each person once', async () => {
    const people = await phones(7);
    const pulse = await ask();
    for (const one of people.slice(0, 5)) feel(one, pulse, 2);
    await counted(({ energy }) => energy?.n === 5);
    await ask('closed');
    await expect.poll(keptEnergy, patience).toEqual([{ n: 5, counts: [0, 5, 0, 0, 0] }]);
    expect(await takeBack()).toMatchObject({ id: pulse });
    expect((await last())?.energy).toEqual({ pulse, n: 5, counts: [0, 5, 0, 0, 0] });
    // A page says again what it has said; who has answered may change their mind, who has not may answer now.
    feel(people[0] ?? fails(), pulse, 2);
    feel(people[1] ?? fails(), pulse, 4);
    feel(people[5] ?? fails(), pulse, 4);
    await counted(({ energy }) => energy?.n === 6 && energy.counts?.[3] === 2);
    await ask('closed');
    await expect.poll(keptEnergy, patience).toEqual([{ n: 6, counts: [0, 4, 0, 2, 0] }]);
  });

  test('a question that is taken back before anybody has answered is kept nowhere, and its answers count for nothing', async () => {
    const people = await phones(5);
    const pulse = await ask();
    expect(await takeBack()).toBeNull();
    for (const one of people) feel(one, pulse, 3);
    await Promise.all(people.map(({ page }) => page.roundTrip()));
    expect((await last())?.energy).toBeNull();
    const again = await ask();
    for (const one of people) feel(one, again, 5);
    await counted(({ energy }) => energy?.n === 5);
    await ask('closed');
    await expect.poll(keptEnergy, patience).toEqual([{ n: 5, counts: [0, 0, 0, 0, 5] }]);
  });

  test('a question that is asked again after its ten minutes takes no answers', async () => {
    const people = await phones(5);
    longWaits = [];
    const pulse = await ask();
    for (const one of people) feel(one, pulse, 2);
    await counted(({ energy }) => energy?.n === 5);
    await ask('closed');
    aheadMs = 11 * 60_000;
    expect(await takeBack()).toMatchObject({ id: pulse });
    for (const one of people) feel(one, pulse, 4);
    await Promise.all(people.map(({ page }) => page.roundTrip()));
    expect((await last())?.energy).toBeNull();
    expect(await keptEnergy()).toEqual([{ n: 5, counts: [0, 5, 0, 0, 0] }]);
  });

  test('a question that nobody closes is over after ten minutes, and its counts are kept', async () => {
    const people = await phones(5);
    longWaits = [];
    const pulse = await ask();
    for (const one of people) feel(one, pulse, 2);
    await counted(({ energy }) => energy?.n === 5);
    for (const end of longWaits) end();
    await expect.poll(keptEnergy, patience).toEqual([{ n: 5, counts: [0, 5, 0, 0, 0] }]);
    await expect.poll(async () => (await last())?.energy, rarely).toBeNull();
    for (const one of people) feel(one, pulse, 4);
    await Promise.all(people.map(({ page }) => page.roundTrip()));
    await ask('closed');
    expect(await keptEnergy()).toEqual([{ n: 5, counts: [0, 5, 0, 0, 0] }]);
  });

  test('rule 10: five hundred who tap in one breath are all counted, and consoles hear it a few times', async () => {
    const own = await room.newSession();
    const watching = await own.console();
    pages.push(watching);
    watching.hello();
    await watching.frame('welcome');
    const crowd: RawPage[] = [];
    for (let n = 0; n < 500; n += 1) {
      const page = await own.page(await own.join({ name: `P${n}`, table: n % 2 === 0 ? 't1' : 't2' }));
      // Who says no hello is sent away after ten seconds, and five hundred may take longer than that to come in.
      page.hello();
      crowd.push(page);
      pages.push(page);
    }
    const { stage } = (await room.store.session(own.id)) ?? {};
    await room.facilitator.op(own.id, { type: 'stage.pulse', to: 'open', epoch: stage?.epoch ?? 0 });
    const pulse = (await room.store.session(own.id))?.stage.pulse?.id ?? '';
    const beganMs = performance.now();
    crowd.forEach((page, n) => page.send({ type: 'pulse', pulse, value: (n % 5) + 1 }));
    const all = await watching.frame('tally', ({ energy }) => energy?.n === 500);
    const tookMs = performance.now() - beganMs;
    expect(all.energy?.counts).toEqual([100, 100, 100, 100, 100]);
    const told = watching.frames.all.filter(({ type }) => type === 'tally').length;
    // At most twice a second, the first and the last of them always.
    expect(told).toBeLessThanOrEqual(3 + tookMs / 500);
  }, 120_000);

  test('rule 11: who is erased while it is asked is not counted any more', async () => {
    const people = await phones(6);
    const pulse = await ask();
    for (const one of people) feel(one, pulse, 3);
    await counted(({ energy }) => energy?.n === 6);
    const op = { type: 'seat.erase', id: newTestId(), client: board.client, seat: people[0]?.seat.seat };
    board.op(op);
    await board.answer(op.id);
    expect((await counted(({ energy }) => energy?.n === 5)).energy?.counts).toEqual([0, 0, 5, 0, 0]);
  });
});

test('a server that ends keeps the counts that it has', async () => {
  let kept: object | null = null;
  const ending = await openTestRoom((store) => ({
    ...store,
    async close() {
      const of = (exercise: string) => store.registers(own.id, { exercise });
      const energy = energyOfTheDay(await of('@energy')).map(({ n, counts }) => ({ n, counts }));
      kept = { energy, unclear: unclearSlides(await of('@unclear')) };
      await store.close();
    },
  }));
  const own = await ending.newSession();
  const people: RawPage[] = [];
  for (let n = 0; n < 6; n += 1) {
    const page = await own.page(await own.join({ name: `P${n}` }));
    page.hello();
    await page.frame('welcome');
    people.push(page);
  }
  const watching = await own.console();
  watching.hello();
  await watching.frame('welcome');
  const { stage } = (await ending.store.session(own.id)) ?? {};
  await ending.facilitator.op(own.id, { type: 'stage.pulse', to: 'open', epoch: stage?.epoch ?? 0 });
  const pulse = (await ending.store.session(own.id))?.stage.pulse?.id ?? '';
  for (const page of people) {
    page.send({ type: 'pulse', pulse, value: 3 });
    page.send({ type: 'unclear', slide: 'welcome', isUnclear: true });
  }
  await watching.frame('tally', ({ energy, unclear }) => energy?.n === 6 && unclear['welcome'] === 6);
  await ending.close();
  expect(kept).toEqual({ energy: [{ n: 6, counts: [0, 0, 6, 0, 0] }], unclear: { welcome: 6 } });
});

describe('a slide that is unclear', () => {
  test('is counted, a seat once, and cleared when the room goes on; the most there were at one time is kept', async () => {
    const people = await phones(3);
    const [first] = people;
    if (!first) throw new Error('Phones were asked for.');
    for (const one of people) mark(one, 'welcome');
    mark(first, 'welcome');
    const again = await opened(session.page(first.seat));
    mark({ seat: first.seat, page: again }, 'welcome');
    await again.roundTrip();
    expect((await counted(({ unclear }) => unclear['welcome'] === 3)).unclear).toEqual({ welcome: 3 });
    mark(first, 'welcome', false);
    await counted(({ unclear }) => unclear['welcome'] === 2);
    await session.go('rate');
    await expect.poll(async () => (await last())?.unclear, rarely).toEqual({});
    await expect.poll(keptUnclear, patience).toEqual({ welcome: 3 });
    mark(first, 'welcome');
    mark(first, 'rate');
    await expect.poll(async () => (await last())?.unclear, rarely).toEqual({ rate: 1 });
    await session.go('welcome');
    mark(first, 'welcome');
    await session.go('rate');
    await expect.poll(keptUnclear, patience).toEqual({ welcome: 3, rate: 1 });
  });

  test('stays while a phone sleeps, and tells nobody whose it is', async () => {
    const [first] = await phones(1);
    if (!first) throw new Error('A phone was asked for.');
    mark(first, 'welcome');
    await counted(({ unclear }) => unclear['welcome'] === 1);
    const here = await board.frame('presence', ({ online }) => online.includes(first.seat.seat));
    first.page.close();
    const { all } = board.frames;
    await board.frame(
      'presence',
      (frame) => frame.online.length === 0 && all.indexOf(frame) > all.indexOf(here),
    );
    expect((await last())?.unclear).toEqual({ welcome: 1 });
    const told = JSON.stringify(board.frames.all.filter(({ type }) => type === 'tally'));
    expect(told).not.toContain(first.seat.seat);
  });
});
