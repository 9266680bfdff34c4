import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { PlanFields } from '#shared/plan/records.ts';
import { lettersOf, inviteesOf } from '#shared/plan/readPlan.ts';
import type { MailSettings } from '#server/mail/mailSettings.ts';
import { openSqliteStore } from '#server/storage/sqlite.ts';
import {
  type MailServer,
  makeGate,
  SmtpRefusal,
  startBreakingMailServer,
  startMailServer,
} from '../helpers/mailServer.ts';
import { startCuttableProxy } from '../helpers/cuttableProxy.ts';
import { signInFacilitator } from '../helpers/facilitator.ts';
import { linkToken, startTestServer, temporaryData } from '../helpers/runningServer.ts';
import { writePlan } from '../helpers/somePlan.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

const patience = { timeout: 15_000, interval: 20 };
/** Below those that a machine hands out: no other test's server ever comes to have it. */
const nobodysPort = 1;

const invitees: Readonly<Record<string, PlanFields>> = {
  mei: { name: '欧阳明月', email: 'mei@harbour.test', language: 'zh-Hans', order: 1 },
  ben: { name: 'Ben <the cook>', email: 'ben@harbour.test', order: 2 },
  zoe: { name: 'Zoe', phone: '139 1234', order: 3 },
};

/** The server's clock: three weeks before the day, after which how people are reached is kept a while and no longer. */
const quickClock = {
  nowMs: () => Date.UTC(2026, 10, 19, 8),
  after(delayMs: number, work: () => void) {
    const timer = setTimeout(work, Math.min(delayMs, 20));
    return { cancel: () => clearTimeout(timer) };
  },
  soon: (work: () => void) => void setImmediate(work),
};

function mailTo(port: number, auth: MailSettings['server']['auth'] = null): MailSettings {
  return {
    server: { host: '127.0.0.1', port, secure: false, auth },
    from: { name: 'Harbour Team', address: 'hello@harbour.test' },
  };
}

