import type { RevealConfig } from 'reveal.js';

/**
 * Reveal as a stepper and nothing else: it never moves by itself, by a key, a touch, an address or a message,
 * and it lays nothing out (its scaling would fight the slides' container units).
 */
export const revealConfig: RevealConfig = {
  embedded: true,
  disableLayout: true,
  center: false,
  display: 'block',
  transition: 'fade',
  backgroundTransition: 'none',
  controls: false,
  progress: false,
  slideNumber: false,
  showNotes: false,
  keyboard: false,
  touch: false,
  mouseWheel: false,
  overview: false,
  help: false,
  pause: false,
  jumpToSlide: false,
  previewLinks: false,
  hash: false,
  history: false,
  respondToHashChanges: false,
  postMessage: false,
  postMessageEvents: false,
  focusBodyOnPageVisibilityChange: false,
  hideInactiveCursor: false,
  autoSlide: 0,
  autoAnimate: false,
  autoPlayMedia: false,
  loop: false,
  rtl: false,
  shuffle: false,
  navigationMode: 'default',
  fragments: true,
  showHiddenSlides: true,
  view: null,
  scrollActivationWidth: 0,
};

/** Reveal lets the page's address overrule any of these; a link that tries gets its slides without reveal. */
export function addressOverrules(search: string): boolean {
  return search.includes('print-pdf') || Object.keys(revealConfig).some((key) => search.includes(`${key}=`));
}
