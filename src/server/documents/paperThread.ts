import { Worker } from 'node:worker_threads';
import type { Kept } from './bindPdfs.ts';
import type { Counted } from './drawing.ts';
import {
  numberedAnswer,
  type PackPart,
  type PaperAnswer,
  type PaperAsk,
  type PaperThreadData,
} from './paperMessages.ts';

/** A whole HTML text. */
export interface DrawnPaper {
  readonly html: string;
  readonly title: string;
}

/** Draws the sheets of one pack and puts their PDFs together, apart from the thread that serves the room. */
export interface PaperThread {
  count(part: PackPart): Promise<Counted>;
  /** One unit with its margins, or several with a mark behind each and nothing in their margins. */
  draw(part: PackPart, units: readonly string[], as: Kept['holds']): Promise<DrawnPaper>;
  /** So many empty sheets with the margins of a document of which something has been drawn. */
  drawMargins(part: PackPart, pages: number): Promise<DrawnPaper>;
  /** Takes what was printed; answers how many pages each of its units has. */
  keep(pdf: Uint8Array, kept: Kept): Promise<readonly number[]>;
  keepMargins(name: string, pages: number, pdf: Uint8Array): Promise<void>;
  /** All that was kept as one PDF. */
  bind(title: string): Promise<Uint8Array>;
  /** Whatever it is at, it is over. */
  end(): Promise<void>;
}

type Waiting = Readonly<{ resolve: (answer: PaperAnswer) => void; reject: (problem: unknown) => void }>;

/** Starts the thread; every question to it fails once it has ended. */
export function startPaperThread(data: PaperThreadData): PaperThread {
  const worker = new Worker(new URL('./paperWorker.ts', import.meta.url), { workerData: data });
  const waiting = new Map<number, Waiting>();
  let number = 0;
  let ended: unknown = null;
  const end = (problem: unknown): void => {
    ended ??= problem;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('message', (message: unknown) => {
    const answered = numberedAnswer.parse(message);
    const one = waiting.get(answered.number);
    waiting.delete(answered.number);
    one?.resolve(answered.answer);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The thread that draws paper has ended.')));

  async function ask<Of extends PaperAnswer['of']>(
    of: Of,
    asked: PaperAsk,
  ): Promise<Extract<PaperAnswer, { of: Of }>> {
    const answer = await new Promise<PaperAnswer>((resolve, reject) => {
      if (ended !== null) return reject(ended);
      number += 1;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, asked }, []);
    });
    if (isOf(answer, of)) return answer;
    throw new Error(answer.of === 'fault' ? answer.message : `The thread answered ${answer.of} to ${of}.`);
  }

  return {
    count: (part) => ask('count', { ask: 'count', part }),
    draw: (part, units, as) => ask('draw', { ask: 'draw', part, units, as }),
    drawMargins: (part, pages) => ask('draw', { ask: 'drawMargins', part, pages }),
    keep: async (pdf, kept) => (await ask('keep', { ask: 'keep', pdf, kept })).pages,
    async keepMargins(name, pages, pdf) {
      await ask('keepMargins', { ask: 'keepMargins', name, pages, pdf });
    },
    bind: async (title) => (await ask('bind', { ask: 'bind', title })).pdf,
    async end() {
      await worker.terminate();
    },
  };
}

function isOf<Of extends PaperAnswer['of']>(
  answer: PaperAnswer,
  of: Of,
): answer is Extract<PaperAnswer, { of: Of }> {
  return answer.of === of;
}
