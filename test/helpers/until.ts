import type { StoreApi } from 'zustand/vanilla';

/** Resolves with the first state that fits: the present one, or one to come. */
export function until<T>(
  store: Pick<StoreApi<T>, 'getState' | 'subscribe'>,
  fits: (state: T) => boolean,
): Promise<T> {
  const now = store.getState();
  if (fits(now)) return Promise.resolve(now);
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (!fits(state)) return;
      stop();
      resolve(state);
    });
  });
}

/** A promise that its holder settles. */
export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

export function newGate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

/** Something that happens again and again; each occurrence can be waited for by its match, past or future. */
export interface Happenings<T> {
  readonly all: readonly T[];
  add(one: T): void;
  first<S extends T>(match: (one: T) => one is S): Promise<S>;
  first(match: (one: T) => boolean): Promise<T>;
  /** Resolves once there are this many that match. */
  count(match: (one: T) => boolean, times: number): Promise<void>;
}

export function newHappenings<T>(): Happenings<T> {
  const all: T[] = [];
  const listeners = new Set<() => void>();
  function when<R>(look: () => R | undefined): Promise<R> {
    const found = look();
    if (found !== undefined) return Promise.resolve(found);
    return new Promise((resolve) => {
      const listener = (): void => {
        const later = look();
        if (later === undefined) return;
        listeners.delete(listener);
        resolve(later);
      };
      listeners.add(listener);
    });
  }
  function first<S extends T>(match: (one: T) => one is S): Promise<S>;
  function first(match: (one: T) => boolean): Promise<T>;
  function first(match: (one: T) => boolean): Promise<T> {
    return when(() => all.find(match));
  }
  return {
    all,
    add(one) {
      all.push(one);
      for (const listener of listeners) listener();
    },
    first,
    async count(match, times) {
      await when(() => (all.filter(match).length >= times ? true : undefined));
    },
  };
}
