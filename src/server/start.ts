import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';
import { rulesByKind } from '#exercises/registry.ts';
import type { Auth } from '#server/accounts/auth.ts';
import { issueToken, serverSecret } from '#server/accounts/tokens.ts';
import { type Copies, startCopies } from '#server/copy/copies.ts';
import { copySentence } from '#server/copy/copySentences.ts';
import { createLineage } from '#server/copy/lineage.ts';
import { type ResumeReport, resumeCopy } from '#server/copy/resumeCopy.ts';
import { readResumed } from '#server/copy/resumed.ts';
import { loadWorkshops } from '#server/content/loadWorkshops.ts';
import { findChrome } from '#server/documents/findChrome.ts';
import { createMaterialNews } from '#server/results/materialNews.ts';
import { startResultFeed } from '#server/results/resultFeed.ts';
import { claimDataFolder, dataFile } from '#server/storage/dataFolder.ts';
import { openPostgresStore, postgresPlace } from '#server/storage/postgres.ts';
import { openSqliteStore } from '#server/storage/sqlite.ts';
import { StorageProblem } from '#server/storage/storageProblem.ts';
import type { Store } from '#server/storage/store.ts';
import { savingSentence } from '#server/storage/storageSentences.ts';
import { watchSaving } from '#server/storage/watchSaving.ts';
import { createCommitter } from '#server/sync/committer.ts';
import { createKnownResults } from '#server/results/knownResults.ts';
import { startLetterPost } from '#server/mail/letterPost.ts';
import { sessionReplyLinks } from '#server/mail/letterSource.ts';
import { startGateway } from '#server/sync/gateway.ts';
import { startGraceClock } from '#server/sync/graceClock.ts';
import { identify } from '#server/sync/identify.ts';
import { startKeepClock } from '#server/sync/keepClock.ts';
import { createRoom, type Room } from '#server/sync/room.ts';
import { settleErasings } from '#server/sync/settleErasings.ts';
import { openSocketLines } from '#server/sync/socketLines.ts';
import { type ServerClock, systemClock } from '#server/systemClock.ts';
import type { Env } from './env.ts';
import type { StartOptions } from './startOptions.ts';
import { ownUrl, participantAddresses, participantUrls } from './http/addresses.ts';
import { createApp, sameOrigin } from './http/app.ts';
import type { HttpContext } from './http/context.ts';
import { inventPeople } from './rehearsal/inventedPeople.ts';
import { StartProblem } from './startProblem.ts';

export interface RunningServer {
  readonly port: number;
  /** Where the facilitator signs in, with a fresh one-time token. */
  readonly facilitatorLink: string;
  /** Where participants open the page, best first. */
  readonly participantUrls: readonly string[];
  /** Where all of it is kept, in words for the person at the terminal. */
  readonly data: string;
  /** Where it is copied to every minute; null for nowhere. */
  readonly copyFolder: string | null;
  /** What a start from a copy has done; null for any other. */
  readonly resumed: ResumeReport | null;
  /** The way in for what runs in this process itself, such as a rehearsal's facilitator. */
  readonly room: Room;
  close(): Promise<void>;
}

/** The link is for whoever stands at the terminal now; a new start prints a new one. */
const linkLifetimeMs = 24 * 60 * 60 * 1000;

/**
 * The composition root: opens the data, puts the parts together and listens.
 * @throws StartProblem with a sentence for the terminal when it cannot.
 */
export async function startServer(
  env: Env,
  { from }: Pick<StartOptions, 'from'> = { from: null },
): Promise<RunningServer> {
  if (env.databaseUrl === null) return startOnFolder(env, from);
  if (from === null) return startOnPostgres(env, env.databaseUrl);
  throw new StartProblem(
    'A copy is gone on with in a data folder, and DATABASE_URL keeps the data in PostgreSQL: leave DATABASE_URL or --from out.',
  );
}

