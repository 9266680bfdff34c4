import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { openPostgresStore } from '#server/storage/postgres.ts';
import type { RunningServer } from '#server/start.ts';
import { startLines } from '#server/startLines.ts';
import { StartProblem } from '#server/startProblem.ts';
import { findPostgres } from '../../scripts/findPostgres.mjs';
import { repository } from '../../scripts/repository.mjs';
import { expectOneSentence } from '../faults/expectOneSentence.ts';
import { type Ended, run } from '../faults/runHalfday.ts';
import { signInFacilitator, someOwner } from '../helpers/facilitator.ts';
import { freePort } from '../helpers/npmStart.ts';
import { type PostgresCluster, startPostgresCluster } from '../helpers/postgresCluster.ts';
import { linkToken, startTestServer } from '../helpers/runningServer.ts';
import { joinByPhone, type SocketParticipant } from '../helpers/socketParticipant.ts';

/** A server that keeps all in PostgreSQL has no use for it, and is not to make it. */
const noFolder = path.join(repository, 'dist', 'a folder that nobody makes');

// A cluster of its own starts with it, and on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(findPostgres() === null)('a server with DATABASE_URL', () => {
  let cluster: PostgresCluster;
  let running: RunningServer[] = [];
  let people: SocketParticipant[] = [];

  beforeAll(async () => {
    cluster = await startPostgresCluster();
  });
  afterEach(async () => {
    for (const { client } of people) client.close();
    for (const server of running) await server.close();
    [running, people] = [[], []];
  });
  afterAll(() => cluster.close());

  async function start(databaseUrl: string): Promise<RunningServer> {
    const server = await startTestServer(noFolder, { databaseUrl });
    running.push(server);
    return server;
  }

  test('rule 1: somebody signs in, a phone answers, the server ends and starts: all is there, and no folder', async () => {
    const url = await cluster.newDatabase();
    const first = await start(url);
    const base = `http://127.0.0.1:${first.port}`;
    const facilitator = await signInFacilitator(base, linkToken(first.facilitatorLink));
    const session = await facilitator.createSession({ title: '港湾团队 🙂' });
    await facilitator.op(session, {
      type: 'exercise.phase',
      exercise: 'self-rating',
      to: 'open',
      phaseRevision: 0,
    });
    const code = await codeOf(await facilitator.get(`/api/sessions/${session}`));
    const phone = await joinByPhone({
      base,
      code,
      name: '李娜',
      table: 't1',
      exercise: 'self-rating',
      field: 'rating',
      answer: () => 7,
      onAcknowledged: () => phone.stopAnswering(),
    });
    people.push(phone);
    phone.keepAnswering();
    await phone.until(({ waiting }) => waiting.length === 0 && phone.acknowledged.length === 1);
    phone.client.close();
    await first.close();
    running = [];

    const again = await start(url);
    const laptop = `http://127.0.0.1:${again.port}`;
    const signIn = await fetch(`${laptop}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: someOwner.email, password: someOwner.password }),
    });
    expect(signIn.status).toBe(204);
    const home = await fetch(`${laptop}/api/home`, { headers: { cookie: facilitator.cookie } });
    expect(await home.json()).toMatchObject({ sessions: [{ settings: { title: '港湾团队 🙂' }, seats: 1 }] });
    const [answer] = await cluster.admin(
      "select name, value, register.revision::int from register join seat on owner = 'seat:' || seat.id",
      new URL(url).pathname.slice(1),
    );
    expect(answer).toMatchObject({ name: '李娜', value: '7', revision: phone.acknowledged[0]?.revision });
    expect(existsSync(noFolder)).toBe(false);
  });

  test('the terminal says which database it is, and not its password', async () => {
    const url = await cluster.newDatabase();
    const lines = startLines(await start(url));
    const database = new URL(url).pathname.slice(1);
    expect(lines).toContain(
      `  Data          PostgreSQL, database ${database} at 127.0.0.1:${cluster.port}\n`,
    );
    expectNoPassword(lines);
  });

  describe('does not start, and says why', () => {
    /** Starts one as a terminal would; it is expected not to run. */
    function startOn(url: string): Promise<Ended> {
      const settings = { PORT: '0', HOST: '127.0.0.1', HALFDAY_DATA: noFolder, DATABASE_URL: url };
      return run([process.execPath, path.join(repository, 'src', 'server', 'cli.ts'), 'start'], { settings });
    }

    const wrong = [
      {
        what: 'an address that is none',
        url: () => `mysql://halfday:${encodeURIComponent(cluster.password)}@localhost/halfday`,
        words: () => ['DATABASE_URL', 'postgres://'],
      },
      {
        what: 'nobody there',
        url: async () => cluster.url('halfday').replace(`:${cluster.port}/`, `:${await freePort()}/`),
        words: () => ['No PostgreSQL answers at 127.0.0.1:', 'DATABASE_URL'],
      },
      {
        what: 'a wrong password',
        url: () => cluster.url('postgres', { password: `${cluster.password}!` }),
        words: () => [`127.0.0.1:${cluster.port} does not let postgres in`, 'password', 'DATABASE_URL'],
      },
      {
        what: 'no such database',
        url: () => cluster.url('nowhere'),
        words: () => ['has no database nowhere', 'createdb nowhere', 'DATABASE_URL'],
      },
      {
        what: 'a newer Halfday’s',
        url: async () => {
          const url = await cluster.newDatabase();
          await (await openPostgresStore(url)).close();
          await inDatabase(
            url,
            "insert into kysely_migration (name, timestamp) values ('9999-of-tomorrow', '2030-01-01')",
          );
          return url;
        },
        words: () => ['was written by a newer Halfday', 'DATABASE_URL'],
      },
    ];

    test.each(wrong)('$what', async ({ url, words }) => {
      const ended = await startOn(await url());
      expectOneSentence(ended, ...words());
      expectNoPassword(ended.stderr);
      expect(existsSync(noFolder)).toBe(false);
    });

    const rarer = [
      {
        what: 'no password where one is asked for',
        url: async () => cluster.url('postgres').replace(/:[^:@]+@/, '@'),
        words: /does not let postgres in/,
      },
      {
        what: 'nobody of that name',
        url: async () => cluster.url('postgres', { user: 'ada' }),
        words: /does not let ada in/,
      },
      {
        what: 'encryption that the server has not',
        url: async () => `${cluster.url('postgres')}?sslmode=verify-full`,
        words: /do not agree on encryption/,
      },
      {
        what: 'a certificate that is not there',
        url: async () => `${cluster.url('postgres')}?sslrootcert=${encodeURIComponent('/no/such/file')}`,
        words: /cannot be used as it is/,
      },
      {
        what: 'a database where the account may make no tables',
        url: async () => {
          const url = await cluster.newDatabase();
          const own = "login password 'guest'";
          await inDatabase(url, `revoke create on schema public from public; create role guest ${own}`);
          return cluster.url(new URL(url).pathname.slice(1), { user: 'guest', password: 'guest' });
        },
        words: /guest may not make tables/,
      },
      {
        what: 'a database that is read-only',
        url: async () => {
          const url = await cluster.newDatabase();
          await inDatabase(
            url,
            `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`,
          );
          return url;
        },
        words: /is read-only/,
      },
      {
        what: 'a database of another program',
        url: async () => {
          const url = await cluster.newDatabase();
          await inDatabase(url, 'create table session (anything text)');
          return url;
        },
        words: /belongs to another program/,
      },
      {
        what: 'a database that cannot hold Chinese',
        url: () =>
          cluster.newDatabase("template template0 encoding 'LATIN1' locale 'C' locale_provider libc"),
        words: /does not keep text in UTF-8/,
      },
    ];

    test.each(rarer)('$what', async ({ url, words }) => {
      const address = await url();
      const problem: unknown = await start(address).catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(StartProblem);
      const sentence = problem instanceof StartProblem ? problem.message : '';
      expect(sentence).toMatch(words);
      expect(sentence.replace(/\.$/, ''), 'one sentence').not.toMatch(/[.!?]\s|\.$/);
      expectNoPassword(sentence);
    });

    test('a database of another program is left as it was', async () => {
      const url = await cluster.newDatabase();
      await inDatabase(url, 'create table session (anything text)');
      await expect(start(url)).rejects.toThrow(StartProblem);
      const tables = await inDatabase(
        url,
        "select relname from pg_class where relkind = 'r' and relname !~ '^(pg|sql)_'",
      );
      expect(tables).toEqual([{ relname: 'session' }]);
    });
  });

  function inDatabase(url: string, statement: string) {
    return cluster.admin(statement, new URL(url).pathname.slice(1));
  }

  function expectNoPassword(said: string): void {
    expect(said).not.toContain(cluster.password);
    expect(said).not.toContain(encodeURIComponent(cluster.password));
  }
});

async function codeOf(answer: Response): Promise<string> {
  return z.object({ session: z.object({ code: z.string() }) }).parse(await answer.json()).session.code;
}
