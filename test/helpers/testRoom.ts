import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Workshop } from '#shared/content/workshop.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { makeRoomCode } from '#shared/sync/ids.ts';
import { initialStage, type Phase } from '#shared/sync/stage.ts';
import { randomBytes } from '#server/accounts/tokens.ts';
import { type Env, readEnv } from '#server/env.ts';
import { composeServer } from '#server/start.ts';
import { openSqliteStore } from '#server/storage/sqlite.ts';
import type { ServerClock } from '#server/systemClock.ts';
import type { Store } from '#server/storage/store.ts';
import { newTestId, signInFacilitator, someSettings, type TestFacilitator } from './facilitator.ts';
import { openRawPage, type RawPage, type RawPageOptions } from './rawPage.ts';
import { linkToken, temporaryData } from './runningServer.ts';
import { someWorkshop } from './someWorkshop.ts';

export interface TestSeat {
  readonly seat: string;
  readonly token: string;
}

/** One session in a running server, its facilitator at hand. */
export interface TestSession {
  readonly id: string;
  readonly code: string;
  join(who?: { readonly name?: string; readonly table?: string }): Promise<TestSeat>;
  page(seat: TestSeat, options?: RawPageOptions): Promise<RawPage>;
  console(options?: RawPageOptions): Promise<RawPage>;
  projector(): Promise<RawPage>;
  /** Brings an exercise to a phase as the console would, and returns the revision of that phase. */
  phase(exercise: string, ...to: ('open' | 'closed' | 'revealed')[]): Promise<number>;
  go(slide: string, step?: number): Promise<void>;
  phaseNow(exercise: string): Promise<Phase | undefined>;
}

/** A real server on a real SQLite file, over a store that a test may wrap, with sessions of made-up content. */
export interface TestRoom {
  readonly base: string;
  readonly file: string;
  /** The store beneath the wrapper, to see what is kept. */
  readonly store: Store;
  readonly facilitator: TestFacilitator;
  newSession(changes?: { workshop?: Workshop; settings?: Partial<SessionSettings> }): Promise<TestSession>;
  close(): Promise<void>;
}

export async function openTestRoom(
  wrap: (store: Store) => Store = (store) => store,
  clock?: ServerClock,
  changes: Partial<Env> = {},
): Promise<TestRoom> {
  const dataFolder = await temporaryData();
  const given = { HALFDAY_DATA: dataFolder, HOST: '127.0.0.1', PORT: '0', HALFDAY_LOG: 'silent' };
  const env = { ...readEnv(given), ...changes };
  const file = path.join(dataFolder, 'halfday.sqlite');
  const store = await openSqliteStore(file);
  const server = await composeServer(env, wrap(store), () => undefined, clock);
  const base = `http://127.0.0.1:${server.port}`;
  const facilitator = await signInFacilitator(base, linkToken(server.facilitatorLink));
  return {
    base,
    file,
    store,
    facilitator,
    async newSession({ workshop = someWorkshop(), settings = {} } = {}) {
      const id = newTestId();
      const code = makeRoomCode(randomBytes);
      const stage = initialStage(workshop);
      const row = {
        id,
        code,
        revision: 1,
        createdMs: Date.now(),
        settingsRevision: 1,
        stageRevision: 1,
        rehearsalOf: null,
        stage,
      };
      await store.transact(async (writer) => {
        await writer.putWorkshop(workshop);
        await writer.insertSession({
          ...row,
          settings: someSettings({ workshop: workshop.id, ...settings }),
          workshopRevision: workshop.revision,
        });
      });
      return testSession({ base, store, facilitator }, id, code);
    },
    async close() {
      await server.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

function testSession(
  { base, store, facilitator }: Pick<TestRoom, 'base' | 'store' | 'facilitator'>,
  id: string,
  code: string,
): TestSession {
  const stage = async () => (await store.session(id))?.stage;
  const must = async (answer: Promise<Response>) => {
    const { ok, status } = await answer;
    if (!ok) throw new Error(`The console's op was answered with ${status}.`);
  };
  const session: TestSession = {
    id,
    code,
    async join({ name = 'Ana', table = 't1' } = {}) {
      const seat = newTestId();
      const token = newTestId();
      const joined = await fetch(`${base}/api/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ invitation: code, seat, token, name, table, language: 'en' }),
      });
      if (!joined.ok) throw new Error(`${name} could not join: ${joined.status}`);
      return { seat, token };
    },
    page: ({ token }, options) => openRawPage(base, { as: 'participant', token }, options),
    console: (options) =>
      openRawPage(
        base,
        { as: 'facilitator', session: id },
        { ...options, headers: { cookie: facilitator.cookie } },
      ),
    async projector() {
      const answer: unknown = await (await facilitator.post(`/api/sessions/${id}/projector-link`, {})).json();
      const [, token] = /#([\w-]{22})/.exec(JSON.stringify(answer)) ?? [];
      return openRawPage(base, { as: 'projector', token });
    },
    async phase(exercise, ...targets) {
      for (const to of targets) {
        const phaseRevision = (await stage())?.exercises[exercise]?.phaseRevision ?? 0;
        await must(facilitator.op(id, { type: 'exercise.phase', exercise, to, phaseRevision }));
      }
      return (await stage())?.exercises[exercise]?.phaseRevision ?? 0;
    },
    async go(slide, step = 0) {
      await must(facilitator.op(id, { type: 'stage.go', slide, step, epoch: (await stage())?.epoch ?? 0 }));
    },
    phaseNow: async (exercise) => (await stage())?.exercises[exercise]?.phase,
  };
  return session;
}
