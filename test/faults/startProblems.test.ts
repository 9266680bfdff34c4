import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { signInFacilitator } from '../helpers/facilitator.ts';
import { linkToken, startTestServer } from '../helpers/runningServer.ts';
import { expectOneSentence } from './expectOneSentence.ts';
import { filesIn } from './filesIn.ts';
import { type Ended, halfday, run, startHalfday } from './runHalfday.ts';

/** A folder for all of this file, and in it a fresh data folder for each test. */
let everything = '';
let data = '';
let tests = 0;
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const dataFile = (): string => path.join(data, 'halfday.sqlite');

beforeAll(async () => {
  everything = await mkdtemp(path.join(tmpdir(), 'halfday start '));
  // A server that runs as somebody else is to come as far as the folder in question.
  chmodSync(everything, 0o755);
  await writeRealData(path.join(everything, 'real'));
});
beforeEach(() => {
  tests += 1;
  data = path.join(everything, `data ${tests}`);
  mkdirSync(data);
});
afterAll(() => rm(everything, { recursive: true, force: true }));

/** Some data as a server leaves it: a session, closed properly. */
async function writeRealData(folder: string): Promise<void> {
  const server = await startTestServer(folder);
  const base = `http://127.0.0.1:${server.port}`;
  const facilitator = await signInFacilitator(base, linkToken(server.facilitatorLink));
  await facilitator.createSession();
  await server.close();
}

function putRealData(): void {
  copyFileSync(path.join(everything, 'real', 'halfday.sqlite'), dataFile());
}

/** Starts a server on the data folder; it is expected not to run. */
function start(settings: Readonly<Record<string, string>> = {}, user?: number): Promise<Ended> {
  const defaults = { PORT: '0', HOST: '127.0.0.1', HALFDAY_DATA: data };
  return run(halfday(['start']), {
    settings: { ...defaults, ...settings },
    ...(user === undefined ? {} : { user }),
  });
}

describe('the network', () => {
  test('a port in use', async () => {
    putRealData();
    const before = filesIn(data);
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : address);
    expectOneSentence(await start({ PORT: port }), `Port ${port} is in use`, 'PORT=');
    other.close();
    expect(filesIn(data)).toEqual(before);
  });

  test('a port that is none', async () => {
    for (const port of ['65536', 'http', '-1', '80.5', ' ', '1e3']) {
      expectOneSentence(await start({ PORT: port }), 'PORT', 'from 0 to 65535');
    }
    expect(filesIn(data)).toEqual({});
  });

  test('an address that is not of this machine', async () => {
    putRealData();
    const before = filesIn(data);
    for (const host of ['203.0.113.7', 'no-such-name.invalid', 'not a name']) {
      expectOneSentence(await start({ HOST: host }), `no address ${host}`, 'HOST');
    }
    expect(filesIn(data)).toEqual(before);
  });
});

