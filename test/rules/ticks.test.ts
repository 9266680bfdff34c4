import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Part } from '#shared/sync/protocol.ts';
import type { TickPart } from '#shared/sync/tickView.ts';
import { newTestId } from '../helpers/facilitator.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;
let session: TestSession;
/** Two who prepare it together. */
let mira: RawPage;
let paul: RawPage;
let pages: RawPage[] = [];

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession();
  [mira, paul] = [await planPage(), await planPage()];
  return () => {
    for (const page of pages) page.close();
    pages = [];
  };
});

async function opened(opening: Promise<RawPage>): Promise<RawPage> {
  const page = await opening;
  pages.push(page);
  page.hello();
  await page.frame('welcome');
  return page;
}

const planPage = (): Promise<RawPage> => opened(session.console({ with: 'plan' }));

/** Everything of the plan that a page was told at its welcome. */
async function wholeOf(page: RawPage): Promise<readonly Part[]> {
  await page.frame('plan', ({ isLast }) => isLast);
  return page.frames.all.flatMap((frame) => (frame.type === 'plan' ? frame.parts : []));
}

async function taken(page: RawPage, op: { readonly id: string }): Promise<number> {
  page.op(op);
  const frame = await page.answer(op.id);
  if (frame.type !== 'ack') throw new Error(`Not taken: ${JSON.stringify(frame)}`);
  return frame.revision;
}

const ticking = (page: Pick<RawPage, 'client'>, by: string | null) => ({
  type: 'plan.tick',
  id: newTestId(),
  client: page.client,
  item: 'venue',
  done: by !== null,
  by: by ?? '',
});

/** Who has done the item, as a page was told as of a revision, past or future; null where nobody has. */
async function toldTick(page: RawPage, revision: number): Promise<string | null> {
  const isIt = (part: Part): part is TickPart => part.part === 'tick' && part.revision === revision;
  const { parts } = await page.frame('parts', (frame) => frame.parts.some(isIt));
  return parts.find(isIt)?.tick?.by ?? null;
}

describe('ticks on the workshop’s items', () => {
  test('what one does is told to the other at once, and that it is not done after all', async () => {
    const first = await taken(mira, ticking(mira, '梅'));
    expect(await toldTick(paul, first)).toBe('梅');
    expect(await room.store.ticks(session.id)).toMatchObject([{ item: 'venue', by: '梅' }]);
    const second = await taken(paul, ticking(paul, null));
    expect(await toldTick(mira, second)).toBeNull();
    expect(await room.store.ticks(session.id)).toEqual([]);
  });

  test('rule 7: whoever opens the plan is told what is done, with when and by whom', async () => {
    await taken(mira, ticking(mira, 'Mei'));
    const [tick] = await room.store.ticks(session.id);
    const later = await planPage();
    expect(await wholeOf(later)).toMatchObject([
      { part: 'tick', item: 'venue', tick: { by: 'Mei', atMs: tick?.atMs } },
    ]);
  });

  test('rule 2: the same tick again changes nothing, though it was taken back since', async () => {
    const op = ticking(mira, 'Mei');
    const first = await taken(mira, op);
    await taken(paul, ticking(paul, null));
    mira.op(op);
    await mira.frames.count((frame) => frame.type === 'ack' && frame.op === op.id, 2);
    expect(await room.store.ticks(session.id)).toEqual([]);
    expect(await toldTick(paul, first)).toBe('Mei');
  });
});

test('rule 11: the log says which item was done, and not who has done it', async () => {
  await taken(mira, ticking(mira, 'Mei-of-the-quay'));
  const rows = await room.store.database
    .selectFrom('op')
    .select('body')
    .where('session', '=', session.id)
    .where('type', '=', 'plan.tick')
    .execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]?.body).toContain('"item":"venue"');
  expect(rows[0]?.body).not.toContain('Mei-of-the-quay');
});

test('rule 8: no participant, projector or console without the plan hears of a tick, before or at their welcome', async () => {
  await taken(mira, ticking(mira, 'Ticked before'));
  const others = [
    await opened(session.page(await session.join())),
    await opened(session.projector()),
    await opened(session.console()),
  ];
  await toldTick(paul, await taken(mira, ticking(mira, 'Ticked among us')));
  for (const page of others) {
    await page.roundTrip();
    expect(JSON.stringify(page.frames.all)).not.toMatch(/Ticked|"tick"/);
  }
});
