export interface Allowed {
  readonly feature: string;
  /** How often it stood in the scripts when somebody looked at each use: one more is looked at again. */
  readonly uses: number;
  /** Why the page does as well without it. */
  readonly reason: string;
}

const offWire = 'Engine.IO’s WebTransport, which is not among the transports that client/sync asks for.';

/** What the device's scripts use all the same. */
export const allowedScript: readonly Allowed[] = [
  {
    feature: 'global setImmediate',
    uses: 2,
    reason: 'React asks by typeof; browsers have a MessageChannel.',
  },
  { feature: 'global reportError', uses: 4, reason: 'React asks by typeof and logs the error instead.' },
  { feature: 'global navigation', uses: 10, reason: 'React: all behind typeof navigation == "object".' },
  {
    feature: 'navigator.connection',
    uses: 2,
    reason: 'React asks whether it is there, and else guesses the bandwidth.',
  },
  {
    feature: 'method startViewTransition',
    uses: 1,
    reason: 'React: in a try, for a ViewTransition, which no page has.',
  },
  {
    feature: 'Intl.ListFormat',
    uses: 1,
    reason: 'use-intl: made when a list is formatted; pages join their lists themselves.',
  },
  { feature: 'Intl.DisplayNames', uses: 1, reason: 'use-intl: made when a name is asked for; none is.' },
  { feature: 'method formatRange', uses: 1, reason: 'use-intl: in a try whose other way writes both dates.' },
  { feature: 'option signDisplay', uses: 6, reason: 'use-intl: number skeletons, which no message has.' },
  { feature: 'option currencySign', uses: 3, reason: 'use-intl: number skeletons, which no message has.' },
  {
    feature: 'Intl.Segmenter',
    uses: 4,
    reason:
      'Asked for by typeof: Chinese then breaks where the browser will; words that are alike are found by letters.',
  },
  {
    feature: 'method showModal',
    uses: 1,
    reason: 'Asked for by typeof: the style sheet lays the open dialog over the page.',
  },
  { feature: 'global requestIdleCallback', uses: 1, reason: 'whenIdle asks for it and else waits a second.' },
  { feature: 'method requestIdleCallback', uses: 1, reason: 'The same.' },
  { feature: 'global cancelIdleCallback', uses: 1, reason: 'Reached only where requestIdleCallback was.' },
  { feature: 'method cancelIdleCallback', uses: 1, reason: 'The same.' },
  { feature: 'RegExp.escape', uses: 1, reason: 'lib0, which Yjs brings along: || a way of its own.' },
  { feature: 'method getBigInt64', uses: 1, reason: 'lib0: reads a big integer, which no text has.' },
  { feature: 'method setBigInt64', uses: 1, reason: 'lib0: writes one, which no text has.' },
  { feature: 'global Buffer', uses: 2, reason: 'lib0: where there is no window; a page has btoa and atob.' },
  { feature: 'global global', uses: 2, reason: 'Yjs asks by typeof, after globalThis and window.' },
  { feature: 'global TransformStream', uses: 2, reason: offWire },
  { feature: 'method setBigUint64', uses: 1, reason: offWire },
  { feature: 'global WebTransport', uses: 1, reason: offWire },
];
