import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkFor, openLink, revokeLinks } from '#server/accounts/links.ts';
import { hashToken, issueToken, serverSecret } from '#server/accounts/tokens.ts';
import { inviteesOf } from '#shared/plan/readPlan.ts';
import { wrongCodes } from '#shared/sync/guessing.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { writePlan } from '../helpers/somePlan.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A clock that a test sets; timers run on the real one. */
function settableClock() {
  let nowMs = Date.UTC(2026, 10, 20);
  return {
    set: (isoMoment: string) => void (nowMs = Date.parse(isoMoment)),
    clock: {
      nowMs: () => nowMs,
      after(delayMs: number, work: () => void) {
        const timer = setTimeout(work, delayMs);
        return { cancel: () => clearTimeout(timer) };
      },
      soon: (work: () => void) => void setImmediate(work),
    },
  };
}

describe('a reply page', () => {
  const time = settableClock();
  let room: TestRoom;
  let session: TestSession;

  beforeAll(async () => {
    room = await openTestRoom(undefined, time.clock, { publicUrl: 'http://halfday.test' });
    session = await room.newSession();
    await writePlan(room.facilitator, session.id, {
      mei: { name: '欧阳明月', email: 'mei@harbour.test', language: 'zh-Hans', order: 1 },
      ben: { name: 'Ben', note: 'knows the owner', order: 2 },
      place: { address: '1 Quay', contactName: 'Ines', replyBy: '2026-11-26' },
    });
  });

  afterAll(() => room?.close());

  const post = (path: string, body: unknown) =>
    fetch(`${room.base}/api/replies/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const open = (token: string) => post('open', { token });
  const said = { reply: 'yes', diet: 'no nuts', access: '', language: 'en' } as const;
  const answer = (token: string, changes: object = {}) =>
    post('answer', { token, id: newTestId(), ...said, ...changes });
  const read = async (answered: Response): Promise<unknown> => answered.json();
  const link = async (subject: string, of = session) =>
    linkFor(
      room.store,
      await serverSecret(room.store),
      { purpose: 'reply', session: of.id, subject },
      time.clock.nowMs(),
    );
  const stored = async (id: string) =>
    inviteesOf(await room.store.plan(session.id)).find((invitee) => invitee.id === id);

  test('opens by the link that stands in the letter, and shows nothing of anybody else', async () => {
    const source = await read(await room.facilitator.get(`/api/documents/source?session=${session.id}`));
    const token = await link('mei');
    expect(JSON.stringify(source)).toContain(`"mei":"http://halfday.test/r/${token}"`);
    const page = await read(await open(token));
    expect(page).toMatchObject({ name: '欧阳明月', reply: 'open', isOver: false, deletedOn: '2027-04-09' });
    expect(JSON.stringify(page)).not.toMatch(/Ben|knows|harbour\.test/);
  });

  test('is the same address each time it is asked for, and its token is nowhere in the data', async () => {
    const token = await link('mei');
    expect(await link('mei')).toBe(token);
    expect(token).toMatch(/^[\w-]{22}$/);
    const files = await Promise.all(['', '-wal'].map((end) => readFile(room.file + end)));
    expect(files.some((bytes) => bytes.includes(hashToken(token)))).toBe(true);
    expect(files.some((bytes) => bytes.includes(token))).toBe(false);
  });

  test('takes an answer in: it stands in the plan, with the moment', async () => {
    time.set('2026-11-21T08:00:00Z');
    expect((await answer(await link('mei'), { diet: '  no nuts ' })).status).toBe(200);
    expect(await stored('mei')).toMatchObject({
      reply: 'yes',
      repliedMs: Date.parse('2026-11-21T08:00:00Z'),
      diet: 'no nuts',
      language: 'en',
    });
  });

  test('takes an answer that is sent twice for one, and a later one in its place', async () => {
    const token = await link('ben');
    const id = newTestId();
    const before = (await room.store.session(session.id))?.revision ?? 0;
    const both = await Promise.all([answer(token, { id }), answer(token, { id })]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await room.store.session(session.id))?.revision).toBe(before + 1);
    expect(await read(await answer(token, { reply: 'no' }))).toMatchObject({ reply: 'no' });
    expect(await stored('ben')).toMatchObject({ reply: 'no', note: 'knows the owner' });
  });

  test('keeps nothing that is too long or was not asked for', async () => {
    const token = await link('mei');
    for (const changes of [{ diet: 'x'.repeat(161) }, { reply: 'open' }, { note: 'x' }, { language: 'fr' }]) {
      expect((await answer(token, changes)).status).toBe(400);
    }
    expect(await stored('mei')).toMatchObject({ diet: 'no nuts', reply: 'yes' });
  });

  test('brings a calendar file in the language that is asked for', async () => {
    const file = await fetch(`${room.base}/r/${await link('mei')}/calendar.ics?language=zh-Hans`);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    const text = (await file.text()).replaceAll(/\r\n /g, '');
    expect(text).toContain(`UID:${session.id}.mei@halfday`);
    expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20261210T090000');
    expect(text).toContain(String.raw`LOCATION:Harbour Hotel\, Room 3，1 Quay`);
  });

  describe('answers with one plain sentence', () => {
    const expectEnded = async (token: string): Promise<void> => {
      for (const answered of [await open(token), await answer(token)]) {
        expect(answered.status).toBe(404);
        expect(await read(answered)).toEqual({ reason: 'link-ended' });
      }
      expect((await fetch(`${room.base}/r/${token}/calendar.ics`)).status).toBe(404);
    };

    test('where nothing was ever made', () => expectEnded(newTestId()));

    test('to a token of another kind', async () => {
      const nowMs = time.clock.nowMs();
      await expectEnded(await issueToken(room.store, { kind: 'projector', nowMs, session: session.id }));
      await expectEnded((await session.join()).token);
    });

    test('where it was revoked, and the next link is another', async () => {
      const before = await link('ben');
      await room.store.transact((writer) => revokeLinks(writer, session.id, ['ben']));
      await expectEnded(before);
      const after = await link('ben');
      expect(after).not.toBe(before);
      expect((await open(after)).status).toBe(200);
    });

    test('to the link of somebody who is on another session’s list', async () => {
      const other = await room.newSession();
      const token = await link('mei', other);
      await expectEnded(token);
      const opened = await openLink(room.store, token, 'reply', time.clock.nowMs());
      expect(opened).toMatchObject({ session: { id: other.id }, subject: 'mei' });
    });

    test('while the invitee is off the list', async () => {
      const token = await link('ben');
      await writePlan(room.facilitator, session.id, { ben: { removed: true } });
      await expectEnded(token);
      await writePlan(room.facilitator, session.id, { ben: { removed: false } });
      expect((await open(token)).status).toBe(200);
    });

    test('rule 11: where the invitee was erased, and no link of theirs is left', async () => {
      await writePlan(room.facilitator, session.id, { zoe: { name: 'Zoe' } });
      const token = await link('zoe');
      expect((await open(token)).status).toBe(200);
      await room.facilitator.op(session.id, { type: 'plan.erase', invitees: ['zoe'] });
      await expectEnded(token);
      expect(await room.store.links('reply', session.id, ['zoe'])).toEqual([]);
    });
  });

  test('takes nothing more once the day has begun, and still says what was answered', async () => {
    const token = await link('mei');
    time.set('2026-12-10T00:59:00Z');
    expect((await answer(token, { diet: 'no fish' })).status).toBe(200);
    time.set('2026-12-10T01:00:00Z');
    const late = await answer(token, { diet: 'no meat' });
    expect(late.status).toBe(409);
    expect(await read(late)).toEqual({ reason: 'over' });
    expect(await read(await open(token))).toMatchObject({ isOver: true, diet: 'no fish' });
  });

  test('ends two weeks after the day, wherever on earth it was; a session that is moved takes it along', async () => {
    const token = await link('mei');
    time.set('2026-12-25T11:59:00Z');
    expect((await open(token)).status).toBe(200);
    time.set('2026-12-25T12:00:00Z');
    expect(await read(await open(token))).toEqual({ reason: 'link-ended' });
    const row = await room.store.session(session.id);
    if (!row) throw new Error('There is no session.');
    const settings = { ...row.settings, date: '2027-01-14' };
    await room.facilitator.op(session.id, { type: 'session.change', settings });
    expect(await read(await open(token))).toMatchObject({ date: '2027-01-14', isOver: false });
  });

  test('rule 10: who guesses is slowed down, and whoever holds a link is not', async () => {
    time.set('2027-01-01T00:00:00Z');
    const token = await link('mei');
    let slowed = 0;
    for (let tries = 0; tries < wrongCodes.burst + 5; tries += 1) {
      if ((await open(newTestId())).status === 429) slowed += 1;
    }
    expect(slowed).toBeGreaterThanOrEqual(5);
    expect((await open(token)).status).toBe(200);
    time.set(new Date(Date.parse('2027-01-01T00:00:00Z') + dayMs).toISOString());
    expect((await open(newTestId())).status).toBe(404);
  });
});

test('without a public address no letter has a link', async () => {
  const room = await openTestRoom();
  const session = await room.newSession();
  await writePlan(room.facilitator, session.id, { mei: { name: 'Mei' } });
  const source = await (await room.facilitator.get(`/api/documents/source?session=${session.id}`)).text();
  expect(source).toContain('"replyLinks":{}');
  await room.close();
});
