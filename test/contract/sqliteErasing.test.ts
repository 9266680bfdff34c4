import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '#server/storage/sqlite.ts';
import type { Store } from '#server/storage/store.ts';
import { seededRandom } from '../helpers/seededRandom.ts';
import { asBytes, bytesOf } from '../helpers/bytesOf.ts';
import { temporaryData } from '../helpers/runningServer.ts';
import { writeTwoPeople } from './eraseContract.ts';
import { someRegister, someSeat, someSession } from './someRows.ts';

describe('the data file and whom it has to forget', () => {
  let folder: string;
  let file: string;
  let store: Store;

  beforeEach(async () => {
    folder = await temporaryData();
    file = path.join(folder, 'halfday.sqlite');
    store = await openSqliteStore(file);
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const erase = (seat: string) => store.transact((writer) => writer.eraseSeat('s1', seat));
  const holds = async (words: string, where = folder) => (await bytesOf(where)).includes(asBytes(words));

  test.each([
    ['a name', 'Anastasia-of-the-harbor'],
    ['a Chinese name', '阿娜斯塔西娅在码头'],
    ['an answer over many pages', 'of eight thousand letters, '.repeat(300), 'of eight thousand letters'],
  ])(
    'rule 11: after settling no byte of %s is in the folder, the log and its index included',
    async (_what, words, part = words) => {
      await writeTwoPeople(store, words);
      expect(await holds(part)).toBe(true);
      await erase('ana');
      await store.settleErased();
      expect(await holds(part)).toBe(false);
      expect(await holds('"value":"his"')).toBe(true);
      expect((await store.seats('s1')).map(({ name }) => name)).toEqual(['Ben']);
    },
  );

  test('rule 11: nor in a gap between rows, after a day on which thirty people wrote, and wrote over', async () => {
    const people = Array.from({ length: 30 }, (_, index) => `seat-${index}`);
    await writeDay(store, people);
    const gone = people.filter((_, index) => index % 3 === 0);
    for (const seat of gone) await erase(seat);
    await store.settleErased();
    const bytes = await bytesOf(folder);
    const found = people.filter((seat) => bytes.includes(`typed by ${seat}.`));
    expect(found).toEqual(people.filter((seat) => !gone.includes(seat)));
  });

  test('rule 11: while another program reads the file, the room goes on; when it is done, the bytes go', async () => {
    const words = 'Anastasia-of-the-harbor';
    await writeTwoPeople(store, words);
    const other = new DatabaseSync(file, { readOnly: true });
    other.exec('BEGIN');
    expect(other.prepare('SELECT count(*) AS seats FROM seat').get()).toEqual({ seats: 2 });
    await erase('ana');
    let settled = false;
    const settling = store.settleErased().then(() => (settled = true));
    await store.transact((writer) =>
      writer.putRegister('s1', someRegister({ owner: 'table:t1', value: 'on' })),
    );
    expect(await store.seats('s1')).toHaveLength(1);
    expect([settled, await holds(words)]).toEqual([false, true]);
    other.exec('COMMIT');
    await settling;
    expect(await holds(words)).toBe(false);
    other.close();
  });

  test('rule 11: an erasing that a crash came upon is settled after the next start, and looked at once only', async () => {
    const words = 'Anastasia-of-the-harbor';
    await writeTwoPeople(store, words);
    await erase('ana');
    const crashed = await temporaryData();
    await cp(folder, crashed, { recursive: true });
    expect(await holds(words, crashed)).toBe(true);
    const again = await openSqliteStore(path.join(crashed, 'halfday.sqlite'));
    await again.settleErased();
    expect(await holds(words, crashed)).toBe(false);
    expect(await again.secret('unsettled-erasing')).toBeUndefined();
    await again.close();
    await rm(crashed, { recursive: true, force: true });
  });

  test('rule 11: a store that is closed keeps nobody waiting, and what it left is settled later', async () => {
    const words = 'Anastasia-of-the-harbor';
    await writeTwoPeople(store, words);
    const other = new DatabaseSync(file, { readOnly: true });
    other.exec('BEGIN');
    other.prepare('SELECT count(*) FROM seat').get();
    await erase('ana');
    const settling = store.settleErased();
    await store.close();
    await settling;
    other.exec('COMMIT');
    other.close();
    store = await openSqliteStore(file);
    await store.settleErased();
    expect(await holds(words)).toBe(false);
  });
});

/** Answers of all lengths, each over one of before, in an order that a seed gives: SQLite moves rows between pages. */
async function writeDay(store: Store, people: readonly string[]): Promise<void> {
  const random = seededRandom(6);
  const upTo = (most: number): number => Math.floor(random() * most);
  await store.transact(async (writer) => {
    await writer.insertSession(someSession());
    for (const id of people) await writer.putSeat(someSeat({ id }));
    for (let at = 0; at < 1500; at += 1) {
      const seat = people[upTo(people.length)] ?? '';
      const value = `typed by ${seat}. ${'x'.repeat(upTo(10) === 0 ? upTo(4000) : upTo(60))}`;
      await writer.putRegister('s1', someRegister({ owner: `seat:${seat}`, field: `f${upTo(30)}`, value }));
    }
  });
}
