import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Op } from '#shared/sync/op.ts';
import { newTestId, someSettings } from '../helpers/facilitator.ts';
import { openPollingPage } from '../helpers/pollingPage.ts';
import { openRawPage, type RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;
let session: TestSession;
let ana: TestSeat;
let ben: TestSeat;
let page: RawPage;

beforeAll(async () => {
  room = await openTestRoom();
  session = await room.newSession();
  await session.phase('rating', 'open');
  [ana, ben] = [await session.join(), await session.join({ name: 'Ben' })];
  page = await session.page(ana);
  // Else it would be ended before the last of these tests.
  page.hello();
  await page.frame('welcome');
});
afterAll(async () => {
  page.close();
  await room.close();
});

async function refused(from: RawPage, op: Readonly<Record<string, unknown>>): Promise<string> {
  from.op(op);
  const answer = await from.answer(String(op['id']));
  return answer.type === 'refuse' ? answer.reason : answer.type;
}

const facilitatorsOps = (): readonly Op[] => {
  const envelope = { id: newTestId(), client: newTestId() };
  return [
    { type: 'stage.go', ...envelope, slide: 'later', step: 0, epoch: 1 },
    { type: 'exercise.phase', ...envelope, exercise: 'rating', to: 'revealed', phaseRevision: 1 },
    {
      type: 'worksheet.takeLate',
      ...envelope,
      exercise: 'rating',
      owner: 'seat:x',
      field: 'rating',
      slot: 'late',
    },
    { type: 'stage.display', ...envelope, display: 'blank', epoch: 1 },
    { type: 'stage.page', ...envelope, page: 1, epoch: 1 },
    { type: 'stage.undo', ...envelope, epoch: 1 },
    { type: 'exercise.timer', ...envelope, exercise: 'rating', addMs: 60_000, phaseRevision: 1 },
    { type: 'exercise.reset', ...envelope, exercise: 'rating', phaseRevision: 1 },
    { type: 'seat.move', ...envelope, seat: ben.seat, table: 't1' },
    { ...someAnswer(), owner: 'room' },
    { type: 'plan.tick', ...envelope, item: 'venue', done: true, by: 'Ben' },
    {
      type: 'plan.set',
      ...envelope,
      records: [{ list: 'invitees', id: 'mei', fields: { name: 'Taken over' } }],
    },
    { type: 'plan.erase', ...envelope, invitees: ['mei'] },
    { type: 'plan.forget', ...envelope },
    {
      type: 'session.change',
      ...envelope,
      settings: someSettings({ workshop: 'small', title: 'Taken over' }),
    },
  ];
};

describe('rule 4: the token says who it is', () => {
  test.each(['owner', 'seat', 'role', 'session', 'actor'])(
    'rule 4: an answer that names its %s is refused and leaves nothing',
    async (key) => {
      const before = await room.store.registers(session.id, {});
      expect(await refused(page, { ...someAnswer(), [key]: `seat:${ben.seat}` })).toBe('malformed');
      expect(await room.store.registers(session.id, {})).toEqual(before);
    },
  );

  test('rule 4: an answer goes to the worksheet of the token’s seat', async () => {
    const op = someAnswer({ value: 4 });
    page.op(op);
    await page.answer(op.id);
    const owners = (await room.store.registers(session.id, {})).map(({ owner }) => owner);
    expect(owners).toEqual([`seat:${ana.seat}`]);
  });

  test('rule 4: a participant may nothing that is the facilitator’s, and nothing changes', async () => {
    const before = await room.store.session(session.id);
    for (const op of facilitatorsOps()) expect(await refused(page, op), op.type).toBe('not-allowed');
    expect(await room.store.session(session.id)).toEqual(before);
  });

  test('rule 4: a projector may nothing at all', async () => {
    const projector = await session.projector();
    for (const op of [...facilitatorsOps(), someAnswer()]) {
      expect(await refused(projector, { ...op, id: newTestId() }), op.type).toBe('not-allowed');
    }
    projector.close();
  });

  test('rule 4: a facilitator writes no participant’s worksheet', async () => {
    const console = await session.console();
    expect(await refused(console, someAnswer())).toBe('not-allowed');
    console.close();
  });

  test.each([
    ['a token of nobody', { as: 'participant', token: newTestId() }],
    ['a facilitator without a cookie', { as: 'facilitator', session: 'any' }],
    ['a role that there is not', { as: 'server' }],
    ['nothing', {}],
  ])('rule 4: %s is sent away', async (_who, auth) => {
    const stranger = await openRawPage(room.base, auth);
    stranger.hello();
    expect(await stranger.frame('bye')).toEqual({ type: 'bye', why: 'unauthorized' });
    await stranger.closed;
  });

  test('rule 4: a seat’s token opens neither the projector nor the console, and says nothing by op', async () => {
    for (const auth of [
      { as: 'projector', token: ana.token },
      { as: 'facilitator', session: session.id, token: ana.token },
    ]) {
      const stranger = await openRawPage(room.base, auth);
      stranger.op(someAnswer());
      expect(await stranger.frame('bye')).toEqual({ type: 'bye', why: 'unauthorized' });
      await stranger.closed;
      expect(stranger.frames.all).toHaveLength(1);
    }
  });

  test('rule 4: a seat writes in its own session only', async () => {
    const elsewhere = await room.newSession();
    await elsewhere.phase('rating', 'open');
    const stranger = await openRawPage(room.base, {
      as: 'participant',
      token: ana.token,
      session: elsewhere.id,
    });
    const op = someAnswer();
    stranger.op(op);
    await stranger.answer(op.id);
    expect(await room.store.registers(elsewhere.id, {})).toEqual([]);
    stranger.close();
  });

  test('rule 4: joining again as somebody else’s seat gives its worksheet to nobody', async () => {
    const body = {
      invitation: session.code,
      seat: ana.seat,
      token: newTestId(),
      name: 'X',
      table: 't1',
      language: 'en',
    };
    await fetch(`${room.base}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const thief = await openRawPage(room.base, { as: 'participant', token: body.token });
    thief.hello();
    expect(await thief.frame('bye')).toEqual({ type: 'bye', why: 'unauthorized' });
  });

  test('rule 4: a page of another protocol is told so', async () => {
    const old = await session.page(ben);
    old.send({ type: 'hello', protocol: 99, since: 0, client: newTestId() });
    expect(await old.frame('bye')).toEqual({ type: 'bye', why: 'protocol' });
  });
});

describe('rule 4: every refusal has its reason', () => {
  test.each([
    ['an exercise that there is not', { exercise: 'nothing' }, 'unknown-exercise'],
    ['an exercise called like a property of every object', { exercise: 'constructor' }, 'unknown-exercise'],
    ['a field that the kind does not have', { field: 'why' }, 'bad-value'],
    ['a value that the kind does not take', { value: 11 }, 'bad-value'],
    ['a value of another type', { value: { rating: 7 } }, 'bad-value'],
    ['an exercise that was not opened', { exercise: 'next' }, 'not-open'],
    ['a value that is too large', { value: 'x'.repeat(8 * 1024) }, 'too-large'],
    ['a field with a prototype’s name', { field: '__proto__' }, 'malformed'],
  ])('rule 4: %s', async (_name, changes, reason) => {
    expect(await refused(page, someAnswer(changes))).toBe(reason);
  });

  test('rule 4: a prototype key is refused over the wire and over HTTP', async () => {
    const polling = await openPollingPage(room.base, { as: 'participant', token: ana.token });
    const op = someAnswer();
    const text = JSON.stringify({ type: 'op', op });
    await polling.send(text.replace('"value":7', '"value":{"__proto__":{"role":"facilitator"}}'));
    expect(await polling.poll()).toContain(
      JSON.stringify({ type: 'refuse', op: op.id, reason: 'malformed' }),
    );
    const sent = JSON.stringify({ op: facilitatorsOps()[3] }).replace(
      '{"op":{',
      '{"op":{"__proto__":{"a":1},',
    );
    const answer = await fetch(`${room.base}/api/sessions/${session.id}/ops`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: room.facilitator.cookie },
      body: sent,
    });
    expect(answer.status).toBe(400);
  });

  test('rule 4: after all this, the page still works', async () => {
    const op = someAnswer({ value: 5, base: 99 });
    page.op(op);
    expect(await page.answer(op.id)).toMatchObject({ type: 'ack' });
  });
});
