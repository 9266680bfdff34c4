import { describe, expect, it } from 'vitest';
import type { Slide } from '#shared/content/workshop.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { someExercise, someSlide, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import type { DocumentSource } from './documentSource.ts';
import { formsOf, packPages, type WorkbookPart, workbookParts } from './workbook.ts';

function exercise(id: string, changes: Partial<PublicExercise> = {}): PublicExercise {
  return { ...someExercise(id), options: { min: 1, max: 10 }, ...changes };
}

function asked(id: string, exerciseId: string): Slide {
  return someSlide(id, { layout: 'exercise', exercise: exerciseId });
}

function workshopOf(
  slides: readonly Slide[],
  exercises: readonly PublicExercise[],
): DocumentSource['workshop'] {
  return { ...someWorkshop({ slides }), exercises };
}

/** "segment start", "points a b", "form rating seat blank": each part in a line. */
function said(parts: readonly WorkbookPart[]): readonly string[] {
  return parts.map((part) => {
    switch (part.part) {
      case 'segment':
        return `segment ${part.segment.id}`;
      case 'points':
        return `points ${part.slides.map(({ id }) => id).join(' ')}`;
      case 'form':
        return `form ${part.exercise.id} ${part.owner} ${part.fields === null ? 'blank' : 'written'}`;
      case 'apart':
        return `apart ${part.exercise.id}`;
    }
  });
}

describe('what stands in a workbook', () => {
  const slides = [
    someSlide('opening', { layout: 'segment' }),
    someSlide('a'),
    someSlide('b', { layout: 'points' }),
    someSlide('outline', { layout: 'agenda' }),
    asked('rate', 'rating'),
    someSlide('c'),
    asked('secret', 'mood'),
  ];
  const exercises = [exercise('rating'), exercise('mood', { anonymous: true }), exercise('extra')];
  const source = { workshop: workshopOf(slides, exercises), sheets: [] };

  it('goes by the slides: points that follow each other together, forms where they come', () => {
    expect(said(workbookParts(source, null, new Set()))).toEqual([
      'segment start',
      'points a b',
      'form rating seat blank',
      'points c',
      'apart mood',
      // No slide leads to it, and it is not lost.
      'form extra seat blank',
    ]);
  });

  it('leaves out what stands elsewhere, and segments in which nothing is left', () => {
    const only = { workshop: workshopOf([asked('rate', 'rating')], [exercise('rating')]), sheets: [] };
    expect(workbookParts(only, null, new Set(['rating']))).toEqual([]);
  });
});

describe('the forms of one person', () => {
  const both = exercise('map', { owner: 'both' });
  const sheets = [
    { exercise: 'map', owner: 'seat:ana', fields: { x: 3 } },
    { exercise: 'map', owner: 'table:t1', fields: { x: 5 } },
    { exercise: 'map', owner: 'seat:ben', fields: {} },
    { exercise: 'map', owner: 'table:t2', fields: { x: 9 } },
  ];

  it('are the own and that of the own table, and nobody else’s', () => {
    const forms = formsOf({ sheets }, both, { seat: 'ana', table: 't1' });
    expect(forms).toMatchObject([
      { owner: 'seat', fields: { x: 3 } },
      { owner: 'table', fields: { x: 5 } },
    ]);
    expect(said(formsOf({ sheets }, both, { seat: 'ben', table: 't2' }))).toEqual(['form map table written']);
  });

  it('are blank where nothing was written; what is optional is then left out', () => {
    const reader = { seat: 'cara', table: 't3' };
    expect(said(formsOf({ sheets }, both, reader))).toEqual(['form map both blank']);
    expect(formsOf({ sheets }, { ...both, importance: 'optional' }, reader)).toEqual([]);
    expect(said(formsOf({ sheets }, { ...both, importance: 'optional' }, null))).toEqual([
      'form map both blank',
    ]);
  });

  it('of an anonymous exercise stand in no workbook, blank or filled', () => {
    const secret = exercise('map', { anonymous: true });
    expect(said(formsOf({ sheets }, secret, { seat: 'ana', table: 't1' }))).toEqual(['apart map']);
  });
});

describe('the pages of a workbook', () => {
  interface Block {
    readonly id: string;
    readonly mm: number;
    readonly keepsWithNext?: boolean;
    readonly shrunk?: (mostMm: number) => Block | null;
  }
  const pages = (blocks: readonly Block[]) =>
    packPages(blocks, 250).map(({ items, sheets, restMm }) => [
      items.map(({ id, mm }) => `${id} ${mm}`).join(', '),
      sheets,
      restMm,
    ]);

  it('are filled in order, each until the next thing does not fit', () => {
    expect(
      pages([
        { id: 'a', mm: 100 },
        { id: 'b', mm: 150 },
        { id: 'c', mm: 60 },
        { id: 'd', mm: 200 },
      ]),
    ).toEqual([
      ['a 100, b 150', 1, 0],
      ['c 60', 1, 190],
      ['d 200', 1, 50],
    ]);
  });

  it('never end with a heading', () => {
    expect(
      pages([
        { id: 'a', mm: 200 },
        { id: 'head', mm: 30, keepsWithNext: true },
        { id: 'b', mm: 100 },
      ]),
    ).toEqual([
      ['a 200', 1, 50],
      ['head 30, b 100', 1, 120],
    ]);
  });

  it('take a form with fewer lines rather than move it on', () => {
    const shrunk = (mostMm: number): Block | null => (mostMm >= 80 ? { id: 'b, short', mm: 80 } : null);
    const first = { id: 'a', mm: 160 };
    expect(pages([first, { id: 'b', mm: 120, shrunk }])).toEqual([['a 160, b, short 80', 1, 10]]);
    expect(
      pages([
        { ...first, mm: 180 },
        { id: 'b', mm: 120, shrunk },
      ]),
    ).toEqual([
      ['a 180', 1, 70],
      ['b 120', 1, 130],
    ]);
  });

  it('are several for what is taller than one, with room for the pieces that move on whole', () => {
    expect(pages([{ id: 'tall', mm: 320 }])).toEqual([['tall 320', 2, 150]]);
    expect(
      pages([
        { id: 'tall', mm: 320 },
        { id: 'after', mm: 100 },
      ]),
    ).toEqual([['tall 320, after 100', 2, 50]]);
  });

  it('let what is taller than one begin on a page that has a third left, and on no shorter rest', () => {
    expect(
      pages([
        { id: 'a', mm: 150 },
        { id: 'tall', mm: 320 },
      ]),
    ).toEqual([['a 150, tall 320', 2, 0]]);
    expect(
      pages([
        { id: 'a', mm: 200 },
        { id: 'tall', mm: 320 },
      ]),
    ).toEqual([
      ['a 200', 1, 50],
      ['tall 320', 2, 150],
    ]);
  });

  it('are none where there is nothing', () => {
    expect(pages([])).toEqual([]);
  });
});
