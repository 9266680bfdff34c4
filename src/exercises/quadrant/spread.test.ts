import { describe, expect, test } from 'vitest';
import { resultOf } from './someQuadrant.ts';
import { densityOf, spreadOf } from './spread.ts';

describe('the center and the spread', () => {
  test('five places: center (6, 5), covariance [[4, 2], [2, 1.5]], ellipse 2.26 by 0.63 at 29 degrees', () => {
    // Deviations (−2,−1) (−2,−1) (0,0) (2,0) (2,2): sums 16, 8, 6 over n − 1 = 4.
    // λ = 2.75 ± √(1.25² + 2²) = 5.1085, 0.3915; angle ½·atan2(4, 2.5).
    const result = resultOf([
      [4, 4],
      [4, 4],
      [6, 5],
      [8, 5],
      [8, 7],
    ]);
    expect(result.center).toEqual({ x: 6, y: 5 });
    expect(result.spread).toEqual({ major: 2.26, minor: 0.63, angle: 29 });
    expect(result.regions).toEqual({ topLeft: 0, topRight: 3, bottomLeft: 2, bottomRight: 0 });
    expect(result.dots).toContainEqual([4, 4, 2]);
  });

  test('one place has no spread, and neither has none', () => {
    expect(resultOf([[3, 7]])).toMatchObject({ n: 1, center: { x: 3, y: 7 }, spread: null });
    expect(resultOf([])).toMatchObject({ n: 0, center: null, spread: null, dots: [] });
  });

  test('all in one place spread by nothing', () => {
    expect(spreadOf(Array.from({ length: 7 }, () => ({ x: 3.3, y: 7.1 })))).toEqual({
      major: 0,
      minor: 0,
      angle: 0,
    });
  });

  test.each([
    ['rising', [0, 0], [10, 10], 45],
    ['falling', [0, 10], [10, 0], -45],
    ['level', [0, 5], [10, 5], 0],
    ['upright', [5, 0], [5, 10], 90],
  ] as const)('places on a %s line have a flat ellipse along it', (_name, [ax, ay], [bx, by], angle) => {
    expect(
      spreadOf([
        { x: ax, y: ay },
        { x: (ax + bx) / 2, y: (ay + by) / 2 },
        { x: bx, y: by },
      ]),
    ).toMatchObject({ minor: 0, angle });
  });

  test('density: the fullest cell is 9, and it lies where the answers do', () => {
    const places = Array.from({ length: 30 }, (_, index) => ({ x: 9, y: 9 - (index % 2) / 10 }));
    const rows = densityOf(places);
    expect(rows[2]?.[21]).toBe('9');
    expect(rows[20]?.[3]).toBe('0');
    expect(resultOf(places.slice(0, 19).map(({ x, y }) => [x, y] as const)).density).toBeNull();
  });
});
