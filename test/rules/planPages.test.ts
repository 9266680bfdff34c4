import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inviteesOf } from '#shared/plan/readPlan.ts';
import { optimisticPlan } from '#shared/sync/planView.ts';
import { optimisticTicks } from '#shared/sync/tickView.ts';
import { randomBytes } from '#server/accounts/tokens.ts';
import { planActions } from '#client/plan/planActions.ts';
import { sortRefused } from '#client/plan/sortRefused.ts';
import { createMemoryOutbox } from '#client/sync/outbox.ts';
import { createRoomClient, type RoomClient, type RoomState } from '#client/sync/roomClient.ts';
import { type CuttableProxy, startCuttableProxy } from '../helpers/cuttableProxy.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';
import { until } from '../helpers/until.ts';

let room: TestRoom;
let session: TestSession;
let proxy: CuttableProxy;
let clients: RoomClient[] = [];

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession();
  proxy = await startCuttableProxy(Number(new URL(room.base).port));
});
afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  await proxy.close();
});

/** A page of ours that prepares the session; once it has been told all. */
async function planPage(url = room.base, outbox = createMemoryOutbox()) {
  const client = await createRoomClient({
    url,
    auth: { as: 'facilitator', session: session.id },
    client: newTestId(),
    with: 'plan',
    outbox,
    randomBytes,
    headers: { cookie: room.facilitator.cookie },
  });
  clients.push(client);
  await until(client.store, ({ view }) => view.plan.isWhole);
  const names = ({ view, waiting }: RoomState): readonly string[] =>
    inviteesOf(
      optimisticPlan(
        view.plan,
        waiting.map(({ op }) => op),
      ),
    ).map(({ name }) => name);
  const done = ({ view, waiting }: RoomState): string =>
    optimisticTicks(
      view.plan.ticks,
      waiting.map(({ op }) => ({ op, atMs: 0 })),
    )
      .map(({ item, by }) => `${item} ${by}`)
      .join();
  return {
    ...planActions(client),
    outbox,
    store: client.store,
    names: () => names(client.store.getState()),
    shows: (...expected: string[]) => until(client.store, (state) => names(state).join() === expected.join()),
    done: () => done(client.store.getState()),
    showsDone: (expected: string) => until(client.store, (state) => done(state) === expected),
    waiting: () => client.store.getState().waiting.length,
    settled: () => until(client.store, ({ waiting }) => waiting.length === 0),
    lost: () => sortRefused(client.store.getState().refused, client.store.getState().view.plan),
  };
}

const away = (): string => `http://127.0.0.1:${proxy.port}`;
const invitee = (id: string, name: string, order = 0) => ({
  list: 'invitees' as const,
  id,
  fields: { name, order },
});
const named = (id: string, name: string) => ({ list: 'invitees' as const, id, fields: { name } });
const stored = async () => inviteesOf(await room.store.plan(session.id)).map(({ name }) => name);

