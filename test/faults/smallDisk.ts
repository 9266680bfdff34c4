import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A real disk of a size of its own, in memory. */
export interface SmallDisk {
  /** Where a command that was begun with `enter` finds it. */
  readonly folder: string;
  /** Where this process finds it. */
  readonly seenFrom: string;
  /** What a command has to be put behind to see it. */
  readonly enter: readonly string[];
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives it back. */
  free(): void;
  remove(): Promise<void>;
}

/** Makes one, or says why it cannot. Root mounts it; anybody else does so in a view of the disks of their own. */
export async function openSmallDisk(kilobytes: number): Promise<SmallDisk | { readonly cannot: string }> {
  if (process.platform !== 'linux') return { cannot: 'only Linux makes a disk in memory' };
  const folder = mkdtempSync(path.join(tmpdir(), 'halfday disk '));
  const mount = ['mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder];
  try {
    if (process.getuid?.() === 0) {
      execFileSync(mount[0] ?? '', mount.slice(1), { stdio: 'pipe' });
      return disk(folder, folder, [], async () => void execFileSync('umount', ['-l', folder]));
    }
    const view = await openView(mount);
    const enter = ['nsenter', '-t', String(view.pid), '-U', '-m', '--preserve-credentials', '--'];
    return disk(folder, `/proc/${view.pid}/root${folder}`, enter, async () => {
      const closed = once(view, 'close');
      view.kill('SIGKILL');
      await closed;
    });
  } catch (error) {
    rmdirSync(folder);
    return { cannot: error instanceof Error ? error.message.trim() : String(error) };
  }
}

/** A process in a view of the disks of its own, in which this command has been run. */
async function openView(mount: readonly string[]): Promise<ChildProcess> {
  const script = '"$@" && echo mounted && exec sleep 600';
  const view = spawn('unshare', ['-Urm', 'sh', '-c', script, 'sh', ...mount], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => void view.kill('SIGKILL'));
  await new Promise<void>((resolve, reject) => {
    view.stdout.once('data', () => resolve());
    view.on('error', reject);
    view.on('close', (code) => reject(new Error(`unshare ended with ${code}`)));
  });
  return view;
}

function disk(
  folder: string,
  seenFrom: string,
  enter: readonly string[],
  unmount: () => Promise<void>,
): SmallDisk {
  const filler = path.join(seenFrom, 'filler');
  return {
    folder,
    seenFrom,
    enter,
    fill() {
      const handle = openSync(filler, 'a');
      try {
        for (const bytes of [65_536, 4096, 1])
          whileThereIsRoom(() => void writeSync(handle, Buffer.alloc(bytes)));
      } finally {
        closeSync(handle);
      }
    },
    free: () => rmSync(filler),
    async remove() {
      await unmount();
      rmdirSync(folder);
    },
  };
}

function whileThereIsRoom(write: () => void): void {
  for (;;) {
    try {
      write();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return;
      throw error;
    }
  }
}
