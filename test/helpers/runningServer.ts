import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnv, type Env } from '#server/env.ts';
import { type RunningServer, startServer } from '#server/start.ts';

/** A fresh folder for a server's data, its name with a space in it as people's folders have. */
export function temporaryData(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'halfday data '));
}

/** A real server on a free port of this machine alone, on its own SQLite file. */
export function startTestServer(dataFolder: string, changes: Partial<Env> = {}): Promise<RunningServer> {
  const env = readEnv({ HALFDAY_DATA: dataFolder, HOST: '127.0.0.1', PORT: '0', HALFDAY_LOG: 'silent' });
  return startServer({ ...env, ...changes });
}

export async function withTestServer<T>(
  story: (server: RunningServer, dataFolder: string) => Promise<T>,
  changes: Partial<Env> = {},
): Promise<T> {
  const dataFolder = await temporaryData();
  const server = await startTestServer(dataFolder, changes);
  try {
    return await story(server, dataFolder);
  } finally {
    await server.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** The one-time token of a printed facilitator link. */
export function linkToken(facilitatorLink: string): string {
  return new URL(facilitatorLink).hash.slice(1);
}
