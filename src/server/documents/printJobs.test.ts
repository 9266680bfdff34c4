import { describe, expect, it } from 'vitest';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import { createPrintJobs } from '#server/documents/printJobs.ts';
import type { PackRequest, PackResult } from '#server/documents/printPack.ts';

/** Prints whose end a test decides. */
function somePrints() {
  const begun: { readonly request: PackRequest; readonly end: (result: PackResult) => void }[] = [];
  const print = (request: PackRequest): Promise<PackResult> =>
    new Promise((resolve) => {
      request.signal.addEventListener('abort', () => resolve({ ok: false, reason: 'cancelled' }));
      begun.push({ request, end: resolve });
    });
  return { begun, print };
}

const wanted = {
  chromePath: null,
  drawing: '',
  source: () => Promise.reject<DocumentSource>(new Error('Nobody reads it here.')),
  parts: [],
  languages: ['en'],
  paper: 'a4',
} as const;

const done = (pdf: string): PackResult => ({
  ok: true,
  pdf: new TextEncoder().encode(pdf),
  parts: [{ id: 'letter', filled: 'blank', units: 34, copies: 1, pages: 36 }],
});

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a pack that is printed in the background', () => {
  it('says how far it is, and then hands out its file', async () => {
    const { begun, print } = somePrints();
    const jobs = createPrintJobs({ print, fault: unexpected });
    const id = jobs.start('s1', wanted) ?? '';
    expect(jobs.state('s1', id)).toMatchObject({ state: 'waiting', done: 0, of: 0 });
    begun[0]?.request.onProgress?.({ done: 12, of: 34, document: 'letter', pages: 13 });
    expect(jobs.state('s1', id)).toMatchObject({ state: 'printing', done: 12, of: 34, document: 'letter' });
    expect(jobs.file('s1', id)).toBeUndefined();
    begun[0]?.end(done('a pdf'));
    await settled();
    expect(jobs.state('s1', id)).toMatchObject({ state: 'done', document: null, parts: [{ pages: 36 }] });
    expect(new TextDecoder().decode(jobs.file('s1', id))).toBe('a pdf');
  });

  it('is nobody else’s', async () => {
    const { begun, print } = somePrints();
    const jobs = createPrintJobs({ print, fault: unexpected });
    const id = jobs.start('s1', wanted) ?? '';
    begun[0]?.end(done('a pdf'));
    await settled();
    expect(jobs.state('s2', id)).toBeUndefined();
    expect(jobs.file('s2', id)).toBeUndefined();
    expect(jobs.cancel('s2', id)).toBe(false);
    expect(jobs.file('s1', id)).toBeDefined();
  });

  it('ends at once when it is cancelled, whatever comes of it later', async () => {
    const { begun, print } = somePrints();
    const jobs = createPrintJobs({ print, fault: unexpected });
    const id = jobs.start('s1', wanted) ?? '';
    expect(jobs.cancel('s1', id)).toBe(true);
    expect(begun[0]?.request.signal.aborted).toBe(true);
    begun[0]?.end(done('too late'));
    await settled();
    expect(jobs.state('s1', id)).toMatchObject({ state: 'cancelled' });
    expect(jobs.file('s1', id)).toBeUndefined();
  });

  it('says why it failed, and tells the server what it was', async () => {
    const { begun, print } = somePrints();
    const faults: unknown[] = [];
    const jobs = createPrintJobs({ print, fault: (problem) => faults.push(problem) });
    const problem = new Error('Chrome went away.');
    const id = jobs.start('s1', wanted) ?? '';
    begun[0]?.end({ ok: false, reason: 'failed', problem });
    await settled();
    expect(jobs.state('s1', id)).toMatchObject({ state: 'failed', reason: 'failed' });
    expect(faults).toEqual([problem]);
  });

  it('is one of two of its session: no third begins, and what is finished makes room, the oldest first', async () => {
    const { begun, print } = somePrints();
    const jobs = createPrintJobs({ print, fault: unexpected });
    const [first, second] = [jobs.start('s1', wanted) ?? '', jobs.start('s1', wanted) ?? ''];
    expect(jobs.start('s1', wanted)).toBeNull();
    expect(jobs.start('s2', wanted)).not.toBeNull();
    begun[0]?.end(done('first'));
    begun[1]?.end(done('second'));
    await settled();
    expect(jobs.start('s1', wanted)).not.toBeNull();
    expect(jobs.file('s1', first)).toBeUndefined();
    expect(jobs.file('s1', second)).toBeDefined();
  });

  it('is forgotten after its time, and with the server', async () => {
    const { begun, print } = somePrints();
    const jobs = createPrintJobs({ print, fault: unexpected, keepMs: 5 });
    const id = jobs.start('s1', wanted) ?? '';
    begun[0]?.end(done('a pdf'));
    await settled();
    await expect.poll(() => jobs.state('s1', id)).toBeUndefined();
    const running = jobs.start('s1', wanted) ?? '';
    await jobs.close();
    expect(begun[1]?.request.signal.aborted).toBe(true);
    expect(jobs.state('s1', running)).toBeUndefined();
  });
});

function unexpected(problem: unknown): never {
  throw problem;
}
