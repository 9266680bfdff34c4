import type { Language } from '#shared/content/language.ts';

/** What most clients reckon in (ISO 4217); any other can be typed. */
export const commonCurrencies = [
  'CNY', 'HKD', 'TWD', 'MOP', 'SGD', 'MYR', 'USD', 'EUR', 'GBP', 'JPY', 'KRW', 'THB', 'VND', 'IDR', 'PHP', 'INR',
  'AUD', 'NZD', 'CAD', 'CHF', 'AED',
] as const; // prettier-ignore

/** The currency's name in a language; undefined for letters that stand for none that this browser knows. */
export function currencyName(code: string, language: Language): string | undefined {
  if (!/^[A-Z]{3}$/.test(code)) return undefined;
  try {
    return new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' }).of(code);
  } catch {
    // Browsers from before there were names of currencies.
    return code;
  }
}

/** The money that a session's facilitator most likely reckons in. */
export function likelyCurrency(reader: Language): string {
  return { en: 'USD', 'zh-Hans': 'CNY', 'zh-Hant': 'TWD' }[reader];
}