describe('letters by mail', () => {
  const opened: { close(): Promise<void> }[] = [];

  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  });

  async function open(
    mail: MailSettings,
    clock = quickClock,
  ): Promise<{ room: TestRoom; session: TestSession }> {
    const room = await openTestRoom(undefined, clock, { mail, publicUrl: 'http://halfday.test' });
    opened.push(room);
    const session = await room.newSession();
    await writePlan(room.facilitator, session.id, {
      ...invitees,
      place: { contactName: 'Ines', contactEmail: 'ines@harbour.test', address: '1 Quay' },
    });
    return { room, session };
  }

  async function mailServer(...given: Parameters<typeof startMailServer>): Promise<MailServer> {
    const server = await startMailServer(...given);
    opened.push(server);
    return server;
  }

  const send = (
    { room, session }: { room: TestRoom; session: TestSession },
    letters: Readonly<Record<string, number>>,
  ) =>
    room.facilitator.post(`/api/sessions/${session.id}/letters/send`, {
      letters: Object.entries(letters).map(([invitee, revision]) => ({ invitee, revision })),
    });
  const letterOf = async ({ room, session }: { room: TestRoom; session: TestSession }, invitee: string) =>
    lettersOf(await room.store.plan(session.id)).get(invitee);
  const revisionOf = async (
    { room, session }: { room: TestRoom; session: TestSession },
    invitee: string,
  ): Promise<number> => {
    const records = await room.store.plan(session.id);
    return records.find(({ list, id }) => list === 'letters' && id === invitee)?.revision ?? 0;
  };

  test('arrive in each one’s language, with the way to reply and an entry for the calendar', async () => {
    const server = await mailServer();
    const at = await open(mailTo(server.port));
    expect(await (await send(at, { mei: 0, ben: 0, zoe: 0 })).json()).toEqual({ queued: 2 });
    await expect.poll(() => server.received.length, patience).toBe(2);
    const [chinese, english] = server.received;
    expect(chinese?.subject).toBe('邀请您参加：Service in small');
    expect(chinese?.text).toContain('欧阳明月，您好：');
    expect(chinese?.text).toMatch(/http:\/\/halfday\.test\/r\/[\w-]{22}/);
    expect(english?.subject).toBe('You are invited: Service in small');
    expect(english?.text).toContain('Dear Ben <the cook>,');
    expect(english?.text).toContain('When: Thu 10 Dec 2026, 09:00–09:10 (UTC+8)');
    expect(english?.html).toContain('Dear Ben &lt;the cook&gt;,');
    expect(english?.html).not.toMatch(/<script|<img|src=/);
    expect(english?.from?.text).toBe('"Harbour Team" <hello@harbour.test>');
    expect(english?.replyTo?.text).toBe('ines@harbour.test');
    const [calendar] = english?.attachments ?? [];
    expect(calendar?.contentType).toBe('text/calendar');
    expect(calendar?.filename).toBe('halfday.ics');
    expect(calendar?.content.toString()).toContain(`UID:${at.session.id}.ben@halfday`);
    await expect.poll(async () => (await letterOf(at, 'ben'))?.state, patience).toBe('sent');
    const [, ben] = inviteesOf(await at.room.store.plan(at.session.id));
    expect(ben?.invitedMs).toBeGreaterThan(0);
    expect(await letterOf(at, 'zoe')).toBeUndefined();
  });

  test('go out once, though they are asked for twice at the same time', async () => {
    const server = await mailServer();
    const at = await open(mailTo(server.port));
    const both = await Promise.all([send(at, { mei: 0, ben: 0 }), send(at, { mei: 0, ben: 0 })]);
    const queued = await Promise.all(both.map(async (answer): Promise<unknown> => answer.json()));
    expect(queued).toContainEqual({ queued: 2 });
    await expect.poll(async () => (await letterOf(at, 'ben'))?.state, patience).toBe('sent');
    expect(await (await send(at, { mei: 0, ben: 0 })).json()).toEqual({ queued: 0 });
    await expect.poll(async () => (await letterOf(at, 'mei'))?.state, patience).toBe('sent');
    expect(server.received.map(({ to }) => [to].flat()[0]?.text)).toHaveLength(2);
  });

  test('go out a second time only where somebody asks for that one again, under the name of the first', async () => {
    const server = await mailServer();
    const at = await open(mailTo(server.port));
    await send(at, { mei: 0 });
    await expect.poll(async () => (await letterOf(at, 'mei'))?.state, patience).toBe('sent');
    const revision = await revisionOf(at, 'mei');
    await Promise.all([send(at, { mei: revision }), send(at, { mei: revision })]);
    await expect.poll(() => server.received.length, patience).toBe(2);
    await expect.poll(async () => (await letterOf(at, 'mei'))?.state, patience).toBe('sent');
    expect(await (await send(at, { mei: revision })).json()).toEqual({ queued: 0 });
    const names = server.received.map(({ messageId }) => messageId);
    expect(new Set(names).size).toBe(1);
    expect(names[0]).toMatch(/^<[\w-]{32}@harbour\.test>$/);
  });

  test('whose address the mail server refuses are said to have failed, and the others go on', async () => {
    const server = await mailServer({
      onRcptTo({ address }, _session, callback) {
        callback(address === 'mei@harbour.test' ? new SmtpRefusal(550, 'No such person') : null);
      },
    });
    const at = await open(mailTo(server.port));
    await send(at, { mei: 0, ben: 0 });
    await expect.poll(async () => (await letterOf(at, 'ben'))?.state, patience).toBe('sent');
    expect(await letterOf(at, 'mei')).toMatchObject({ state: 'failed', reason: 'refused', attempts: 1 });
    const [mei] = inviteesOf(await at.room.store.plan(at.session.id));
    expect(mei?.invitedMs).toBeNull();
  });

  test('that the mail server puts off are tried again', async () => {
    let tries = 0;
    const server = await mailServer({
      onRcptTo(_address, _session, callback) {
        tries += 1;
        callback(tries < 3 ? new SmtpRefusal(451, 'Come back later') : null);
      },
    });
    const at = await open(mailTo(server.port));
    await send(at, { mei: 0 });
    await expect.poll(() => server.received.length, patience).toBe(1);
    await expect
      .poll(async () => letterOf(at, 'mei'), patience)
      .toMatchObject({ state: 'sent', attempts: 3 });
  });

  test('wait while the mail server is down, and go out once it is back', async () => {
    const server = await mailServer();
    // Its port stays its own meanwhile: one that is let go of is any other program's to take.
    const way = await startCuttableProxy(server.port);
    opened.push(way);
    way.cut();
    const wait = makeGate();
    // The first wait for the mail server lasts until the test says so.
    const patientClock = {
      ...quickClock,
      after(delayMs: number, work: () => void) {
        let isCalledOff = false;
        if (delayMs === 30_000) void wait.passed.then(() => isCalledOff || work());
        else return quickClock.after(delayMs, work);
        return { cancel: () => void (isCalledOff = true) };
      },
    };
    const at = await open(mailTo(way.port), patientClock);
    await send(at, { mei: 0, ben: 0 });
    await expect
      .poll(async () => letterOf(at, 'mei'), patience)
      .toMatchObject({ state: 'queued', attempts: 1 });
    way.restore();
    wait.open();
    await expect
      .poll(async () => [await letterOf(at, 'mei'), await letterOf(at, 'ben')], patience)
      .toMatchObject([
        { state: 'sent', attempts: 2 },
        { state: 'sent', attempts: 1 },
      ]);
    expect(server.received).toHaveLength(2);
  });

  test('are given up, all of them, when the mail server stays away', async () => {
    const at = await open(mailTo(nobodysPort));
    await send(at, { mei: 0, ben: 0 });
    await expect
      .poll(async () => [await letterOf(at, 'mei'), await letterOf(at, 'ben')], patience)
      .toMatchObject([
        { state: 'failed', reason: 'unreachable', attempts: 4 },
        { state: 'failed', reason: 'unreachable', attempts: 0 },
      ]);
  });

  test('are not tried one by one with a password that the mail server does not take', async () => {
    let signIns = 0;
    const server = await mailServer({
      allowInsecureAuth: true,
      onAuth(_auth, _session, callback) {
        signIns += 1;
        callback(new SmtpRefusal(535, 'Wrong password'));
      },
    });
    const at = await open(mailTo(server.port, { user: 'ines', pass: 'wrong' }));
    await send(at, { mei: 0, ben: 0 });
    await expect
      .poll(async () => [await letterOf(at, 'mei'), await letterOf(at, 'ben')], patience)
      .toMatchObject([
        { state: 'failed', reason: 'sign-in' },
        { state: 'failed', reason: 'sign-in' },
      ]);
    expect(signIns).toBe(1);
  });

  test('that may have arrived, or not, when the line broke go out again only when somebody says so', async () => {
    const server = await startBreakingMailServer();
    opened.push(server);
    const at = await open(mailTo(server.port));
    await send(at, { mei: 0, ben: 0 });
    await expect
      .poll(async () => [(await letterOf(at, 'mei'))?.state, (await letterOf(at, 'ben'))?.state], patience)
      .toEqual(['unsure', 'unsure']);
    expect(server.taken()).toBe(2);
    expect(await (await send(at, { mei: 0 })).json()).toEqual({ queued: 0 });
    expect(await (await send(at, { mei: await revisionOf(at, 'mei') })).json()).toEqual({ queued: 1 });
    await expect.poll(() => server.taken(), patience).toBe(3);
  });

  test('of somebody who was taken off the list while they waited are not sent', async () => {
    const gate = makeGate();
    const server = await mailServer({}, () => gate.passed);
    const at = await open(mailTo(server.port));
    await send(at, { mei: 0, ben: 0 });
    await expect.poll(async () => (await letterOf(at, 'mei'))?.state, patience).toBe('sending');
    await writePlan(at.room.facilitator, at.session.id, { ben: { removed: true } });
    gate.open();
    await expect.poll(async () => (await letterOf(at, 'mei'))?.state, patience).toBe('sent');
    await expect.poll(async () => letterOf(at, 'ben'), patience).toBeUndefined();
    expect(server.received).toHaveLength(1);
  });

  test('are not sent without a mail server, and can be opened by a mail program instead', async () => {
    const room = await openTestRoom();
    opened.push(room);
    const session = await room.newSession();
    await writePlan(room.facilitator, session.id, invitees);
    const refused = await send({ room, session }, { mei: 0 });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toEqual({ reason: 'no-mail' });
    const file = await room.facilitator.get(`/api/sessions/${session.id}/letters/mei/letter.eml`);
    const text = await file.text();
    expect(text).toContain('X-Unsent: 1');
    expect(text).toContain('mei@harbour.test');
    expect(text).not.toContain('From:');
    const none = await room.facilitator.get(`/api/sessions/${session.id}/letters/zoe/letter.eml`);
    expect(none.status).toBe(404);
    const all = await room.facilitator.get(`/api/sessions/${session.id}/letters/letters.zip`);
    const bytes = Buffer.from(await all.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.includes(Buffer.from('001 欧阳明月.eml'))).toBe(true);
    expect(bytes.includes(Buffer.from('002 Ben the cook.eml'))).toBe(true);
  });
});

