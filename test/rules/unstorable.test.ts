import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newTestId } from '../helpers/facilitator.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;
let session: TestSession;

beforeAll(async () => {
  room = await openTestRoom();
  session = await room.newSession();
});
afterAll(() => room.close());

/** PostgreSQL keeps it in no text; SQLite would. */
const nul = '\0';

describe('rule 4: a sign that not every database keeps', () => {
  const post = (path: string, body: object) =>
    fetch(room.base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const answerOf = async (asked: Promise<Response>): Promise<readonly unknown[]> => {
    const answer = await asked;
    const body: unknown = await answer.json();
    return [answer.status, body];
  };
  const malformed = [400, { reason: 'malformed' }];

  test('rule 4: a name with it takes no seat, and the same name without it does', async () => {
    const [seat, token] = [newTestId(), newTestId()];
    const join = (name: string) =>
      post('/api/join', { invitation: session.code, seat, token, name, table: 't1', language: 'en' });
    expect(await answerOf(join(`An${nul}a`))).toEqual(malformed);
    expect(await room.store.seats(session.id)).toEqual([]);
    expect((await join('Ana')).status).toBe(200);
    expect((await room.store.seats(session.id)).map(({ name }) => name)).toEqual(['Ana']);
  });

  test('rule 4: nor is anything looked up by it: no code, no session, no e-mail', async () => {
    const get = (path: string) => fetch(room.base + path, { headers: { cookie: room.facilitator.cookie } });
    for (const path of ['/api/join/K7M%00QD', `/api/sessions/${session.id}%00`]) {
      expect(await answerOf(get(path)), path).toEqual(malformed);
    }
    const signIn = post('/api/sign-in', { email: `ines${nul}@halfday.test`, password: 'a short sentence' });
    expect(await answerOf(signIn)).toEqual(malformed);
  });
});
