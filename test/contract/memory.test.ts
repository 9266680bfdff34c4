import { openMemoryStore } from '../simulate/memoryStore.ts';
import { emptyTables } from '../simulate/memoryTables.ts';
import { describeStore, type OpenedStore } from './storeContract.ts';

/** What the simulated histories run on is to keep the same promises as what people's rooms run on. */
async function openStore(): Promise<OpenedStore> {
  const tables = emptyTables();
  return {
    store: openMemoryStore(tables),
    reopen: async () => openMemoryStore(tables),
    dispose: async () => undefined,
  };
}

describeStore('the tables of the simulation', openStore);
