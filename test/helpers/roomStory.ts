import { rm } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readEnv, type Env } from '#server/env.ts';
import { composeServer, type RunningServer } from '#server/start.ts';
import { claimDataFolder } from '#server/storage/dataFolder.ts';
import { openSqliteStore } from '#server/storage/sqlite.ts';
import type { Store } from '#server/storage/store.ts';
import type { Workshop } from '#shared/content/workshop.ts';
import type { Language } from '#shared/content/language.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import type { JsonValue, phaseTargets } from '#shared/sync/op.ts';
import { exerciseStage, type Round, type Stage } from '#shared/sync/stage.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import type { Now } from '#exercises/contract.ts';
import { rulesByKind } from '#exercises/registry.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';
import { loadWorkshops } from '#server/content/loadWorkshops.ts';
import { newTestId, signInFacilitator, type TestFacilitator } from './facilitator.ts';
import { linkToken, temporaryData } from './runningServer.ts';

export interface SeatOptions {
  readonly name: string;
  readonly table?: string;
  readonly language?: Language;
}

/** One session of a story, driven from outside the browser as a console would. */
export interface StorySession {
  readonly id: string;
  readonly code: string;
  /** Where a scanned QR code leads, without the host. */
  readonly joinPath: string;
  readonly workshop: Workshop;
  /** The exercise that the story is about, and its slide: the rating unless `about` says otherwise. */
  readonly exercise: { readonly id: string; readonly slide: string };
  /** The same session, about another of its exercises. */
  about(exercise: string): StorySession;
  goTo(slide: string, step?: number): Promise<void>;
  turn(to: (typeof phaseTargets)[number], round?: Round): Promise<void>;
  /** Opens one of the exercise's turns, counted from 0. */
  openTurn(turn: number): Promise<void>;
  /** Turns the wall to a page of its result. */
  page(page: number): Promise<void>;
  /** Any op of the facilitator. */
  op(draft: OpDraft): Promise<void>;
  /** What the room is at, as it is stored. */
  stage(): Promise<Stage>;
  /** Seats with a rating each, written straight to the store: the room hears of them at its next change. */
  writeAnswers(ratings: readonly number[]): Promise<void>;
  /**
   * As many seats, each with a plausible answer of the workshop's own samples; what tables write together has a
   * worksheet for every eight people. Where the exercise looks back to an earlier one, every seat has answered that
   * too. Written like ratings.
   */
  writeSamples(count: number): Promise<void>;
  /** The answers that are stored, in the order in which they came. */
  storedAnswers(): Promise<readonly unknown[]>;
  /** A page of this context that shows the projector. */
  openProjector(context: BrowserContext): Promise<Page>;
  /** Takes a seat over HTTP and opens its page, at the address from which the phone loads it. */
  openSeat(context: BrowserContext, origin: string, seat: SeatOptions): Promise<Page>;
}

/** A real server and a facilitator who is signed in, with what a story about browsers needs. */
export interface RoomStory {
  readonly server: RunningServer;
  readonly facilitator: TestFacilitator;
  /** What is stored, as it stands. */
  readonly store: Store;
  /** Where the facilitator's own laptop opens the page. */
  readonly origin: string;
  newSession(changes?: Partial<SessionSettings>): Promise<StorySession>;
  /** Gives the facilitator's cookie to a browser. */
  signIn(context: BrowserContext): Promise<void>;
  close(): Promise<void>;
}