describe('a page that prepares a session', () => {
  test('shows what it writes at once, and what the other writes when it is told', async () => {
    const [mira, paul] = [await planPage(), await planPage()];
    mira.set([invitee('mei', 'Mei', 1), invitee('ben', 'Ben', 2)]);
    expect(mira.names()).toEqual(['Mei', 'Ben']);
    await paul.shows('Mei', 'Ben');
    paul.set([named('mei', 'Mei Ouyang')]);
    await mira.shows('Mei Ouyang', 'Ben');
    expect(await stored()).toEqual(['Mei Ouyang', 'Ben']);
  });

  test('rule 3: without a connection it keeps what is written, says how much waits, and sends it later', async () => {
    const mira = await planPage(away());
    proxy.cut();
    await until(mira.store, ({ connection }) => connection === 'offline');
    mira.set([invitee('mei', 'Mei', 1)]);
    mira.set([invitee('ben', 'Ben', 2)]);
    expect([mira.names(), mira.waiting()]).toEqual([['Mei', 'Ben'], 2]);
    await expect.poll(async () => (await mira.outbox.all()).length).toBe(2);
    expect(await stored()).toEqual([]);
    proxy.restore();
    await mira.settled();
    expect(await stored()).toEqual(['Mei', 'Ben']);
    expect(mira.names()).toEqual(['Mei', 'Ben']);
  });

  test('rule 10: unsent edits of the same fields of a record become one', async () => {
    const mira = await planPage(away());
    mira.set([invitee('mei', 'Mei')]);
    await mira.settled();
    proxy.cut();
    await until(mira.store, ({ connection }) => connection === 'offline');
    for (const name of ['M', 'Me', 'Mei O.']) mira.set([named('mei', name)]);
    mira.set([{ list: 'invitees', id: 'mei', fields: { phone: '138' } }]);
    expect(mira.waiting()).toBe(2);
    proxy.restore();
    await mira.settled();
    expect(await room.store.plan(session.id)).toMatchObject([{ fields: { name: 'Mei O.', phone: '138' } }]);
  });

  test('rule 6: what somebody else was quicker with is lost and said; “use mine” then goes in', async () => {
    const [mira, paul] = [await planPage(), await planPage(away())];
    mira.set([invitee('mei', 'Mei')]);
    await paul.shows('Mei');
    proxy.cut();
    await until(paul.store, ({ connection }) => connection === 'offline');
    paul.set([named('mei', 'Mei of the quay')]);
    mira.set([named('mei', 'Mei Ouyang')]);
    await mira.settled();
    proxy.restore();
    await until(paul.store, ({ refused }) => refused.length === 1);
    await paul.shows('Mei Ouyang');
    const [lost] = paul.lost().lost;
    expect(lost?.record).toEqual(named('mei', 'Mei of the quay'));
    expect(await stored()).toEqual(['Mei Ouyang']);
    if (!lost) throw new Error('Nothing was lost.');
    paul.set([lost.record]);
    paul.forget(lost.order);
    await mira.shows('Mei of the quay');
    expect(paul.lost().lost).toEqual([]);
    expect(await stored()).toEqual(['Mei of the quay']);
  });

  test('what was lost and stands there by now all the same is worth no question', async () => {
    const [mira, paul] = [await planPage(), await planPage(away())];
    mira.set([invitee('mei', 'Mei')]);
    await paul.shows('Mei');
    proxy.cut();
    await until(paul.store, ({ connection }) => connection === 'offline');
    paul.set([named('mei', 'Mei Ouyang')]);
    mira.set([named('mei', 'Mei O.')]);
    await mira.settled();
    proxy.restore();
    await until(paul.store, ({ refused }) => refused.length === 1);
    mira.set([named('mei', 'Mei Ouyang')]);
    await paul.shows('Mei Ouyang');
    expect(paul.lost()).toMatchObject({ lost: [], moot: [expect.any(Number)] });
  });

  test('rule 11: who was erased meanwhile is gone here too, with what had been written to them', async () => {
    const [mira, paul] = [await planPage(), await planPage(away())];
    mira.set([invitee('mei', 'Mei', 1), invitee('ben', 'Ben', 2)]);
    await paul.shows('Mei', 'Ben');
    proxy.cut();
    await until(paul.store, ({ connection }) => connection === 'offline');
    paul.set([named('mei', 'Mei of the quay')]);
    mira.erase(['mei']);
    await mira.shows('Ben');
    await mira.settled();
    proxy.restore();
    await until(paul.store, ({ refused }) => refused.length === 1);
    await paul.shows('Ben');
    expect(paul.lost()).toMatchObject({ lost: [], moot: [expect.any(Number)] });
    expect(await stored()).toEqual(['Ben']);
  });

  test('rule 11: what is still written to somebody whom another has erased does not leave the page', async () => {
    const [mira, paul] = [await planPage(), await planPage()];
    mira.set([invitee('mei', 'Mei', 1), invitee('ben', 'Ben', 2)]);
    await paul.shows('Mei', 'Ben');
    mira.erase(['mei']);
    await paul.shows('Ben');
    paul.set([named('mei', 'Mei of the quay')]);
    expect(paul.waiting()).toBe(0);
    paul.set([named('mei', 'Mei of the quay'), named('ben', 'Ben of the quay')]);
    await paul.settled();
    expect(paul.names()).toEqual(['Ben of the quay']);
    expect(paul.lost()).toEqual({ lost: [], moot: [], others: [] });
    expect(await stored()).toEqual(['Ben of the quay']);
  });

  test('shows a tick at once, and the other’s when it is told; whoever comes later is told what is done', async () => {
    const [mira, paul] = [await planPage(), await planPage()];
    mira.tick('venue', { done: true, by: '梅' });
    expect(mira.done()).toBe('venue 梅');
    await paul.showsDone('venue 梅');
    expect((await planPage()).done()).toBe('venue 梅');
    paul.tick('venue', { done: false, by: '' });
    expect(paul.done()).toBe('');
    await mira.showsDone('');
    expect(await room.store.ticks(session.id)).toEqual([]);
  });

  test('rule 3: a tick that is made without a connection is kept, shown and sent later', async () => {
    const [mira, paul] = [await planPage(), await planPage(away())];
    proxy.cut();
    await until(paul.store, ({ connection }) => connection === 'offline');
    paul.tick('venue', { done: true, by: 'Paul' });
    expect([paul.done(), paul.waiting()]).toEqual(['venue Paul', 1]);
    await expect.poll(async () => (await paul.outbox.all()).length).toBe(1);
    expect(await room.store.ticks(session.id)).toEqual([]);
    proxy.restore();
    await mira.showsDone('venue Paul');
    await paul.settled();
    expect(paul.done()).toBe('venue Paul');
    expect(await paul.outbox.all()).toEqual([]);
  });

  test('rule 10: unsent ticks of one item become one, and the last is what counts', async () => {
    const paul = await planPage(away());
    paul.tick('venue', { done: true, by: 'Mira' });
    await paul.settled();
    proxy.cut();
    await until(paul.store, ({ connection }) => connection === 'offline');
    for (const done of [true, false]) paul.tick('venue', { done, by: 'Paul' });
    expect([paul.done(), paul.waiting()]).toEqual(['', 1]);
    proxy.restore();
    await paul.settled();
    expect(await room.store.ticks(session.id)).toEqual([]);
  });

  test('five hundred invitees at once go in, in several ops', async () => {
    const [mira, paul] = [await planPage(), await planPage()];
    const all = Array.from({ length: 500 }, (_, n) => invitee(`p${n}`, `客人 ${n} 来自港湾酒店前台`, n));
    mira.set(all);
    expect(mira.waiting()).toBe(5);
    await mira.settled();
    await paul.shows(...all.map(({ fields }) => fields.name));
    expect(await stored()).toHaveLength(500);
  });
});
