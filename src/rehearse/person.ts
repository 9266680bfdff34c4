import { setTimeout as delay } from 'node:timers/promises';
import type { Language } from '#shared/content/language.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { exerciseStage, type Round, takesAnswers } from '#shared/sync/stage.ts';
import { turnOf } from '#shared/sync/stageExercise.ts';
import { registerKey } from '#shared/sync/view.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import type { Now } from '#exercises/contract.ts';
import { newId, randomBytes } from '#server/accounts/tokens.ts';
import { createMemoryOutbox, type OutboxEntry } from '#client/sync/outbox.ts';
import { ownersOfSelf } from '#client/sync/ownersOfSelf.ts';
import { createRoomClient, type RoomClient, type RoomState } from '#client/sync/roomClient.ts';
import { createAsides } from './asides.ts';
import { createLedger, type Written } from './ledger.ts';
import { type Line, openLine } from './line.ts';
import type { Step } from './plan.ts';
import type { Profile } from './profile.ts';

/** Where people join. */
export interface Venue {
  readonly url: URL;
  /** A room code, as typed. */
  readonly code: string;
}

/** How people answer, and in what time. */
export interface Manner {
  plan(profile: Profile, exercise: PublicExercise, owner: Round, now: Now): readonly Step[];
  /** The time in which most of a room is to be done with an exercise, in milliseconds. */
  paceMs(exercise: PublicExercise): number;
}

export type Joined =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly reason: string };

/** Somebody in the room with a phone: a seat taken over HTTP, and a page over a real socket. */
export interface Person {
  readonly profile: Profile;
  readonly seat: string;
  /** What was written, in order. */
  written(): readonly Written[];
  /** How often the line was cut, the page loaded anew, and the server found again after it was lost. */
  readonly mishaps: () => { readonly offline: number; readonly reloads: number; readonly reconnects: number };
  /** Hears of each answer that the server calls saved, in the same breath. */
  onAcknowledged(listener: () => void): void;
  /** What the page holds now. */
  state(): RoomState;
  /** What the phone keeps for later, whatever the page says. */
  kept(): Promise<readonly OutboxEntry[]>;
  /** Whether there is nothing left that this person would write here in this round, and turn. */
  isDone(exercise: string, round: Round, turn: number): boolean;
  /** Why the server turned the page away for good; null while it has not. */
  farewell(): RoomState['farewell'];
  /** Puts the phone down: nothing more is written, the line is whole. Resolves when nothing waits, or at the signal. */
  settle(signal: AbortSignal): Promise<void>;
  /** What a page that knows nothing yet is welcomed with, of the own worksheet and the table's. */
  welcomedWith(
    signal: AbortSignal,
  ): Promise<{ readonly owners: readonly string[]; readonly registers: readonly Register[] }>;
  leave(): void;
}

/** Takes a seat and opens the page, which then answers whatever is opened. */
export async function joinAs(profile: Profile, venue: Venue, manner: Manner): Promise<Joined> {
  const seat = newId();
  const token = newId();
  const { name, table, language } = profile;
  const refusal = await takeSeat(venue, { seat, token, name, table, language });
  if (refusal !== null) return { ok: false, reason: refusal };
  const line = profile.line === 'shaky' ? await openLine(venue.url) : null;
  return { ok: true, person: await sitDown({ profile, seat, token, venue, manner, line }) };
}

/** The field that is typed in, and the revision of what stood there when the typing began (rule 6). */
interface Typing {
  field: string;
  base: number;
}

/** Who writes, and in which turn. */
interface Whose {
  readonly round: Round;
  readonly turn: number;
}

interface Seated {
  readonly profile: Profile;
  readonly seat: string;
  readonly token: string;
  readonly venue: Venue;
  readonly manner: Manner;
  readonly line: Line | null;
}

