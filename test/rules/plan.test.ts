import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlanFields, PlanList } from '#shared/plan/records.ts';
import type { PlanSet } from '#shared/sync/op.ts';
import type { Part } from '#shared/sync/protocol.ts';
import type { PlanPart } from '#shared/sync/planView.ts';
import { asBytes, bytesOf } from '../helpers/bytesOf.ts';
import { asFacilitator, newTestId, type TestFacilitator } from '../helpers/facilitator.ts';
import { openRawPage, type RawPage } from '../helpers/rawPage.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;
let session: TestSession;
/** Two who prepare it together. */
let mira: RawPage;
let paul: RawPage;
let pages: RawPage[] = [];

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession();
  [mira, paul] = [await planPage(), await planPage()];
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

const planPage = (): Promise<RawPage> => opened(session.console({ with: 'plan' }));

/** Everything of the plan that a page was told at its welcome, as of now. */
async function wholePlanOf(page: RawPage): Promise<readonly PlanPart[]> {
  await page.frame('plan', ({ isLast }) => isLast);
  return page.frames.all.flatMap((frame) => (frame.type === 'plan' ? frame.parts.filter(isPlan) : []));
}

function isPlan(part: Part): part is PlanPart {
  return part.part === 'plan';
}

interface Taken {
  readonly revision: number;
}
type Sent = string | Taken;

type AnyOp = Readonly<Record<string, unknown>> & { readonly id: string };

async function send(page: RawPage, op: AnyOp): Promise<Sent> {
  page.op(op);
  const frame = await page.answer(op.id);
  if (frame.type === 'ack') return { revision: frame.revision };
  return frame.type === 'refuse' ? frame.reason : frame.type;
}

type Written = PlanSet['records'][number];

function setting(page: Pick<RawPage, 'client'>, ...records: Written[]): PlanSet {
  return { type: 'plan.set', id: newTestId(), client: page.client, records };
}

const invitee = (id: string, fields: Written['fields'], base?: number): Written => ({
  list: 'invitees',
  id,
  fields,
  ...(base === undefined ? {} : { base }),
});

async function taken(page: RawPage, op: AnyOp): Promise<number> {
  const sent = await send(page, op);
  if (typeof sent === 'string') throw new Error(`Not taken: ${sent}`);
  return sent.revision;
}

const write = (page: RawPage, ...records: Written[]): Promise<number> =>
  taken(page, setting(page, ...records));

const erasing = (...invitees: string[]) => ({
  type: 'plan.erase',
  id: newTestId(),
  client: newTestId(),
  invitees,
});

/** What a page was told of a record, past or future. */
async function told(page: RawPage, list: PlanList, id: string, revision: number): Promise<PlanFields | null> {
  const isIt = (part: Part): part is PlanPart =>
    isPlan(part) && part.list === list && part.id === id && part.revision === revision;
  const { parts } = await page.frame('parts', (frame) => frame.parts.some(isIt));
  return parts.find(isIt)?.fields ?? null;
}

const stored = async () =>
  Object.fromEntries((await room.store.plan(session.id)).map(({ id, fields }) => [id, fields]));

