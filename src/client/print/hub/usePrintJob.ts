import { useEffect, useState } from 'react';
import type { PrintRequest, PrintState } from '#shared/export/printJob.ts';
import { cancelPrint, loadPrint, startPrint } from './printApi.ts';

/** Why a print did not come about: the server's reasons, or no answer. */
const knownProblems = ['no-chrome', 'nothing', 'too-large', 'failed', 'too-many-prints', 'offline'] as const;
export type PrintProblem = (typeof knownProblems)[number];

export type JobView =
  | { readonly phase: 'idle' | 'starting' | 'cancelled' }
  | { readonly phase: 'running' | 'done'; readonly id: string; readonly state: PrintState }
  | { readonly phase: 'problem'; readonly reason: PrintProblem };

export interface PrintJob {
  readonly view: JobView;
  start(request: PrintRequest): void;
  cancel(): void;
}

/** Between two looks at how far the job is. */
const lookAgainMs = 500;

/** One print of a session at a time, from its start to its file. */
export function usePrintJob(session: string): PrintJob {
  const [view, setView] = useState<JobView>({ phase: 'idle' });
  const running = view.phase === 'running' ? view.id : null;

  useEffect(() => {
    if (running === null) return undefined;
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const answer = await loadPrint(session, running);
      if (!isCurrent) return;
      // A connection that is gone comes back; a job that is gone does not.
      if (answer.ok) setView(viewOf(running, answer.value));
      else if (answer.reason !== 'offline') setView({ phase: 'problem', reason: 'failed' });
      timer = setTimeout(() => void look(), lookAgainMs);
    };
    void look();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [session, running]);

  return {
    view,
    start(request) {
      setView({ phase: 'starting' });
      void startPrint(session, request).then((answer) => {
        if (answer.ok) setView({ phase: 'running', id: answer.value.id, state: begun });
        else setView({ phase: 'problem', reason: problemOf(answer.reason) });
      });
    },
    cancel() {
      if (view.phase !== 'running') return;
      void cancelPrint(session, view.id);
      setView({ phase: 'cancelled' });
    },
  };
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

function viewOf(id: string, state: PrintState): JobView {
  switch (state.state) {
    case 'waiting':
    case 'printing':
      return { phase: 'running', id, state };
    case 'done':
      return { phase: 'done', id, state };
    case 'cancelled':
      return { phase: 'cancelled' };
    case 'failed':
      return { phase: 'problem', reason: state.reason ?? 'failed' };
  }
}

function problemOf(reason: string): PrintProblem {
  return knownProblems.find((known) => known === reason) ?? 'failed';
}
