import { patiently } from '#ui/patiently.ts';

/**
 * Fetches style sheets again that the network let fall. Vite asks for the sheet of a lazy part once: where that fails,
 * the part itself comes with a later attempt, and stands there without its looks for as long as the page is open.
 * One sheet after the other, so that a room that comes back asks no more than it has to.
 */
export function fetchStylesAgain(): void {
  const own = new WeakSet<EventTarget>();
  let queue = Promise.resolve();
  const fetchAgain = ({ target }: Event): void => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet' || own.has(target)) return;
    let link = target;
    const replace = (): Promise<void> => {
      const next = document.createElement('link');
      own.add(next);
      next.rel = 'stylesheet';
      next.crossOrigin = link.crossOrigin;
      next.href = link.href;
      const fetched = new Promise<void>((resolve, reject) => {
        next.addEventListener('load', () => resolve());
        next.addEventListener('error', () => reject(new Error('The style sheet did not come.')));
      });
      // In the same place: which rule wins depends on the order of sheets.
      link.replaceWith(next);
      link = next;
      return fetched;
    };
    // Where the server does not have it any more, a reload brings the sheet that goes with its parts.
    queue = queue.then(() => patiently(replace)).catch(() => undefined);
  };
  // Errors of what a page fetches do not bubble; on their way down they pass here.
  window.addEventListener('error', fetchAgain, true);
}