describe('two who prepare a session', () => {
  test('what one writes is stored, and told to the other as a whole record', async () => {
    const first = await write(mira, invitee('mei', { name: '欧阳明月', company: '港湾酒店前台' }));
    expect(await told(paul, 'invitees', 'mei', first)).toEqual({ name: '欧阳明月', company: '港湾酒店前台' });
    const second = await write(paul, invitee('mei', { phone: '138' }, first));
    const whole = { name: '欧阳明月', company: '港湾酒店前台', phone: '138' };
    expect(await told(mira, 'invitees', 'mei', second)).toEqual(whole);
    expect(await stored()).toEqual({ mei: whole });
  });

  test('rule 6: whoever had not seen what the other wrote to the same field is refused, and theirs stands', async () => {
    const seen = await write(mira, invitee('mei', { name: 'Mei', phone: '1' }));
    await write(mira, invitee('mei', { name: 'Mei O.' }, seen));
    expect(await send(paul, setting(paul, invitee('mei', { name: 'M. Ouyang' }, seen)))).toBe('stale');
    expect(await stored()).toEqual({ mei: { name: 'Mei O.', phone: '1' } });
  });

  test('rule 6: another field of the same record is no conflict, nor the same words, nor one’s own earlier edit', async () => {
    const seen = await write(mira, invitee('mei', { name: 'Mei', phone: '1' }));
    await write(mira, invitee('mei', { name: 'Mei O.' }, seen));
    await write(mira, invitee('mei', { name: 'Mei Ouyang' }, seen));
    await write(paul, invitee('mei', { phone: '2' }, seen));
    await write(paul, invitee('mei', { name: 'Mei Ouyang' }, seen));
    expect(await stored()).toEqual({ mei: { name: 'Mei Ouyang', phone: '2' } });
  });

  test('rule 6: of one change nothing is stored where one of its records came too late', async () => {
    const seen = await write(mira, invitee('mei', { table: 't1' }), invitee('ben', { table: 't1' }));
    await write(mira, invitee('ben', { table: 't2' }, seen));
    const swap = setting(paul, invitee('mei', { table: 't2' }, seen), invitee('ben', { table: '' }, seen));
    expect(await send(paul, swap)).toBe('stale');
    expect(await stored()).toEqual({ mei: { table: 't1' }, ben: { table: 't2' } });
  });

  test('rule 2: the same op again changes nothing and is answered the same', async () => {
    const op = setting(mira, invitee('mei', { name: 'Mei' }));
    const first = await taken(mira, op);
    await write(paul, invitee('mei', { name: 'Mei O.' }));
    mira.op(op);
    await mira.frames.count((frame) => frame.type === 'ack' && frame.op === op.id, 2);
    const acks = mira.frames.all.flatMap((frame) => (frame.type === 'ack' ? [frame.revision] : []));
    expect(acks).toEqual([first, first]);
    expect(await stored()).toEqual({ mei: { name: 'Mei O.' } });
  });

  test('null takes a field out, and an older page does not put it back', async () => {
    const seen = await write(mira, invitee('mei', { name: 'Mei', diet: 'no nuts' }));
    await write(mira, invitee('mei', { diet: null }, seen));
    expect(await stored()).toEqual({ mei: { name: 'Mei' } });
    expect(await send(paul, setting(paul, invitee('mei', { diet: 'no fish' }, seen)))).toBe('stale');
  });
});

describe('what a plan may hold', () => {
  test.each<[string, Written]>([
    ['a field that no list has', invitee('mei', { nickname: 'Mei' })],
    ['another list’s field', invitee('mei', { days: -7 })],
    ['a value of another shape', invitee('mei', { name: 7 })],
    ['a name of a thousand letters', invitee('mei', { name: 'x'.repeat(1000) })],
    ['a table that the session does not have', invitee('mei', { table: 't9' })],
    ['a business that the session does not have', invitee('mei', { business: 'b9' })],
    ['a second place', { list: 'place', id: 'elsewhere', fields: { address: '1 Quay' } }],
  ])('rule 4: %s is refused, and leaves nothing', async (_what, record) => {
    expect(await send(mira, setting(mira, invitee('ben', { name: 'Ben' }), record))).toBe('bad-value');
    expect(await stored()).toEqual({});
  });

  test('rule 4: one record twice in one change is refused', async () => {
    const twice = setting(mira, invitee('mei', { name: 'Mei' }), invitee('mei', { name: 'Ben' }));
    expect(await send(mira, twice)).toBe('bad-value');
  });

  test.each<[string, object]>([
    ['no record', { records: [] }],
    ['a record without fields', { records: [{ list: 'invitees', id: 'mei', fields: {} }] }],
    ['101 records', { records: Array.from({ length: 101 }, (_, n) => invitee(`p${n}`, { name: 'P' })) }],
    ['a list that there is not', { records: [{ list: 'guests', id: 'mei', fields: { name: 'Mei' } }] }],
    ['an id that is none', { records: [{ list: 'invitees', id: '__proto__', fields: { name: 'Mei' } }] }],
  ])('rule 4: an op with %s is no op', async (_what, changes) => {
    expect(await send(mira, { ...setting(mira), ...changes })).toBe('malformed');
  });

  test('rule 4: letters are the server’s to write', async () => {
    const letter: Written = { list: 'letters', id: 'mei', fields: { state: 'sent' } };
    expect(await send(mira, setting(mira, letter))).toBe('not-allowed');
  });

  test('rule 4: when contacts are over is the server’s to say', async () => {
    expect(await send(mira, { type: 'plan.forget', id: newTestId(), client: newTestId() })).toBe(
      'not-allowed',
    );
  });

  test('rule 10: a list ends, and what stands on it can still be changed', async () => {
    const tasks = Array.from({ length: 500 }, (_, n): Written => ({
      list: 'tasks',
      id: `task-${n}`,
      fields: { text: `Task ${n}` },
    }));
    for (let at = 0; at < tasks.length; at += 100) await write(mira, ...tasks.slice(at, at + 100));
    const oneMore: Written = { list: 'tasks', id: 'one-more', fields: { text: 'One more' } };
    expect(await send(mira, setting(mira, oneMore))).toBe('too-large');
    await write(mira, { list: 'tasks', id: 'task-0', fields: { text: 'Another' } });
    expect((await stored())['task-0']).toEqual({ text: 'Another' });
  });
});

