import type { BrowserContext, Page } from 'playwright-core';

/** Hears of anything that a text did, or became, in any page of a context. */
export interface Tripwire {
  /** What was tripped over so far, with where it was. */
  readonly faults: string[];
  /** Looks through the page as it stands. */
  look(page: Page, where: string): Promise<void>;
}

/**
 * Texts of test/fixtures/hostileTexts.ts call `trip()` where they run and fetch `trip` where they load; besides, no
 * page may open a dialog, log an error, break its own security policy, or ask another host for anything.
 */
export async function armTripwire(context: BrowserContext, ownHosts: readonly string[]): Promise<Tripwire> {
  const faults: string[] = [];
  await context.addInitScript(() => {
    const tripped: string[] = [];
    Reflect.set(window, 'tripped', tripped);
    Reflect.set(window, 'trip', () => tripped.push('trip() was called'));
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      tripped.push(`${violatedDirective} would have loaded ${blockedURI}`);
    });
  });
  context.on('request', (request) => {
    const { hostname, pathname } = new URL(request.url());
    if (!ownHosts.includes(hostname) || pathname.includes('trip')) faults.push(`asked for ${request.url()}`);
  });
  context.on('dialog', (dialog) => {
    faults.push(`a dialog says ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('weberror', (error) => faults.push(`threw ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`logged ${message.text()} (${message.location().url})`);
  });
  return {
    faults,
    async look(page, where) {
      const seen = await page.evaluate(() => {
        const tripped: unknown = Reflect.get(window, 'tripped');
        const found = Array.isArray(tripped) ? tripped.splice(0).map(String) : ['the tripwire is gone'];
        const active =
          /^(script|style|iframe|frame|object|embed|base|meta|link|plaintext|math|template|noscript|video|audio|marquee)$/;
        const address =
          /^(href|src|srcset|srcdoc|action|formaction|data|poster|background|ping|style|xlink:href)$/;
        for (const element of document.querySelectorAll('*')) {
          const { localName, outerHTML, attributes } = element;
          if (active.test(localName) && /trip/i.test(outerHTML)) found.push(`became <${localName}>`);
          for (const { name, value } of attributes) {
            if (/^on/i.test(name)) found.push(`<${localName}> has ${name}`);
            if (!address.test(name)) continue;
            if (
              /trip/i.test(value) ||
              /^(javascript|vbscript|data:text)/i.test(value.replaceAll(/[^\x21-\x7E]/g, ''))
            )
              found.push(`<${localName}> has ${name}=${value}`);
          }
        }
        if (getComputedStyle(document.body).display === 'none') found.push('the page is hidden');
        return found;
      });
      faults.push(...seen.map((fault) => `${where}: ${fault}`));
    },
  };
}
