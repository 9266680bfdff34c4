import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { customersAfter, growthOf, netGrowth, wholeCustomers, yearsToDouble } from './retentionGrowth.ts';

const opening = 100;
const keepsMore = { retention: 0.95, acquisition: 0.1 };
const keepsLess = { retention: 0.9, acquisition: 0.1 };

describe('customers of a company that keeps and wins', () => {
  test('are 105 and 100 after one year of keeping 95% and 90%, each winning 10% of its opening customers', () => {
    expect(customersAfter(opening, keepsMore, 1)).toBeCloseTo(105, 10);
    expect(customersAfter(opening, keepsLess, 1)).toBeCloseTo(100, 10);
  });

  test('are 198 and 100 after fourteen years, rounded to whole customers', () => {
    expect(wholeCustomers(customersAfter(opening, keepsMore, 14))).toBe(198);
    expect(customersAfter(opening, keepsMore, 14)).toBeCloseTo(197.99, 2);
    expect(wholeCustomers(customersAfter(opening, keepsLess, 14))).toBe(100);
  });

  test('double in ln 2 / ln 1.05 = 14.21 years', () => {
    expect(yearsToDouble(keepsMore)).toBeCloseTo(14.21, 2);
    expect(yearsToDouble(keepsMore)).toBeCloseTo(Math.log(2) / Math.log(1.05), 10);
  });

  test('never double where no more are won than lost, whatever rounding makes of 90% + 10%', () => {
    expect(yearsToDouble(keepsLess)).toBeNull();
    expect(yearsToDouble({ retention: 0.8, acquisition: 0.1 })).toBeNull();
    expect(yearsToDouble({ retention: 0.7, acquisition: 0.3 })).toBeNull();
    expect(netGrowth({ retention: 0.7, acquisition: 0.3 })).toBe(0);
  });

  test('are twice as many after the years that doubling takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 2000 }), (kept, won) => {
        const rates = { retention: kept / 1000, acquisition: won / 1000 };
        const years = yearsToDouble(rates);
        expect(years === null).toBe(kept + won <= 1000);
        expect(years === null ? 2 : customersAfter(1, rates, years)).toBeCloseTo(2, 6);
      }),
    );
  });

  test('are listed from today to the last year', () => {
    const years = growthOf(opening, keepsMore, 14);
    expect(years).toHaveLength(15);
    expect(years[0]).toBe(100);
    expect(years[1]).toBeCloseTo(105, 10);
    expect(years[14]).toBeCloseTo(197.99, 2);
  });
});
