/**
 * What one customer costs and brings, by driver. Amounts are profits in one currency; the six layers are Frederick
 * Reichheld's (The Loyalty Effect, 1996).
 */
export interface Drivers {
  /** Once, before the first year. */
  readonly acquisitionCost: number;
  /** Every year, from the first. */
  readonly baseProfit: number;
  /** By which share the profit from purchases grows each year: 0.1 is 10%. */
  readonly revenueGrowth: number;
  /** A year, from the second: a customer who knows us needs less of our time. */
  readonly costSavings: number;
  /** A year, from the second: the profit from those whom they send. */
  readonly referrals: number;
  /** A year, from the second: what they do not haggle down. */
  readonly pricePremium: number;
}

export const driverNames = [
  'acquisitionCost',
  'baseProfit',
  'revenueGrowth',
  'costSavings',
  'referrals',
  'pricePremium',
] as const satisfies readonly (keyof Drivers)[];

/** One year's profit by driver; what winning the customer cost stands below nothing. */
export type YearOfProfit = Readonly<Record<keyof Drivers, number>>;

/** The worked example: round numbers, of no business in particular. */
export const exampleDrivers: Drivers = {
  acquisitionCost: 100,
  baseProfit: 40,
  revenueGrowth: 0.1,
  costSavings: 8,
  referrals: 10,
  pricePremium: 6,
};

/** Purchases grow for so many years and then stay as they are: no customer grows for ever. */
export const grownYears = 10;

/** Nobody keeps everybody: beyond this share the sum of all years would hang on the last one. */
export const mostRetention = 0.99;

/** How the future is weighed. */
export interface Terms {
  /** The share of customers who stay from one year to the next: 0.9 is 90%. At most `mostRetention`. */
  readonly retention: number;
  /** By which share an amount is worth less for each year that it comes later: 0.1 is 10%. Not below 0. */
  readonly discount: number;
  /**
   * Whether the first year's profit is certain, or comes only from those who stayed. With 10% discount, going from 90% to
   * 95% is worth 33% more in the one case and 41% in the other.
   */
  readonly firstYear: 'certain' | 'retained';
}

const nothing: YearOfProfit = {
  acquisitionCost: 0,
  baseProfit: 0,
  revenueGrowth: 0,
  costSavings: 0,
  referrals: 0,
  pricePremium: 0,
};

/** How many years a customer stays on average, where this share stays each year: 1 / (1 − retention). */
export function expectedLifetime(retention: number): number {
  return 1 / (1 - retention);
}

/** What a customer who is still there brings in this year, counted from 1. */
export function profitOfYear(drivers: Drivers, year: number): YearOfProfit {
  const later = Math.min(year, grownYears) - 1;
  const fromSecond = year > 1 ? 1 : 0;
  return {
    acquisitionCost: 0,
    baseProfit: drivers.baseProfit,
    revenueGrowth: drivers.baseProfit * ((1 + drivers.revenueGrowth) ** later - 1),
    costSavings: drivers.costSavings * fromSecond,
    referrals: drivers.referrals * fromSecond,
    pricePremium: drivers.pricePremium * fromSecond,
  };
}

/** The bars of a customer who stays: before the first year what winning them cost, then each year's profit. */
export function yearsOfProfit(drivers: Drivers, years: number): readonly YearOfProfit[] {
  const before = { ...nothing, acquisitionCost: -drivers.acquisitionCost };
  return [before, ...Array.from({ length: years }, (_, at) => profitOfYear(drivers, at + 1))];
}

/** All layers of one year together. */
export function profitSum(year: YearOfProfit): number {
  return driverNames.reduce((sum, name) => sum + year[name], 0);
}

/**
 * What one customer is worth today: each year's profit, times the share of customers still there, divided by
 * (1 + discount) for each year that it comes later, less what winning them cost. With the same profit every year
 * and a certain first one this is the standard m (1 + d) / (1 + d − r), and m r / (1 + d − r) with the first year retained
 * (customer lifetime value with constant retention, e.g. Gupta & Lehmann, 2003). All years count: the last that grows
 * stands for those after it, which are a geometric series.
 */
export function lifetimeValue(drivers: Drivers, { retention, discount, firstYear }: Terms): number {
  const shrinks = retention / (1 + discount);
  let weight = firstYear === 'certain' ? 1 : shrinks;
  let value = -drivers.acquisitionCost;
  for (let year = 1; year < grownYears; year += 1) {
    value += profitSum(profitOfYear(drivers, year)) * weight;
    weight *= shrinks;
  }
  return value + (profitSum(profitOfYear(drivers, grownYears)) * weight) / (1 - shrinks);
}

/** Longer than anybody waits for their money. */
const longestWait = 50;

/**
 * In which year a customer who stays has paid back what winning them cost, in amounts as they come, not discounted.
 * Null where that is never, or not within 50 years.
 */
export function paidBackIn(drivers: Drivers): number | null {
  let sum = -drivers.acquisitionCost;
  for (let year = 1; year <= longestWait; year += 1) {
    sum += profitSum(profitOfYear(drivers, year));
    if (sum >= 0) return year;
  }
  return null;
}

/** What more retention is worth. */
export interface Gain {
  /** The retention with those points more, as a share. */
  readonly retention: number;
  /** Percentage points: five, or as many as there is room for below `mostRetention`. */
  readonly points: number;
  readonly value: number;
  /** By which share the value rises: 0.33 is 33%. Null where there is none above nothing to compare with. */
  readonly share: number | null;
}

const morePoints = 0.05;

/** The value with five points more of retention, beside the value as it is. */
export function gainOfRetention(drivers: Drivers, terms: Terms): Gain {
  const now = lifetimeValue(drivers, terms);
  const retention = Math.min(terms.retention + morePoints, mostRetention);
  const value = lifetimeValue(drivers, { ...terms, retention });
  const isSomething = now > 1e-9;
  return {
    retention,
    points: (retention - terms.retention) * 100,
    value,
    share: isSomething ? value / now - 1 : null,
  };
}
