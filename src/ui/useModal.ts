import { type KeyboardEvent, type RefObject, type SyntheticEvent, useEffect, useRef } from 'react';

interface Modal {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onCancel: (event: SyntheticEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDialogElement>) => void;
}

/**
 * What makes a `dialog` lie over the page for as long as it is rendered; then the focus goes back to what opened it, if
 * that is still there and nothing else has taken it.
 * @param cancel what Escape does, in browsers that know such dialogs and in those that do not
 */
export function useModal(cancel: () => void): Modal {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const opener = document.activeElement;
    // Safari before 15.4 knows no showModal; the style sheet lays the open element over the page all the same.
    if (typeof element.showModal === 'function') element.showModal();
    else {
      element.setAttribute('open', '');
      element.querySelector('button')?.focus();
    }
    return () => {
      if (typeof element.close === 'function') element.close();
      // By now it is out of the page, and so out of the reach of the browser's own way back.
      const { activeElement, body } = document;
      const isFree = activeElement === null || activeElement === body || element.contains(activeElement);
      if (isFree && opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  const onCancel = (event: SyntheticEvent): void => {
    event.preventDefault();
    // Unlike the browser, React hands it on to a dialog that this one is in, which stays open.
    event.stopPropagation();
    cancel();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDialogElement>): void => {
    // Where the browser shows it as a dialog, it says itself what Escape means.
    if (event.key === 'Escape' && typeof event.currentTarget.showModal !== 'function') onCancel(event);
  };
  return { ref: dialog, onCancel, onKeyDown };
}