describe('the folder', () => {
  test('below a file, or itself a file', async () => {
    const file = path.join(data, 'a file');
    writeFileSync(file, 'mine');
    for (const folder of [path.join(file, 'data'), file]) {
      expectOneSentence(await start({ HALFDAY_DATA: folder }), folder, 'cannot be written', 'HALFDAY_DATA');
    }
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test.runIf(process.platform === 'linux')('where the system lets nobody write', async () => {
    const folder = '/proc/halfday data';
    expectOneSentence(await start({ HALFDAY_DATA: folder }), folder, 'cannot be written', 'HALFDAY_DATA');
  });

  test.skipIf(ordinaryUser() === null)('read-only, or with a data file that is read-only', async () => {
    putRealData();
    const before = filesIn(data);
    const user = ordinaryUser() ?? undefined;
    chmodSync(data, 0o555);
    expectOneSentence(await start({}, user), data, 'cannot be written', 'HALFDAY_DATA');
    chmodSync(data, 0o777);
    chmodSync(dataFile(), 0o444);
    expectOneSentence(await start({}, user), dataFile(), 'cannot be written', 'HALFDAY_DATA');
    expect(filesIn(data)).toEqual(before);
  });

  test('used by a server that runs', async () => {
    putRealData();
    const first = await startHalfday({ HALFDAY_DATA: data });
    try {
      expectOneSentence(await start(), 'Another Halfday server', data, 'HALFDAY_DATA');
      const facilitator = await signInFacilitator(first.base, linkToken(first.link));
      expect(await (await facilitator.get('/api/home')).json()).toMatchObject({ sessions: [{ seats: 0 }] });
    } finally {
      await first.end('SIGTERM');
    }
  });
});

describe('the data file', () => {
  const damages: readonly { name: string; damage: () => void }[] = [
    { name: 'random bytes', damage: () => writeFileSync(dataFile(), randomBytes(50_000)) },
    {
      name: 'cut off',
      damage: () => {
        const whole = readFileSync(dataFile());
        writeFileSync(dataFile(), whole.subarray(0, Math.floor(whole.length * 0.6)));
      },
    },
    {
      name: 'overwritten in the middle',
      damage: () => {
        const whole = readFileSync(dataFile());
        randomBytes(3 * 4096).copy(whole, 2 * 4096);
        writeFileSync(dataFile(), whole);
      },
    },
    {
      name: 'its first page gone',
      damage: () => writeFileSync(dataFile(), readFileSync(dataFile()).fill(0, 0, 4096)),
    },
  ];
  test.each(damages)('damaged: $name', async ({ damage }) => {
    putRealData();
    damage();
    const before = filesIn(data);
    expectOneSentence(await start(), dataFile(), 'is damaged');
    expect(filesIn(data)).toEqual(before);
  });

  test('of a newer version', async () => {
    putRealData();
    const sqlite = new DatabaseSync(dataFile());
    sqlite
      .prepare('INSERT INTO kysely_migration (name, timestamp) VALUES (?, ?)')
      .run('9999-of-tomorrow', '2030-01-01T00:00:00.000Z');
    sqlite.close();
    const before = filesIn(data);
    expectOneSentence(await start(), dataFile(), 'newer Halfday', 'HALFDAY_DATA');
    expect(filesIn(data)).toEqual(before);
  });

  test('of another program that keeps its data in SQLite too', async () => {
    const sqlite = new DatabaseSync(dataFile());
    sqlite.exec('CREATE TABLE session (anything TEXT)');
    sqlite.close();
    const before = filesIn(data);
    expectOneSentence(await start(), dataFile(), 'belongs to another program', 'HALFDAY_DATA');
    expect(filesIn(data)).toEqual(before);
    rmSync(dataFile());
  });

  test('a folder where the file should be', async () => {
    mkdirSync(dataFile());
    expectOneSentence(await start(), dataFile(), 'cannot be written');
    rmSync(dataFile(), { recursive: true });
  });

  test('held by another program', async () => {
    putRealData();
    const before = filesIn(data);
    const other = new DatabaseSync(dataFile());
    other.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE');
    expectOneSentence(await start(), dataFile(), 'another program');
    other.exec('ROLLBACK');
    other.close();
    expect(filesIn(data)).toEqual(before);
  });
});

describe('the words', () => {
  test('a command that there is not', async () => {
    expectOneSentence(await run(halfday(['strat'])), 'no command strat', '--help');
    expectOneSentence(await run(halfday(['strat', '--json'])), 'no command strat', '--help');
  });

  test('an option that there is not', async () => {
    expectOneSentence(
      await run(halfday(['start', '--port'])),
      'halfday start has no option --port',
      '--help',
    );
    expectOneSentence(await run(halfday(['check', '--xml'])), 'halfday check has no option --xml', '--help');
    expectOneSentence(await run(halfday(['rehearse', '--people', '5'])), 'halfday rehearse', '--help');
    expectOneSentence(await run(halfday(['rehearse'])), '--participants');
  });

  test('help is no failure', async () => {
    const { code, stdout, stderr } = await run(halfday(['--help']));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/halfday start [^]*halfday check \[--json\]/);
  });
});

/**
 * An account for which a mode means something: one's own, or for root, who may write anywhere, the one that
 * systems keep for nobody, if that one can read the repository.
 */
function ordinaryUser(): number | null {
  const own = process.getuid?.();
  if (own === undefined) return null;
  if (own !== 0) return own;
  const nobody = 65_534;
  const [program = '', ...words] = halfday(['--help']);
  return spawnSync(program, words, { uid: nobody, gid: nobody }).status === 0 ? nobody : null;
}
