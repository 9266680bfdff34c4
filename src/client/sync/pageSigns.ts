/** What a page's surroundings tell of its way to the host. */
export interface PageSigns {
  /** Whether the page was opened on the machine that the host runs on. */
  readonly page: 'onHost' | 'elsewhere';
  /** What the browser says of its network now. */
  browser(): 'online' | 'offline';
  /**
   * Calls whenever the line is better looked at: `woke` when the page is looked at again, or taken out of a drawer,
   * `moved` when the device's network went, came or became another. Returns what ends it.
   */
  onStir(listener: (how: 'woke' | 'moved') => void): () => void;
}

type Listenable = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** For a program that is no browser. */
const quiet: PageSigns = { page: 'elsewhere', browser: () => 'online', onStir: () => () => undefined };

const ownNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The signs of the page that this runs in. */
export function pageSigns(): PageSigns {
  if (typeof window === 'undefined' || typeof document === 'undefined') return quiet;
  return {
    page: ownNames.has(location.hostname) ? 'onHost' : 'elsewhere',
    browser: () => (navigator.onLine ? 'online' : 'offline'),
    onStir(listener) {
      const stop = new AbortController();
      const on = (target: Listenable, type: string, heard: () => void): void => {
        // Listeners that end by a signal are younger than the phones that join.
        target.addEventListener(type, heard);
        stop.signal.addEventListener('abort', () => target.removeEventListener(type, heard));
      };
      const woke = (): void => {
        if (document.visibilityState === 'visible') listener('woke');
      };
      const moved = (): void => listener('moved');
      on(document, 'visibilitychange', woke);
      on(document, 'resume', woke);
      for (const type of ['pageshow', 'focus']) on(window, type, woke);
      for (const type of ['online', 'offline']) on(window, type, moved);
      // Only some browsers tell. They also tell of every new guess of its speed, which is no other network.
      const network: unknown = Reflect.get(navigator, 'connection');
      if (isListenable(network)) {
        let type: unknown = Reflect.get(network, 'type');
        on(network, 'change', () => {
          const before = type;
          type = Reflect.get(network, 'type');
          if (type !== before) moved();
        });
      }
      return () => stop.abort();
    },
  };
}

function isListenable(thing: unknown): thing is Listenable & object {
  return typeof thing === 'object' && thing !== null && 'addEventListener' in thing;
}
