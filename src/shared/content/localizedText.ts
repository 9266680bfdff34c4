import * as z from 'zod/mini';

/** Text that says something. */
export const filledText = z.string().check(z.trim(), z.minLength(1));

/**
 * Text by language, for the compiler and for every kind's options. An author writes English and Simplified
 * Chinese, and Traditional only to overrule what the compiler makes of the Simplified; compiled content has all.
 * Whether every language of the workshop is there is checked with `checkTranslations`.
 */
export const localizedText = z.strictObject({
  en: z.exactOptional(filledText),
  'zh-Hans': z.exactOptional(filledText),
  'zh-Hant': z.exactOptional(filledText),
});
