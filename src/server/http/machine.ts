import { statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import type { MachineFacts } from '#shared/session/preflight.ts';
import type { HttpContext } from './context.ts';

/** This machine answers itself at once, or does not at all. */
const patienceMs = 2000;

type Context = Pick<HttpContext, 'nowMs' | 'savingProblem' | 'chrome' | 'addresses' | 'dataFolder'>;

/** How this machine stands now: its disk, its memory, its clock, its addresses. */
export async function readMachine(context: Context): Promise<MachineFacts> {
  const [disk, addresses] = await Promise.all([
    diskOf(context.dataFolder),
    Promise.all(
      context.addresses().map(async (address) => ({ ...address, answers: await answersAt(address.url) })),
    ),
  ]);
  return {
    nowMs: context.nowMs(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    saving: context.savingProblem(),
    disk,
    memory: memory(),
    pdf: context.chrome() === null ? 'missing' : 'found',
    addresses,
  };
}

async function diskOf(folder: string | null): Promise<MachineFacts['disk']> {
  if (folder === null) return null;
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    // Some network drives do not say.
    return null;
  }
}

/** On macOS what is free is always little, and says nothing about what could be. */
function memory(): MachineFacts['memory'] {
  if (process.platform === 'darwin') return null;
  return { freeBytes: process.availableMemory(), totalBytes: totalmem() };
}

async function answersAt(url: string): Promise<'yes' | 'no'> {
  try {
    const answer: unknown = await (
      await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(patienceMs), redirect: 'error' })
    ).json();
    // A sign-in page of the network may answer in our place.
    return typeof answer === 'object' && answer !== null && 'ok' in answer ? 'yes' : 'no';
  } catch {
    return 'no';
  }
}
