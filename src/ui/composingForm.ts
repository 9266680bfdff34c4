import type { KeyboardEvent } from 'react';

/** Spread onto a form: an Enter that ends an IME composition chooses a word, and submits nothing. */
export const composingForm = {
  onKeyDown(event: KeyboardEvent): void {
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && isComposing) event.preventDefault();
  },
};
