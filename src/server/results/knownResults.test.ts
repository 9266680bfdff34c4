import { expect, test } from 'vitest';
import type { StoreReader } from '#server/storage/store.ts';
import { rulesByKind } from '#exercises/registry.ts';
import { someAnswer } from '../../../test/helpers/someAnswer.ts';
import { openTestRoom } from '../../../test/helpers/testRoom.ts';
import { createKnownResults } from './knownResults.ts';

test('rule 9: a result that nothing has touched is not read again; one that something has is', async () => {
  const room = await openTestRoom();
  const session = await room.newSession();
  await session.phase('rating', 'open');
  const reads: string[] = [];
  const counting: StoreReader = {
    ...room.store,
    registers: (id, of) => {
      reads.push(of.exercise ?? '');
      return room.store.registers(id, of);
    },
  };
  const results = createKnownResults({ store: counting, kinds: rulesByKind });
  const row = async () => {
    const found = await room.store.session(session.id);
    if (!found) throw new Error('It is there.');
    return found;
  };
  const workshop = await room.store.workshop((await row()).settings.workshop, (await row()).workshopRevision);
  if (!workshop) throw new Error('It is stored.');
  const read = async () => results.of(await row(), workshop, 'rating');
  const first = await read();
  await read();
  expect(reads).toEqual(['rating']);

  const revision = (await row()).revision;
  results.committed(session.id, revision, ['private']);
  await read();
  expect(reads).toEqual(['rating']);
  results.committed(session.id, revision, ['rating']);
  const page = await session.page(await session.join());
  page.hello();
  await page.frame('welcome');
  const op = someAnswer({ client: page.client });
  page.op(op);
  await page.answer(op.id);
  // This server has heard of neither the join nor the answer: nothing that it knows holds any longer.
  const after = await read();
  expect(reads).toEqual(['rating', 'rating']);
  expect(JSON.stringify(after)).not.toBe(JSON.stringify(first));
  page.close();
  await room.close();
});
