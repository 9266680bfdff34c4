import type { PrintState } from '#shared/export/printJob.ts';
import { newId } from '#server/accounts/tokens.ts';
import type { PackRequest, PackResult } from './printPack.ts';

/** Packs that are printed in the background, and kept for a while to be fetched. */
export interface PrintJobs {
  /** Begins to print; null while as many as there may be are being printed for this session already. */
  start(session: string, request: Omit<PackRequest, 'signal' | 'onProgress'>): string | null;
  state(session: string, id: string): PrintState | undefined;
  /** Ends it wherever it is, and forgets what there is of it; false when there is no such job. */
  cancel(session: string, id: string): boolean;
  /** Undefined while there is none. */
  file(session: string, id: string): Uint8Array | undefined;
  /** Ends and forgets everything. */
  close(): Promise<void>;
}

interface JobsOptions {
  readonly print: (request: PackRequest) => Promise<PackResult>;
  readonly fault: (problem: unknown) => void;
  /** How long a file is kept, in ms. */
  readonly keepMs?: number;
}

/** Long enough to fetch it twice; it holds people's names. */
const usualKeepMs = 15 * 60 * 1000;
/** Of one session: being printed and kept together. */
const mostJobs = 2;
/** Of all sessions together; in memory, so that no copy is left on a disk. */
const mostBytes = 256 * 1024 * 1024;

interface Job {
  readonly id: string;
  readonly session: string;
  readonly stop: AbortController;
  readonly ended: Promise<void>;
  state: PrintState;
  pdf: Uint8Array | null;
}

const begun: PrintState = {
  state: 'waiting',
  done: 0,
  of: 0,
  pages: 0,
  document: null,
  reason: null,
  parts: [],
};

/** Keeps the packs of every session; none of it outlives the server. */
export function createPrintJobs({ print, fault, keepMs = usualKeepMs }: JobsOptions): PrintJobs {
  /** The oldest first. */
  const jobs = new Map<string, Job>();
  const isRunning = ({ state: { state } }: Job): boolean => state === 'waiting' || state === 'printing';
  const found = (session: string, id: string): Job | undefined => {
    const job = jobs.get(id);
    return job?.session === session ? job : undefined;
  };
  const kept = (): readonly Job[] => [...jobs.values()].filter((job) => !isRunning(job));

  function makeRoom(): void {
    let bytes = kept().reduce((sum, { pdf }) => sum + (pdf?.length ?? 0), 0);
    for (const { id, pdf } of kept().slice(0, -1)) {
      if (bytes <= mostBytes) return;
      jobs.delete(id);
      bytes -= pdf?.length ?? 0;
    }
  }

  async function run(job: Job, request: Omit<PackRequest, 'signal' | 'onProgress'>): Promise<void> {
    const { signal } = job.stop;
    const result = await print({
      ...request,
      signal,
      onProgress: (progress) => {
        if (isRunning(job)) job.state = { ...job.state, state: 'printing', ...progress };
      },
    });
    if (!isRunning(job)) return;
    if (result.ok) {
      job.pdf = result.pdf;
      job.state = { ...job.state, state: 'done', document: null, parts: result.parts };
      makeRoom();
    } else if (result.reason === 'cancelled') {
      job.state = { ...begun, state: 'cancelled' };
    } else {
      if (result.problem !== undefined) fault(result.problem);
      job.state = { ...job.state, state: 'failed', document: null, reason: result.reason };
    }
    setTimeout(() => jobs.delete(job.id), keepMs).unref();
  }

  return {
    start(session, request) {
      const own = [...jobs.values()].filter((job) => job.session === session);
      if (own.filter(isRunning).length >= mostJobs) return null;
      const over = own.length - mostJobs + 1;
      for (const { id } of own.filter((job) => !isRunning(job)).slice(0, Math.max(0, over))) jobs.delete(id);
      const id = newId();
      let finish = (): void => undefined;
      const ended = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const job: Job = { id, session, stop: new AbortController(), ended, state: begun, pdf: null };
      jobs.set(id, job);
      void run(job, request).catch(fault).then(finish);
      return id;
    },
    state: (session, id) => found(session, id)?.state,
    cancel(session, id) {
      const job = found(session, id);
      if (!job) return false;
      if (isRunning(job)) {
        job.state = { ...begun, state: 'cancelled' };
        setTimeout(() => jobs.delete(id), keepMs).unref();
      } else jobs.delete(id);
      job.stop.abort();
      return true;
    },
    file: (session, id) => found(session, id)?.pdf ?? undefined,
    async close() {
      const all = [...jobs.values()];
      jobs.clear();
      for (const { stop } of all) stop.abort();
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
}