describe('rule 7: whoever opens the plan is told all of it', () => {
  test('rule 7: also what was written while they were away, and nothing that has gone meanwhile', async () => {
    const seen = await write(mira, invitee('mei', { name: 'Mei' }), invitee('ben', { name: 'Ben' }));
    await send(mira, erasing('ben'));
    await write(mira, { list: 'place', id: 'place', fields: { address: '1 Quay' } });
    const back = await session.console({ with: 'plan' });
    pages.push(back);
    back.hello(seen);
    const parts = await wholePlanOf(back);
    expect(parts.map(({ list, fields }) => [list, fields])).toEqual([
      ['invitees', { name: 'Mei' }],
      ['place', { address: '1 Quay' }],
    ]);
  });

  test('rule 7: an empty plan is told as such', async () => {
    expect(await wholePlanOf(mira)).toEqual([]);
  });

  test('rule 10: six thousand invitees are told in many frames, and cut nobody off', async () => {
    const words = { company: '港湾酒店前台与客户服务中心'.repeat(4), note: 'Comes later. '.repeat(20) };
    const rows = Array.from({ length: 6000 }, (_, n) => `p${n}`).flatMap((record) =>
      Object.entries({ name: `Person ${record}`, ...words }).map(([field, value]) => ({
        list: 'invitees' as const,
        record,
        field,
        value,
        revision: 2,
        client: 'page',
      })),
    );
    await room.store.transact((writer) => writer.putPlanFields(session.id, rows));
    const page = await planPage();
    const parts = await wholePlanOf(page);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(6000);
    const lengths = page.frames.all
      .filter(({ type }) => type === 'plan')
      .map((frame) => JSON.stringify(frame).length);
    expect(lengths.length).toBeGreaterThan(20);
    expect(Math.max(...lengths)).toBeLessThan(64 * 1024);
    await page.roundTrip();
    expect(await send(page, setting(page, invitee('p1', { name: 'Somebody else' })))).toHaveProperty(
      'revision',
    );
  });
});

