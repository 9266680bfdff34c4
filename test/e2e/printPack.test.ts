import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import { findChrome } from '#server/documents/findChrome.ts';
import { type PackProgress, type PackRequest, printPack } from '#server/documents/printPack.ts';
import { pdfPages, pdfSizes } from '../helpers/pdfPages.ts';
import { standInDrawing } from '../helpers/standInDrawing.ts';

const source: DocumentSource = {
  workshop: {
    id: 'w',
    revision: 'r',
    languages: ['en'],
    title: { en: 'W' },
    segments: [],
    slides: [],
    exercises: [],
    checklist: [],
  },
  session: null,
  ticks: [],
  plan: [],
  seats: [],
  sheets: [],
  join: null,
  replyLinks: {},
  printedAtMs: 0,
};

const letters = Object.fromEntries(
  Array.from({ length: 9 }, (_, index) => [
    `guest-${index}`,
    index % 2 === 0 ? [`<p>Dear guest ${index}</p>`] : [`<p>Dear guest ${index}</p>`, '<p>and so on</p>'],
  ]),
);

let drawing: string;
let secrets: string;
let asked: string[] = [];
const server = createServer(({ url }, response) => {
  asked.push(url ?? '');
  response.end('no');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  secrets = await mkdtemp(path.join(tmpdir(), 'halfday secrets '));
  const secret = path.join(secrets, 'secret.html');
  await writeFile(secret, '<p>the secret of the file</p>');
  drawing = await standInDrawing({
    checklist: { units: { '': ['<h1>Checklist</h1>', '<p>second page</p>'] }, title: 'Checklist – Harbor' },
    letter: { units: letters },
    certificate: { units: { '': ['<h1>Certificate</h1>'] }, lies: 'landscape', copies: 2 },
    room: { units: {} },
    workbook: { units: { '': ['fault'] } },
    evaluation: {
      units: {
        '': [
          `<p>before</p><script>document.body.textContent = 'a script ran'</script>
          <img src="${origin}/picture.png" onerror="document.body.textContent = 'a script ran'">
          <link rel="stylesheet" href="${origin}/style.css"><iframe src="file://${secret}"></iframe>
          <object data="file://${secret}"></object><iframe src="${origin}/frame"></iframe>
          <meta http-equiv="refresh" content="0;url=${origin}/elsewhere"><p>behind</p>`,
        ],
      },
    },
  });
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await Promise.all([drawing, secrets].map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('a pack without a Chrome', () => {
  it('says that there is none', async () => {
    expect(await print(['checklist'], { chromePath: null })).toEqual({ ok: false, reason: 'no-chrome' });
    expect(await print(['checklist'], { chromePath: '/nowhere/chrome' })).toEqual({
      ok: false,
      reason: 'no-chrome',
    });
  });
});

describe.skipIf(findChrome() === null)('a pack by the Chrome of this computer', { timeout: 90_000 }, () => {
  it('of one whole document is what Chrome printed, on its paper', async () => {
    const result = await print(['checklist'], { paper: 'letter' });
    if (!result.ok) throw new Error(result.reason);
    expect(await numberedPages(result.pdf)).toEqual(['Checklist page 1 of 2', 'second page page 2 of 2']);
    expect(await pdfSizes(result.pdf)).toEqual(['216 × 279', '216 × 279']);
    expect(Buffer.from(result.pdf).toString('latin1')).toMatch(/\/Producer \(Skia/);
    const faces = await embeddedFaces(result.pdf);
    expect(faces.length).toBeGreaterThan(0);
    expect(faces.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(result.parts).toEqual([{ id: 'checklist', filled: 'blank', units: 1, copies: 1, pages: 2 }]);
  });

  it('counts the pages of each person by themselves, and keeps the size of each document', async () => {
    const seen: PackProgress[] = [];
    const result = await print(['letter', 'certificate', 'checklist'], {
      onProgress: (progress) => seen.push(progress),
    });
    if (!result.ok) throw new Error(String(result.problem));
    const expected = Object.values(letters).flatMap((pages, guest) =>
      pages.map((_, at) => {
        const words = at === 0 ? `Dear guest ${guest}` : 'and so on';
        return `${words} page ${at + 1} of ${pages.length}`;
      }),
    );
    expect(await numberedPages(result.pdf)).toEqual([
      ...expected,
      'Certificate page 1 of 1',
      'Certificate page 1 of 1',
      'Checklist page 1 of 2',
      'second page page 2 of 2',
    ]);
    expect((await pdfSizes(result.pdf)).slice(-4)).toEqual([
      '297 × 210',
      '297 × 210',
      '210 × 297',
      '210 × 297',
    ]);
    const document = await PDFDocument.load(result.pdf, { updateMetadata: false });
    expect(document.getTitle()).toBe('letter');
    expect(document.getLanguage()).toBe('en');
    expect(seen[0]).toEqual({ done: 0, of: 11, document: 'letter', pages: 0 });
    expect(seen.at(-1)).toEqual({ done: 11, of: 11, document: null, pages: expected.length + 4 });
  });

  it('makes as many copies as it is told, one person after another', async () => {
    const result = await printPack(
      request(['letter'], {
        parts: [{ id: 'letter', filled: 'blank', copies: 2, unit: 'guest-1' }],
      }),
    );
    if (!result.ok) throw new Error(result.reason);
    const own = ['Dear guest 1 page 1 of 2', 'and so on page 2 of 2'];
    expect(await numberedPages(result.pdf)).toEqual([...own, ...own]);
  });

  it('runs no script and asks nobody for anything, whatever the words of a document are', async () => {
    asked = [];
    const result = await print(['evaluation']);
    if (!result.ok) throw new Error(String(result.problem));
    const [text = ''] = await numberedPages(result.pdf);
    expect(text).toMatch(/^before.*behind page 1 of 1$/);
    expect(text).not.toMatch(/a script ran|secret/);
    expect(asked).toEqual([]);
  });

  it('says that there is nothing to print, and that a document cannot be drawn', async () => {
    expect(await print(['room'])).toEqual({ ok: false, reason: 'nothing' });
    const failed = await print(['workbook']);
    expect(failed).toMatchObject({ ok: false, reason: 'failed' });
    expect(String(!failed.ok && failed.problem)).toContain('This unit cannot be drawn.');
  });

  it.each([
    'before its turn',
    'while Chrome starts',
    'once Chrome has started',
    'while it is printed',
  ] as const)(
    'is given up when nobody waits for it any more, %s, and the next one is printed',
    async (when) => {
      const leaving = new AbortController();
      const leave = (at: typeof when): void => {
        if (at === when) leaving.abort();
      };
      const left = print(['letter', 'checklist', 'certificate', 'letter'], {
        signal: leaving.signal,
        async source() {
          leave('once Chrome has started');
          return source;
        },
        onProgress: ({ done }) => (done > 0 ? leave('while it is printed') : undefined),
      });
      leave('before its turn');
      const next = print(['certificate']);
      setImmediate(() => leave('while Chrome starts'));
      expect(await left).toEqual({ ok: false, reason: 'cancelled' });
      expect((await next).ok).toBe(true);
    },
  );
});

/** What each page says, its number last: in a PDF the margins come before the sheet, or behind it. */
async function numberedPages(pdf: Uint8Array): Promise<readonly string[]> {
  const pages = await pdfPages(pdf);
  return pages.map((text) => {
    const [number = ''] = /page \d+ of \d+/.exec(text) ?? [];
    return `${text.replace(number, '').trim()} ${number}`;
  });
}

/** The faces that a PDF is set in, and whether it has them with it. */
async function embeddedFaces(pdf: Uint8Array): Promise<readonly { name: string; isEmbedded: boolean }[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || String(object.get(PDFName.of('Type'))) !== '/FontDescriptor')
      return [];
    const files = ['FontFile', 'FontFile2', 'FontFile3'].map((file) => PDFName.of(file));
    return [
      {
        name: String(object.get(PDFName.of('FontName'))),
        isEmbedded: files.some((file) => object.has(file)),
      },
    ];
  });
}

function request(
  ids: readonly PackRequest['parts'][number]['id'][],
  changes: Partial<PackRequest> = {},
): PackRequest {
  return {
    chromePath: findChrome(),
    drawing,
    source: async () => source,
    parts: ids.map((id) => ({ id, filled: 'blank' })),
    languages: ['en'],
    paper: 'a4',
    signal: new AbortController().signal,
    ...changes,
  };
}

function print(...given: Parameters<typeof request>) {
  return printPack(request(...given));
}
