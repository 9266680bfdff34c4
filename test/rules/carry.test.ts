import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CarriedValue, fieldOfCarried, parseCarried } from '#shared/sync/carried.ts';
import type { WorksheetSet } from '#shared/sync/op.ts';
import { carriedId } from '#exercises/carried.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { someExercise, someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

const plan = {
  kind: 'action-table',
  options: { rows: 5, atMost: 20, days: 90, detail: 'full' },
} as const;
const carry = (to: string) => [{ to, title: { en: to }, owner: 'both' as const }];

const workshop = someWorkshop({
  id: 'carry',
  exercises: [
    someExercise('rating', { carry: carry('tables-rating') }),
    someExercise('little', { carry: [...carry('plan'), ...carry('secret')] }),
    someExercise('other'),
    someExercise('tables-rating', { owner: 'table' }),
    someExercise('plan', { ...plan, owner: 'both' }),
    someExercise('secret', { ...plan, anonymous: true }),
  ],
});

let room: TestRoom;
let session: TestSession;
let ana: TestSeat;
let anaPage: RawPage;
let pages: RawPage[] = [];

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession({
    workshop,
    settings: {
      businesses: [
        { id: 'b1', name: 'Harbour Hotel' },
        { id: 'b2', name: 'Garage' },
      ],
      tables: [
        { id: 't1', name: 'Table 1', business: 'b1' },
        { id: 't2', name: 'Table 2', business: 'b2' },
      ],
    },
  });
  ana = await session.join();
  anaPage = await opened(session.page(ana));
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

const entry: CarriedValue = { exercise: 'little', record: 'n1', text: 'carried: call back' };
const field = fieldOfCarried(carriedId('little', 'n1'));

async function take(page: RawPage, changes: Partial<WorksheetSet> = {}): Promise<string> {
  const op = someAnswer({ client: page.client, exercise: 'plan', field, value: { ...entry }, ...changes });
  page.op(op);
  const frame = await page.answer(op.id);
  return frame.type === 'ack' ? frame.outcome : frame.type === 'refuse' ? frame.reason : frame.type;
}

/** Sends an entry as the console does. */
async function send(value: CarriedValue | null): Promise<void> {
  const op = { type: 'worksheet.set', owner: 'room', base: 0, phaseRevision: 0 } as const;
  const set = { ...op, exercise: 'plan', field, value: value && { ...value } };
  expect((await room.facilitator.op(session.id, set)).status).toBe(200);
}

const stored = async (owner: string) =>
  (await room.store.registers(session.id, { exercise: 'plan', owner })).filter(
    ({ slot }) => slot === 'current',
  );

/** What a page was told that it may take, each time that it was told. */
function offered(page: RawPage): readonly unknown[] {
  return page.frames.all.flatMap((frame) =>
    frame.type === 'parts' || frame.type === 'welcome'
      ? frame.parts.flatMap((part) =>
          part.part === 'material' ? part.scopes.map(({ material }) => material) : [],
        )
      : [],
  );
}
const hasOffer = (page: RawPage): boolean => JSON.stringify(offered(page)).includes(entry.text);

