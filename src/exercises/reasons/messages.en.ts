export const en = {
  reasons: 'Reasons',
  moreReasons: '{left, plural, one {and # more reason} other {and # more reasons}}',
  hide: 'Hide',
} as const;

export type ReasonMessages = Record<keyof typeof en, string>;
