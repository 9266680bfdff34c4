import { useEffect } from 'react';

/** Whether this browser prints what the rules put into the margins of a sheet. */
export function printsMargins(): boolean {
  return 'CSSMarginRule' in window;
}

/** Puts rules into force as a constructed style sheet: the page's security policy lets no inline style in. */
export function usePageRules(css: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [css]);
}