describe('an entry that is taken along', () => {
  test('is stored by its writer, by their table and by the facilitator while the plan has not begun', async () => {
    expect(await session.phaseNow('plan')).toBeUndefined();
    expect(await take(anaPage)).toBe('applied');
    expect(await take(anaPage, { owner: 'table' })).toBe('applied');
    await send(entry);
    for (const owner of [`seat:${ana.seat}`, 'table:t1', 'room']) {
      expect(await stored(owner)).toEqual([expect.objectContaining({ field, value: entry })]);
    }
  });

  test('is read as it was stored before anything was brought along', () => {
    expect(parseCarried({ ...entry })).toEqual(entry);
    expect(parseCarried({ ...entry, business: 'b1' })).toEqual({ ...entry, business: 'b1' });
  });

  test('is stored while the plan is open, and after it is closed', async () => {
    await session.phase('plan', 'open');
    expect(await take(anaPage)).toBe('applied');
    await session.phase('plan', 'closed');
    expect(await take(anaPage, { value: null })).toBe('applied');
    expect((await stored(`seat:${ana.seat}`)).map(({ value }) => value)).toEqual([null]);
  });

  test('rule 4: comes from an exercise that names the plan, goes into a kind that takes entries in, and is whole', async () => {
    expect(await take(anaPage, { value: { ...entry, exercise: 'other' } })).toBe('bad-value');
    expect(await take(anaPage, { value: { ...entry, exercise: 'nowhere' } })).toBe('bad-value');
    const toTables = { ...entry, exercise: 'rating' };
    expect(await take(anaPage, { exercise: 'tables-rating', owner: 'table', value: toTables })).toBe(
      'bad-value',
    );
    expect(await take(anaPage, { value: { ...entry, more: 1 } })).toBe('bad-value');
    expect(await take(anaPage, { value: { ...entry, text: 'x'.repeat(301) } })).toBe('bad-value');
    expect(await take(anaPage, { value: entry.text })).toBe('bad-value');
    expect(await room.store.registers(session.id, { exercise: 'plan' })).toEqual([]);
  });

  test('rule 4: brings along who does it, by when and how one knows, and nothing else', async () => {
    const along = { who: 'Ana', when: '2026-12-10', measure: 'Every call returned by six' };
    expect(await take(anaPage, { value: { ...entry, along } })).toBe('applied');
    expect((await stored(`seat:${ana.seat}`)).map(({ value }) => value)).toEqual([{ ...entry, along }]);
    for (const refused of [
      { cost: 'none' },
      { ...along, shared: true },
      { who: '' },
      { who: 'x'.repeat(61) },
      { when: '2026-02-30' },
      { when: '10.12.2026' },
      { measure: 'x'.repeat(201) },
      { who: 7 },
      'Ana',
      null,
    ]) {
      expect(await take(anaPage, { value: { ...entry, along: refused } })).toBe('bad-value');
    }
  });

  test('rule 4: is nobody else’s to send: no participant writes for the room', async () => {
    expect(await take(anaPage, { owner: 'room' })).toBe('not-allowed');
    expect(await stored('room')).toEqual([]);
  });

  test('rule 6: for a table that its writer has left, it is added there; what is there it neither changes nor takes out', async () => {
    const cyPage = await opened(session.page(await session.join({ name: 'Cy', table: 't2' })));
    const there = { owner: 'table', table: 't2' } as const;
    expect(await take(anaPage, there)).toBe('applied');
    expect(await stored('table:t1')).toEqual([]);
    expect(await stored('table:t2')).toEqual([expect.objectContaining({ field, value: entry })]);
    expect(await take(anaPage, { ...there, value: { ...entry, text: 'something else' } })).toBe(
      'not-allowed',
    );
    expect(await take(anaPage, { ...there, value: null })).toBe('not-allowed');
    expect(await stored('table:t2')).toEqual([expect.objectContaining({ field, value: entry })]);
    expect(await take(cyPage, { ...there, value: null })).toBe('applied');
  });

  test('rule 4: goes into no anonymous exercise under a name', async () => {
    expect(await take(anaPage, { exercise: 'secret' })).toBe('not-allowed');
    expect(await room.store.registers(session.id, { exercise: 'secret' })).toEqual([]);
  });

  test('rule 8: to one’s own plan is told to nobody else; to the table’s, to its members', async () => {
    const [ben, cy] = [await session.join({ name: 'Ben' }), await session.join({ name: 'Cy', table: 't2' })];
    const [benPage, cyPage] = [await opened(session.page(ben)), await opened(session.page(cy))];
    const desk = await opened(session.console());
    await take(anaPage, { value: { ...entry, text: 'carried: mine alone' } });
    await take(anaPage, { owner: 'table' });
    await benPage.frame('parts', (frame) => JSON.stringify(frame).includes(entry.text));
    for (const page of [benPage, cyPage, desk]) {
      await page.roundTrip();
      expect(JSON.stringify(page.frames.all)).not.toContain('mine alone');
    }
    expect(JSON.stringify(cyPage.frames.all)).not.toContain(entry.text);
  });

  test('rule 5: stays in the plan when the plan is reset', async () => {
    await session.phase('plan', 'open');
    await take(anaPage);
    const written = { field: 'rows.own.action', value: 'written here', phaseRevision: 1 };
    expect(await take(anaPage, written)).toBe('applied');
    const { phaseRevision = 0 } = (await room.store.session(session.id))?.stage.exercises['plan'] ?? {};
    const reset = await room.facilitator.op(session.id, {
      type: 'exercise.reset',
      exercise: 'plan',
      phaseRevision,
    });
    expect(reset.status).toBe(200);
    const kept = (await stored(`seat:${ana.seat}`)).filter(({ value }) => value !== null);
    expect(kept).toEqual([expect.objectContaining({ field, value: entry })]);
  });
});

describe('what the facilitator sends to the plan', () => {
  test('rule 8: is offered to the business that it is for, and to no other', async () => {
    const cyPage = await opened(session.page(await session.join({ name: 'Cy', table: 't2' })));
    await session.phase('plan', 'open');
    await send({ ...entry, business: 'b1' });
    await anaPage.frame('parts', () => hasOffer(anaPage));
    await cyPage.roundTrip();
    expect(JSON.stringify(cyPage.frames.all)).not.toContain(entry.text);
    const late = await opened(session.page(await session.join({ name: 'Dan', table: 't2' })));
    expect(JSON.stringify(late.frames.all)).not.toContain(entry.text);
  });

  test('rule 7: sent before the plan opens, it is told to those who are there when it does, and not before', async () => {
    await send(entry);
    await anaPage.roundTrip();
    expect(JSON.stringify(anaPage.frames.all)).not.toContain(entry.text);
    await session.phase('plan', 'open');
    await anaPage.frame('parts', () => hasOffer(anaPage));
    const late = await opened(session.page(await session.join({ name: 'Ben' })));
    expect(hasOffer(late)).toBe(true);
  });

  test('is offered no more once it is taken back', async () => {
    await session.phase('plan', 'open');
    await send(entry);
    await anaPage.frame('parts', () => hasOffer(anaPage));
    await send(null);
    await anaPage.frame('parts', () => JSON.stringify(offered(anaPage).slice(-1)) === '[{"items":[]}]');
    const late = await opened(session.page(await session.join({ name: 'Ben' })));
    expect(JSON.stringify(late.frames.all)).not.toContain(entry.text);
  });
});
