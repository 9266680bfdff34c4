import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { ServerFrame } from '#shared/sync/protocol.ts';
import { type RowKey, rowField } from '#exercises/list/rows.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { someExercise, someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

const options = { item: { en: 'A case' }, atMost: 6, sharing: { default: 'room' } };
const workshop = someWorkshop({
  id: 'table-material',
  exercises: [
    someExercise('cases', { kind: 'list', options }),
    someExercise('unnamed', { kind: 'list', options, anonymous: true }),
    someExercise('plain', { kind: 'list', options: { item: { en: 'A case' }, atMost: 6 } }),
  ],
});
const settings = {
  businesses: [
    { id: 'b1', name: 'Harbour' },
    { id: 'b2', name: 'Hill' },
  ],
  tables: [
    { id: 't1', name: 'Table 1', business: 'b1' },
    { id: 't2', name: 'Table 2', business: 'b1' },
    { id: 't3', name: 'Table 3', business: 'b2' },
  ],
};

let room: TestRoom;
let session: TestSession;
let seats: Readonly<Record<'ana' | 'ben' | 'cy' | 'dan', TestSeat>>;
let ana: RawPage;
let ben: RawPage;
let cy: RawPage;
let dan: RawPage;
let desk: RawPage;
let wall: RawPage;
let pages: RawPage[] = [];

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession({ workshop, settings });
  seats = {
    ana: await session.join({ name: 'Ana' }),
    ben: await session.join({ name: 'Ben' }),
    cy: await session.join({ name: 'Cy', table: 't2' }),
    dan: await session.join({ name: 'Dan', table: 't3' }),
  };
  [ana, ben, cy, dan] = [
    await opened(session.page(seats.ana)),
    await opened(session.page(seats.ben)),
    await opened(session.page(seats.cy)),
    await opened(session.page(seats.dan)),
  ];
  desk = await opened(session.console());
  wall = await opened(session.projector());
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

async function put(page: RawPage, row: string, key: RowKey, value: JsonValue, exercise = 'cases') {
  const phaseRevision = (await room.store.session(session.id))?.stage.exercises[exercise]?.phaseRevision ?? 0;
  const field = rowField(row, key);
  const op = someAnswer({ client: page.client, exercise, phaseRevision, field, value });
  page.op(op);
  expect(await page.answer(op.id)).toMatchObject({ type: 'ack', outcome: 'applied' });
}

/** Chosen first, written then: what nobody else is to see is never anybody else's for a moment. */
async function write(page: RawPage, row: string, text: string, sharing: 'room' | 'table' | 'private') {
  await put(page, row, 'sharing', sharing);
  await put(page, row, 'text', text);
}

/** A page whose line the server has ended. */
function leave(gone: RawPage): void {
  gone.close();
  pages = pages.filter((page) => page !== gone);
}

async function settled(exercise = 'cases'): Promise<void> {
  const revision = (await room.store.session(session.id))?.revision ?? 0;
  await desk.frame('parts', ({ parts }) =>
    parts.some((part) => part.part === 'result' && part.exercise === exercise && part.revision >= revision),
  );
  for (const page of pages) await page.roundTrip();
}

/** What a page was told of its table, each time that it was. */
function told(page: RawPage): readonly JsonValue[] {
  const partsOf = (frame: ServerFrame) =>
    frame.type === 'parts' || frame.type === 'welcome' ? frame.parts : [];
  return page.frames.all
    .flatMap(partsOf)
    .flatMap((part) => (part.part === 'tableMaterial' ? [part.material] : []));
}

const last = (page: RawPage): string => JSON.stringify(told(page).at(-1) ?? null);
const heard = (...some: readonly RawPage[]): string => JSON.stringify(some.map((page) => page.frames.all));

