import { afterAll, beforeAll, expect, test } from 'vitest';
import { newTestId } from '../helpers/facilitator.ts';
import { canaries } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;
let session: TestSession;

beforeAll(async () => {
  room = await openTestRoom();
  session = await room.newSession();
});
afterAll(() => room.close());

function slidesFor(token: string): Promise<Response> {
  return fetch(`${room.base}/api/device/slides`, { headers: { authorization: `Bearer ${token}` } });
}

test('rule 8: a device looks back at the slides that its room has seen, in the deck’s order, without notes', async () => {
  const ana = await session.join();
  await session.go('rate');
  await session.go('welcome');
  const answer = await (await slidesFor(ana.token)).text();
  expect([...answer.matchAll(/"id":"(\w+)"/g)].map(([, id]) => id)).toEqual(['welcome', 'rate']);
  for (const canary of Object.values(canaries)) expect(answer).not.toContain(canary);
  expect(answer).not.toMatch(/notes|minutes/);
});

test('rule 8: what one room has seen, another has not', async () => {
  const other = await room.newSession();
  await other.go('later');
  const ben = await session.join({ name: 'Ben' });
  expect(await (await slidesFor(ben.token)).text()).not.toContain('"id":"later"');
});

test('rule 4: a stranger, and the token of a projector, look at nothing', async () => {
  const link: unknown = await (
    await room.facilitator.post(`/api/sessions/${session.id}/projector-link`, {})
  ).json();
  const [, projector = ''] = /#([\w-]{22})/.exec(JSON.stringify(link)) ?? [];
  for (const token of [newTestId(), projector, '']) expect((await slidesFor(token)).status).toBe(401);
});
