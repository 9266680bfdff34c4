import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newTestId } from '../helpers/facilitator.ts';
import { type Answered, joinAttack } from '../helpers/joinAttack.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { someExercise, someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';
import { newHappenings } from '../helpers/until.ts';

const options = { lines: 3, sharing: 'always' };
const workshop = someWorkshop({
  id: 'two-questions',
  exercises: [
    ...someWorkshop().exercises,
    someExercise('wishes', { kind: 'text', anonymous: true, minimum: 5, options }),
  ],
});

interface Person extends Answered {
  readonly name: string;
  readonly page: RawPage;
  readonly secret: string;
}

let room: TestRoom;
let session: TestSession;
let people: readonly Person[];
let folder: string;
/** What the server has asked its store to forget. */
let forgotten = newHappenings<Promise<void>>();

/** What lies on the disk at this moment, as somebody would copy it. */
async function taken(): Promise<string> {
  const copy = path.join(folder, `${newTestId()}.sqlite`);
  await copyFile(room.file, copy);
  await copyFile(`${room.file}-wal`, `${copy}-wal`);
  return copy;
}

/** Resolves when the server has asked so often, and all of it is forgotten. */
async function settled(times: number): Promise<void> {
  await forgotten.count(() => true, times);
  await Promise.all(forgotten.all);
}

async function joined(number: number): Promise<Person> {
  const name = `Person ${String.fromCodePoint(65 + number)}`;
  const seat = await session.join({ name, table: number % 2 === 0 ? 't1' : 't2' });
  const secret = newTestId();
  const page = await session.page(seat, { secret });
  page.hello();
  await page.frame('welcome');
  return { seat: seat.seat, name, page, secret, words: `a wish like ${newTestId()}` };
}

async function send(page: RawPage, op: ReturnType<typeof someAnswer>): Promise<void> {
  page.op(op);
  expect(await page.answer(op.id)).toMatchObject({ type: 'ack' });
}

/** Each answers twice by name and twice anonymously, from one page and without a pause: as near as can be. */
async function answer({ page, words }: Person): Promise<void> {
  const { client } = page;
  const base = { client, exercise: 'wishes', owner: 'anonymous', field: 'text' } as const;
  await send(page, someAnswer({ client, value: 3 }));
  await send(page, someAnswer({ ...base, value: 'not yet a wish' }));
  await send(page, someAnswer({ ...base, value: words }));
  await send(page, someAnswer({ client, value: 7 }));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'halfday attack '));
  room = await openTestRoom((store) => ({
    ...store,
    settleErased() {
      const done = store.settleErased();
      forgotten.add(done);
      return done;
    },
  }));
  session = await room.newSession({ workshop });
  await session.phase('rating', 'open');
  await session.phase('wishes', 'open');
  const all: Person[] = [];
  for (let number = 0; number < 12; number += 1) {
    const person = await joined(number);
    await answer(person);
    all.push(person);
  }
  people = all;
});
afterAll(async () => {
  for (const { page } of people) page.close();
  await room.close();
  await rm(folder, { recursive: true, force: true });
});

test('rule 8: while an anonymous exercise is open, nothing on the disk says which seats have answered it', async () => {
  expect(await room.store.anonymousSeats(session.id, 'wishes')).toEqual([]);
  const found = joinAttack(await taken(), people);
  // Until it closes, the order in which the answers came can be seen, and nothing beside it.
  expect(found.filter((one) => !/follow|log of changes|more than once/.test(one))).toEqual([]);
});

test('rule 8: once it is closed, no way leads from an anonymous answer in the raw data to a seat', async () => {
  forgotten = newHappenings();
  await session.phase('wishes', 'closed', 'closed');
  await settled(2);
  const copy = await taken();
  expect(joinAttack(copy, people)).toEqual([]);
  // What stands nowhere cannot be joined: neither the secrets nor what was written before.
  const bytes =
    (await readFile(copy)).toString('latin1') + (await readFile(`${copy}-wal`)).toString('latin1');
  for (const { secret } of people) expect(bytes).not.toContain(secret);
  expect(bytes).not.toContain('not yet a wish');
  expect([...(await room.store.anonymousSeats(session.id, 'wishes'))].sort()).toEqual(
    people.map(({ seat }) => seat).sort(),
  );
});

test('rule 8: nor when all change their minds too late: in the tables at once, in the files after the next press', async () => {
  const late = [10, 4, 1, 7, 0, 11, 3, 8, 2, 9, 5, 6].flatMap((number) => people[number] ?? []);
  const again = late.map((person) => ({ ...person, words: `second thoughts like ${newTestId()}` }));
  for (const { page, words } of again) {
    const { client } = page;
    const wish = { client, exercise: 'wishes', owner: 'anonymous', field: 'text', phaseRevision: 1 } as const;
    const op = someAnswer({ ...wish, value: words });
    page.op(op);
    expect(await page.answer(op.id)).toMatchObject({ outcome: 'late' });
  }
  const inTables = joinAttack(await taken(), again).filter((one) => !/\bfile\b|log of changes/.test(one));
  expect(inTables).toEqual([]);
  forgotten = newHappenings();
  await session.phase('wishes', 'revealed');
  await settled(1);
  const copy = await taken();
  expect([...joinAttack(copy, again), ...joinAttack(copy, people)]).toEqual([]);
});

test('the attack finds a way where there is one: the ratings, which are kept by name', async () => {
  const ratings = people.map(({ seat }) => ({ seat, words: `seat:${seat}` }));
  expect(joinAttack(await taken(), ratings)).not.toEqual([]);
});