async function sitDown({ profile, seat, token, venue, manner, line }: Seated): Promise<Person> {
  const outbox = createMemoryOutbox();
  const client = newId();
  const secret = newId();
  /** Every page calls its anonymous worksheet the same; a rehearsal tells them apart by who looks. */
  const ownerOf = (owner: string): string => (owner === 'anonymous' ? `anonymous:${seat}` : owner);
  const listeners: (() => void)[] = [];
  const ledger = createLedger(() => listeners.forEach((listener) => listener()));
  const down = new AbortController();
  const begun = new Map<string, 'writing' | 'done'>();
  const mishaps = { offline: 0, reloads: 0, reconnects: 0 };
  let online: 'yes' | 'no' = 'yes';

  const openPage = (kept: typeof outbox, as: string): Promise<RoomClient> =>
    createRoomClient({
      url: line?.url ?? venue.url.origin,
      auth: { as: 'participant', token },
      client: as,
      secret,
      outbox: kept,
      randomBytes,
      ...(line && venue.url.protocol === 'https:' ? { headers: { host: venue.url.host } } : {}),
    });

  const asides = createAsides(profile, { wait, say: (frame) => page.say(frame) });
  let page = await openPage(outbox, client);
  watch();

  function watch(): void {
    ledger.watch(page);
    page.store.subscribe(({ view, connection }, before) => {
      if (connection === 'online' && before.connection === 'offline') mishaps.reconnects += 1;
      if (view.stage !== before.view.stage) asides.look(view.stage?.stage);
      const { stage, exercises, materials } = before.view;
      if (view.stage !== stage || view.exercises !== exercises || view.materials !== materials) look();
    });
  }

  /** Begins whatever is open and was not begun. */
  function look(): void {
    const { view } = page.store.getState();
    if (down.signal.aborted || !view.stage) return;
    for (const id of Object.keys(view.stage.stage.exercises)) {
      const { phase, round, turn } = exerciseStage(view.stage.stage, id);
      const exercise = view.exercises[id];
      const key = `${id} ${round} ${turn}`;
      if (phase !== 'open' || !exercise || begun.has(key)) continue;
      const material = view.materials[id]?.scopes[0]?.material ?? null;
      // What the room is to vote on is on its way.
      if (exercise.turns?.[turn]?.material && material === null) continue;
      begun.set(key, 'writing');
      const now = { turn: turnOf(exercise, { turn }), material };
      void answer(exercise, { round, turn }, now).then(() => begun.set(key, 'done'));
    }
  }

  async function answer(exercise: PublicExercise, { round, turn }: Whose, now: Now): Promise<void> {
    const paceMs = manner.paceMs(exercise);
    const startedMs = performance.now();
    const steps = manner.plan(profile, exercise, round, now);
    const typing: Typing = { field: '', base: 0 };
    for (const step of steps) {
      if (!(await wait(step.at * paceMs - (performance.now() - startedMs)))) return;
      if (step.does === 'goOffline') goOffline(step.away * paceMs);
      else if (step.does === 'reload') await reload();
      else if (!(await write({ exercise: exercise.id, round, turn, typing }, step))) break;
    }
    page.writing({ exercise: exercise.id, owner: round, field: null });
    if (steps.length > 0 && !exercise.anonymous)
      page.say({ type: 'ready', exercise: exercise.id, isReady: true });
  }

  /** Whether the phone is still in hand after this time. */
  async function wait(ms: number): Promise<boolean> {
    return delay(Math.max(0, ms), true, { signal: down.signal }).catch(() => false);
  }

  /** Writes as a device does; false when the exercise, as far as this page knows, takes no answers anymore. */
  async function write(
    { exercise, round, turn, typing }: Whose & { exercise: string; typing: Typing },
    { field, value }: Extract<Step, { does: 'write' }>,
  ): Promise<boolean> {
    const { view, self } = page.store.getState();
    const stage = view.stage && exerciseStage(view.stage.stage, exercise);
    const kind = view.exercises[exercise]?.anonymous ? 'anonymous' : round;
    if (!stage || !takesAnswers(stage.phase) || stage.round !== round || stage.turn !== turn) return false;
    if (typing.field !== field) {
      const held = registerKey({ exercise, owner: ownersOfSelf(self)[kind], field, slot: 'current' });
      typing.field = field;
      typing.base = view.registers[held]?.revision ?? 0;
    }
    page.writing({ exercise, owner: round, field });
    await page.emit({
      type: 'worksheet.set',
      exercise,
      owner: kind,
      ...(round === 'table' && self?.role === 'participant' ? { table: self.seat.table } : {}),
      field,
      value,
      base: typing.base,
      phaseRevision: stage.phaseRevision,
    });
    return true;
  }

  function goOffline(forMs: number): void {
    if (!line || online === 'no') return;
    online = 'no';
    mishaps.offline += 1;
    line.cut();
    void wait(forMs).then(comeBack);
  }

  function comeBack(): void {
    online = 'yes';
    line?.restore();
  }

  /** The page anew over the same outbox; a phone without a line has none to load. */
  async function reload(): Promise<void> {
    if (online === 'no') return;
    mishaps.reloads += 1;
    page.close();
    page = await openPage(outbox, client);
    watch();
    await until(page, ({ connection }) => connection === 'online' || connection === 'ended', down.signal);
  }

  return {
    profile,
    seat,
    written: () => ledger.all().map((one) => ({ ...one, owner: ownerOf(one.owner) })),
    mishaps: () => ({ ...mishaps }),
    isDone: (exercise, round, turn) => begun.get(`${exercise} ${round} ${turn}`) === 'done',
    onAcknowledged: (listener) => void listeners.push(listener),
    state: () => page.store.getState(),
    kept: () => outbox.all(),
    farewell: () => page.store.getState().farewell,
    async settle(signal) {
      down.abort();
      comeBack();
      await until(
        page,
        ({ connection, waiting }) =>
          connection === 'ended' || (connection === 'online' && waiting.length === 0),
        signal,
      );
    },
    async welcomedWith(signal) {
      const fresh = await openPage(createMemoryOutbox(), newId());
      try {
        await until(fresh, ({ connection }) => connection === 'online' || connection === 'ended', signal);
        const { connection, self, view } = fresh.store.getState();
        const { seat: own, table, anonymous } = ownersOfSelf(self);
        return {
          owners: connection === 'online' ? [own, table, ownerOf(anonymous)] : [],
          registers: Object.values(view.registers).map((one) => ({ ...one, owner: ownerOf(one.owner) })),
        };
      } finally {
        fresh.close();
      }
    },
    leave() {
      down.abort();
      page.close();
      line?.close();
    },
  };
}

