import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { rowsOf } from '../hostile/rowsOf.ts';
import { openTestRoom, type TestRoom } from '../helpers/testRoom.ts';

const patience = { timeout: 40_000, interval: 100 };
const answered = z.object({
  rehearsal: z.nullable(z.object({ id: z.string(), code: z.string(), people: z.nullable(z.int()) })),
});

describe('a rehearsal', () => {
  let room: TestRoom;
  let real: string;

  beforeAll(async () => {
    room = await openTestRoom();
    real = await room.facilitator.createSession({ people: 12 });
  });
  afterAll(() => room?.close());

  const ask = async (path: string, body?: object) => {
    const answer = body ? room.facilitator.post(path, body) : room.facilitator.get(path);
    return answered.parse(await (await answer).json()).rehearsal;
  };
  const ofReal = (act = '') => `/api/sessions/${real}/rehearsal${act}`;
  const homeIds = async () => {
    const home: unknown = await (await room.facilitator.get('/api/home')).json();
    const { sessions } = z.object({ sessions: z.array(z.object({ id: z.string() })) }).parse(home);
    return sessions.map(({ id }) => id);
  };

  test('is a copy that fills with invented people, who answer what is opened; the real session is not touched', async () => {
    const before = await rowsOf(room, real);
    const copy = await ask(ofReal(), { people: 12 });
    expect(copy).toMatchObject({ people: 12 });
    const id = copy?.id ?? '';
    await expect.poll(async () => (await room.store.seats(id)).length, patience).toBe(12);
    const languages = new Set((await room.store.seats(id)).map(({ language }) => language));
    expect(languages.size).toBe(2);
    const opened = await room.facilitator.op(id, {
      type: 'exercise.phase',
      exercise: 'hopes',
      to: 'open',
      phaseRevision: 0,
    });
    expect(opened.status).toBe(200);
    await expect.poll(async () => (await room.store.registers(id, {})).length, patience).toBeGreaterThan(5);
    expect(await rowsOf(room, real)).toEqual(before);
    expect(await homeIds()).toEqual([real]);

    const again = await ask(ofReal(), { people: 12 });
    expect(again?.id).not.toBe(id);
    expect(await room.store.session(id)).toBeUndefined();

    expect(await ask(ofReal('/end'), {})).toBeNull();
    expect(await ask(ofReal())).toBeNull();
    expect((await room.store.sessions()).map((one) => one.id)).toEqual([real]);
    for (const gone of [id, again?.id ?? '']) {
      const { session, ...rows } = await rowsOf(room, gone);
      expect([session, ...Object.values(rows)].flat()).toEqual([]);
    }
    expect(await rowsOf(room, real)).toEqual(before);
  }, 120_000);

  test('has no more people than a computer bears, and no session that somebody else may not open', async () => {
    expect((await room.facilitator.post(ofReal(), { people: 501 })).status).toBe(400);
    expect((await room.facilitator.post(ofReal(), { people: 0 })).status).toBe(400);
    expect((await fetch(room.base + ofReal(), { method: 'POST' })).status).toBe(401);
    expect((await room.facilitator.post('/api/sessions/nowhere/rehearsal', { people: 12 })).status).toBe(404);
  });
});
