type What = 'energy' | 'unclear';

function key(what: What): string {
  return `halfday.${what}`;
}

/** What this page has said about a question or a slide, until the browser's window is closed; null for nothing. */
export function noted(what: What, about: string): string | null {
  try {
    const [of, text] = (sessionStorage.getItem(key(what)) ?? '').split(' ');
    return of === about ? (text ?? null) : null;
  } catch {
    return null;
  }
}

/** Notes it for this page's next load; null forgets. Another seat on this device never finds the same question. */
export function noteHere(what: What, about: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key(what));
    else sessionStorage.setItem(key(what), `${about} ${text}`);
  } catch {
    // Without storage a reload asks once more.
  }
}

/** Forgets what was said about anything else than this. */
export function forgetOthers(what: What, about: string): void {
  if (noted(what, about) === null) noteHere(what, about, null);
}
