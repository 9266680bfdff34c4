const times: Readonly<Record<string, number>> = {
  千: 1e3,
  k: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};

const around = /[\p{Sc}元块圓]|人|位|years?|年|%/gu;
const figure = /^(-?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?([千k万萬亿億]?)$/;

/**
 * The number that somebody typed, in an English or a Chinese way: full-width digits, "1,000" and "1，000", "1.5万", with
 * or without a percent sign, a currency or a unit. Null for what is none, such as "1,5", which might mean two things.
 */
export function parseFigure(typed: string): number | null {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[−–]/gu, '-')
    .replace(/[。．]/gu, '.')
    .replace(around, '')
    .replace(/\s/gu, '');
  const [, sign, whole = '', fraction = '', unit = ''] = figure.exec(plain) ?? [];
  if (sign === undefined || (whole === '' && !/\d/.test(fraction))) return null;
  // Binary fractions make 1.1 × 10,000 a hair more than 11,000.
  const value = Number(`${whole.replace(/,/g, '') || '0'}${fraction}`) * (times[unit] ?? 1);
  const rounded = Math.round(value * 1e6) / 1e6;
  return Number.isFinite(rounded) ? (sign === '-' ? -rounded : rounded) : null;
}
