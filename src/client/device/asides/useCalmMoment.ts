import { useEffect, useState } from 'react';

/** Whether somebody is in the middle of a text, from under which nothing may be moved. */
function isTyping(): boolean {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(focused.type);
  return focused instanceof HTMLTextAreaElement || focused instanceof HTMLSelectElement;
}

/** `calm` from the first moment on at which nobody types here. */
export function useCalmMoment(): 'calm' | 'typing' {
  const [moment, setMoment] = useState<'calm' | 'typing'>(() => (isTyping() ? 'typing' : 'calm'));
  useEffect(() => {
    if (moment === 'calm') return undefined;
    const look = (): void => {
      // By the next turn the focus is where it goes to.
      setTimeout(() => setMoment(isTyping() ? 'typing' : 'calm'));
    };
    document.addEventListener('focusout', look);
    return () => document.removeEventListener('focusout', look);
  }, [moment]);
  return moment;
}
