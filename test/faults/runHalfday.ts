import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { repository } from '../../scripts/repository.mjs';
import { printedLink, terminalEnv } from '../helpers/npmStart.ts';

/** A command that has ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly settings?: Readonly<Record<string, string>>;
  /** Where it is typed; the repository by default. */
  readonly folder?: string;
  /** The account it runs under, where this is not one's own. */
  readonly user?: number;
  /** What it may take, in milliseconds. */
  readonly mostMs?: number;
}

/** The command behind `halfday`, as Node takes it; of another copy of the repository when one is named. */
export function halfday(words: readonly string[], copy = repository): string[] {
  return [process.execPath, path.join(copy, 'bin', 'halfday.mjs'), ...words];
}

/** Runs a command to its end. One that would go on for longer than it may is ended, and has no exit code. */
export async function run(
  [program = '', ...words]: readonly string[],
  { settings, folder = repository, user, mostMs = 30_000 }: RunOptions = {},
): Promise<Ended> {
  const child = spawn(program, words, {
    cwd: folder,
    env: terminalEnv(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: mostMs,
    killSignal: 'SIGKILL',
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  endWithTests(child);
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => void (said.stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => void (said.stderr += chunk.toString('utf8')));
  await once(child, 'close');
  return { code: child.exitCode, ...said };
}

/** However the tests end, nothing that they started goes on. */
function endWithTests(child: ChildProcess): void {
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.removeListener('exit', kill));
}

export interface StartedHalfday {
  /** What the terminal showed. */
  readonly lines: string;
  /** What the terminal shows by now of what is wrong. */
  problems(): string;
  /** Whether it still runs. */
  runs(): boolean;
  readonly link: string;
  readonly base: string;
  /** From the command to the whole first page, in milliseconds. */
  readonly firstPageInMs: number;
  readonly firstPage: string;
  /** Sends the signal and resolves with how the server ended. */
  end(
    signal: NodeJS.Signals,
  ): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

interface StartOptions {
  /** A command that runs it, such as one that enters another view of the disks. */
  readonly behind?: readonly string[];
  /** The account it runs under, where this is not one's own. */
  readonly user?: number;
  /** What stands behind `start`. */
  readonly words?: readonly string[];
}

/**
 * Runs `halfday start` on a free port of this machine alone, unless the settings say otherwise, and opens a page.
 */
export async function startHalfday(
  settings: Readonly<Record<string, string>>,
  { behind = [], user, words: more = [] }: StartOptions = {},
): Promise<StartedHalfday> {
  const startedMs = performance.now();
  const [program = '', ...words] = [...behind, ...halfday(['start', ...more])];
  const child = spawn(program, words, {
    cwd: repository,
    env: terminalEnv({ PORT: '0', HOST: '127.0.0.1', ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  endWithTests(child);
  const closed = once(child, 'close');
  let problems = '';
  child.stderr.on('data', (chunk: Buffer) => void (problems += chunk.toString('utf8')));
  const { link, lines } = await printedLink(child);
  const base = `http://127.0.0.1:${new URL(link).port}`;
  const firstPage = await (await fetch(base)).text();
  return {
    lines,
    problems: () => problems,
    runs: () => child.exitCode === null && child.signalCode === null,
    link,
    base,
    firstPageInMs: performance.now() - startedMs,
    firstPage,
    async end(signal) {
      child.kill(signal);
      await closed;
      return { code: child.exitCode, signal: child.signalCode };
    },
  };
}
