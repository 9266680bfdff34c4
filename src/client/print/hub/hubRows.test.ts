import { describe, expect, it } from 'vitest';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import type { PrintedDocument } from '#client/print/documentContract.ts';
import { hubRows, pagesOf, paperCount, rowTitle } from './hubRows.ts';

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
  seats: ['ana', 'ben', 'cy'].map((id) => ({ id, name: id, table: 't1', language: 'en' })),
  sheets: [],
  join: null,
  replyLinks: {},
  printedAtMs: 0,
};

const sheet: PrintedDocument = {
  id: 'checklist',
  title: () => 'Checklist',
  lies: 'portrait',
  margins: 'numbered',
  needs: 'plan',
  units: () => [''],
  copies: () => 1,
  load: () => Promise.reject(new Error('Nobody draws it here.')),
};
const workbook: PrintedDocument = {
  ...sheet,
  id: 'workbook',
  title: () => 'Workbook',
  comes: 'blank-or-filled',
  units: ({ seats }, filled) => (filled === 'blank' ? [''] : seats.map(({ id }) => id)),
  copies: (_source, filled) => (filled === 'blank' ? 38 : 1),
};
const tents: PrintedDocument = { ...sheet, id: 'name-tents', pieces: () => 34 };
const letters: PrintedDocument = { ...sheet, id: 'letter', units: () => [] };

const rows = hubRows([sheet, workbook, tents, letters], source);

describe('the lines of the print page', () => {
  it('are one for each document, and two for one that comes blank and filled in', () => {
    expect(rows.map(({ key, units, copies }) => [key, units.length, copies])).toEqual([
      ['checklist blank', 1, 1],
      ['workbook blank', 1, 38],
      ['workbook filled', 3, 1],
      ['name-tents blank', 1, 1],
      ['letter blank', 0, 1],
    ]);
  });

  it('say which form they are where there are two', () => {
    const forms = { blank: '{title}, blank', filled: '{title}, filled in' };
    expect(rows.map((row) => rowTitle(row, 'en', forms)).slice(0, 3)).toEqual([
      'Checklist',
      'Workbook, blank',
      'Workbook, filled in',
    ]);
  });

  it('count people’s copies and pieces before anybody has printed, and pages from then on', () => {
    const count = (known: Parameters<typeof paperCount>[1]) => rows.map((row) => paperCount(row, known));
    expect(count(new Map())).toEqual([
      { copies: 1, pages: null },
      { copies: 38, pages: null },
      { copies: 3, pages: null },
      { copies: 34, pages: null },
      { copies: 0, pages: null },
    ]);
    const known = pagesOf([
      { id: 'checklist', filled: 'blank', units: 1, copies: 1, pages: 2 },
      { id: 'workbook', filled: 'blank', units: 1, copies: 38, pages: 14 },
      // 14, 14 and 15 pages: there is no one number to say.
      { id: 'workbook', filled: 'filled', units: 3, copies: 1, pages: 43 },
      { id: 'name-tents', filled: 'blank', units: 1, copies: 1, pages: 17 },
    ]);
    expect(count(known).slice(0, 4)).toEqual([
      { copies: 1, pages: 2 },
      { copies: 38, pages: 14 },
      { copies: 3, pages: null },
      { copies: 34, pages: null },
    ]);
  });
});
