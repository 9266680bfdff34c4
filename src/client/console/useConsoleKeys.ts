import { useEffect, useRef } from 'react';
import type { ActionName } from './consoleActions.ts';
import { actionsOfKey } from './consoleKeys.ts';

/** What can be done now. */
export type ActionHandlers = { readonly [Name in ActionName]?: () => void };

/** Keys belong to whoever types, chooses from a list or answers a question; else they are the room's. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, select, textarea, [contenteditable], [role="slider"]')) return true;
  // Space and Enter press the button that has the focus.
  const presses = event.key === ' ' || event.key === 'Enter';
  return presses && Boolean(target?.closest('button, a, summary'));
}

/**
 * The console's keys (consoleKeys.ts) for as long as the component shows. What cannot be done now does nothing,
 * and neither does what the browser would do at that key: a clicker never reloads or scrolls the page.
 */
export function useConsoleKeys(handlers: ActionHandlers): void {
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isTaken(event)) return;
      const actions = actionsOfKey(event);
      if (!actions) return;
      event.preventDefault();
      const possible = actions.find((action) => current.current[action]);
      if (possible) current.current[possible]?.();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
