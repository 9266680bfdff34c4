import { useEffect } from 'react';

/** Whether this browser prints what the rules put into the margins of a sheet. */
export function printsMargins(): boolean {
  return 'CSSMarginRule' in window;
}

/**
 * Puts rules into force as a constructed style sheet: the page's security policy lets no inline style in. Browsers that
 * cannot construct one (Safari before 16.4) would not heed the rules either: there the sheet keeps the dialog's margins.
 */
export function usePageRules(css: string): void {
  useEffect(() => {
    if (!('replaceSync' in CSSStyleSheet.prototype)) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [css]);
}
