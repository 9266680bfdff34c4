import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parkingLimits, parkingLot } from '#shared/asides/parkingLot.ts';
import type { Part } from '#shared/sync/protocol.ts';
import { asBytes, bytesOf } from '../helpers/bytesOf.ts';
import { newTestId } from '../helpers/facilitator.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;
let session: TestSession;
let ana: TestSeat;
let phone: RawPage;
let board: RawPage;
let pages: RawPage[] = [];

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession();
  ana = await session.join({ name: 'Anastasia-who-asks', table: 't2' });
  [phone, board] = [await opened(session.page(ana)), await opened(session.console())];
  return () => {
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

/** Parks, or looks after what is parked; says how it was answered. */
async function park(
  page: RawPage,
  fields: Readonly<Record<string, string>>,
  item = newTestId(),
): Promise<string> {
  const op = { type: 'parking.set', id: newTestId(), client: page.client, item, fields };
  page.op(op);
  const frame = await page.answer(op.id);
  return frame.type === 'ack' ? frame.outcome : frame.type === 'refuse' ? frame.reason : frame.type;
}

const stored = async () => parkingLot(await room.store.registers(session.id, { exercise: '@parking' }));
const partsOf = (page: RawPage): readonly Part[] =>
  page.frames.all.flatMap((frame) => ('parts' in frame ? frame.parts : []));
const heard = (page: RawPage, words: string): boolean => JSON.stringify(page.frames.all).includes(words);
const holds = async (text: string) => (await bytesOf(path.dirname(room.file))).includes(asBytes(text));

/** What a console is told of the parking lot that comes in now. */
async function toldToConsole() {
  const page = await opened(session.console());
  return parkingLot(partsOf(page).flatMap((part) => (part.part === 'register' ? [part] : [])));
}

describe('the parking lot', () => {
  test('a device parks a question in its own words; the console hears it with its table and when, and no name', async () => {
    const item = newTestId();
    const before = Date.now();
    expect(await park(phone, { text: '  停车场几点关门？ ' }, item)).toBe('applied');
    await board.frame('parts', ({ parts }) => JSON.stringify(parts).includes('停车场几点关门？'));
    const [parked, ...others] = await stored();
    expect(others).toEqual([]);
    expect(parked).toMatchObject({
      id: item,
      text: '停车场几点关门？',
      from: 't2',
      state: 'open',
      owner: '',
    });
    expect(parked?.atMs).toBeGreaterThanOrEqual(before);
    const told = board.frames.all.filter(({ type }) => type === 'parts');
    for (const secret of [ana.seat, phone.client, 'Anastasia'])
      expect(JSON.stringify(told)).not.toContain(secret);
    expect(await toldToConsole()).toEqual([parked]);
  });

  test('rule 8: a parked question is told to consoles and to the devices of its own seat, and to nobody else', async () => {
    const neighbor = await opened(session.page(await session.join({ name: 'Ben', table: 't2' })));
    const wall = await opened(session.projector());
    await park(phone, { text: 'canary of Ana' });
    await park(board, { text: 'canary of the facilitator' });
    await board.frame('parts', ({ parts }) => JSON.stringify(parts).includes('canary of the facilitator'));
    const late = await opened(session.page(await session.join({ name: 'Late' })));
    const lateWall = await opened(session.projector());
    for (const page of [neighbor, wall, late, lateWall]) {
      await page.roundTrip().catch(() => undefined);
      expect(heard(page, 'canary of')).toBe(false);
    }
    expect(heard(phone, 'canary of the facilitator')).toBe(false);
    const other = await opened(session.page(ana));
    expect(heard(other, 'canary of Ana')).toBe(true);
  });

  test('rule 4: a device adds and does no more: no owner, no time, no second word on what is there', async () => {
    const item = newTestId();
    expect(await park(phone, { text: 'Why?', owner: 'Mei' })).toBe('not-allowed');
    expect(await park(phone, { state: 'done' })).toBe('not-allowed');
    expect(await park(phone, { text: '' })).toBe('bad-value');
    expect(await park(phone, { text: 'x'.repeat(parkingLimits.text + 1) })).toBe('malformed');
    expect(await park(phone, { text: 'Why?' }, item)).toBe('applied');
    expect(await park(phone, { text: 'Why not?' }, item)).toBe('not-allowed');
    const ben = await opened(session.page(await session.join({ name: 'Ben' })));
    expect(await park(ben, { text: 'Mine now' }, item)).toBe('not-allowed');
    expect((await stored()).map(({ text }) => text)).toEqual(['Why?']);
  });

  test('a facilitator adds, puts into other words, says who and when, and takes away with a way back', async () => {
    const [item, own] = [newTestId(), newTestId()];
    await park(phone, { text: 'Why?' }, item);
    expect(await park(board, { text: 'Budget' }, own)).toBe('applied');
    expect(await park(board, { text: 'Why so early?', owner: 'Mei', due: 'after the break' }, item)).toBe(
      'applied',
    );
    expect(await park(board, { state: 'gone' }, own)).toBe('applied');
    expect(await park(board, { state: 'done' }, newTestId())).toBe('bad-value');
    expect(await park(board, { text: '' }, item)).toBe('bad-value');
    expect(await stored()).toMatchObject([
      { id: item, text: 'Why so early?', owner: 'Mei', due: 'after the break', state: 'open', from: 't2' },
      { id: own, text: 'Budget', state: 'gone', from: '' },
    ]);
    await park(board, { state: 'open' }, own);
    expect((await stored())[1]).toMatchObject({ text: 'Budget', state: 'open' });
  });

  test('rule 10: a seat parks twenty questions and no more, also as another page', async () => {
    for (let n = 0; n < parkingLimits.perSeat; n += 1)
      expect(await park(phone, { text: `Q${n}` })).toBe('applied');
    expect(await park(phone, { text: 'one more' })).toBe('too-large');
    const again = await opened(session.page(ana));
    expect(await park(again, { text: 'one more' })).toBe('too-large');
    expect(await stored()).toHaveLength(parkingLimits.perSeat);
  });

  test('rule 2: the same question twice is one question', async () => {
    const op = {
      type: 'parking.set',
      id: newTestId(),
      client: phone.client,
      item: newTestId(),
      fields: { text: 'Why?' },
    };
    phone.op(op);
    const first = await phone.answer(op.id);
    phone.op(op);
    await phone.frames.count((frame) => 'op' in frame && frame.op === op.id, 2);
    expect(phone.frames.all.filter((frame) => 'op' in frame && frame.op === op.id)).toEqual([first, first]);
    expect(await stored()).toHaveLength(1);
  });

  test('rule 11: who is erased leaves no parked word, and no name where it stood as an owner', async () => {
    const [own, kept] = [newTestId(), newTestId()];
    const zoe = await session.join({ name: 'Zoe-who-leaves' });
    const page = await opened(session.page(zoe));
    await park(page, { text: 'Zoes-own-question' }, own);
    await park(page, { text: 'Zoes-other-question' }, kept);
    await park(board, { text: 'Said in other words' }, kept);
    await park(board, { owner: 'zoe-who-leaves' }, kept);
    const op = { type: 'seat.erase', id: newTestId(), client: board.client, seat: zoe.seat };
    board.op(op);
    await board.answer(op.id);
    expect(await stored()).toMatchObject([{ text: 'Said in other words', owner: '' }]);
    for (const gone of ['Zoes-own-question', 'Zoes-other-question', 'oe-who-leaves']) {
      await expect.poll(() => holds(gone), { timeout: 10_000 }).toBe(false);
    }
    expect(await toldToConsole()).toHaveLength(1);
  });

  test('the parking lot and the energy are files of their own: who, when, from which table, and no name', async () => {
    const item = newTestId();
    await park(phone, { text: '=HYPERLINK("x")' }, item);
    await park(board, { owner: 'Mei', due: 'after the break' }, item);
    await park(board, { text: 'Taken away' }, newTestId());
    const [, gone] = await stored();
    await park(board, { state: 'gone' }, gone?.id ?? '');
    const file = async (name: string) =>
      (await room.facilitator.get(`/api/sessions/${session.id}/${name}.csv?language=en`)).text();
    const [head, ...rows] = (await file('parking')).trim().split('\r\n');
    expect(head).toContain('Question,Who,When,State,From,Parked at');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^"'=HYPERLINK\(""x""\)",Mei,after the break,open,Table 2,\d\d:\d\d$/);
    expect(await file('energy')).toContain('Asked at,Answers,Mean,Median,1,2,3,4,5');
  });

  test('what is parked is in no result, no answer and no export of answers', async () => {
    await session.phase('rating', 'open');
    await park(phone, { text: 'canary in the parking lot' });
    const csv = await (await room.facilitator.get(`/api/sessions/${session.id}/report.csv`)).text();
    expect(csv).not.toContain('canary');
    await session.phase('rating', 'closed');
    const result = await toldToConsole();
    expect(result).toHaveLength(1);
  });
});
