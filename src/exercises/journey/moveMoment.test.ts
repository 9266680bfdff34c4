import { describe, expect, test } from 'vitest';
import { moveMoment } from './moveMoment.ts';

describe('a moment that is moved', () => {
  const moments = ['a', 'b', 'c'].map((id, order) => ({ id, order }));

  test('changes places with its neighbor, and no other is written', () => {
    expect(moveMoment(moments, 'c', 'earlier')).toEqual([
      { id: 'c', order: 1 },
      { id: 'b', order: 2 },
    ]);
    expect(moveMoment(moments, 'a', 'later')).toEqual([
      { id: 'b', order: 0 },
      { id: 'a', order: 1 },
    ]);
  });

  test('moves also where two stood in the same place', () => {
    const same = ['a', 'b', 'c'].map((id) => ({ id, order: 4 }));
    expect(moveMoment(same, 'b', 'earlier')).toEqual([
      { id: 'b', order: 0 },
      { id: 'a', order: 1 },
      { id: 'c', order: 2 },
    ]);
  });

  test('stays at either end', () => {
    expect(moveMoment(moments, 'a', 'earlier')).toEqual([]);
    expect(moveMoment(moments, 'c', 'later')).toEqual([]);
    expect(moveMoment(moments, 'z', 'later')).toEqual([]);
  });
});
