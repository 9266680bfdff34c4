export const devices = ['iphone', 'ipad', 'android', 'harmony', 'windows', 'mac', 'linux', 'other'] as const;
export type Device = (typeof devices)[number];

export const browsers = [
  'wechat',
  'huawei',
  'samsung',
  'edge',
  'firefox',
  'chrome',
  'safari',
  'other',
] as const;
export type BrowserFamily = (typeof browsers)[number];

/** A tablet from Apple calls itself a Mac, and is taken for one. */
const deviceMarks: readonly (readonly [RegExp, Device])[] = [
  [/iphone|ipod/i, 'iphone'],
  [/ipad/i, 'ipad'],
  [/harmony/i, 'harmony'],
  [/android/i, 'android'],
  [/windows/i, 'windows'],
  [/macintosh/i, 'mac'],
  [/linux|cros/i, 'linux'],
];

/** Those that call themselves by another's name as well stand before it. */
const browserMarks: readonly (readonly [RegExp, BrowserFamily])[] = [
  [/micromessenger/i, 'wechat'],
  [/huaweibrowser/i, 'huawei'],
  [/samsungbrowser/i, 'samsung'],
  [/edg(?:e|a|ios)?\//i, 'edge'],
  [/firefox\/|fxios\//i, 'firefox'],
  [/chrome\/|crios\//i, 'chrome'],
  [/safari\//i, 'safari'],
];

/** What sort of device and browser a user agent is of: no more than that is kept of it. */
export function deviceFamily(userAgent: string | undefined): {
  readonly device: Device;
  readonly browser: BrowserFamily;
} {
  const text = userAgent ?? '';
  return {
    device: deviceMarks.find(([mark]) => mark.test(text))?.[1] ?? 'other',
    browser: browserMarks.find(([mark]) => mark.test(text))?.[1] ?? 'other',
  };
}
