import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryOutbox } from '#client/sync/outbox.ts';
import { createRoomClient } from '#client/sync/roomClient.ts';
import { randomBytes } from '#server/accounts/tokens.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { openTestRoom, type TestRoom } from '../helpers/testRoom.ts';
import { startUpgradeRefusingProxy } from '../helpers/upgradeRefusingProxy.ts';

const patience = { timeout: 30_000, interval: 50 };

describe('a venue that lets no websocket through', () => {
  let room: TestRoom;

  beforeEach(async () => {
    room = await openTestRoom();
  });

  afterEach(() => room.close());

  test.each(['refused', 'hungUp', 'swallowed'] as const)(
    'the page comes in by long-polling when a websocket is %s',
    async (fate) => {
      const proxy = await startUpgradeRefusingProxy(Number(new URL(room.base).port), fate);
      const session = await room.newSession();
      const seat = await session.join();
      const client = await createRoomClient({
        url: `http://127.0.0.1:${proxy.port}`,
        auth: { as: 'participant', token: seat.token },
        client: newTestId(),
        outbox: createMemoryOutbox(),
        randomBytes,
      });
      try {
        await expect.poll(() => client.store.getState().connection, patience).toBe('online');
        expect(proxy.refused()).toBeGreaterThan(0);
        expect(client.store.getState().view.session?.facts.code).toBe(session.code);
      } finally {
        client.close();
        await proxy.close();
      }
    },
    40_000,
  );
});
