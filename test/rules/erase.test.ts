import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WorksheetSet } from '#shared/sync/op.ts';
import type { Part } from '#shared/sync/protocol.ts';
import { randomBytes } from '#server/accounts/tokens.ts';
import { createMemoryOutbox } from '#client/sync/outbox.ts';
import { createRoomClient } from '#client/sync/roomClient.ts';
import { asBytes, bytesOf } from '../helpers/bytesOf.ts';
import { startCuttableProxy } from '../helpers/cuttableProxy.ts';
import { newTestId } from '../helpers/facilitator.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { someExercise, someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';
import { until } from '../helpers/until.ts';

const anasName = 'Anastasia-of-the-harbor';
const words = { kind: 'text', options: { lines: 3, sharing: 'always' } };
const workshop = someWorkshop({
  id: 'erasing',
  exercises: [
    someExercise('rating'),
    someExercise('alone', words),
    someExercise('ours', { ...words, owner: 'table' }),
  ],
});

let room: TestRoom;
let session: TestSession;
let ana: TestSeat;
let ben: TestSeat;
let anaPage: RawPage;
let benPage: RawPage;
let pages: RawPage[] = [];

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession({ workshop });
  [ana, ben] = [await session.join({ name: anasName }), await session.join({ name: 'Ben' })];
  [anaPage, benPage] = [await opened(session.page(ana)), await opened(session.page(ben))];
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

type AnyOp = Readonly<Record<string, unknown>> & { readonly id: string };

async function send(page: RawPage, op: AnyOp): Promise<string> {
  page.op(op);
  const frame = await page.answer(op.id);
  return frame.type === 'ack' ? frame.outcome : frame.type === 'refuse' ? frame.reason : frame.type;
}

const rate = (page: RawPage, changes: Partial<WorksheetSet> = {}): Promise<string> =>
  send(page, someAnswer({ client: page.client, ...changes }));
const write = (page: RawPage, value: string, changes: Partial<WorksheetSet> = {}): Promise<string> =>
  rate(page, { exercise: 'alone', field: 'text', value, ...changes });
const ours = { exercise: 'ours', owner: 'table', field: 'text' } as const;

const erasing = (seat: TestSeat) => ({
  type: 'seat.erase',
  id: newTestId(),
  client: newTestId(),
  seat: seat.seat,
});
/** By the person, whose lines end with it. */
async function eraseAna(): Promise<void> {
  anaPage.op(erasing(ana));
  await anaPage.frame('bye');
}

/** A part that a page was told of, past or future. */
async function told<Name extends Part['part']>(
  page: RawPage,
  name: Name,
  fits: (part: Extract<Part, { part: Name }>) => boolean,
): Promise<void> {
  const isIt = (part: Part): part is Extract<Part, { part: Name }> => part.part === name;
  await page.frame('parts', ({ parts }) => parts.some((part) => isIt(part) && fits(part)));
}

