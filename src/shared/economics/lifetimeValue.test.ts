import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import {
  type Drivers,
  expectedLifetime,
  gainOfRetention,
  grownYears,
  lifetimeValue,
  mostRetention,
  paidBackIn,
  profitOfYear,
  profitSum,
  yearsOfProfit,
} from './lifetimeValue.ts';

const plain: Drivers = {
  acquisitionCost: 0,
  baseProfit: 100,
  revenueGrowth: 0,
  costSavings: 0,
  referrals: 0,
  pricePremium: 0,
};
const grown: Drivers = {
  acquisitionCost: 80,
  baseProfit: 40,
  revenueGrowth: 0.1,
  costSavings: 5,
  referrals: 6,
  pricePremium: 4,
};

const gain = (firstYear: 'certain' | 'retained'): number => {
  const at = (retention: number): number => lifetimeValue(plain, { retention, discount: 0.1, firstYear });
  return at(0.95) / at(0.9) - 1;
};

describe('the value of a customer', () => {
  test('lasts 10 years on average where 90% stay, and 20 where 95% do', () => {
    expect(expectedLifetime(0.9)).toBeCloseTo(10, 10);
    expect(expectedLifetime(0.95)).toBeCloseTo(20, 10);
  });

  test('rises by 33% from 90% to 95% at 10% discount, where the first year’s margin is certain', () => {
    expect(gain('certain')).toBeCloseTo(1 / 3, 10);
    expect(lifetimeValue(plain, { retention: 0.9, discount: 0.1, firstYear: 'certain' })).toBeCloseTo(550, 8);
  });

  test('rises by 41% where the first year’s margin too depends on retention', () => {
    expect(gain('retained')).toBeCloseTo(0.4074, 4);
    expect(lifetimeValue(plain, { retention: 0.9, discount: 0.1, firstYear: 'retained' })).toBeCloseTo(
      450,
      8,
    );
  });

  test('is the sum of all years: those that grow, and the last of them for ever after', () => {
    const rates = { retention: 0.9, discount: 0.1, firstYear: 'certain' } as const;
    let sum = -grown.acquisitionCost;
    for (let year = 1; year <= 2000; year += 1) {
      sum += profitSum(profitOfYear(grown, year)) * (0.9 / 1.1) ** (year - 1);
    }
    expect(lifetimeValue(grown, rates)).toBeCloseTo(sum, 6);
  });

  test('costs what winning a customer costs, once', () => {
    const rates = { retention: 0.8, discount: 0.1, firstYear: 'certain' } as const;
    const free = lifetimeValue({ ...grown, acquisitionCost: 0 }, rates);
    expect(free - lifetimeValue(grown, rates)).toBeCloseTo(80, 10);
  });

  test('never falls when more stay', () => {
    const money = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(money, money, fc.integer({ min: 0, max: 98 }), (baseProfit, referrals, percent) => {
        const at = (retention: number): number =>
          lifetimeValue(
            { ...plain, baseProfit, referrals },
            { retention, discount: 0.1, firstYear: 'certain' },
          );
        expect(at((percent + 1) / 100)).toBeGreaterThanOrEqual(at(percent / 100));
      }),
    );
  });
});

describe('the profit that one customer who stays brings, year by year', () => {
  test('is less what winning them cost before the first year, then the base, and on top what comes with time', () => {
    const [before, first, second, third] = yearsOfProfit(grown, 3);
    expect(before).toEqual({
      acquisitionCost: -80,
      baseProfit: 0,
      revenueGrowth: 0,
      costSavings: 0,
      referrals: 0,
      pricePremium: 0,
    });
    expect(first).toMatchObject({ acquisitionCost: 0, baseProfit: 40, revenueGrowth: 0, costSavings: 0 });
    expect(second).toMatchObject({ baseProfit: 40, costSavings: 5, referrals: 6, pricePremium: 4 });
    expect(second?.revenueGrowth).toBeCloseTo(4, 10);
    expect(third?.revenueGrowth).toBeCloseTo(8.4, 10);
  });

  test('grows for ten years and no longer', () => {
    expect(grownYears).toBe(10);
    expect(profitOfYear(grown, 11)).toEqual(profitOfYear(grown, 10));
    expect(profitSum(profitOfYear(grown, 10))).toBeGreaterThan(profitSum(profitOfYear(grown, 9)));
  });

  test('has paid back what winning them cost in the year in which the sum is no longer below nothing', () => {
    expect(paidBackIn(grown)).toBe(2);
    expect(paidBackIn({ ...plain, acquisitionCost: 100 })).toBe(1);
    expect(paidBackIn({ ...plain, acquisitionCost: 101 })).toBe(2);
    expect(paidBackIn(plain)).toBe(1);
    expect(paidBackIn({ ...plain, acquisitionCost: 2000 })).toBe(20);
  });

  test('never pays back where nothing comes in, or not within a working life', () => {
    expect(paidBackIn({ ...plain, acquisitionCost: 1, baseProfit: 0 })).toBeNull();
    expect(paidBackIn({ ...plain, acquisitionCost: 100_000, baseProfit: 1 })).toBeNull();
  });
});

describe('five points more of retention', () => {
  const terms = { retention: 0.9, discount: 0.1, firstYear: 'certain' } as const;

  test('are compared with the value as it is, as a share of it', () => {
    expect(gainOfRetention(plain, terms).points).toBeCloseTo(5, 10);
    expect(gainOfRetention(plain, terms).retention).toBeCloseTo(0.95, 10);
    expect(gainOfRetention(plain, terms).share).toBeCloseTo(1 / 3, 10);
  });

  test('are fewer where there is no room for five', () => {
    const gained = gainOfRetention(plain, { ...terms, retention: 0.97 });
    expect(gained.retention).toBe(mostRetention);
    expect(gained.points).toBeCloseTo(2, 10);
  });

  test('have no share of a value that is not above nothing', () => {
    expect(gainOfRetention({ ...plain, acquisitionCost: 550 }, terms).share).toBeNull();
    expect(gainOfRetention({ ...plain, acquisitionCost: 9000 }, terms).share).toBeNull();
  });
});
