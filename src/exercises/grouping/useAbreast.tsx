import { useCallback, useState } from 'react';

interface Abreast {
  /** How many columns may stand side by side. */
  readonly most: number;
  /** An entry was higher than the wall: one column less, and so wider ones. */
  readonly onTooTall: () => void;
}

/** Begins with as many columns as there may be, and makes do with fewer for this content where words would be cut off. */
export function useAbreast(content: string, start: number): Abreast {
  const [found, setFound] = useState({ content, most: start });
  const most = found.content === content ? found.most : start;
  // Several ideas may be too tall at once: that is one column less all the same.
  const onTooTall = useCallback(() => setFound({ content, most: Math.max(1, most - 1) }), [content, most]);
  return { most, onTooTall };
}
