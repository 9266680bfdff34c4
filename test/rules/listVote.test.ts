import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { WorksheetSet } from '#shared/sync/op.ts';
import type { ServerFrame } from '#shared/sync/protocol.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { list } from '#exercises/list/rules.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { someExercise, someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

const votes = { each: 2, stacking: false, minutes: 2, title: { en: 'Which first?' } };
const options = { item: { en: 'A moment' }, atMost: 6, sharing: { default: 'table' }, votes };
const title = { en: 'Turn' };
const workshop = someWorkshop({
  id: 'listed',
  exercises: [
    someExercise('moments', {
      kind: 'list',
      owner: 'table',
      options,
      turns: list
        .turns(options)
        .map((turn, at) => ({ ...turn, title, minutes: 2, owner: at === 0 ? 'table' : 'seat' })),
    }),
  ],
});

let room: TestRoom;
let session: TestSession;
let pages: RawPage[] = [];

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession({ workshop });
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

const joined = async (name: string, table: string): Promise<RawPage> =>
  opened(session.page(await session.join({ name, table })));

/** Opens a turn as the console does, and returns the revision of that phase. */
async function openTurn(turn: number): Promise<number> {
  const stageOf = async () => (await room.store.session(session.id))?.stage.exercises['moments'];
  const phaseRevision = (await stageOf())?.phaseRevision ?? 0;
  const op = { type: 'exercise.phase', exercise: 'moments', to: 'open', turn, phaseRevision } as const;
  expect((await room.facilitator.op(session.id, op)).status).toBe(200);
  return (await stageOf())?.phaseRevision ?? 0;
}

async function write(page: RawPage, changes: Partial<WorksheetSet>): Promise<string> {
  const op = someAnswer({ client: page.client, exercise: 'moments', ...changes });
  page.op(op);
  const answer = await page.answer(op.id);
  return answer.type === 'ack' ? answer.outcome : answer.type === 'refuse' ? answer.reason : answer.type;
}

const says =
  (words: string) =>
  (frame: ServerFrame): boolean =>
    JSON.stringify(frame).includes(words);

async function heard(page: RawPage): Promise<string> {
  await page.roundTrip();
  return JSON.stringify(page.frames.all);
}

test('rule 8: what a table keeps is on no other device, console or wall; what it shows is there to vote on, uncounted', async () => {
  const [ana, ben] = [await joined('Ana', 't1'), await joined('Ben', 't2')];
  const [desk, wall] = [await opened(session.console()), await opened(session.projector())];
  const phaseRevision = await openTurn(0);
  const row = { owner: 'table', phaseRevision } as const;
  await write(ana, { ...row, field: 'rows.a.text', value: 'Lunch hour, nobody picks up' });
  await write(ana, { ...row, field: 'rows.a.sharing', value: 'room' });
  await write(ana, { ...row, field: 'rows.b.text', value: 'Our boss at the door' });
  await write(ben, { ...row, field: 'rows.c.text', value: 'Friday check-in' });
  await write(ben, { ...row, field: 'rows.c.sharing', value: 'room' });

  const voting = await openTurn(1);
  await ben.frame('parts', says('Lunch hour'));
  const vote = { phaseRevision: voting, field: `votes.${entryKey('Lunch hour, nobody picks up')}`, value: 1 };
  expect(await write(ana, vote)).toBe('applied');
  expect(await write(ben, vote)).toBe('applied');
  expect(await write(ben, { ...vote, value: 2 })).toBe('bad-value');
  await desk.frame('parts', says('"votes":2'));
  for (const page of [ben, desk, wall]) expect(await heard(page)).not.toContain('Our boss');
  expect(await heard(ben)).not.toMatch(/"votes":\d|"count":\d/);
  expect(await heard(wall)).not.toContain('Lunch hour');

  await session.phase('moments', 'closed', 'revealed');
  for (const page of [ben, wall]) {
    await page.frame('parts', says('"votes":2'));
    expect(await heard(page)).not.toContain('Our boss');
  }
  expect(await heard(ana)).toContain('Our boss');
});