describe('rule 8: a plan is its facilitators’', () => {
  const textOf = (page: RawPage): string => JSON.stringify(page.frames.all);

  test('rule 8: no participant, projector or console without the plan is told a word of it', async () => {
    await write(mira, invitee('before', { name: 'Said before' }));
    const seat = await session.join();
    const others = [
      await opened(session.page(seat)),
      await opened(session.projector()),
      await opened(session.console()),
      await opened(session.page(seat, { with: 'plan' })),
    ];
    const revision = await write(mira, invitee('mei', { name: 'Said among us' }));
    await told(paul, 'invitees', 'mei', revision);
    for (const page of others) {
      await page.roundTrip();
      expect(textOf(page)).not.toMatch(/Said before|Said among us|"plan"/);
    }
  });

  test('rule 4: a participant and the projector write nothing into it, whatever they say', async () => {
    const seat = await session.join();
    for (const page of [await opened(session.page(seat)), await opened(session.projector())]) {
      expect(await send(page, setting(page, invitee('mei', { name: 'Mei' })))).toBe('not-allowed');
      expect(await send(page, erasing('mei'))).toBe('not-allowed');
    }
    expect(await stored()).toEqual({});
  });

  test('rule 4: an account that does not have the session gets nothing, and writes nothing', async () => {
    await write(mira, invitee('mei', { name: 'Said among us' }));
    const stranger = await invited('nora');
    const page = await openRawPage(
      room.base,
      { as: 'facilitator', session: session.id },
      { headers: { cookie: stranger.cookie }, with: 'plan' },
    );
    pages.push(page);
    page.hello();
    expect(await page.frame('bye')).toEqual({ type: 'bye', why: 'unauthorized' });
    expect(textOf(page)).not.toContain('Said among us');
    const { records } = setting(page, invitee('mei', { name: 'Taken over' }));
    const answer = await stranger.op(session.id, { type: 'plan.set', records });
    expect(answer.status).toBe(404);
    expect(await stored()).toEqual({ mei: { name: 'Said among us' } });
  });
});

async function invited(name: string): Promise<TestFacilitator> {
  const made: unknown = await (
    await room.facilitator.post('/api/people/invitations', { session: null })
  ).json();
  const [, token] = /#([\w-]+)/.exec(JSON.stringify(made)) ?? [];
  const account = { name, email: `${name}@halfday.test`, password: 'a short sentence' };
  const accepted = await fetch(`${room.base}/api/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, account }),
  });
  return asFacilitator(room.base, accepted);
}

describe('rule 11: the log and the erased', () => {
  const holds = async (text: string): Promise<boolean> =>
    (await bytesOf(path.dirname(room.file))).includes(asBytes(text));

  const logOf = async (type: string): Promise<readonly string[]> => {
    const rows = await room.store.database
      .selectFrom('op')
      .select('body')
      .where('session', '=', session.id)
      .where('type', '=', type)
      .execute();
    return rows.map(({ body }) => body);
  };

  test('rule 11: the log says which fields were written, and not what', async () => {
    await write(mira, invitee('mei', { name: '欧阳明月', email: 'mei@halfday.test' }, 3));
    const [body = ''] = await logOf('plan.set');
    expect(JSON.parse(body)).toMatchObject({
      records: [{ list: 'invitees', id: 'mei', fields: ['name', 'email'] }],
    });
    expect(body).not.toMatch(/欧阳明月|halfday\.test/);
  });

  test('rule 11: who is erased is told to be gone, with their letter, and is in no byte of the data', async () => {
    await write(mira, invitee('mei', { name: 'Mei-of-the-quay', email: 'old-mei@halfday.test' }));
    await write(
      mira,
      invitee('mei', { email: 'mei-of-the-quay@halfday.test' }),
      invitee('ben', { name: 'Ben-stays-here' }),
    );
    expect(await holds('Mei-of-the-quay')).toBe(true);
    const revision = await taken(mira, erasing('mei', 'mei'));
    expect(await told(paul, 'invitees', 'mei', revision)).toBeNull();
    expect(await told(paul, 'letters', 'mei', revision)).toBeNull();
    for (const words of ['Mei-of-the-quay', 'old-mei@halfday.test', 'mei-of-the-quay@halfday.test']) {
      // The server sees to it by itself; a test only waits for it.
      while (await holds(words)) await mira.roundTrip();
      expect(await holds(words), words).toBe(false);
    }
    expect(await holds('Ben-stays-here')).toBe(true);
    expect(await stored()).toEqual({ ben: { name: 'Ben-stays-here' } });
  });

  test('rule 11: what an old outbox still says of somebody erased is refused, and leaves nothing', async () => {
    const seen = await write(mira, invitee('mei', { name: 'Mei' }));
    await send(mira, erasing('mei'));
    expect(await send(paul, setting(paul, invitee('mei', { phone: '138 of an old outbox' }, seen)))).toBe(
      'stale',
    );
    expect(await send(paul, setting(paul, invitee('mei', { phone: '138 of an old outbox' })))).toBe('stale');
    expect(await stored()).toEqual({});
    expect(await holds('138 of an old outbox')).toBe(false);
  });
});
