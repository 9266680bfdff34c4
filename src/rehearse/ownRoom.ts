import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writtenLanguages } from '#shared/content/language.ts';
import type { Workshop } from '#shared/content/workshop.ts';
import { sessionSettings, type SessionSettings } from '#shared/session/settings.ts';
import { makeRoomCode } from '#shared/sync/ids.ts';
import { initialStage } from '#shared/sync/stage.ts';
import { newId, randomBytes } from '#server/accounts/tokens.ts';
import type { Env } from '#server/env.ts';
import { composeServer } from '#server/start.ts';
import { claimDataFolder } from '#server/storage/dataFolder.ts';
import { openSqliteStore } from '#server/storage/sqlite.ts';
import type { Store } from '#server/storage/store.ts';
import type { Console } from './facilitate.ts';
import type { Evidence } from './findLost.ts';
import type { Venue } from './person.ts';

/** A server of this rehearsal alone, with one session. */
export interface OwnRoom extends Venue {
  readonly settings: SessionSettings;
  readonly console: Console;
  /** What is stored, with those of these ops that the log holds. */
  evidence(ops: readonly string[]): Promise<Evidence>;
  /** Ends the server and removes its data. */
  close(): Promise<void>;
}

/** As many as sit well together; FACILITATION's six to ten. */
const peopleAtTable = 9;

/**
 * Starts a server on a free port of this machine, over data that nobody else has.
 * @param wrap lets a test stand between the server and its store
 */
export async function openOwnRoom(
  { env, workshop, people }: { env: Env; workshop: Workshop; people: number },
  wrap: (store: Store) => Store = (store) => store,
): Promise<OwnRoom> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'halfday rehearsal '));
  const folder = claimDataFolder(dataFolder);
  const store = await openSqliteStore(folder.file);
  const own: Env = { ...env, copyFolder: null, port: 0, host: '127.0.0.1', publicUrl: null, dataFolder };
  const server = await composeServer(own, wrap(store), folder.release);
  const settings = settingsFor(workshop, people);
  const id = newId();
  const code = makeRoomCode(randomBytes);
  await store.transact(async (writer) => {
    await writer.putWorkshop(workshop);
    await writer.insertSession({
      id,
      code,
      revision: 1,
      createdMs: Date.now(),
      settings,
      settingsRevision: 1,
      workshopRevision: workshop.revision,
      stage: initialStage(workshop),
      stageRevision: 1,
      rehearsalOf: null,
    });
  });
  return {
    url: new URL(`http://127.0.0.1:${server.port}`),
    code,
    settings,
    console: {
      async stage() {
        const session = await store.session(id);
        if (!session) throw new Error('The session of the rehearsal is gone.');
        return session.stage;
      },
      async press(draft) {
        const actor = { role: 'facilitator', account: 'rehearsal', name: '' } as const;
        const answer = await server.room.submit(id, actor, { ...draft, id: newId(), client: newId() });
        if (!answer.ok) throw new Error(`The room refused ${draft.type}: ${answer.reason}.`);
      },
    },
    async evidence(ops) {
      const logged = new Set<string>();
      for (const op of ops) {
        if ((await store.op(id, op)) ?? (await store.anonymousOp(id, op))) logged.add(op);
      }
      return {
        registers: await store.registers(id, {}),
        canSee: () => true,
        isLogged: (op) => logged.has(op),
        facilitator: 'ours',
      };
    },
    async close() {
      await server.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Tables of six to ten, the first half of them of one business, the others of another. */
function settingsFor({ id, languages }: Workshop, people: number): SessionSettings {
  const tables = Math.max(2, Math.ceil(people / peopleAtTable));
  return sessionSettings.parse({
    title: 'Rehearsal',
    workshop: id,
    date: new Date().toISOString().slice(0, 10),
    start: '09:00',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    venue: '',
    layout: 'cabaret',
    people,
    businesses: [
      { id: 'b1', name: 'Harbor Hotel' },
      { id: 'b2', name: 'Lake Hotel' },
    ],
    tables: Array.from({ length: tables }, (_, index) => ({
      id: `t${index + 1}`,
      name: '',
      business: index < tables / 2 ? 'b1' : 'b2',
    })),
    languages: writtenLanguages.filter((language) => languages.includes(language)),
    agenda: [],
  });
}
