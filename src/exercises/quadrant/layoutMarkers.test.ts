import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { layoutMarkers, placeAt, spotOf } from './layoutMarkers.ts';

const box = { width: 600, height: 240 };
const radius = 27;

describe('markers on the plot', () => {
  test('a marker alone stands on its place', () => {
    const [laid] = layoutMarkers([{ at: { x: 5, y: 5 } }], box, radius);
    expect(laid?.spot).toEqual({ left: 300, top: 120 });
  });

  test('none reaches the bands of the labels above and beneath, however many and wherever they are', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 10 }), y: fc.integer({ min: 0, max: 10 }) });
    fc.assert(
      fc.property(fc.array(fc.record({ at: place }), { maxLength: 16 }), (markers) => {
        for (const { spot, point } of layoutMarkers(markers, box, radius)) {
          expect(spot.left).toBeGreaterThanOrEqual(radius);
          expect(spot.left).toBeLessThanOrEqual(box.width - radius);
          expect(spot.top).toBeGreaterThanOrEqual(radius);
          expect(spot.top).toBeLessThanOrEqual(box.height - radius);
          expect([point.left, point.top].every((value) => value >= 0)).toBe(true);
        }
      }),
    );
  });

  test('no dot of 0, 1, 8, 34 or 500 answers has its middle in the band of a label', () => {
    for (const count of [0, 1, 8, 34, 500]) {
      for (let index = 0; index < count; index += 1) {
        const { left, top } = spotOf({ x: (index * 7) % 11, y: (index * 3) % 11 }, box);
        expect([left >= 0, left <= box.width, top >= 0, top <= box.height]).toEqual([true, true, true, true]);
      }
    }
  });

  test('nine in one place all can be read', () => {
    const laid = layoutMarkers(
      Array.from({ length: 9 }, () => ({ at: { x: 10, y: 10 } })),
      box,
      radius,
    );
    for (const [index, one] of laid.entries()) {
      for (const other of laid.slice(index + 1)) {
        const apart = Math.hypot(one.spot.left - other.spot.left, one.spot.top - other.spot.top);
        expect(apart).toBeGreaterThan(1.7 * radius);
      }
    }
  });

  test('a place and its point on the screen are each other’s way back', () => {
    const back = placeAt(spotOf({ x: 6.6, y: 6.3 }, box), box);
    expect(back.x).toBeCloseTo(6.6, 9);
    expect(back.y).toBeCloseTo(6.3, 9);
  });
});
