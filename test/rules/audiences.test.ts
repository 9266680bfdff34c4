import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServerFrame } from '#shared/sync/protocol.ts';
import { participantActor } from '#server/sync/audiences.ts';
import { someSettings } from '../helpers/facilitator.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { canaries, someExercise, someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

const twoBusinesses = {
  businesses: [
    { id: 'b1', name: 'Harbour' },
    { id: 'b2', name: 'Hill' },
  ],
  tables: [
    { id: 't1', name: 'Table 1', business: 'b1' },
    { id: 't2', name: 'Table 2', business: 'b2' },
  ],
};

let room: TestRoom;

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());

interface Cast {
  readonly session: TestSession;
  readonly seats: Readonly<Record<'ana' | 'ben', TestSeat>>;
  readonly ana: RawPage;
  readonly ben: RawPage;
  readonly projector: RawPage;
  readonly console: RawPage;
}

/** Ana at table 1 and Ben at table 2, the wall and the console, each welcomed. */
async function everybody(settings: object = {}): Promise<Cast> {
  const workshop = someWorkshop({
    exercises: [
      // A scale no word of which can be mistaken for an answer.
      someExercise('rating', { options: { min: 0, max: 10, low: { en: 'low' }, high: { en: 'high' } } }),
      ...someWorkshop().exercises.slice(1),
    ],
  });
  const session = await room.newSession({ workshop, settings });
  const seats = {
    ana: await session.join({ name: 'canary-ana' }),
    ben: await session.join({ name: 'canary-ben', table: 't2' }),
  };
  const [ana, ben] = [await session.page(seats.ana), await session.page(seats.ben)];
  const [projector, console] = [await session.projector(), await session.console()];
  for (const page of [ana, ben, projector, console]) {
    page.hello();
    await page.frame('welcome');
  }
  return { session, seats, ana, ben, projector, console };
}

function leave({ ana, ben, projector, console }: Cast): void {
  for (const page of [ana, ben, projector, console]) page.close();
}

async function answer(page: RawPage, exercise: string, value: number, phaseRevision = 1): Promise<void> {
  const op = someAnswer({ exercise, value, phaseRevision });
  page.op(op);
  await page.answer(op.id);
}

/** Waits until the console has heard of this stage of things, which is when everybody has been told. */
async function told({ session, console, ana, ben, projector }: Cast): Promise<void> {
  const revision = (await room.store.session(session.id))?.revision ?? 0;
  await console.frame('parts', ({ parts }) =>
    parts.some((part) => part.part === 'result' && part.revision >= revision),
  );
  for (const page of [ana, ben, projector]) await page.roundTrip();
}

const said = (frames: readonly ServerFrame[]) => JSON.stringify(frames);
const resultsIn = (page: RawPage, exercise: string) =>
  page.frames.all.flatMap((frame) =>
    'parts' in frame
      ? frame.parts.flatMap((part) => (part.part === 'result' && part.exercise === exercise ? [part] : []))
      : [],
  );

