import { useEffect } from 'react';

/**
 * Marks the document once it can be printed (`data-ready="true"`) or never will be (`"failed"`):
 * the server's own printing waits for the mark, a person's dialog opens after it.
 */
export function useReadyMark(state: 'true' | 'failed', whenReady?: () => void): void {
  useEffect(() => {
    let isCurrent = true;
    void document.fonts.ready.then(() => {
      if (!isCurrent) return;
      document.documentElement.dataset['ready'] = state;
      whenReady?.();
    });
    return () => {
      isCurrent = false;
      delete document.documentElement.dataset['ready'];
    };
    // Once for each document: what is printed may be re-drawn in another language or size afterwards.
  }, [state]);
}
