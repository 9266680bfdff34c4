const language =
  'Array ArrayBuffer BigInt Boolean DataView Date Error Function Infinity Intl JSON Map Math NaN Number Object Promise ' +
  'Proxy RangeError Reflect RegExp Set String Symbol SyntaxError TypeError Uint32Array Uint8Array WeakMap WeakSet ' +
  'arguments decodeURIComponent encodeURIComponent escape globalThis isFinite isNaN parseFloat parseInt undefined ' +
  'unescape';

const browser =
  'AbortController AbortSignal Blob CSS DOMException DOMParser DOMRect Element Event File FileReader FormData HTMLElement ' +
  'HTMLInputElement HTMLLinkElement HTMLSelectElement HTMLTextAreaElement IDBCursor IDBDatabase IDBIndex IDBObjectStore IDBRequest ' +
  'IDBTransaction MessageChannel Node Request Response ResizeObserver TextDecoder TextEncoder URL URLSearchParams WebSocket ' +
  'XMLHttpRequest addEventListener atob btoa cancelAnimationFrame clearInterval clearTimeout console crypto ' +
  'devicePixelRatio document fetch getComputedStyle history indexedDB localStorage location matchMedia navigator ' +
  'performance queueMicrotask removeEventListener requestAnimationFrame screen self sessionStorage setInterval ' +
  'setTimeout window';

/** Asked for by libraries, which do without where there is none: no browser ever had them, or old ones only. */
const askedFor = '__REACT_DEVTOOLS_GLOBAL_HOOK__ attachEvent process';

/** The names that the device's scripts may use and that Safari 14.0 and Chrome 87 both know. */
export const knownGlobals: ReadonlySet<string> = new Set(
  [language, browser, askedFor].flatMap((names) => names.split(' ')),
);
