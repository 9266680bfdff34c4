import path from 'node:path';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryData } from '../../../test/helpers/runningServer.ts';
import { systemClock } from '#server/systemClock.ts';
import type { SavingProblem } from '#shared/sync/protocol.ts';
import { openSqliteStore } from './sqlite.ts';
import { StorageProblem } from './storageProblem.ts';
import type { Store } from './store.ts';
import { type Saving, watchSaving } from './watchSaving.ts';

let folder = '';
let store: Store;
let saving: Saving;
/** What ails the disk at the moment. */
let ails: SavingProblem | null = null;
let tries = 0;
const heard: (SavingProblem | null)[] = [];

beforeEach(async () => {
  folder = await temporaryData();
  store = await openSqliteStore(path.join(folder, 'halfday.sqlite'));
  ails = null;
  tries = 0;
  heard.length = 0;
  const ailing: Store = {
    ...store,
    async transact(work) {
      tries += 1;
      if (ails !== null) throw new StorageProblem(ails, folder);
      return store.transact(work);
    },
  };
  saving = watchSaving(ailing, systemClock);
  saving.onChange((problem) => heard.push(problem?.reason ?? null));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  saving.stop();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const write = () => saving.store.transact((writer) => writer.putSecret('some', 'thing'));

test('trouble is told once, and again when it is another', async () => {
  ails = 'full';
  await expect(write()).rejects.toThrow(StorageProblem);
  await expect(write()).rejects.toThrow(StorageProblem);
  expect(heard).toEqual(['full']);
  expect(saving.problem()?.reason).toBe('full');
  ails = 'gone';
  await expect(write()).rejects.toThrow(StorageProblem);
  expect(heard).toEqual(['full', 'gone']);
});

test('a commit that fits in between does not end it; two seconds without a failure do', async () => {
  ails = 'full';
  await expect(write()).rejects.toThrow(StorageProblem);
  ails = null;
  await write();
  await vi.advanceTimersByTimeAsync(1900);
  ails = 'full';
  await expect(write()).rejects.toThrow(StorageProblem);
  await vi.advanceTimersByTimeAsync(1900);
  expect(heard).toEqual(['full']);
  ails = null;
  await write();
  await vi.advanceTimersByTimeAsync(2000);
  expect(heard).toEqual(['full', null]);
  expect(saving.problem()).toBeNull();
});

test('where nobody writes, the server finds out by itself, and leaves nothing behind', async () => {
  ails = 'full';
  await expect(write()).rejects.toThrow(StorageProblem);
  await vi.advanceTimersByTimeAsync(5000);
  expect(tries).toBe(2);
  ails = null;
  await vi.advanceTimersByTimeAsync(5000);
  expect(tries).toBe(3);
  const look = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(2000);
    expect(heard).toEqual(['full', null]);
  };
  await vi.waitFor(look, { timeout: 15_000 });
  expect(await store.token('trial')).toBeUndefined();
});

test('a fault of ours is no trouble of the disk', async () => {
  const fault = saving.store.transact(() => Promise.reject(new Error('ours')));
  await expect(fault).rejects.toThrow('ours');
  expect(heard).toEqual([]);
});
