import type { OutboxEntry } from './outbox.ts';

/**
 * What a page writes down in the same breath in which somebody typed it, until the database has it: a page that goes
 * away in the middle of a word may not live to see a write to the database begin.
 */
export interface Jottings {
  write(entry: OutboxEntry): void;
  remove(order: number): void;
  all(): readonly OutboxEntry[];
  clear(): void;
}

/** @param scope the seat, or the console, whose ops these are */
export function jottingsOf(scope: string): Jottings {
  const prefix = `halfday.unsent.${scope}.`;
  const keys = (): readonly string[] =>
    quietly(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? [];
  const remove = (key: string): void => quietly(() => localStorage.removeItem(key));
  return {
    write: (entry) => quietly(() => localStorage.setItem(prefix + entry.order, JSON.stringify(entry))),
    remove: (order) => remove(prefix + order),
    all: () =>
      keys().flatMap((key) => {
        const entry = quietly((): unknown => JSON.parse(localStorage.getItem(key) ?? 'null'));
        return isEntry(entry) ? [entry] : [];
      }),
    clear: () => keys().forEach(remove),
  };
}

/** A browser that keeps nothing, or has no room, is no reason to stop: the database is tried all the same. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Written by this very page: its outline is checked, no more. */
function isEntry(value: unknown): value is OutboxEntry {
  return (
    typeof value === 'object' && value !== null && 'order' in value && 'op' in value && 'refused' in value
  );
}
