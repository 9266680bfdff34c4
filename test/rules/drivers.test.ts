import { afterAll, beforeAll, expect, test } from 'vitest';
import { asFacilitator, newTestId, type TestFacilitator } from '../helpers/facilitator.ts';
import { openRawPage, type RawPage } from '../helpers/rawPage.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;
let ines: TestFacilitator;
let mei: TestFacilitator;
let stranger: TestFacilitator;
let session: TestSession;
const accounts: Record<string, string> = {};

beforeAll(async () => {
  room = await openTestRoom();
  ines = room.facilitator;
  session = await room.newSession();
  mei = await invite('Mei', session.id);
  stranger = await invite('Sam', null);
  accounts['Ines'] = await idOf(ines);
  accounts['Mei'] = await idOf(mei);
  accounts['Sam'] = await idOf(stranger);
});
afterAll(() => room.close());

async function invite(name: string, to: string | null): Promise<TestFacilitator> {
  const path = to === null ? '/api/people/invitations' : `/api/sessions/${to}/invitations`;
  const made = await (await ines.post(path, to === null ? { session: null } : {})).text();
  const token = /"link":"[^"]*#([^"]+)"/.exec(made)?.[1] ?? '';
  const account = { name, email: `${name}@halfday.test`, password: 'a short sentence' };
  const accepted = await fetch(`${room.base}/api/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, account }),
  });
  return asFacilitator(room.base, accepted);
}

async function idOf(who: TestFacilitator): Promise<string> {
  return /"id":"([^"]+)"/.exec(await (await who.get('/api/me')).text())?.[1] ?? '';
}

async function open({ id }: TestSession, { cookie }: TestFacilitator, plan?: 'plan'): Promise<RawPage> {
  const options = { headers: { cookie }, ...(plan ? { with: plan } : {}) };
  const page = await openRawPage(room.base, { as: 'facilitator', session: id }, options);
  page.hello();
  return page;
}

async function press(on: TestSession, who: TestFacilitator): Promise<unknown> {
  const epoch = (await room.store.session(on.id))?.stage.epoch ?? 0;
  const answer = await who.op(on.id, { type: 'stage.display', display: 'blank', epoch });
  return answer.ok ? 'taken' : answer.json();
}

async function drive(on: TestSession, who: TestFacilitator, to: string, name = ''): Promise<unknown> {
  const answer = await who.op(on.id, { type: 'stage.drive', account: accounts[to] ?? newTestId(), name });
  return answer.ok ? 'taken' : answer.json();
}

async function driverOf(on: TestSession): Promise<string | undefined> {
  return (await room.store.session(on.id))?.stage.driver?.name;
}

test('rule 4: the first to press drives, and a press of anybody else is refused as not the driver’s', async () => {
  expect(await driverOf(session)).toBeUndefined();
  expect(await press(session, ines)).toBe('taken');
  expect(await driverOf(session)).toBe('Ines');
  expect(await press(session, mei)).toEqual({ reason: 'not-driver' });
  expect(await driverOf(session)).toBe('Ines');
});

test('rule 4: whoever takes over drives from then on, under the name of the own account', async () => {
  expect(await drive(session, mei, 'Mei', 'the director')).toBe('taken');
  expect(await driverOf(session)).toBe('Mei');
  expect([await press(session, ines), await press(session, mei)]).toEqual([
    { reason: 'not-driver' },
    'taken',
  ]);
  expect(await drive(session, mei, 'Ines')).toBe('taken');
  expect([await press(session, mei), await press(session, ines)]).toEqual([
    { reason: 'not-driver' },
    'taken',
  ]);
});

test('rule 4: nobody drives who may not open the session, nor anybody who is not there', async () => {
  expect(await drive(session, ines, 'Sam')).toEqual({ reason: 'bad-value' });
  expect(await drive(session, ines, 'Nobody')).toEqual({ reason: 'bad-value' });
  expect(await drive(session, stranger, 'Sam')).toEqual({ reason: 'unknown-session' });
  expect(await driverOf(session)).toBe('Ines');
});

test('two who take over at once: the last one stands, and both consoles are told who', async () => {
  const consoles = await Promise.all([open(session, ines), open(session, mei)]);
  await Promise.all(consoles.map((page) => page.frame('welcome')));
  expect(await Promise.all([drive(session, ines, 'Ines'), drive(session, mei, 'Mei')])).toEqual([
    'taken',
    'taken',
  ]);
  const stands = await driverOf(session);
  const { epoch } = (await room.store.session(session.id))?.stage ?? { epoch: -1 };
  for (const page of consoles) {
    const told = await page.frame('parts', ({ parts }) =>
      parts.some((part) => part.part === 'stage' && part.stage.epoch === epoch),
    );
    expect(JSON.stringify(told)).toContain(`"name":"${stands}"`);
    page.close();
  }
});

test('a console that is open somewhere else under the same account drives as well', async () => {
  const [laptop, phone] = [await open(session, ines), await open(session, ines)];
  await Promise.all([laptop.frame('welcome'), phone.frame('welcome')]);
  await drive(session, ines, 'Ines');
  const { epoch } = (await room.store.session(session.id))?.stage ?? { epoch: 0 };
  const op = { type: 'stage.display', display: 'live', epoch, id: newTestId(), client: newTestId() };
  phone.send({ type: 'op', op });
  expect(await phone.frame('ack')).toMatchObject({ op: op.id });
  laptop.close();
  phone.close();
});

test('consoles are told who has one open: each account once, in the order in which they came, and no reader of the plan', async () => {
  const here = await room.newSession();
  await room.store.transact(async (writer) => {
    await writer.putFacilitator(here.id, { account: accounts['Mei'] ?? '', role: 'invited' });
  });
  const team = (...names: string[]) => names.map((name) => ({ account: accounts[name], name }));
  const first = await open(here, mei);
  await first.frame('presence', (frame) => frame.team.length === 1);
  const second = await open(here, ines);
  const again = await open(here, mei);
  const plan = await open(here, ines, 'plan');
  await Promise.all([second.frame('welcome'), again.frame('welcome'), plan.frame('welcome')]);
  const told = await second.frame('presence', (frame) => frame.team.length === 2);
  expect(told).toMatchObject({ team: team('Mei', 'Ines') });
  again.close();
  second.close();
  const before = first.frames.all.length;
  const left = await first.frame(
    'presence',
    (frame) => frame.team.length === 1 && first.frames.all.indexOf(frame) >= before,
  );
  expect(left).toMatchObject({ team: team('Mei') });
  first.close();
  plan.close();
});
