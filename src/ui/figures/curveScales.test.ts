import { expect, test } from 'vitest';
import { namedYears, spanOf, spreadApart } from './curveScales.ts';

test('the axis holds every value with a little room, and begins at 0 only where the curves come near it', () => {
  const { low, high } = spanOf([100, 105, 198], [140]);
  expect(low).toBeLessThan(100);
  expect(low).toBeGreaterThan(80);
  expect(high).toBeGreaterThan(198);
  expect(spanOf([100, 40, 10], []).low).toBe(0);
});

test('a company that stands still stands in the middle of the axis, not on its edge', () => {
  expect(spanOf([100, 100], [])).toEqual({ low: 0, high: 200 });
});

test('a wild guess does not flatten the curves', () => {
  expect(spanOf([100, 198], [1_000_000]).high).toBeLessThan(230);
  expect(spanOf([100, 198], [300]).high).toBeGreaterThan(300);
});

test('the years beneath are today, the last one, and round ones that do not crowd it', () => {
  expect(namedYears(14)).toEqual([0, 5, 10, 14]);
  expect(namedYears(11)).toEqual([0, 5, 11]);
  expect(namedYears(1)).toEqual([0, 1]);
  expect(namedYears(40)).toEqual([0, 10, 20, 30, 40]);
});

test('labels that would cover one another move apart and keep their order', () => {
  expect(spreadApart([50, 50], 12)).toEqual([44, 56]);
  expect(spreadApart([60, 55], 12)).toEqual([63.5, 51.5]);
  expect(spreadApart([10, 80], 12)).toEqual([10, 80]);
});
