import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomBytes } from '#server/accounts/tokens.ts';
import { createMemoryOutbox, type OutboxStorage } from '#client/sync/outbox.ts';
import { pressesOn } from '#client/sync/pressesOn.ts';
import { createRoomClient, type RoomClient } from '#client/sync/roomClient.ts';
import type { Part } from '#shared/sync/protocol.ts';
import { initialStage } from '#shared/sync/stage.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { type ScriptedServer, startScriptedServer } from '../helpers/scriptedServer.ts';
import { someWorkshop } from '../helpers/someWorkshop.ts';
import { until } from '../helpers/until.ts';

const workshop = someWorkshop();
const self = { role: 'facilitator', account: 'ines', name: 'Ines' } as const;
const refusals = ({ refused }: { readonly refused: readonly { readonly refused: string | null }[] }) =>
  refused.map((entry) => entry.refused);

describe('rule 7: presses that wait, each made on the one before', () => {
  let server: ScriptedServer;
  let outbox: OutboxStorage;
  let page: RoomClient;

  const stage = (revision: number, epoch: number, slide = 'welcome'): Part => ({
    part: 'stage',
    revision,
    stage: { ...initialStage(workshop), epoch, slide },
  });
  const go = (slide: string, epoch: number): Promise<void> =>
    page.emit({ type: 'stage.go', slide, step: 0, epoch });
  const places = () => server.ops().map((op) => (op.type === 'stage.go' ? op.slide : op.type));

  async function openPage(): Promise<void> {
    const options = { auth: { as: 'facilitator', session: 's' } as const, client: newTestId(), randomBytes };
    page = await createRoomClient({ url: server.base, outbox, presses: pressesOn(workshop), ...options });
    await until(page.store, ({ connection }) => connection === 'online');
  }

  beforeEach(async () => {
    server = await startScriptedServer('waits');
    outbox = createMemoryOutbox();
    void server.heard
      .first(({ type }) => type === 'hello')
      .then(() => server.welcome({ self, revision: 4, full: true, parts: [stage(4, 1)] }));
    await openPage();
  });
  afterEach(async () => {
    page.close();
    await server.close();
  });

  test('rule 7: once the room has moved on, the second moves it no more than the first, though the counts agree', async () => {
    await go('rate', 1);
    await go('later', 2);
    await page.emit({ type: 'stage.display', display: 'blank', epoch: 3 });
    const first = await server.op(0);
    // Somebody else went to the last slide meanwhile: the room is at the very count that the second names.
    server.say({ type: 'parts', nowMs: 0, parts: [stage(5, 2, 'later')] });
    server.say({ type: 'refuse', op: first.id, reason: 'stale' });
    await until(page.store, ({ waiting }) => waiting.length === 0);
    expect(refusals(page.store.getState())).toEqual(['stale', 'stale', 'stale']);
    // What is pressed now is pressed on the room as it is.
    await go('welcome', 2);
    await server.op(1);
    expect(places()).toEqual(['rate', 'welcome']);
    expect((await outbox.all()).map(({ refused }) => refused)).toEqual(['stale', 'stale', 'stale', null]);
  });

  test('rule 7: one that was made on what the server said meanwhile goes out all the same', async () => {
    await go('rate', 1);
    const first = await server.op(0);
    server.say({ type: 'parts', nowMs: 0, parts: [stage(5, 2, 'later')] });
    await until(page.store, ({ view }) => view.stage?.stage.epoch === 2);
    await go('welcome', 2);
    server.say({ type: 'refuse', op: first.id, reason: 'stale' });
    await server.op(1);
    expect(places()).toEqual(['rate', 'welcome']);
    expect(refusals(page.store.getState())).toEqual(['stale']);
  });

  test('rule 7: each goes out once the one below it is taken', async () => {
    await go('rate', 1);
    await go('later', 2);
    server.ack(await server.op(0), 5);
    server.ack(await server.op(1), 6);
    await until(page.store, ({ waiting }) => waiting.length === 0);
    expect(page.store.getState().view.stage?.stage.slide).toBe('later');
    expect(refusals(page.store.getState())).toEqual([]);
  });
});
