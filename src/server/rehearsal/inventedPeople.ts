import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** People who were thought up, in rooms of this server: real pages over real lines, in a process of their own. */
export interface InventedPeople {
  /** Sends so many into the session of this code. Whoever was sent there before leaves. */
  send(session: string, code: string, people: number): void;
  /** How many were sent, for as long as they are there; null where nobody is. */
  in(session: string): number | null;
  /** They leave at once. */
  leave(session: string): void;
  /** All of them leave. */
  stop(): void;
}

/** As long as a half day, in seconds. */
const longestSeconds = 4 * 60 * 60;

interface Crowd {
  readonly child: ChildProcess;
  readonly people: number;
}

/**
 * @param root the project's own folder
 * @param url where this server is reached from its own machine
 */
export function inventPeople({ root, url }: { root: string; url: () => string }): InventedPeople {
  const crowds = new Map<string, Crowd>();

  function leave(session: string): void {
    const crowd = crowds.get(session);
    crowds.delete(session);
    // They keep nothing that would have to be written down first.
    crowd?.child.kill('SIGKILL');
  }

  return {
    send(session, code, people) {
      leave(session);
      const words = {
        participants: String(people),
        code,
        url: url(),
        seconds: String(longestSeconds),
        pace: 'quick',
      };
      const options = Object.entries(words).flatMap(([name, value]) => [`--${name}`, value]);
      const cli = path.join(root, 'src', 'rehearse', 'cli.ts');
      const child = spawn(process.execPath, [cli, 'rehearse', ...options], { stdio: 'ignore' });
      crowds.set(session, { child, people });
      const gone = (): void => {
        if (crowds.get(session)?.child === child) crowds.delete(session);
      };
      child.on('exit', gone);
      child.on('error', gone);
    },
    in: (session) => crowds.get(session)?.people ?? null,
    leave,
    stop() {
      for (const session of crowds.keys()) leave(session);
    },
  };
}
