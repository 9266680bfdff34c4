import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
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
  try {
    const db = await openDatabase();
    return {
      lifetime: 'kept',
      all: async () => {
        const entries = await db.getAllFromIndex('outbox', 'scope', scope);
        return entries.map(({ order, op, refused }) => ({ order, op, refused }));
      },
      put: async (entry) => void (await db.put('outbox', { ...entry, scope })),
      remove: (order) => db.delete('outbox', [scope, order]),
    };
  } catch {
    return createMemoryOutbox();
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
