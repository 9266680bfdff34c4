import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { jottingsOf } from './jottings.ts';
import { createMemoryOutbox, type OutboxEntry, type OutboxStorage } from './outbox.ts';

interface Schema extends DBSchema {
  outbox: { key: [string, number]; value: OutboxEntry & { scope: string }; indexes: { scope: string } };
}

/** A database that has not opened in this time will not, as in Safari 14 now and then; in milliseconds. */
const openPatienceMs = 3000;

/**
 * The outbox in IndexedDB, one for each seat on this device. A private window or an old WebView may have
 * none, or one that never opens; then answers live as long as the page, and the page says so.
 * @param scope the seat, or the console, whose ops these are
 */
export async function openOutbox(scope: string): Promise<OutboxStorage> {
  const jottings = jottingsOf(scope);
  try {
    const db = await openDatabase();
    return {
      lifetime: 'kept',
      jot: jottings.write,
      async all() {
        const stored = await db.getAllFromIndex('outbox', 'scope', scope);
        const entries = stored.map(({ order, op, refused, upon }) => ({ order, op, refused, upon }));
        const known = new Set(entries.map(({ order }) => order));
        return [...entries, ...jottings.all().filter(({ order }) => !known.has(order))];
      },
      async put(entry) {
        const change = db.transaction('outbox', 'readwrite');
        const done = Promise.all([change.store.put({ ...entry, scope }), change.done]);
        // Asked for at once, it outlives a page that goes away in the same breath; Safari 14 has no such request.
        if ('commit' in change) change.commit();
        await done;
        jottings.remove(entry.order);
      },
      async remove(order) {
        jottings.remove(order);
        await db.delete('outbox', [scope, order]);
      },
    };
  } catch {
    return createMemoryOutbox();
  }
}

/** Forgets all that this device keeps of a scope's writing, sent or not. */
export async function clearOutbox(scope: string): Promise<void> {
  jottingsOf(scope).clear();
  try {
    const db = await openDatabase();
    const keys = await db.getAllKeysFromIndex('outbox', 'scope', scope);
    await Promise.all(keys.map((key) => db.delete('outbox', key)));
    db.close();
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** @throws when there is no database, or none in time */
function openDatabase(): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The database does not open.')), openPatienceMs);
    openDB<Schema>('halfday', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('outbox', { keyPath: ['scope', 'order'] }).createIndex('scope', 'scope');
      },
    }).then(resolve, reject);
  });
}