describe('rule 8: a whole session, every frame of it', () => {
  test('rule 8: nobody is sent what is not theirs to see', async () => {
    const cast = await everybody();
    const { session, seats, ana, ben, projector, console } = cast;
    await session.go('rate', 1);
    for (const exercise of ['rating', 'private', 'sensitive']) {
      await session.phase(exercise, 'open');
      await answer(ana, exercise, 3);
      await answer(ben, exercise, 8);
      await session.phase(exercise, 'closed', 'closed');
    }
    await answer(ben, 'rating', 9);
    await told(cast);

    // Until here nothing was revealed.
    for (const page of [ana, ben, projector]) {
      expect(said(page.frames.all)).not.toContain('"result"');
      expect(said(page.frames.all)).not.toContain('"mean"');
    }
    for (const exercise of ['rating', 'private', 'sensitive']) await session.phase(exercise, 'revealed');
    await told(cast);
    // And from the start once more, as after a reload.
    for (const page of [ana, ben, projector]) {
      page.hello();
      await page.frames.count(({ type }) => type === 'welcome', 2);
    }

    for (const [page, own, other] of [
      [ana, 'ana', 'ben'],
      [ben, 'ben', 'ana'],
    ] as const) {
      const words = said(page.frames.all);
      for (const canary of Object.values(canaries)) expect(words).not.toContain(canary);
      for (const word of ['"progress"', '"seat:server"', `canary-${other}`, seats[other].seat]) {
        expect(words).not.toContain(word);
      }
      expect(words).toContain(`canary-${own}`);
      const registers = page.frames.all.flatMap((frame) =>
        'parts' in frame ? frame.parts.filter(({ part }) => part === 'register') : [],
      );
      expect(registers.length).toBeGreaterThan(3);
      expect(
        registers.every((part) => part.part === 'register' && part.owner === `seat:${seats[own].seat}`),
      ).toBe(true);
    }
    const wall = said(projector.frames.all);
    for (const word of [
      ...Object.values(canaries),
      'canary-',
      seats.ana.seat,
      seats.ben.seat,
      '"register"',
    ]) {
      expect(wall).not.toContain(word);
    }
    expect(wall).toContain('"count"');

    for (const page of [ana, ben, projector]) {
      expect(resultsIn(page, 'rating').at(-1)).toMatchObject({ scopes: [{ n: 2, result: { mean: 5.5 } }] });
      expect(resultsIn(page, 'private')).toEqual([]);
      expect(resultsIn(page, 'sensitive').at(-1)).toMatchObject({ scopes: [{ n: 2, result: null }] });
    }
    // The canaries are real: the console has them where it may.
    expect(said(console.frames.all)).toContain('canary-ana');
    expect(resultsIn(console, 'private').at(-1)).toMatchObject({ scopes: [{ n: 2, result: { mean: 5.5 } }] });
    leave(cast);
  });

  test('rule 8: reopened, a result is no longer sent', async () => {
    const cast = await everybody();
    await cast.session.phase('rating', 'open', 'closed', 'closed', 'revealed');
    await told(cast);
    const seen = resultsIn(cast.ana, 'rating').length;
    expect(seen).toBeGreaterThan(0);
    const phaseRevision = await cast.session.phase('rating', 'open');
    await answer(cast.ben, 'rating', 8, phaseRevision);
    await told(cast);
    expect(resultsIn(cast.ana, 'rating')).toHaveLength(seen);
    leave(cast);
  });

  test('rule 8: with two businesses, each hears of its own result alone', async () => {
    const cast = await everybody(twoBusinesses);
    const { session, ana, ben, projector } = cast;
    await session.phase('rating', 'open');
    await answer(ana, 'rating', 3);
    await answer(ben, 'rating', 8);
    await session.phase('rating', 'closed', 'closed', 'revealed');
    await told(cast);
    const scopes = (page: RawPage) =>
      resultsIn(page, 'rating').map((part) => part.scopes.map(({ business, result }) => [business, result]));
    const harbour = ['b1', expect.objectContaining({ mean: 3 })];
    const hill = ['b2', expect.objectContaining({ mean: 8 })];
    expect(new Set(scopes(ana).map((one) => JSON.stringify(one))).size).toBe(1);
    expect(scopes(ana).at(-1)).toEqual([harbour]);
    expect(scopes(ben).at(-1)).toEqual([hill]);
    expect(scopes(projector).at(-1)).toEqual([[null, expect.objectContaining({ mean: 5.5 })], harbour, hill]);
    leave(cast);
  });

  test('rule 8: a table that moves to another business takes its seats along', async () => {
    const cast = await everybody(twoBusinesses);
    const { session, seats } = cast;
    await session.phase('rating', 'open');
    await answer(cast.ana, 'rating', 3);
    const settings = (await room.store.session(session.id))?.settings;
    if (!settings) throw new Error('The session is there.');
    const tables = settings.tables.map((table) => ({ ...table, business: 'b1' }));
    await room.facilitator.op(session.id, { type: 'session.change', settings: { ...settings, tables } });
    await cast.ben.closed;
    const ben = await session.page(seats.ben);
    ben.hello();
    await ben.frame('welcome');
    await session.phase('rating', 'closed', 'closed', 'revealed');
    await ben.frame('parts', ({ parts }) => parts.some(({ part }) => part === 'result'));
    expect(
      resultsIn(ben, 'rating')
        .at(-1)
        ?.scopes.map(({ business }) => business),
    ).toEqual(['b1']);
    ben.close();
    leave(cast);
  });

  test('rule 8: a seat at no table of the session belongs to the one business, and to none of several', () => {
    const settings = someSettings({ businesses: [{ id: 'b1', name: 'Harbour' }] });
    const nowhere = { id: 'ana', table: 't9' };
    expect(participantActor(nowhere, { settings }).business).toBe('b1');
    expect(participantActor(nowhere, { settings: { ...settings, ...twoBusinesses } }).business).toBe('');
  });

  test('rule 8: the report, the home page and the deck open for nobody without their cookie or link', async () => {
    const { id } = await room.newSession();
    const paths = [
      '/api/home',
      `/api/sessions/${id}`,
      `/api/sessions/${id}/report`,
      `/api/sessions/${id}/report.csv`,
    ];
    for (const path of [...paths, '/api/projector/deck']) {
      const answered = await fetch(room.base + path);
      expect([path, answered.status]).toEqual([path, 401]);
      expect(await answered.text()).not.toContain(canaries.notes);
    }
  });
});
