import { afterAll, beforeAll, expect, test } from 'vitest';
import { newTestId } from '../helpers/facilitator.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;
let session: TestSession;
let mei: TestSeat;

beforeAll(async () => {
  room = await openTestRoom();
  session = await room.newSession();
  mei = await session.join({ name: 'Mei' });
});

afterAll(() => room.close());

const path = (of: string, seat: string): string => `/api/sessions/${of}/seats/${seat}/return-code`;

test('rule 4: the facilitator is shown a seat’s return code, and it opens that seat on another device', async () => {
  const shown: unknown = await (await room.facilitator.get(path(session.id, mei.seat))).json();
  const returned = await fetch(`${room.base}/api/return`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...Object(shown), token: newTestId() }),
  });
  expect(await returned.json()).toMatchObject({ session: session.id, seat: mei.seat });
});

test('rule 4: nobody is shown it who has not signed in, and no seat through another session', async () => {
  expect((await fetch(room.base + path(session.id, mei.seat))).status).toBe(401);
  const bearer = { authorization: `Bearer ${mei.token}` };
  expect((await fetch(room.base + path(session.id, mei.seat), { headers: bearer })).status).toBe(401);
  const other = await room.newSession();
  expect((await room.facilitator.get(path(other.id, mei.seat))).status).toBe(404);
  expect((await room.facilitator.get(path(session.id, newTestId()))).status).toBe(404);
});
