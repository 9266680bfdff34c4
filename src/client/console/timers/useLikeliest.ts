import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to the press that is the likeliest, once the dialog around it is open. */
export function useLikeliest(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const button = box.current?.querySelector('[data-likeliest]');
    if (button instanceof HTMLElement) button.focus();
  }, []);
  return box;
}
