import { useEffect, useRef } from 'react';

/** What a key does, by `KeyboardEvent.key`; letters in lower case. */
export type KeyBindings = Readonly<Record<string, (() => void) | undefined>>;

/** Keys act on the page unless somebody types, chooses from a list, or has a dialog open. */
export function useConsoleKeys(bindings: KeyBindings): void {
  const current = useRef(bindings);
  useEffect(() => {
    current.current = bindings;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, select, textarea, [contenteditable], dialog')) return;
      // Space and Enter press the button that has the focus.
      if (target?.closest('button, a, summary') && (event.key === ' ' || event.key === 'Enter')) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const action = current.current[key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
