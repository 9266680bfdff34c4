import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { repository } from '../../scripts/repository.mjs';

/** What the person at a terminal would have: nothing of the npm or Vitest that runs this test. */
export function terminalEnv(settings: Readonly<Record<string, string>> = {}): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    const ofTheTest =
      /^(npm_|vitest|node_env$|node_options$|init_cwd$|force_color$|port$|host$|halfday_|database_url$|pg[a-z]+$)/i;
    if (value !== undefined && !ofTheTest.test(name)) env[name] = value;
  }
  const binFolder = path.join('node_modules', '.bin');
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => !folder.endsWith(binFolder));
  return { ...env, PATH: folders.join(path.delimiter), NO_COLOR: '1', ...settings };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** Whether anybody listens there. */
async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

export interface NpmStart {
  /** The server's own process: the last of the line that `npm start` began. */
  readonly serverPid: number;
  /** What the terminal showed. */
  readonly lines: string;
  readonly facilitatorLink: string;
  /** From the command to the printed link, in milliseconds. */
  readonly startedInMs: number;
  /** SIGKILL for the server; resolves when its npm has ended and nobody listens any more. */
  kill(): Promise<void>;
}

interface NpmStartOptions {
  readonly port: number;
  readonly dataFolder: string;
}

const running = new Set<ChildProcess>();

/** Runs a real `npm start` in the repository and waits for the link that it prints. */
export async function npmStart({ port, dataFolder }: NpmStartOptions): Promise<NpmStart> {
  const startedMs = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: repository,
    env: terminalEnv({ PORT: String(port), HOST: '127.0.0.1', HALFDAY_DATA: dataFolder }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(npm);
  const endWithTests = (): void => killLine(npm);
  process.once('exit', endWithTests);
  const ended = once(npm, 'close');
  npm.once('close', () => {
    running.delete(npm);
    process.removeListener('exit', endWithTests);
  });
  const { link, lines } = await printedLink(npm);
  const serverPid = lastOfLine(npm.pid);
  return {
    serverPid,
    lines,
    facilitatorLink: link,
    startedInMs: performance.now() - startedMs,
    async kill() {
      process.kill(serverPid, 'SIGKILL');
      await ended;
      if (await isListening(port))
        throw new Error(`Process ${serverPid} is killed and port ${port} still answers.`);
    },
  };
}

/** Ends whatever `npm start` has begun in this test and has not ended. */
export async function endNpmStarts(): Promise<void> {
  for (const npm of running) {
    const closed = once(npm, 'close');
    killLine(npm);
    await closed;
  }
}

/** The server first, so that none of them outlives the one that began it. */
function killLine(npm: ChildProcess): void {
  for (const pid of line(npm.pid).reverse()) killIfThere(pid);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Waits until a starting server has said where it is. */
export function printedLink(starting: ChildProcess): Promise<{ link: string; lines: string }> {
  return new Promise((resolve, reject) => {
    let lines = '';
    let problems = '';
    starting.stderr?.on('data', (chunk: Buffer) => {
      problems += chunk.toString('utf8');
    });
    starting.stdout?.on('data', (chunk: Buffer) => {
      lines += chunk.toString('utf8');
      const link = /http\S+\/sign-in#\S+/.exec(lines)?.[0];
      if (link !== undefined && /^ {2}Data .*\n/m.test(lines)) resolve({ link, lines });
    });
    starting.on('error', reject);
    starting.on('close', (code) => reject(new Error(`The start ended with ${code}.\n${lines}\n${problems}`)));
  });
}

/** A process and its descendants, oldest first, each the only child of the one before it. */
function line(first: number | undefined): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const parents = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const found: number[] = [];
  for (let pid = first; pid !== undefined;) {
    found.push(pid);
    const children = parents.filter(([, parent]) => parent === pid).map(([child]) => child);
    if (children.length > 1) throw new Error(`Process ${pid} has several children: ${children.join(', ')}.`);
    pid = children[0];
  }
  return found;
}

function lastOfLine(npmPid: number | undefined): number {
  const pids = line(npmPid);
  const last = pids.at(-1);
  if (last === undefined || pids.length < 2) throw new Error('npm start has begun no server.');
  return last;
}
