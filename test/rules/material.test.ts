import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Exercise } from '#shared/content/workshop.ts';
import type { WorksheetSet } from '#shared/sync/op.ts';
import type { ServerFrame } from '#shared/sync/protocol.ts';
import { brainstorm } from '#exercises/brainstorm/rules.ts';
import { noteField, noteKey } from '#exercises/brainstorm/schema.ts';
import { voteField } from '#exercises/voting/votes.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { someExercise, someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

const options = {
  item: { en: 'note' },
  lenses: [{ id: 'one', title: { en: 'One' }, minutes: 1 }],
  atMost: 9,
  votes: { each: 2, stacking: false, minutes: 2, title: { en: 'Which first?' } },
};
const title = { en: 'Turn' };
const turns = brainstorm
  .turns(options)
  .map((turn) => ({ ...turn, title, minutes: 2, owner: 'seat' as const }));
const ideas = (id: string, changes: Partial<Exercise> = {}): Exercise =>
  someExercise(id, { kind: 'brainstorm', options, turns, ...changes });
const workshop = someWorkshop({
  id: 'material',
  exercises: [ideas('ideas'), ideas('unnamed', { anonymous: true })],
});
const settings = {
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
let session: TestSession;
let seats: Readonly<Record<'ana' | 'cy', TestSeat>>;
let ana: RawPage;
let cy: RawPage;
let desk: RawPage;
let wall: RawPage;
let pages: RawPage[] = [];

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession({ workshop, settings });
  seats = { ana: await session.join({ name: 'Ana' }), cy: await session.join({ name: 'Cy', table: 't2' }) };
  ana = await opened(session.page(seats.ana));
  cy = await opened(session.page(seats.cy));
  desk = await opened(session.console());
  wall = await opened(session.projector());
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

/** Opens a turn as the console does: 0 is the lens, 1 the vote. */
async function openTurn(turn: number, exercise = 'ideas'): Promise<void> {
  const phaseRevision = (await room.store.session(session.id))?.stage.exercises[exercise]?.phaseRevision ?? 0;
  const op = { type: 'exercise.phase', exercise, to: 'open', turn, phaseRevision } as const;
  expect((await room.facilitator.op(session.id, op)).status).toBe(200);
}

async function write(page: RawPage, changes: Partial<WorksheetSet>): Promise<void> {
  const phaseRevision = (await room.store.session(session.id))?.stage.exercises['ideas']?.phaseRevision ?? 0;
  const op = someAnswer({ client: page.client, exercise: 'ideas', phaseRevision, ...changes });
  page.op(op);
  expect(await page.answer(op.id)).toMatchObject({ type: 'ack', outcome: 'applied' });
}

const note = (page: RawPage, text: string): Promise<void> =>
  write(page, { field: noteField('n1', 'text'), value: text });
const voteOn = (page: RawPage, text: string): Promise<void> =>
  write(page, { field: voteField(noteKey({ lens: 'one', text })), value: 1 });

/** Waits until the console has the result as of now: everybody else has been told by then. */
async function settled(exercise = 'ideas'): Promise<void> {
  const revision = (await room.store.session(session.id))?.revision ?? 0;
  await desk.frame('parts', ({ parts }) =>
    parts.some((part) => part.part === 'result' && part.exercise === exercise && part.revision >= revision),
  );
  for (const page of pages) await page.roundTrip();
}

/** What a page was given, each time that it was, as text. */
function given(page: RawPage): readonly string[] {
  const partsOf = (frame: ServerFrame) =>
    frame.type === 'parts' || frame.type === 'welcome' ? frame.parts : [];
  return page.frames.all
    .flatMap(partsOf)
    .flatMap((part) =>
      part.part === 'material' ? [JSON.stringify(part.scopes.map(({ material }) => material))] : [],
    );
}

/** Two notes, one of each business, and the vote on them open. */
async function vote(): Promise<void> {
  await openTurn(0);
  await note(ana, 'Know their names');
  await note(cy, 'Answer by noon');
  await openTurn(1);
  await settled();
}

describe('what devices are given before anything is revealed', () => {
  test('rule 8: nothing while the notes are written, by whomever they are', async () => {
    await openTurn(0);
    await note(ana, 'Know their names');
    await settled();
    for (const page of [ana, cy, wall]) expect(given(page)).toEqual([]);
    expect(JSON.stringify(cy.frames.all) + JSON.stringify(wall.frames.all)).not.toContain('Know their names');
  });

  test('rule 8: when the vote opens, the notes of the own business and of no other; the wall nothing', async () => {
    await vote();
    expect(given(ana)).toEqual([expect.stringContaining('Know their names')]);
    expect(given(cy)).toEqual([expect.stringContaining('Answer by noon')]);
    expect(JSON.stringify(ana.frames.all)).not.toContain('Answer by noon');
    expect(JSON.stringify(cy.frames.all)).not.toContain('Know their names');
    expect(JSON.stringify(wall.frames.all)).not.toMatch(/Know their names|Answer by noon/);
  });

  test('rule 8: not how many wrote a note, nor how many want it', async () => {
    await openTurn(0);
    const ben = await opened(session.page(await session.join({ name: 'Ben' })));
    for (const page of [ana, ben]) await note(page, 'Know their names');
    await openTurn(1);
    for (const page of [ana, ben]) await voteOn(page, 'Know their names');
    await settled();
    expect(JSON.stringify(desk.frames.all)).toContain('"votes":2');
    const key = noteKey({ lens: 'one', text: 'Know their names' });
    const item = { key, text: 'Know their names', also: null, lens: 'one' };
    expect(given(ben)).toEqual([JSON.stringify([{ items: [item], left: 0 }])]);
    for (const page of [ana, ben, wall]) {
      expect(JSON.stringify(page.frames.all)).not.toMatch(/"(?:votes|voters|count)":\d/);
    }
  });

  test('rule 9: again when it has changed, and not with every vote', async () => {
    await vote();
    await voteOn(ana, 'Know their names');
    await settled();
    await voteOn(cy, 'Answer by noon');
    await settled();
    expect(given(ana)).toHaveLength(1);
    const hidden = `hidden.${noteKey({ lens: 'one', text: 'Know their names' })}`;
    const of = {
      type: 'worksheet.set',
      owner: 'room',
      exercise: 'ideas',
      base: 0,
      phaseRevision: 0,
    } as const;
    const hide = await room.facilitator.op(session.id, { ...of, field: hidden, value: true });
    expect(hide.status).toBe(200);
    await settled();
    expect(given(ana)).toHaveLength(2);
    expect(given(ana)[1]).not.toContain('Know their names');
  });

  test('rule 7: who comes in late, or comes back, has it with the welcome', async () => {
    await vote();
    const late = await opened(session.page(await session.join({ name: 'Dan', table: 't2' })));
    expect(given(late)).toEqual([expect.stringContaining('Answer by noon')]);
    const held = (await room.store.session(session.id))?.revision ?? 0;
    const back = await session.page(seats.ana);
    pages.push(back);
    back.hello(held);
    await back.frame('welcome');
    expect(given(back)).toEqual([expect.stringContaining('Know their names')]);
  });

  test('rule 8: who moves to a table of the other business is given that one’s', async () => {
    await vote();
    const move = await room.facilitator.op(session.id, {
      type: 'seat.move',
      seat: seats.ana.seat,
      table: 't2',
    });
    expect(move.status).toBe(200);
    const again = await opened(session.page(seats.ana));
    expect(given(again)).toEqual([expect.stringContaining('Answer by noon')]);
  });

  test('rule 8: nothing of an anonymous exercise, whose notes would come one by one', async () => {
    await openTurn(0, 'unnamed');
    const secret = 's'.repeat(22);
    const writer = await session.page(seats.cy, { secret });
    pages.push(writer);
    writer.hello();
    await writer.frame('welcome');
    const op = someAnswer({ client: writer.client, exercise: 'unnamed', owner: 'anonymous' });
    writer.op({ ...op, field: noteField('n1', 'text'), value: 'Nobody asked us' });
    expect(await writer.answer(op.id)).toMatchObject({ type: 'ack' });
    await openTurn(1, 'unnamed');
    await settled('unnamed');
    for (const page of [ana, cy, desk, wall]) expect(given(page)).toEqual([]);
    expect(JSON.stringify([ana, cy, desk, wall].map((page) => page.frames.all))).not.toContain(
      'Nobody asked us',
    );
  });
});
