import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { isMergedText, mostBytesOf, textOf } from './mergedText.ts';
import { limits } from './limits.ts';
import {
  difference,
  holdPlace,
  mergeInto,
  mergeTexts,
  openDoc,
  textIn,
  typeInto,
  valueOf,
} from './textDoc.ts';

function typed(from: ReturnType<typeof valueOf> | string | undefined, text: string) {
  const doc = openDoc(from);
  typeInto(doc, text);
  return valueOf(doc);
}

describe('a text that a table writes together', () => {
  test('rule 6: two who write at once, apart, are both there afterwards, character for character', () => {
    const begun = typed(undefined, 'We answer within a day.');
    const ana = typed(begun, 'We answer within a day. Ana owns it.');
    const ben = typed(begun, 'We always answer within a day.');
    expect(mergeTexts(ana, ben)?.text).toBe('We always answer within a day. Ana owns it.');
    expect(mergeTexts(ben, ana)?.text).toBe('We always answer within a day. Ana owns it.');
  });

  test('rule 6: whatever several write apart, in whatever order it is merged, every version says the same', () => {
    // Half a character is told by the sign that stands for it, so nobody types that sign.
    const typedText = (maxLength: number) =>
      fc.string({ unit: 'grapheme', maxLength }).filter((text) => !text.includes('\uFFFD'));
    const edit = fc.record({ who: fc.nat(2), at: fc.nat(40), remove: fc.nat(4), add: typedText(6) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), typedText(20), (edits, first) => {
        const versions = [first, first, first].map((text) => openDoc(text));
        for (const { who, at, remove, add } of edits) {
          const doc = versions[who] ?? openDoc(undefined);
          const signs = Array.from(textIn(doc));
          const place = Math.min(at, signs.length);
          typeInto(doc, [...signs.slice(0, place), add, ...signs.slice(place + remove)].join(''));
        }
        const [a, b, c] = versions.map(valueOf);
        if (!a || !b || !c) throw new Error('There are three.');
        const forward = [b, c].reduce((all, one) => mergeTexts(all, one) ?? all, a);
        const backward = [b, a].reduce((all, one) => mergeTexts(all, one) ?? all, c);
        expect(forward.text).toBe(backward.text);
        expect(mergeTexts(forward, b)?.text).toBe(forward.text);
        expect(forward.text).not.toContain('\uFFFD');
      }),
      { numRuns: 200 },
    );
  });

  test('every character that was typed by somebody, and taken away by nobody, is there once', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ who: fc.nat(1), at: fc.nat(30) }), { maxLength: 30 }), (inserts) => {
        const versions = [openDoc('-'), openDoc('-')];
        for (const [index, { who, at }] of inserts.entries()) {
          const doc = versions[who] ?? openDoc(undefined);
          const now = textIn(doc);
          const place = Math.min(at, now.length);
          typeInto(doc, now.slice(0, place) + String.fromCharCode(0x4e00 + index) + now.slice(place));
        }
        const [a, b] = versions.map(valueOf);
        const merged = a && b ? (mergeTexts(a, b)?.text ?? '') : '';
        const wanted = ['-', ...inserts.map((_one, index) => String.fromCharCode(0x4e00 + index))];
        expect(Array.from(merged).sort()).toEqual(wanted.sort());
      }),
      { numRuns: 200 },
    );
  });

  test('what stood there as a plain text is the same text for everybody, and merges into one', () => {
    expect(
      mergeTexts(typed('Call first.', 'Call first. Then write.'), typed('Call first.', 'Always: Call first.'))
        ?.text,
    ).toBe('Always: Call first. Then write.');
  });

  test('a sign of two units is never parted', () => {
    expect(difference('a😀b', 'a😁b')).toEqual({ start: 1, removed: 2, added: '😁' });
    expect(difference('😀', '😀😀')).toEqual({ start: 2, removed: 0, added: '😀' });
    expect(difference('𠀀', '𡀀')).toEqual({ start: 0, removed: 2, added: '𡀀' });
  });

  test('the caret stays with its neighbors while somebody writes before it', () => {
    const doc = openDoc('We answer.');
    const caret = holdPlace(doc, 3);
    mergeInto(doc, typed('We answer.', 'Yes: We answer.'));
    expect(caret()).toBe(8);
  });

  test('what is no document is refused, not merged', () => {
    expect(mergeTexts('Call first.', { text: 'x', doc: '!!!' })).toBeNull();
    expect(mergeTexts(undefined, { text: 'x', doc: 'AAECAwQFBgc=' })).toBeNull();
  });

  test('reads as words wherever only words are wanted, and has room of its own', () => {
    const value = typed(undefined, '当天回复');
    expect(textOf(value)).toBe('当天回复');
    expect(textOf('plain')).toBe('plain');
    expect(textOf({ text: 1 })).toBe('');
    expect(isMergedText({ ...value, more: true })).toBe(false);
    expect([mostBytesOf(value), mostBytesOf('plain')]).toEqual([limits.mergedTextBytes, limits.valueBytes]);
  });
});
