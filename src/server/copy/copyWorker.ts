import { parentPort, workerData } from 'node:worker_threads';
import { copyProblemOf } from './copyProblem.ts';
import type { CopyAnswer } from './copyThread.ts';
import { type CopyTask, writeCopy } from './writeCopy.ts';
import * as z from 'zod';

/** The thread of one copy: a slow stick keeps nobody waiting but itself. */
const port = parentPort;
if (!port) throw new Error('This is a thread, and not a program.');

const task: CopyTask = z
  .object({ file: z.string(), folder: z.string(), version: z.string(), nowMs: z.number() })
  .parse(workerData);

function copy(): CopyAnswer {
  try {
    const { atMs, bytes } = writeCopy(task);
    return { ok: true, atMs, bytes };
  } catch (error) {
    return { ok: false, problem: copyProblemOf(error, task.folder) };
  }
}

port.postMessage(copy());
