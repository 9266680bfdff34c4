import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { copyProblems } from '#shared/session/copies.ts';
import type { CopyTask } from './writeCopy.ts';

const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), atMs: z.number(), bytes: z.number() }),
  z.object({ ok: z.literal(false), problem: z.enum(copyProblems) }),
]);
export type CopyAnswer = z.infer<typeof answer>;

/** Makes one copy apart from the thread that serves the room; what goes wrong is an answer, too. */
export function copyInThread(task: CopyTask): Promise<CopyAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./copyWorker.ts', import.meta.url), { workerData: task });
    worker.once('message', (said: unknown) => resolve(answer.parse(said)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that copies has ended without a word.')));
  });
}
