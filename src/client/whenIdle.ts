/** Safari has no idle callback; there a second after the page is drawn comes near it. */
const idleAfterMs = 1000;

/** Does something once the page has nothing else to do; returns how to call it off. */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = window.requestIdleCallback(work);
    return () => window.cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, idleAfterMs);
  return () => clearTimeout(timer);
}