async function startOnPostgres(env: Env, url: string): Promise<RunningServer> {
  const { server, database } = postgresPlace(url);
  const store = await openPostgresStore(url);
  try {
    const running = await composeServer(env, store, () => undefined);
    return { ...running, data: `PostgreSQL, database ${database} at ${server}` };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function startOnFolder(env: Env, from: string | null): Promise<RunningServer> {
  const folder = claimDataFolder(env.dataFolder);
  try {
    const resumed = from === null ? null : resumeCopy(from, folder.file, systemClock.nowMs());
    const store = await openSqliteStore(folder.file);
    try {
      return { ...(await composeServer(env, store, folder.release)), resumed };
    } catch (error) {
      await store.close();
      throw error;
    }
  } catch (error) {
    folder.release();
    throw error;
  }
}

/**
 * The parts of a server put together over a store that is open already, and listening. Closing the server
 * closes the store, and then lets go of what the caller holds.
 */
export async function composeServer(
  env: Env,
  opened: Store,
  release: () => void,
  clock: ServerClock = systemClock,
): Promise<RunningServer> {
  const { nowMs } = clock;
  const saving = watchSaving(opened, clock);
  const { store } = saving;
  const lineage = createLineage(await readResumed(store));
  const savingProblem = () => saving.problem()?.reason ?? null;
  const committer = createCommitter(store, clock);
  const fault = (error: unknown): void => {
    // What keeps the server from saving has been said, once for all who meet it.
    if (!(error instanceof StorageProblem)) app.log.error(error);
  };
  const results = createKnownResults({ store, kinds: rulesByKind });
  const { committed } = results;
  const room = createRoom({ store, committer, kinds: rulesByKind, clock, fault, committed });
  const https = env.publicUrl?.startsWith('https:') ?? false;
  // The compiler is loaded behind the first page: no phone waits for it.
  const outcomes = new Promise<void>((resolve) => setImmediate(resolve)).then(() =>
    loadWorkshops({ root: env.root, folders: env.workshopFolders, kinds: rulesByKind }),
  );
  outcomes.catch(() => undefined);
  const secret = await serverSecret(store);
  let made: Promise<Auth> | undefined;
  const auth = (): Promise<Auth> => {
    made ??= import('#server/accounts/auth.ts').then(({ createAuth }) =>
      createAuth({ store, secret, https, fault }),
    );
    return made;
  };
  const letters = startLetterPost({
    store,
    room,
    secret,
    nowMs,
    clock,
    publicUrl: env.publicUrl,
    mail: env.mail,
    fault,
  });
  let copies: Copies | null = null;
  let port = env.port;
  const listening = () => ({ host: env.host, port, publicUrl: env.publicUrl });
  // They come in by this machine's own address, whatever others call it.
  const invented = inventPeople({ root: env.root, url: () => ownUrl({ ...listening(), publicUrl: null }) });
  const context: HttpContext = {
    store,
    savingProblem,
    room,
    kinds: rulesByKind,
    nowMs,
    secret,
    auth,
    endLines: (channel) => gateway.endLines(channel),
    page: path.join(env.root, 'dist', 'page'),
    drawing: path.join(env.root, 'dist', 'drawing'),
    replyLinks: (session) => sessionReplyLinks({ store, secret, nowMs, publicUrl: env.publicUrl }, session),
    workshops: async () => (await outcomes).map(({ workshop }) => workshop).filter((one) => one !== null),
    letters,
    mailFrom: env.mail?.from.address ?? null,
    participantUrls: () => participantUrls(listening()),
    publicUrl: env.publicUrl,
    addresses: () => participantAddresses(listening()),
    dataFolder: env.databaseUrl === null ? env.dataFolder : null,
    copies: () => copies?.status() ?? null,
    lineage,
    ownUrl: () => ownUrl(listening()),
    invented,
    https,
    chrome: findChrome,
  };
  const app = await createApp(env, context);
  const lines = openSocketLines({
    http: app.server,
    mayConnect: ({ origin, host }) => sameOrigin(origin, host, env.publicUrl),
  });
  const news = createMaterialNews();
  const gateway = startGateway({
    lines,
    store,
    room,
    kinds: rulesByKind,
    clock,
    news,
    results,
    identify: (handshake) =>
      identify(
        {
          store,
          nowMs,
          secret: context.secret,
          whoIs: async (cookie) => (await auth()).whoIs(cookie),
        },
        handshake,
      ),
    savingProblem,
    lineage,
    fault,
  });
  const { broadcast } = gateway;
  saving.onChange(gateway.tellSaving);
  const feed = startResultFeed({ store, room, kinds: rulesByKind, broadcast, news, clock, fault });
  settleErasings({ store, room, fault, settled: () => copies?.soon() });
  const graceClock = await startGraceClock({ store, room, clock, fault });
  const keepClock = startKeepClock({ store, room, clock, fault });
  try {
    await app.listen({ port: env.port, host: env.host });
  } catch (error) {
    throw listenProblem(error, env);
  }
  port = portOf(app.server.address());
  // Behind the first page as well; who asks sooner waits for it.
  setImmediate(() => void auth().catch(fault));
  const token = await issueToken(store, { kind: 'owner-link', nowMs: nowMs(), lifetimeMs: linkLifetimeMs });
  if (env.copyFolder !== null) copies = copiesTo(env.copyFolder, env, clock, fault);
  // Whatever went wrong before has ended the start, with a sentence of its own.
  if (env.logLevel !== 'silent')
    saving.onChange((problem) => void process.stderr.write(`${savingSentence(problem)}\n`));
  return {
    port,
    facilitatorLink: `${context.ownUrl()}/sign-in#${token}`,
    participantUrls: context.participantUrls(),
    data: env.dataFolder,
    copyFolder: env.copyFolder,
    resumed: null,
    room,
    async close() {
      invented.stop();
      graceClock.stop();
      feed.stop();
      const linesEnd = gateway.close();
      // A browser may hold a connection open that asks nothing: nobody waits for its end.
      app.server.closeAllConnections();
      await linesEnd;
      await app.close();
      await letters.stop();
      await keepClock.stop();
      await room.settle().catch(fault);
      await committer.drain();
      await copies?.stop();
      saving.stop();
      await store.close();
      release();
    },
  };
}

function copiesTo(
  folder: string,
  { dataFolder, root, logLevel }: Env,
  clock: ServerClock,
  fault: (error: unknown) => void,
): Copies {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
  return startCopies({
    file: dataFile(dataFolder),
    folder,
    version,
    clock,
    fault,
    tell: (problem) => {
      if (logLevel !== 'silent') process.stderr.write(`${copySentence(problem, folder)}\n`);
    },
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function listenProblem(error: unknown, { port, host }: Env): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StartProblem(
      `Port ${port} is in use: stop the program that uses it, or choose another with PORT (for example PORT=4174).`,
      error,
    );
  }
  if (code === 'EACCES')
    return new StartProblem(`Port ${port} needs more rights: choose one above 1023 with PORT.`, error);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartProblem(
      `This machine has no address ${host}: leave HOST out, or set it to one of its addresses.`,
      error,
    );
  }
  return error;
}
