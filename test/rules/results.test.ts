import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rulesByKind } from '#exercises/registry.ts';
import { computeResult } from '#server/results/computeResult.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());

/** The result as anybody would work it out from the rows. */
async function fromTheRows(session: TestSession) {
  const values = (await room.store.registers(session.id, { exercise: 'rating' }))
    .filter(({ slot }) => slot === 'current')
    .flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
    .toSorted((a, b) => a - b);
  const half = (values.length - 1) / 2;
  const median = ((values[Math.floor(half)] ?? Number.NaN) + (values[Math.ceil(half)] ?? Number.NaN)) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const counts = Array.from(
    { length: 10 },
    (_, index) => values.filter((value) => value === index + 1).length,
  );
  return { business: null, n: values.length, result: { n: values.length, mean, median, counts } };
}

function resultsIn(page: RawPage) {
  return page.frames.all.flatMap((frame) =>
    frame.type === 'parts' ? frame.parts.flatMap((part) => (part.part === 'result' ? [part] : [])) : [],
  );
}

describe('rule 9: results', () => {
  test('rule 9: under 200 quick answers at most four a second go out, and the last is what the rows say', async () => {
    const session = await room.newSession();
    await session.phase('rating', 'open');
    const pages = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => session.page(await session.join({ name: `P${index}` }))),
    );
    const console = await session.console();
    console.hello();
    await console.frame('welcome');
    const before = resultsIn(console).length;
    const startMs = performance.now();
    const ops = pages.flatMap((page) =>
      Array.from({ length: 20 }, (_, index) => ({
        page,
        op: someAnswer({ value: 1 + ((index * 7) % 10), client: page.client }),
      })),
    );
    for (const { page, op } of ops) page.op(op);
    await Promise.all(ops.map(({ page, op }) => page.answer(op.id)));
    const revision = (await room.store.session(session.id))?.revision ?? 0;
    await console.frame('parts', ({ parts }) =>
      parts.some((part) => part.part === 'result' && part.revision === revision),
    );
    const seconds = (performance.now() - startMs) / 1000;
    // One at once, one every quarter of a second, and one that timers may round into it.
    expect(resultsIn(console).length - before).toBeLessThanOrEqual(2 + Math.ceil(seconds * 4));
    expect(await room.store.op(session.id, ops[0]?.op.id ?? '')).toBeDefined();
    const last = resultsIn(console).at(-1);
    expect(last).toMatchObject({ joined: 10, scopes: [await fromTheRows(session)] });
    for (const page of [...pages, console]) page.close();
  });

  test('rule 9: of two answers in one breath the second is in the result too, though nobody writes after it', async () => {
    const session = await room.newSession();
    await session.phase('rating', 'open');
    const [ana, ben] = [
      await session.page(await session.join()),
      await session.page(await session.join({ name: 'Ben' })),
    ];
    const console = await session.console();
    console.hello();
    await console.frame('welcome');
    for (const page of [ana, ben]) {
      const op = someAnswer({ client: page.client });
      page.op(op);
      await page.answer(op.id);
    }
    await console.frame('parts', ({ parts }) =>
      parts.some((part) => part.part === 'result' && part.scopes.some(({ n }) => n === 2)),
    );
    expect(resultsIn(console).at(-1)).toMatchObject({ scopes: [await fromTheRows(session)] });
    for (const page of [ana, ben, console]) page.close();
  });

  test('rule 9: changed, withdrawn, late and conflicting answers count as the rows have them', async () => {
    const session = await room.newSession();
    const phaseRevision = await session.phase('rating', 'open');
    const [ana, ben] = [await session.join(), await session.join({ name: 'Ben' })];
    const [anas, again, bens] = [await session.page(ana), await session.page(ana), await session.page(ben)];
    const send = async (page: RawPage, value: number | null) => {
      const op = someAnswer({ value, phaseRevision, client: page.client });
      page.op(op);
      await page.answer(op.id);
    };
    await send(anas, 2);
    await send(again, 9);
    await send(anas, 4);
    await send(bens, 7);
    const context = { workshop: someWorkshop(), kinds: rulesByKind, exercise: 'rating' };
    const recomputed = async () => {
      const row = await room.store.session(session.id);
      if (!row) throw new Error('The session is there.');
      return computeResult(room.store, { session: row, ...context });
    };
    expect((await recomputed())[0]).toMatchObject({ scopes: [await fromTheRows(session)] });
    expect((await recomputed())[0]).toMatchObject({ scopes: [{ n: 2, result: { mean: 5.5 } }] });
    await send(bens, null);
    expect((await recomputed())[0]).toMatchObject({ scopes: [{ n: 1, result: { mean: 4 } }] });
    await session.phase('rating', 'closed', 'closed');
    await send(bens, 10);
    expect(await recomputed()).toMatchObject([
      { scopes: [{ n: 1, result: { mean: 4 } }] },
      { part: 'count', ready: 1, joined: 2 },
      { part: 'progress', answered: [`seat:${ana.seat}`], late: [{ owner: `seat:${ben.seat}`, value: 10 }] },
    ]);
    for (const page of [anas, again, bens]) page.close();
  });

  test('rule 9: the report says what the wall says', async () => {
    const session = await room.newSession();
    await session.phase('rating', 'open');
    const page = await session.page(await session.join());
    const op = someAnswer();
    page.op(op);
    await page.answer(op.id);
    const report: unknown = await (await room.facilitator.get(`/api/sessions/${session.id}/report`)).json();
    // One for each exercise of the workshop, the rated one first.
    expect(report).toMatchObject({ results: [{ scopes: [await fromTheRows(session)] }, {}, {}, {}] });
    page.close();
  });
});
