import { expect, test } from 'vitest';
import { randomBytes } from '#server/accounts/tokens.ts';
import { closeWhenSent } from '#client/sync/closeWhenSent.ts';
import { noteLeft, whatWasLeftIsSent } from '#client/sync/leftPages.ts';
import { createMemoryOutbox } from '#client/sync/outbox.ts';
import { createRoomClient } from '#client/sync/roomClient.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { openTestRoom } from '../helpers/testRoom.ts';
import { until } from '../helpers/until.ts';

test('rule 3: a page that is left in the same breath still sends what was written on it, and the next one finds it', async () => {
  const room = await openTestRoom();
  const session = await room.newSession();
  const line = await createRoomClient({
    url: room.base,
    auth: { as: 'facilitator', session: session.id },
    client: newTestId(),
    outbox: createMemoryOutbox(),
    randomBytes,
    headers: { cookie: room.facilitator.cookie },
    with: 'plan',
  });
  await until(line.store, ({ connection }) => connection === 'online');
  const fields = { name: 'Mei', order: 1 };
  void line.emit({ type: 'plan.set', records: [{ list: 'invitees', id: 'mei', fields }] });
  noteLeft(closeWhenSent(line));
  await whatWasLeftIsSent();
  expect((await room.store.plan(session.id)).map((record) => record.fields)).toEqual([fields]);
  await until(line.store, ({ waiting }) => waiting.length === 0);
  await room.close();
});