test('a letter that is on its way when the server ends is called unsure after the next start, and not sent again', async () => {
  const gate = makeGate();
  const mailServer = await startMailServer({}, () => gate.passed);
  const data = await temporaryData();
  const mail = mailTo(mailServer.port);
  const first = await startTestServer(data, { mail });
  const base = `http://127.0.0.1:${first.port}`;
  const facilitator = await signInFacilitator(base, linkToken(first.facilitatorLink));
  // By the real clock, so that the day is never over.
  const session = await facilitator.createSession({ date: '2099-12-10' });
  await writePlan(facilitator, session, invitees);
  await facilitator.post(`/api/sessions/${session}/letters/send`, {
    letters: [
      { invitee: 'mei', revision: 0 },
      { invitee: 'ben', revision: 0 },
    ],
  });
  const states = (plan: string) =>
    ['mei', 'ben'].map(
      (id) => new RegExp(`"list":"letters","id":"${id}".*?"state":"(\\w+)"`).exec(plan)?.[1] ?? null,
    );
  const told = async (who: typeof facilitator) =>
    states(await (await who.get(`/api/documents/source?session=${session}`)).text());
  await expect.poll(() => told(facilitator), patience).toEqual(['sending', 'queued']);
  await first.close();
  const store = await openSqliteStore(path.join(data, 'halfday.sqlite'));
  expect(states(JSON.stringify(await store.plan(session)))).toEqual(['sending', 'queued']);
  await store.close();
  gate.open();
  await expect.poll(() => mailServer.received.length, patience).toBe(1);
  const second = await startTestServer(data, { mail });
  const again = await signInFacilitator(`http://127.0.0.1:${second.port}`, linkToken(second.facilitatorLink));
  await expect.poll(() => told(again), patience).toEqual(['unsure', 'sent']);
  expect(mailServer.received.map(({ headers }) => headers.get('content-language'))).toEqual([
    'zh-Hans',
    'en',
  ]);
  await second.close();
  await mailServer.close();
  await rm(data, { recursive: true, force: true });
});
