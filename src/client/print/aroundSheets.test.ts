import { describe, expect, it } from 'vitest';
import { someDocumentSource } from '../../../test/helpers/someDocumentSource.ts';
import { aroundSheets } from './aroundSheets.ts';
import { checklistDocument } from './checklist/document.ts';
import { nameTentsDocument } from './name-tents/document.ts';

const printing = { paper: 'a4', languages: ['en'], timeZone: 'UTC' } as const;
const source = someDocumentSource({});

describe('what a browser’s own header says of each sheet', () => {
  it('begins with the document and the code of its session', () => {
    const { title, headerTitle } = aroundSheets(checklistDocument, source, printing);
    const [name, code, ...rest] = headerTitle.split(' – ');
    expect(name).toBe('Session checklist');
    expect(code).toBe('K7M\u00a04QD');
    expect(title).toBe([name, ...rest].join(' – '));
  });

  it('has no code where a sheet is folded: such a sheet is printed without headers', () => {
    const { title, headerTitle } = aroundSheets(nameTentsDocument, source, printing);
    expect(headerTitle).toBe(title);
  });
});
