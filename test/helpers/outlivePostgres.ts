import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

// A process of its own, which holds on to the tests by its input: however they end, it ends their PostgreSQL and
// removes its folder.
const [folder = ''] = process.argv.slice(2);
process.stdin.on('end', end);
process.stdin.resume();

function end(): void {
  const pid = serverPid();
  if ((pid !== null && sends(pid, 'SIGQUIT')) || !isRemoved()) setTimeout(end, 50);
}

/** Whoever still makes the folder writes into it, until it finds that nothing is left of it. */
function isRemoved(): boolean {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It comes to nothing while another process takes the folder's files away, or puts some there.
  }
  return !existsSync(folder);
}

/** PostgreSQL writes it there for as long as it runs. */
function serverPid(): number | null {
  try {
    return Number.parseInt(readFileSync(path.join(folder, 'data', 'postmaster.pid'), 'utf8'), 10);
  } catch {
    return null;
  }
}

/** Whether there is still such a process. */
function sends(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
