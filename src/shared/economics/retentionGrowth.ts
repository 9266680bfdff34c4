/** What becomes of a company's customers within a year. Both are shares of those at the year's beginning: 0.95 is 95%. */
export interface GrowthRates {
  /** The share of the opening customers who stay. */
  readonly retention: number;
  /** New customers, as a share of the OPENING ones: those who are won are not lost within the same year. */
  readonly acquisition: number;
}

/** Reichheld's two companies, which differ in nothing but five points of retention. */
export const exampleGrowth = {
  customers: 100,
  years: 14,
  a: { retention: 0.95, acquisition: 0.1 },
  b: { retention: 0.9, acquisition: 0.1 },
} as const satisfies Record<'a' | 'b', GrowthRates> & Record<'customers' | 'years', number>;

/** 0.7 + 0.3 − 1 is no growth, though binary fractions leave a trace of one. */
const trace = 1e-9;

/** By which share customers become more in a year; below 0 they become fewer. */
export function netGrowth({ retention, acquisition }: GrowthRates): number {
  const growth = retention + acquisition - 1;
  return Math.abs(growth) < trace ? 0 : growth;
}

/**
 * Customers after so many years, not rounded: opening × (retention + acquisition) ^ years.
 * The comparison of two companies is Frederick Reichheld's (The Loyalty Effect, 1996): 95% and 90% kept, 10% won,
 * are 105 and 100 of 100 after one year, 197.99 and 100 after 14.
 * @param years may be a fraction
 */
export function customersAfter(opening: number, rates: GrowthRates, years: number): number {
  return opening * (1 + netGrowth(rates)) ** years;
}

/** Customers at the end of each year, from today (year 0) on; not rounded. */
export function growthOf(opening: number, rates: GrowthRates, years: number): readonly number[] {
  return Array.from({ length: years + 1 }, (_, year) => customersAfter(opening, rates, year));
}

/**
 * In how many years customers double: ln 2 / ln (retention + acquisition), the doubling time of compound growth.
 * 14.21 years for 95% and 10%. Null where they never do, because no more are won than lost.
 */
export function yearsToDouble(rates: GrowthRates): number | null {
  const growth = netGrowth(rates);
  return growth <= 0 ? null : Math.LN2 / Math.log(1 + growth);
}

/** People come whole: to the nearest, a half upward. Only what is shown is rounded, never what is reckoned with. */
export function wholeCustomers(customers: number): number {
  return Math.round(customers);
}
