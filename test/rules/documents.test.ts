import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { JsonValue, WorksheetSet } from '#shared/sync/op.ts';
import { rowField, type RowKey } from '#exercises/action-table/schema.ts';
import { markField } from '#exercises/grouping/groupMarks.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { documentSourceSchema } from '#client/print/documentSourceSchema.ts';
import { drawDocument } from '#client/print/drawDocument.tsx';
import type { OpDraft } from '#client/sync/opDraft.ts';
import { asFacilitator, newTestId } from '../helpers/facilitator.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { someExercise, someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

const kept = 'nobody else reads this';
const shown = 'everybody may read this';
const wish = 'an anonymous wish';

const workshop = someWorkshop({
  id: 'paper',
  exercises: [
    someExercise('rating'),
    someExercise('hidden'),
    someExercise('hopes', { kind: 'text', options: { lines: 3, sharing: 'choice' } }),
    someExercise('wishes', {
      kind: 'text',
      anonymous: true,
      minimum: 5,
      options: { lines: 3, sharing: 'always' },
    }),
    someExercise('plan', {
      kind: 'action-table',
      owner: 'both',
      options: { rows: 5, atMost: 20, days: 90, detail: 'full' },
    }),
  ],
});

const drawn = {
  languages: ['en'],
  paper: 'a4',
  unit: null,
  prefix: '',
  filled: 'filled',
  timeZone: 'UTC',
} as const;
const roomMark = { type: 'worksheet.set', owner: 'room', base: 0, phaseRevision: 0 } as const;

let room: TestRoom;
let session: TestSession;
let seat: string;
let anaPage: RawPage;

beforeAll(async () => {
  room = await openTestRoom();
  session = await room.newSession({
    workshop,
    settings: { hidden: { slides: [], exercises: ['hidden'] } },
  });
  const ana = await session.join({ name: 'Ana' });
  const ben = await session.join({ name: 'Ben' });
  ({ seat } = ana);
  anaPage = await device(ana);
  const benPage = await device(ben);
  for (const exercise of ['rating', 'hopes', 'wishes']) {
    const phaseRevision = await session.phase(exercise, 'open');
    const text = { exercise, phaseRevision, field: 'text' };
    if (exercise === 'rating') await write(anaPage, someAnswer({ phaseRevision }));
    if (exercise === 'hopes') {
      await write(anaPage, someAnswer({ ...text, value: kept }));
      await write(benPage, someAnswer({ ...text, value: shown }));
      await write(benPage, someAnswer({ ...text, field: 'shared', value: true }));
    }
    if (exercise === 'wishes') {
      await write(anaPage, someAnswer({ ...text, owner: 'anonymous', value: wish }));
    }
  }
});
afterAll(() => room.close());

async function device(who: TestSeat): Promise<RawPage> {
  const page = await session.page(who, { secret: newTestId() });
  page.hello(0);
  await page.frame('welcome');
  return page;
}

async function write(page: RawPage, op: WorksheetSet): Promise<void> {
  page.op(op);
  expect(await page.answer(op.id)).toMatchObject({ type: 'ack', outcome: 'applied' });
}

const source = async (search: string) => {
  const answer = await room.facilitator.get(`/api/documents/source?${search}`);
  expect(answer.status).toBe(200);
  return documentSourceSchema.parse(await answer.json());
};