describe('a row that a person writes for the own table', () => {
  test('rule 8: is told to those who sit there, without a name, and to nobody else', async () => {
    await session.phase('cases', 'open');
    await write(ana, 'r1', 'Nobody looked up', 'table');
    await write(ana, 'r2', 'My own landlord', 'private');
    await settled();
    expect(last(ben)).toContain('Nobody looked up');
    expect(last(ben)).not.toMatch(/landlord|Ana|seat/);
    expect(last(ben)).not.toContain(seats.ana.seat);
    expect(heard(cy, dan, desk, wall)).not.toMatch(/Nobody looked up|landlord/);
    expect(heard(ben)).not.toContain('landlord');
  });

  test('rule 8: is in no result and no export, before the reveal and after it', async () => {
    await session.phase('cases', 'open');
    await write(ana, 'r1', 'Nobody looked up', 'table');
    await write(ana, 'r3', 'Cold soup', 'room');
    await session.phase('cases', 'closed', 'revealed');
    await settled();
    expect(heard(cy, wall)).toContain('"part":"result"');
    expect(heard(desk)).toContain('Cold soup');
    const fetched = await Promise.all(
      ['report', 'report.csv'].map(async (one) =>
        (await room.facilitator.get(`/api/sessions/${session.id}/${one}`)).text(),
      ),
    );
    expect(fetched[1]).toContain('Cold soup');
    expect(heard(cy, dan, desk, wall) + fetched.join('')).not.toContain('Nobody looked up');
    expect(last(ben)).toContain('Nobody looked up');
  });

  test('rule 7: is there for who comes to the table late, or comes back', async () => {
    await session.phase('cases', 'open');
    await write(ana, 'r1', 'Nobody looked up', 'table');
    await settled();
    const late = await opened(session.page(await session.join({ name: 'Eva' })));
    expect(last(late)).toContain('Nobody looked up');
    const back = await session.page(seats.ben);
    pages.push(back);
    back.hello((await room.store.session(session.id))?.revision ?? 0);
    await back.frame('welcome');
    expect(last(back)).toContain('Nobody looked up');
    expect(last(await opened(session.page(seats.cy)))).not.toContain('Nobody looked up');
  });

  test('rule 9: is told when it has changed, to the table that it changed for, and gone when it is taken back', async () => {
    await session.phase('cases', 'open');
    await write(ana, 'r1', 'Nobody looked up', 'table');
    await settled();
    const [before, others] = [told(ben).length, told(cy).length];
    await write(ana, 'r3', 'Cold soup', 'room');
    await settled();
    expect(told(ben)).toHaveLength(before);
    await put(ana, 'r1', 'sharing', 'private');
    await settled();
    expect(told(ben)).toHaveLength(before + 1);
    expect(last(ben)).not.toContain('Nobody looked up');
    expect(told(cy)).toHaveLength(others);
  });

  test('rule 8: who moves is told what the new table has, and the row comes along: the old one has it no more', async () => {
    await session.phase('cases', 'open');
    await write(ana, 'r1', 'Nobody looked up', 'table');
    await write(cy, 'r4', 'Forty minutes on hold', 'table');
    await settled();
    const op = { type: 'seat.move', seat: seats.ana.seat, table: 't2' } as const;
    expect((await room.facilitator.op(session.id, op)).status).toBe(200);
    leave(ana);
    await settled();
    const there = await opened(session.page(seats.ana));
    expect(last(there)).toContain('Forty minutes on hold');
    expect(told(there)).toHaveLength(1);
    expect(last(ben)).not.toContain('Nobody looked up');
    expect(last(cy)).toContain('Nobody looked up');
  });

  test('rule 11: is gone from the table with the person who is erased', async () => {
    await session.phase('cases', 'open');
    await write(ana, 'r1', 'Nobody looked up', 'table');
    await settled();
    expect(last(ben)).toContain('Nobody looked up');
    const op = { type: 'seat.erase', seat: seats.ana.seat } as const;
    expect((await room.facilitator.op(session.id, op)).status).toBe(200);
    leave(ana);
    await settled();
    expect(last(ben)).not.toContain('Nobody looked up');
  });

  test('rule 8: there is none where the list leaves no choice, nor in an anonymous exercise', async () => {
    await session.phase('plain', 'open');
    await put(ana, 'r1', 'text', 'Guests', 'plain');
    await settled('plain');
    await session.phase('unnamed', 'open');
    const secret = 's'.repeat(22);
    const writer = await session.page(seats.ben, { secret });
    pages.push(writer);
    writer.hello();
    await writer.frame('welcome');
    for (const [key, value] of [
      ['sharing', 'table'],
      ['text', 'Nobody asked us'],
    ] as const) {
      const field = rowField('r9', key);
      const op = someAnswer({ client: writer.client, exercise: 'unnamed', owner: 'anonymous', field, value });
      writer.op(op);
      expect(await writer.answer(op.id)).toMatchObject({ type: 'ack' });
    }
    await settled('unnamed');
    for (const page of pages) expect(told(page)).toEqual([]);
    expect(heard(ana, cy, dan, desk, wall)).not.toContain('Nobody asked us');
  });
});
