import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { findPostgres } from '../../scripts/findPostgres.mjs';
import { freePort } from './npmStart.ts';

/** A real PostgreSQL of a test's own, on this machine alone, in a folder that goes with it. */
export interface PostgresCluster {
  /** Every password but this one is wrong. */
  readonly password: string;
  readonly port: number;
  /** Where it keeps everything, a folder in it for each database. */
  readonly data: string;
  /** The address of a database, there or not. */
  url(database: string, changes?: { readonly user?: string; readonly password?: string }): string;
  /** Makes an empty database, and gives its address. */
  newDatabase(options?: string): Promise<string>;
  /** Runs statements as whoever may do anything, and gives the rows of the last. */
  admin(statement: string, database?: string): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

const superuser = 'postgres';
const password = 'crême & brûlée@7';

/** PostgreSQL refuses to run as root: an account that may do less, and whom its folder is given to. */
interface Account {
  readonly uid: number;
  readonly gid: number;
}

function unprivileged(): Account | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const id = (of: string): number =>
      Number(execFileSync('id', [of, name], { encoding: 'utf8', stdio: 'pipe' }));
    try {
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // There is no such account here.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no account postgres or nobody.');
}

/**
 * The order of a language is not that of bytes: what a store gives is not to depend on it. Before version 15 a
 * language has to be one of the system's, and none is there for certain.
 */
function english(programs: string): readonly string[] {
  const said = execFileSync(path.join(programs, 'postgres'), ['--version'], { encoding: 'utf8' });
  const version = Number(/\d+/.exec(said)?.[0]);
  return version < 15 ? [] : ['--locale-provider=icu', '--icu-locale=en-US'];
}

/** Makes and starts one; asked for only where there is a PostgreSQL. */
export async function startPostgresCluster(): Promise<PostgresCluster> {
  const programs = findPostgres();
  if (programs === null) throw new Error('There is no PostgreSQL here.');
  const account = unprivileged();
  const folder = mkdtempSync(path.join(tmpdir(), 'halfday postgres '));
  const outliver = spawn(process.execPath, [path.join(import.meta.dirname, 'outlivePostgres.ts'), folder], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  });
  const data = path.join(folder, 'data');
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, password);
  chmodSync(folder, 0o700);
  if (account) for (const one of [folder, passwordFile]) chownSync(one, account.uid, account.gid);
  const as = { ...account, cwd: folder };
  const words = ['-D', data, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const order = ['-E', 'UTF8', '--locale=C', ...english(programs)];
  execFileSync(path.join(programs, 'initdb'), [...words, ...order, '--no-sync'], { ...as, stdio: 'pipe' });
  const port = await freePort();
  const url: PostgresCluster['url'] = (database, who = {}) =>
    `postgres://${who.user ?? superuser}:${encodeURIComponent(who.password ?? password)}@127.0.0.1:${port}/${database}`;

  let server: ChildProcess | null = null;
  let said = '';
  let databases = 0;
  async function admin(statement: string, database = superuser): Promise<readonly Record<string, unknown>[]> {
    const client = new Client({ connectionString: url(database) });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  async function isReady(): Promise<boolean> {
    try {
      await admin('select 1');
      return true;
    } catch {
      return false;
    }
  }

  async function start(): Promise<void> {
    const settings = [
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${folder}`,
      'shared_buffers=16MB',
      // No test cuts the power of this machine.
      'fsync=off',
    ];
    const options = settings.flatMap((setting) => ['-c', setting]);
    const child = spawn(path.join(programs ?? '', 'postgres'), ['-D', data, '-p', String(port), ...options], {
      ...as,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString('utf8')));
    server = child;
    while (!(await isReady())) {
      if (child.exitCode !== null) throw new Error(`PostgreSQL ended with ${child.exitCode}.\n${said}`);
    }
  }

  async function stop(): Promise<void> {
    const child = server;
    server = null;
    if (!child || child.exitCode !== null) return;
    const closed = once(child, 'close');
    // At once: lines that are open are cut, what is committed is written.
    child.kill('SIGINT');
    await closed;
  }

  await start();
  return {
    password,
    port,
    data,
    url,
    admin,
    start,
    stop,
    async newDatabase(options = '') {
      databases += 1;
      const name = `halfday_${databases}`;
      await admin(`create database ${name} ${options}`);
      return url(name);
    },
    async close() {
      await stop();
      const cleared = once(outliver, 'close');
      outliver.stdin.end();
      await cleared;
    },
  };
}