export async function startRoomStory(changes: Partial<Env> = {}): Promise<RoomStory> {
  const dataFolder = await temporaryData();
  const env = readEnv({ HALFDAY_DATA: dataFolder, HOST: '127.0.0.1', PORT: '0', HALFDAY_LOG: 'silent' });
  const folder = claimDataFolder(dataFolder);
  const store = await openSqliteStore(folder.file);
  const server = await composeServer({ ...env, ...changes }, store, folder.release);
  const base = `http://127.0.0.1:${server.port}`;
  const facilitator = await signInFacilitator(base, linkToken(server.facilitatorLink));
  const origin = `http://localhost:${server.port}`;
  return {
    server,
    facilitator,
    store,
    origin,
    async newSession(settings) {
      return storySession({ store, facilitator, base, origin }, await facilitator.createSession(settings));
    },
    async signIn(context) {
      const [name = '', value = ''] = facilitator.cookie.split('=');
      await context.addCookies([{ name, value, url: origin }]);
    },
    async close() {
      await server.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

interface Around {
  readonly store: Store;
  readonly facilitator: TestFacilitator;
  readonly base: string;
  readonly origin: string;
}

async function storySession({ store, facilitator, base, origin }: Around, id: string): Promise<StorySession> {
  const row = async () => {
    const found = await store.session(id);
    if (!found) throw new Error(`There is no session ${id}.`);
    return found;
  };
  const { code, settings, workshopRevision } = await row();
  const workshop = await store.workshop(settings.workshop, workshopRevision);
  if (!workshop) throw new Error(`${settings.workshop} is not stored.`);
  const detail = await (await facilitator.get(`/api/sessions/${id}`)).text();
  const joinPath = /"joinPath":"([^"]+)"/.exec(detail)?.[1] ?? '';
  const accepted = async (answer: Promise<Response>): Promise<void> => {
    const { ok, status } = await answer;
    if (!ok) throw new Error(`The room refused with ${status}.`);
  };
  /** Adds seats, and worksheets beside them, in one transaction. */
  async function write(
    count: number,
    registersOf: (seat: string, index: number) => readonly Omit<Register, 'revision' | 'slot'>[],
  ): Promise<void> {
    await store.transact(async (writer) => {
      let revision = (await writer.sessionForUpdate(id))?.revision ?? 0;
      for (let index = 0; index < count; index += 1) {
        revision += 1;
        const seat = newTestId();
        const table = settings.tables[index % settings.tables.length]?.id ?? '';
        const person = { id: seat, session: id, name: `${index + 1}`, table, language: 'en' } as const;
        await writer.putSeat({
          ...person,
          revision,
          scribe: false,
          returnKey: null,
          joinedMs: null,
          removedMs: null,
        });
        for (const register of registersOf(seat, index)) {
          await writer.putRegister(id, { ...register, slot: 'current', revision });
        }
      }
      await writer.putRevision(id, revision);
    });
  }

  /** What each seat answers in an exercise that another one looks back to, by the seat's place from 0. */
  async function samplesOfRelated(
    other: string,
  ): Promise<
    (
      index: number,
    ) => readonly { readonly exercise: string; readonly field: string; readonly value: JsonValue }[]
  > {
    const content = workshop?.exercises.find((one) => one.id === other);
    const kind = rulesByKind.get(content?.kind ?? '');
    const samples = await samplesOf(settings.workshop, other);
    if (!content || !kind || samples.length === 0) throw new Error(`${other} has no samples.`);
    return (index) => {
      let record = 0;
      // Another one than who answers the same way again would give.
      const sample = samples[(index * 3) % samples.length];
      const makeId = (): string => `record-${index}-${(record += 1)}`;
      return kind.answersOf(content.options, sample, makeId).map((one) => ({ ...one, exercise: other }));
    };
  }

  const about = (chosen: string): StorySession => {
    const slideId = workshop.slides.find((one) => one.exercise === chosen)?.id ?? '';
    return storyAbout({ id: chosen, slide: slideId });
  };
  const storyAbout = (exercise: StorySession['exercise']): StorySession => ({
    id,
    code,
    joinPath,
    workshop,
    exercise,
    about,
    op: (draft) => accepted(facilitator.op(id, draft)),
    stage: async () => (await row()).stage,
    async page(page) {
      const { epoch } = (await row()).stage;
      await accepted(facilitator.op(id, { type: 'stage.page', page, epoch }));
    },
    async goTo(to, step = 0) {
      const { epoch } = (await row()).stage;
      await accepted(facilitator.op(id, { type: 'stage.go', slide: to, step, epoch }));
    },
    async turn(to, round) {
      const { phaseRevision } = exerciseStage((await row()).stage, exercise.id);
      const turned = { type: 'exercise.phase', exercise: exercise.id, to, phaseRevision } as const;
      await accepted(facilitator.op(id, round ? { ...turned, round } : turned));
    },
    async openTurn(turn) {
      const { phaseRevision } = exerciseStage((await row()).stage, exercise.id);
      const opened = { type: 'exercise.phase', exercise: exercise.id, to: 'open', turn } as const;
      await accepted(facilitator.op(id, { ...opened, phaseRevision }));
    },
    writeAnswers: (ratings) =>
      write(ratings.length, (seat, index) => [
        {
          exercise: exercise.id,
          owner: `seat:${seat}`,
          field: 'rating',
          value: ratings[index] ?? null,
          client: seat,
        },
      ]),
    async writeSamples(count) {
      const content = workshop.exercises.find((one) => one.id === exercise.id);
      const kind = rulesByKind.get(content?.kind ?? '');
      const samples = await samplesOf(workshop.id, exercise.id);
      if (!content || !kind || samples.length === 0) throw new Error(`${exercise.id} has no samples.`);
      const { options, owner, turns = [] } = content;
      let record = 0;
      const answers = (index: number, now?: Now) =>
        kind.answersOf(options, samples[index % samples.length], () => `record-${(record += 1)}`, now);
      const firstTurns = turns.filter(({ material }) => !material);
      const written = (index: number) =>
        turns.length === 0
          ? answers(index)
          : firstTurns.flatMap(({ id: turn }) => answers(index, { turn, material: null }));
      const isTable = (index: number): boolean =>
        index % peopleAtATable === 0 && settings.tables[index / peopleAtATable] !== undefined;
      const bySeat = Array.from({ length: count }, (_, index) => (owner === 'table' ? [] : written(index)));
      const byTable = Array.from({ length: count }, (_, index) =>
        owner === 'seat' || !isTable(index) ? [] : written(index + 1),
      );
      const worksheets = [...bySeat, ...byTable].map((fields, key) => ({
        owner: 'seat' as const,
        key: `${key}`,
        table: '',
        fields: Object.fromEntries(fields.map(({ field, value }) => [field, value])),
      }));
      const ballots = turns
        .filter(({ material }) => material)
        .map(({ id: turn }) => {
          const { material = null } = kind.summarize(options, { worksheets, room: {}, related: {}, turn });
          return { turn, material };
        });
      const votesOf = (index: number) => ballots.flatMap((now) => answers(index, now));
      const related = await Promise.all(kind.relatesTo(options).map(samplesOfRelated));
      await write(count, (seat, index) => {
        const of = (
          whose: string,
          fields: readonly { readonly field: string; readonly value: JsonValue }[],
        ) => fields.map((one) => ({ ...one, exercise: exercise.id, owner: whose, client: seat }));
        const table = settings.tables[index / peopleAtATable]?.id ?? '';
        return [
          ...of(`seat:${seat}`, [...(bySeat[index] ?? []), ...votesOf(index)]),
          ...of(`table:${table}`, byTable[index] ?? []),
          ...related
            .flatMap((answersOf) => answersOf(index))
            .map((one) => ({ ...one, owner: `seat:${seat}`, client: seat })),
        ];
      });
    },
    async storedAnswers() {
      const registers = await store.registers(id, { exercise: exercise.id });
      return registers.filter(({ slot }) => slot === 'current').map(({ value }) => value);
    },
    async openProjector(context) {
      const link = await (await facilitator.post(`/api/sessions/${id}/projector-link`, {})).text();
      const page = await context.newPage();
      await page.goto(origin + (/"path":"([^"]+)"/.exec(link)?.[1] ?? ''));
      await page.locator('section[data-current] article').waitFor();
      return page;
    },
    async openSeat(context, phoneOrigin, { name, table = 't1', language = 'en' }) {
      const identity = { seat: newTestId(), token: newTestId() };
      const joined = await fetch(`${base}/api/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ invitation: code, ...identity, name, table, language }),
      });
      await accepted(Promise.resolve(joined));
      const own = { client: newTestId(), secret: newTestId() };
      const held = JSON.stringify({ ...identity, ...own, session: id, title: settings.title });
      await context.addInitScript((seat) => localStorage.setItem('halfday.seat', seat), held);
      const page = await context.newPage();
      await page.goto(phoneOrigin);
      await page.locator('main').waitFor();
      return page;
    },
  });
  return about('self-rating');
}

const peopleAtATable = 8;

/** The samples of one exercise, as the workshop's folder has them. */
async function samplesOf(workshop: string, exercise: string): Promise<readonly unknown[]> {
  const { root } = readEnv({});
  const loaded = await loadWorkshops({ root, kinds: rulesByKind });
  return loaded.find(({ id }) => id === workshop)?.samples[exercise] ?? [];
}

/** Sizes, as the design names them. */
export const projectorSizes = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
] as const;

/** A window without motion: what is measured stands still. */
export function stillContext(
  browser: Browser,
  size: { readonly width: number; readonly height: number },
  locale: 'en-US' | 'zh-CN' = 'en-US',
): Promise<BrowserContext> {
  return browser.newContext({ locale, viewport: { ...size }, reducedMotion: 'reduce' });
}