const stored = () => room.store.registers(session.id, {});
const holds = async (text: string) => (await bytesOf(path.dirname(room.file))).includes(asBytes(text));
/** The server sees to it by itself; a test only waits for it. */
async function forgotten(...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    while (await holds(text)) await benPage.roundTrip();
    expect(await holds(text), text).toBe(false);
  }
}
const csv = async () => (await room.facilitator.get(`/api/sessions/${session.id}/report.csv`)).text();
const report = async () => (await room.facilitator.get(`/api/sessions/${session.id}/report`)).text();
const post = (path_: string, body: unknown) =>
  fetch(room.base + path_, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('rule 11: somebody erases themselves', () => {
  test('rule 11: name, answers of every kind and what the log held are in no byte of the data; the others’ are', async () => {
    const phaseRevision = await session.phase('alone', 'open');
    await write(anaPage, 'ana writes over this');
    await write(anaPage, 'ana keeps this');
    // From her other device, which had not seen it.
    await write(await opened(session.page(ana)), 'ana loses this');
    await write(benPage, 'ben keeps his');
    await session.phase('alone', 'closed', 'closed');
    await write(anaPage, 'ana comes late with this', { phaseRevision });
    expect(await holds('ana writes over this')).toBe(true);
    await eraseAna();
    await forgotten(anasName, 'ana writes over', 'ana keeps', 'ana loses', 'ana comes late');
    expect(await holds('ben keeps his')).toBe(true);
    expect((await stored()).map(({ owner }) => owner)).toEqual([`seat:${ben.seat}`]);
  });

  test('rule 11: her lines end with a goodbye, on each of her devices; nobody else’s does', async () => {
    const second = await opened(session.page(ana));
    const op = erasing(ana);
    expect(await send(anaPage, op)).toBe('applied');
    for (const page of [anaPage, second]) {
      expect(await page.frame('bye')).toEqual({ type: 'bye', why: 'unauthorized' });
      await page.closed;
    }
    await benPage.roundTrip();
    expect(benPage.frames.all.some(({ type }) => type === 'bye')).toBe(false);
  });

  test('rule 11: table and console see the seat without a name or a place, and so does whoever was away', async () => {
    const console = await opened(session.console());
    const away = (await room.store.session(session.id))?.revision ?? 0;
    await eraseAna();
    const gone = ({ seat }: Extract<Part, { part: 'seat' }>): boolean =>
      seat.id === ana.seat && seat.name === '' && seat.table === '';
    await Promise.all([told(benPage, 'seat', gone), told(console, 'seat', gone)]);
    for (const opening of [session.page(ben), session.console()]) {
      const page = await opening;
      pages.push(page);
      page.hello(away);
      const { parts } = await page.frame('welcome');
      expect(parts.flatMap((part) => (part.part === 'seat' ? [part.seat.name] : []))).toEqual(['Ben']);
    }
  });

  test('rule 11: results, counts, report and spreadsheet go on without her', async () => {
    const console = await opened(session.console());
    await session.phase('rating', 'open');
    await session.phase('alone', 'open');
    await rate(anaPage, { value: 2 });
    await rate(benPage, { value: 8 });
    await write(anaPage, 'what ana thinks');
    await told(console, 'count', (one) => one.exercise === 'rating' && one.ready === 2 && one.joined === 2);
    expect(await csv()).toContain('what ana thinks');
    await eraseAna();
    await told(console, 'count', (one) => one.exercise === 'rating' && one.ready === 1 && one.joined === 1);
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
    expect(await csv()).not.toMatch(new RegExp(`${anasName}|what ana thinks`));
    expect(await csv()).toContain('Ben');
    expect(await report()).not.toContain('what ana thinks');
    expect(await report()).toContain('"seats":1');
  });

  test('rule 11: what a reset has set aside goes too, and its undo brings only the others’ back', async () => {
    await session.phase('alone', 'open');
    await write(anaPage, 'ana before the reset');
    await write(benPage, 'ben before the reset');
    const stage = (await room.store.session(session.id))?.stage;
    const phaseRevision = stage?.exercises['alone']?.phaseRevision ?? 0;
    await room.facilitator.op(session.id, { type: 'exercise.reset', exercise: 'alone', phaseRevision });
    await eraseAna();
    await forgotten('ana before the reset');
    const epoch = (await room.store.session(session.id))?.stage.epoch ?? 0;
    expect((await room.facilitator.op(session.id, { type: 'stage.undo', epoch })).status).toBe(200);
    const back = (await stored()).filter(({ slot, value }) => slot === 'current' && value !== null);
    expect(back.map(({ value }) => value)).toEqual(['ben before the reset']);
  });
});

describe('rule 11: at the table', () => {
  test('rule 11: the table’s text stays, whoever wrote it; her conflicts and late values go, Ben’s stay', async () => {
    const phaseRevision = await session.phase('ours', 'open');
    await write(anaPage, 'the text of the table', ours);
    await write(benPage, 'bens other version', ours);
    await write(await opened(session.page(ana)), 'anas other version', ours);
    await session.phase('ours', 'closed', 'closed');
    await write(anaPage, 'anas late version', { ...ours, phaseRevision });
    await write(benPage, 'bens late version', { ...ours, phaseRevision });
    await eraseAna();
    await forgotten('anas other version', 'anas late version');
    const kept = (await stored()).flatMap(({ slot, value }) =>
      value === null ? [] : [`${slot.replace(/:.*/, '')}: ${JSON.stringify(value)}`],
    );
    expect(kept.toSorted()).toEqual([
      'conflict: "bens other version"',
      'current: "the text of the table"',
      'late: "bens late version"',
    ]);
    // The log holds it no longer as hers.
    const bodies = await room.store.transact((writer) => writer.opBodies(session.id, `seat:${ana.seat}`));
    expect(bodies.filter((body) => body.includes('the text of the table'))).toEqual([]);
    await told(benPage, 'register', ({ slot, value }) => slot.startsWith('conflict:') && value === null);
  });

  test('rule 4: a page that she has only called her own loses nothing', async () => {
    await session.phase('ours', 'open');
    await write(benPage, 'the text of the table', ours);
    const other = await opened(session.page(ben));
    await write(other, 'bens other version', ours);
    await write(anaPage, 'something else', { ...ours, client: other.client, base: 1 });
    await eraseAna();
    const kept = (await stored()).flatMap(({ value }) => (value === null ? [] : [value]));
    expect(kept).toContain('bens other version');
  });
});

describe('rule 11: from a page of ours', () => {
  test('rule 11: asked without a connection, it waits in the outbox; once done, nothing is in there', async () => {
    await session.phase('alone', 'open');
    const proxy = await startCuttableProxy(Number(new URL(room.base).port));
    const outbox = createMemoryOutbox();
    const auth = { as: 'participant', token: ana.token } as const;
    const url = `http://127.0.0.1:${proxy.port}`;
    const page = await createRoomClient({ url, auth, client: newTestId(), outbox, randomBytes });
    await until(page.store, ({ connection }) => connection === 'online');
    proxy.cut();
    await until(page.store, ({ connection }) => connection === 'offline');
    const answer = { exercise: 'alone', owner: 'seat', field: 'text', base: 0, phaseRevision: 1 } as const;
    await page.emit({ type: 'worksheet.set', ...answer, value: 'not sent yet' });
    await page.emit({ type: 'seat.erase', seat: ana.seat });
    expect((await outbox.all()).map(({ op }) => op.type)).toEqual(['worksheet.set', 'seat.erase']);
    proxy.restore();
    const { farewell, refused } = await until(page.store, ({ connection }) => connection === 'ended');
    expect([farewell, refused]).toEqual(['unauthorized', []]);
    expect(await outbox.all()).toEqual([]);
    await forgotten(anasName, 'not sent yet');
    page.close();
    await proxy.close();
  });
});

describe('rule 11: afterwards', () => {
  test('rule 11: the log has every revision, and the same op once more changes nothing', async () => {
    await session.phase('rating', 'open');
    await rate(anaPage, { value: 2 });
    await rate(benPage, { value: 8 });
    const console = await opened(session.console());
    const op = erasing(ana);
    expect(await send(console, op)).toBe('applied');
    const { revision = 0 } = (await room.store.session(session.id)) ?? {};
    const first = await console.answer(op.id);
    console.op(op);
    await console.frames.count((frame) => frame.type === 'ack' && frame.op === op.id, 2);
    expect(console.frames.all.filter((frame) => frame.type === 'ack')).toEqual([first, first]);
    expect(await send(console, { ...op, id: newTestId() })).toBe('unknown-seat');
    expect((await room.store.session(session.id))?.revision).toBe(revision);
    const log = await room.store.database
      .selectFrom('op')
      .select(['revision', 'actor', 'body'])
      .where('session', '=', session.id)
      .orderBy('revision')
      .execute();
    expect(log.map((row) => Number(row.revision))).toEqual(log.map((_, index) => index + 2));
    expect(log.filter(({ actor }) => actor === `seat:${ana.seat}`).map(({ body }) => body)).toEqual([
      '{}',
      '{}',
    ]);
  });

  test('rule 11: an answer of hers from an old outbox is refused, and nothing of it is stored', async () => {
    await session.phase('alone', 'open');
    const op = erasing(ana);
    const sent = someAnswer({ exercise: 'alone', field: 'text', value: 'from the old outbox' });
    // In one breath: the second is on its way when the first is committed.
    anaPage.op(op);
    anaPage.op(sent);
    expect(await anaPage.answer(sent.id)).toEqual({ type: 'refuse', op: sent.id, reason: 'unknown-seat' });
    const again = await session.page(ana);
    again.op({ ...sent, id: newTestId() });
    expect(await again.frame('bye')).toEqual({ type: 'bye', why: 'unauthorized' });
    await forgotten('from the old outbox');
    expect(await stored()).toEqual([]);
  });

  test('rule 11: token and return code open nothing; a join of the same seat is refused, a new one is a new seat', async () => {
    const shown: unknown = await (
      await room.facilitator.get(`/api/sessions/${session.id}/seats/${ana.seat}/return-code`)
    ).json();
    await eraseAna();
    const returned = await post('/api/return', { ...Object(shown), token: newTestId() });
    expect([returned.status, await returned.json()]).toEqual([404, { reason: 'unknown-return' }]);
    const join = {
      invitation: session.code,
      token: newTestId(),
      name: 'Ana again',
      table: 't1',
      language: 'en',
    };
    const same = await post('/api/join', { ...join, seat: ana.seat });
    expect([same.status, await same.json()]).toEqual([410, { reason: 'unknown-seat' }]);
    expect((await room.store.seats(session.id)).map(({ name }) => name)).toEqual(['Ben']);
    const again = await session.join({ name: 'Ana again' });
    await opened(session.page(again));
    expect((await room.store.seats(session.id)).map(({ name }) => name)).toEqual(['Ben', 'Ana again']);
  });
});

describe('rule 4: who may erase whom', () => {
  test('rule 4: a participant themselves and nobody else, a facilitator everybody of the own session', async () => {
    expect(await send(anaPage, erasing(ben))).toBe('not-allowed');
    const projector = await opened(session.projector());
    expect(await send(projector, erasing(ben))).toBe('not-allowed');
    const elsewhere = await room.newSession();
    const other = await opened(elsewhere.console());
    expect(await send(other, erasing(ben))).toBe('unknown-seat');
    expect(await room.store.seats(session.id)).toHaveLength(2);
    const console = await opened(session.console());
    expect(await send(console, erasing(ben))).toBe('applied');
    await benPage.frame('bye');
    expect((await room.store.seats(session.id)).map(({ id }) => id)).toEqual([ana.seat]);
  });
});