describe('rule 8: what documents are drawn from', () => {
  test('the session as it runs, who has joined, and nothing that was written', async () => {
    const {
      workshop: own,
      session: summary,
      seats,
      sheets,
      plan,
      join,
    } = await source(`session=${session.id}`);
    expect(own.exercises.map(({ id }) => id)).toEqual(['rating', 'hopes', 'wishes', 'plan']);
    expect(summary).toMatchObject({ id: session.id, code: session.code, seats: 2 });
    expect(seats.map(({ name }) => name).toSorted()).toEqual(['Ana', 'Ben']);
    expect([sheets, plan]).toEqual([[], []]);
    expect(join === null || /^\/j\/[\w-]+$/.test(join.path)).toBe(true);
  });

  test('rule 8: of what was written only what others than its writers may see', async () => {
    const read = await source(`session=${session.id}&answers=1`);
    expect(read.sheets).toContainEqual({
      exercise: 'rating',
      owner: `seat:${seat}`,
      fields: { rating: 7 },
    });
    const words = JSON.stringify(read);
    expect(words).toContain(shown);
    expect(words).not.toContain(kept);
    expect(words).not.toContain(wish);
  });

  test('rule 8: a printed action plan has what tables and people share, and nothing that was kept or taken off', async () => {
    let phaseRevision = await session.phase('plan', 'open');
    const say = (owner: 'seat' | 'table', id: string, key: RowKey, value: JsonValue) =>
      write(anaPage, someAnswer({ exercise: 'plan', owner, field: rowField(id, key), value, phaseRevision }));
    await say('seat', 'shared01', 'action', 'Walk around the car');
    await say('seat', 'shared01', 'shared', true);
    await say('seat', 'shared02', 'action', 'Buy a golden bell');
    await say('seat', 'shared02', 'shared', true);
    await say('seat', 'kept0001', 'action', 'Ask for a raise');
    await say('seat', 'kept0001', 'who', 'Ana alone');
    await room.facilitator.op(session.id, {
      type: 'exercise.phase',
      exercise: 'plan',
      to: 'open',
      round: 'table',
      phaseRevision,
    });
    phaseRevision = await session.phase('plan');
    await say('table', 'table001', 'action', 'Call back within a day');
    await say('table', 'table002', 'action', 'Blame the night shift');
    const printed = async (): Promise<string> => {
      const read = await source(`session=${session.id}&answers=1`);
      const { html } = await drawDocument({ ...drawn, id: 'action-plan', source: read });
      return html;
    };
    const before = await printed();
    for (const words of ['Call back within', 'Blame the night', 'Walk around the car', 'golden bell']) {
      expect(before).toContain(words);
    }
    expect(before).not.toMatch(/Ask for a raise|Ana alone/);

    for (const words of ['Blame the night shift', 'Buy a golden bell']) {
      const field = markField('hidden', entryKey(words));
      const mark: OpDraft = { ...roomMark, exercise: 'plan', field, value: true };
      expect((await room.facilitator.op(session.id, mark)).status).toBe(200);
    }
    const after = await printed();
    expect(after).toContain('Call back within a day');
    expect(after).toContain('Walk around the car');
    expect(after).not.toMatch(/night shift|golden bell|Ask for a raise|Ana alone/);
  });

  test('what another page wrote into the plan', async () => {
    const fields = { name: '陈美玲', reply: 'yes' };
    const set: OpDraft = { type: 'plan.set', records: [{ list: 'invitees', id: 'guest-1', fields }] };
    expect((await room.facilitator.op(session.id, set)).status).toBe(200);
    const { plan } = await source(`session=${session.id}`);
    expect(plan).toMatchObject([{ list: 'invitees', id: 'guest-1', fields: { name: '陈美玲' } }]);
  });

  test('a workshop before there is a session: blank', async () => {
    const read = await source('workshop=exceptional-service');
    expect(read).toMatchObject({ session: null, ticks: [], plan: [], seats: [], sheets: [], join: null });
    expect(read.workshop.exercises.length).toBeGreaterThan(5);
  });

  test('nothing for who is not signed in, who has not this session, and for what there is not', async () => {
    const path = `/api/documents/source?session=${session.id}`;
    expect((await fetch(room.base + path)).status).toBe(401);
    const made = await (await room.facilitator.post('/api/people/invitations', { session: null })).text();
    const [, token = ''] = /#([\w-]{22})/.exec(made) ?? [];
    const mira = asFacilitator(
      room.base,
      await fetch(`${room.base}/api/invitations/accept`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          token,
          account: { name: 'Mira', email: `${newTestId()}@halfday.test`, password: 'a short sentence' },
        }),
      }),
    );
    for (const own of [path, `/api/documents/letter.pdf?session=${session.id}`]) {
      expect((await mira.get(own)).status).toBe(404);
    }
    expect((await mira.get(`/api/sessions/${session.id}/prints`)).status).toBe(404);
    expect((await room.facilitator.get('/api/documents/source?session=none')).status).toBe(404);
    expect((await room.facilitator.get('/api/documents/source?workshop=none')).status).toBe(404);
    expect((await room.facilitator.get('/api/documents/nothing.pdf?session=none')).status).toBe(404);
  });
});

describe('a print of a session', () => {
  const prints = () => `/api/sessions/${session.id}/prints`;

  test.each([
    ['a document that there is not', { documents: [{ id: 'poster' }], language: 'en', paper: 'a4' }],
    ['nothing', { documents: [], language: 'en', paper: 'a4' }],
    ['no copies', { documents: [{ id: 'letter', copies: 0 }], language: 'en', paper: 'a4' }],
    ['an unknown paper', { documents: [{ id: 'letter' }], language: 'en', paper: 'a3' }],
  ])('of %s is not begun', async (_, body) => {
    const answer = await room.facilitator.post(prints(), body);
    expect([answer.status, await answer.json()]).toEqual([400, { reason: 'malformed' }]);
  });

  test('that there is not is neither told of nor handed out', async () => {
    for (const path of ['none', 'none/file']) {
      const answer = await room.facilitator.get(`${prints()}/${path}`);
      expect([answer.status, z.object({ reason: z.string() }).parse(await answer.json())]).toEqual([
        404,
        { reason: 'unknown-print' },
      ]);
    }
  });
});
