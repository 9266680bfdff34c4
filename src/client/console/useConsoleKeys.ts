import { useLayoutEffect, useRef } from 'react';
import type { ActionName } from './consoleActions.ts';
import { actionsOfKey } from './consoleKeys.ts';

/** What can be done now. */
export type ActionHandlers = { readonly [Name in ActionName]?: () => void };

/** Whether the keys are those of the page, or of the one dialog that lies over it. */
type Within = 'page' | 'dialog';

/** Keys belong to whoever types, chooses from a list or answers a question; else they are the room's. */
function isTaken(event: KeyboardEvent, within: Within): boolean {
  const open = document.querySelectorAll('dialog[open]').length;
  if (event.defaultPrevented || open > (within === 'dialog' ? 1 : 0)) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, select, textarea, [contenteditable], [role="slider"]')) return true;
  // Space and Enter press the button that has the focus.
  const presses = event.key === ' ' || event.key === 'Enter';
  return presses && Boolean(target?.closest('button, a, summary'));
}

/**
 * The console's keys (consoleKeys.ts) for as long as the component shows. What the browser would do at such a key it does
 * not, whether or not there is anything to do: a clicker never reloads or scrolls the page.
 * @param nothing told of a key whose action cannot be done now, by its first meaning
 */
export function useConsoleKeys(
  handlers: ActionHandlers,
  within: Within = 'page',
  nothing?: (name: ActionName) => void,
): void {
  const current = useRef({ handlers, nothing });
  // With what is drawn, never a moment after: a key belongs to the room that its presser sees.
  useLayoutEffect(() => {
    current.current = { handlers, nothing };
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isTaken(event, within)) return;
      // Escape closes what lies over the page.
      if (within === 'dialog' && event.key === 'Escape') return;
      const actions = actionsOfKey(event);
      if (!actions) return;
      event.preventDefault();
      const possible = actions.find((action) => current.current.handlers[action]);
      const [first] = actions;
      if (possible) current.current.handlers[possible]?.();
      else if (first) current.current.nothing?.(first);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [within]);
}
