import { describe, expect, test } from 'vitest';
import { parseTenth, regionOf } from './place.ts';

describe('the region of a place', () => {
  test.each([
    [0, 0, 'bottomLeft'],
    [10, 10, 'topRight'],
    [4.9, 4.9, 'bottomLeft'],
    [5, 4.9, 'bottomRight'],
    [4.9, 5, 'topLeft'],
    [5, 5, 'topRight'],
    [0, 10, 'topLeft'],
    [10, 0, 'bottomRight'],
  ])('%d across and %d up lies in %s: the middle lines count as high', (x, y, region) => {
    expect(regionOf({ x, y })).toBe(region);
  });
});

describe('numbers as people write them', () => {
  test.each([
    ['6.6', 6.6],
    ['6,6', 6.6],
    ['６．６', 6.6],
    ['6。5', 6.5],
    [' 7 ', 7],
    ['7.', 7],
    ['.5', 0.5],
    ['6.66', 6.7],
    ['10', 10],
    ['10.1', null],
    ['-1', null],
    ['1e1', null],
    ['', null],
    ['six', null],
  ])('%j is %j', (text, value) => {
    expect(parseTenth(text)).toBe(value);
  });
});
