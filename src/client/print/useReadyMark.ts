import { useEffect, useState } from 'react';

/**
 * Marks the document once it can be printed (`data-ready="true"`) or never will be (`"failed"`): the server's
 * own printing waits for the mark. True from then on.
 */
export function useReadyMark(mark: 'true' | 'failed'): boolean {
  const [isMarked, setMarked] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void document.fonts.ready.then(() => {
      if (!isCurrent) return;
      document.documentElement.dataset['ready'] = mark;
      setMarked(true);
    });
    return () => {
      isCurrent = false;
      delete document.documentElement.dataset['ready'];
    };
  }, [mark]);
  return isMarked;
}
