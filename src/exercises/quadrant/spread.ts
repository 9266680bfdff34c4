import type { Place } from './place.ts';

/** Cells across and down of the density picture. */
export const densityCells = 24;
const cell = 10 / densityCells;
/** The narrowest kernel, in map units, so that many answers in one place are a spot and not a point. */
const narrowest = 0.4;

export interface Spread {
  /** Semi-axes in map units, the longer first. */
  readonly major: number;
  readonly minor: number;
  /** Of the longer axis, in degrees from the x axis toward the y axis, above −90 and up to 90. */
  readonly angle: number;
}

/** In one fixed order, so that sums come out the same to the last digit however the answers arrived. */
export function inOrder(places: readonly Place[]): readonly Place[] {
  return [...places].sort((a, b) => a.x - b.x || a.y - b.y);
}

function rounded(value: number, digits: number): number {
  const step = 10 ** digits;
  // `+ 0` makes a plain zero of a negative one.
  return Math.round(value * step) / step + 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The mean place to one decimal, which is what is shown and what its region is derived from; null of none. */
export function centerOf(places: readonly Place[]): Place | null {
  if (places.length === 0) return null;
  const sorted = inOrder(places);
  return { x: rounded(mean(sorted.map(({ x }) => x)), 1), y: rounded(mean(sorted.map(({ y }) => y)), 1) };
}

interface Covariance {
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

/** Of a sample, over n − 1. */
function covarianceOf(places: readonly Place[]): Covariance {
  const sorted = inOrder(places);
  const meanX = mean(sorted.map(({ x }) => x));
  const meanY = mean(sorted.map(({ y }) => y));
  const sum = (product: (place: Place) => number): number =>
    sorted.reduce((total, place) => total + product(place), 0) / (sorted.length - 1);
  return {
    xx: sum(({ x }) => (x - meanX) ** 2),
    yy: sum(({ y }) => (y - meanY) ** 2),
    xy: sum(({ x, y }) => (x - meanX) * (y - meanY)),
  };
}

/**
 * The standard deviation ellipse: its semi-axes are one standard deviation along the principal axes, that is the
 * square roots of the eigenvalues of the sample covariance, λ = (a + c)/2 ± √(((a − c)/2)² + b²), the longer at
 * the angle ½·atan2(2b, a − c). Of a bivariate normal it holds 1 − e^(−1/2), about 39 %.
 * (Lefever, "Measuring Geographic Concentration by Means of the Standard Deviational Ellipse", 1926; in this
 * form Wang, Shi & Miao, "Confidence Analysis of Standard Deviational Ellipse", PLoS ONE 2015.)
 * Null below two places; both axes 0 where all are alike; the shorter 0 where they lie on a line.
 */
export function spreadOf(places: readonly Place[]): Spread | null {
  if (places.length < 2) return null;
  const { xx, yy, xy } = covarianceOf(places);
  const half = Math.hypot((xx - yy) / 2, xy);
  const major = rounded(Math.sqrt(Math.max(0, (xx + yy) / 2 + half)), 2);
  const minor = rounded(Math.sqrt(Math.max(0, (xx + yy) / 2 - half)), 2);
  // A circle has no longer axis.
  const angle = major === minor ? 0 : rounded((Math.atan2(2 * xy, xx - yy) / 2) * (180 / Math.PI), 1);
  return { major, minor, angle };
}

/**
 * How close together the places lie, as rows from the top, each cell a digit that is its share of the fullest,
 * 0–9: a kernel density estimate with a Gaussian product kernel, f(p) = 1/n Σ K((p − pᵢ)/h), the bandwidth of
 * each axis by Scott's rule for two dimensions, h = s·n^(−1/6), not below 0.4
 * (Scott, "Multivariate Density Estimation", 1992, section 6.3).
 */
export function densityOf(places: readonly Place[]): string[] {
  const { xx, yy } = covarianceOf(places);
  const narrowing = places.length ** (-1 / 6);
  const widthX = Math.max(narrowest, Math.sqrt(xx) * narrowing);
  const widthY = Math.max(narrowest, Math.sqrt(yy) * narrowing);
  const centers = Array.from({ length: densityCells }, (_, index) => (index + 0.5) * cell);
  const sums = centers.map(() => centers.map(() => 0));
  for (const place of inOrder(places)) {
    const acrossX = centers.map((at) => Math.exp(-(((at - place.x) / widthX) ** 2) / 2));
    const upY = centers.map((at) => Math.exp(-(((at - place.y) / widthY) ** 2) / 2));
    upY.forEach((up, row) => {
      const cells = sums[row] ?? [];
      acrossX.forEach((across, column) => {
        cells[column] = (cells[column] ?? 0) + up * across;
      });
    });
  }
  const peak = Math.max(...sums.map((row) => Math.max(...row)));
  return sums.reverse().map((row) => row.map((sum) => Math.round((9 * sum) / peak)).join(''));
}