/** Resolves when the page's state is so, or at the signal. */
function until(
  { store }: RoomClient,
  holds: (state: RoomState) => boolean,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      stop();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const stop = store.subscribe((state) => {
      if (holds(state)) end();
    });
    signal.addEventListener('abort', end);
    if (signal.aborted || holds(store.getState())) end();
  });
}

interface JoinBody {
  readonly seat: string;
  readonly token: string;
  readonly name: string;
  readonly table: string;
  readonly language: Language;
}

/** As long as somebody goes on pressing "Join" while a server is away or cannot save, in milliseconds. */
const joinPatienceMs = 15_000;
const pressAgainMs = 500;
const passing: ReadonlySet<string> = new Set(['no answer', 'cannot-save', 'fault']);

/** Null when the seat is taken; else the reason. A press that is lost is made again, and takes one seat (rule 2). */
async function takeSeat(venue: Venue, body: JoinBody): Promise<string | null> {
  const giveUpMs = performance.now() + joinPatienceMs;
  for (;;) {
    const refusal = await askForSeat(venue, body);
    if (refusal === null || !passing.has(refusal) || performance.now() > giveUpMs) return refusal;
    await delay(pressAgainMs);
  }
}

async function askForSeat({ url, code }: Venue, body: JoinBody): Promise<string | null> {
  try {
    const answer = await fetch(new URL('/api/join', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ invitation: code, ...body }),
    });
    if (answer.ok) return null;
    const said: unknown = await answer.json().catch(() => null);
    const known =
      typeof said === 'object' && said !== null && 'reason' in said && typeof said.reason === 'string';
    return known ? String(said.reason) : `status ${answer.status}`;
  } catch {
    return 'no answer';
  }
}
