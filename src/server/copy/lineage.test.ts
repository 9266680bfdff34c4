import { describe, expect, test } from 'vitest';
import { createLineage } from './lineage.ts';
import type { Resumed } from './resumed.ts';

function from(id: string, revision: number): Resumed {
  return { id, copy: id, atMs: 0, sessions: { s: { revision, open: [] } } };
}

describe('what a page that comes back knows of a room that went on from a copy', () => {
  test('rule 7: where the data have always been here, a page begins anew only if it knows more than they', () => {
    const lineage = createLineage([]);
    const page = (seen: number) => lineage.welcome('s', 20, { seen, resumed: null });
    expect(page(20)).toEqual({ id: null, isAnother: false, beyond: null });
    expect(page(23)).toEqual({ id: null, isAnother: true, beyond: 20 });
    expect(lineage.missing('s')).toBe(3);
  });

  test('rule 7: a page from before begins anew, however far these data have gone on since', () => {
    const lineage = createLineage([from('b', 20)]);
    expect(lineage.welcome('s', 90, { seen: 31, resumed: null })).toEqual({
      id: 'b',
      isAnother: true,
      beyond: 20,
    });
    expect(lineage.welcome('s', 90, { seen: 12, resumed: null })).toEqual({
      id: 'b',
      isAnother: true,
      beyond: null,
    });
    expect(lineage.missing('s')).toBe(11);
  });

  test('rule 7: a page that was welcomed since goes on as ever', () => {
    const lineage = createLineage([from('b', 20)]);
    expect(lineage.welcome('s', 90, { seen: 88, resumed: 'b' })).toEqual({
      id: 'b',
      isAnother: false,
      beyond: null,
    });
  });

  test('rule 7: of several copies, the first that the page has not heard of says how far it may be trusted', () => {
    const lineage = createLineage([from('b', 20), from('c', 25)]);
    expect(lineage.welcome('s', 90, { seen: 23, resumed: null }).beyond).toBe(20);
    expect(lineage.welcome('s', 90, { seen: 40, resumed: 'b' }).beyond).toBe(25);
    expect(lineage.welcome('s', 90, { seen: 40, resumed: 'never here' }).beyond).toBe(20);
  });

  test('a session that is in no copy has been here all the time', () => {
    const lineage = createLineage([from('b', 20)]);
    expect(lineage.welcome('other', 9, { seen: 9, resumed: null })).toEqual({
      id: null,
      isAnother: false,
      beyond: null,
    });
  });
});
