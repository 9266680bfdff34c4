import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from '#shared/clock.ts';
import { jsonBytes, limits } from '#shared/sync/limits.ts';
import { mostBytesOf } from '#shared/sync/mergedText.ts';
import { makeId, type RandomBytes } from '#shared/sync/ids.ts';
import type { Op } from '#shared/sync/op.ts';
import {
  type Farewell,
  isOfAnotherAge,
  type Part,
  type PassingFrame,
  type ReadySeats,
  protocolVersion,
  type SavingProblem,
  type Self,
  type ServerFrame,
  serverFrame,
  type TallyFrame,
  type TeamMember,
  type WallSize,
  type Writer,
  type WritingFrame,
} from '#shared/sync/protocol.ts';
import { emptyView, mergeParts, settleAck, type View } from '#shared/sync/view.ts';
import { isPlanNews, type PlanNews, wholePlan } from '#shared/sync/planView.ts';
import { adoptOrphans } from './adoptOrphans.ts';
import type { Auth, ClientLine } from './line.ts';
import type { OpDraft } from './opDraft.ts';
import { ownBeyond, toOfferAgain } from './offerAgain.ts';
import { type OutboxEntry, type OutboxStorage, sameField } from './outbox.ts';
import type { OutageSide } from './outageSide.ts';
import { ownersOfSelf } from './ownersOfSelf.ts';
import { createPassing } from './passing.ts';
import { pageClock } from './pageClock.ts';
import type { Presses } from './pressesOn.ts';
import { refusedWith } from './refusedWith.ts';
import { createServerClock } from './serverClock.ts';
import { openSocketLine } from './socketLine.ts';

/**
 * Lines that died without a word, as on a Wi-Fi that comes and goes, count among a seat's pages until the server has
 * missed their heartbeat (45 s). A page that was in comes back this much later, in milliseconds, so many times.
 */
const comeBackMs = 5000;
const mostTurnedAway = 12;

const lookForOrphansEveryMs = 30_000;

export interface RoomState {
  /** `ended` when the server said goodbye for good: see `farewell`. */
  readonly connection: 'connecting' | 'online' | 'offline' | 'ended';
  readonly farewell: Farewell | null;
  /** On whose side an outage is that has lasted for a second; null while there is none. */
  readonly outage: OutageSide | null;
  readonly self: Self | null;
  readonly view: View;
  /** Ops that are not acknowledged, in order. */
  readonly waiting: readonly OutboxEntry[];
  /** Ops that the server would not take, with the reason. */
  readonly refused: readonly OutboxEntry[];
  /** Seats with a page open now (console only). */
  readonly online: readonly string[];
  /** Facilitators with a console open now, in the order in which they came (console only). */
  readonly team: readonly TeamMember[];
  /** How large the projectors' windows are, in their CSS pixels, in the order in which they came (console only). */
  readonly walls: readonly WallSize[];
  /** What the room says without names, as counts (console only); null until told. */
  readonly tally: TallyFrame | null;
  /** Who writes where at this moment: at the own table, or, on the console, in the room. */
  readonly writers: readonly Writer[];
  /** Who says that they are done, and with which exercise (console only). */
  readonly readySeats: ReadySeats;
  /** The server's clock minus this device's, in milliseconds. */
  readonly clockOffsetMs: number;
  /** Whether unsent ops outlive the page. */
  readonly lifetime: OutboxStorage['lifetime'];
  /** Why the server saves nothing at the moment, as far as this page was told: what waits is tried again. */
  readonly cannotSave: SavingProblem | 'fault' | null;
}

export interface RoomClientOptions {
  /** The server; by default the one that the page came from. */
  readonly url?: string;
  readonly auth: Auth;
  /** Stable for a device and its seat, so that its own edits are never taken for another's. */
  readonly client: string;
  /** What the server finds this device's anonymous answers by; it stands in no op. */
  readonly secret?: string | undefined;
  /** Named where the page shows more than the room: the plan is long, and full of people. */
  readonly with?: 'plan' | undefined;
  readonly outbox: OutboxStorage;
  readonly randomBytes: RandomBytes;
  /** Of a page from which the room is driven. */
  readonly presses?: Presses;
  /** Extra headers of the handshake, for programs that are no browser. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What carries its frames; by default a socket. */
  readonly openLine?: (options: Pick<RoomClientOptions, 'auth' | 'url' | 'headers'>) => ClientLine;
  readonly clock?: Clock;
}

export interface RoomClient {
  readonly store: StoreApi<RoomState>;
  /** Keeps the op, then sends it. Resolves once it is kept (rule 3). */
  emit(draft: OpDraft): Promise<void>;
  /** Tells the table where its reader writes now; lost when offline, and worth no outbox. */
  writing(place: Omit<WritingFrame, 'type'>): void;
  /** Says something that is kept nowhere, now and after every welcome for as long as it holds. */
  say(frame: PassingFrame): void;
  /** Forgets a refused op that its writer has seen. */
  dismiss(order: number): Promise<void>;
  close(): void;
}

/**
 * A page's line to its session. Ops go into the outbox first, then out one at a time and in order, and leave
 * the outbox on acknowledgement only; after every reconnect the page catches up and sends what still waits.
 */
export async function createRoomClient(options: RoomClientOptions): Promise<RoomClient> {
  const { outbox, client, secret, randomBytes, clock = pageClock, openLine = openSocketLine } = options;
  const { nowMs } = clock;
  const kept = [...(await outbox.all())].sort((a, b) => a.order - b.order);
  const store = createStore<RoomState>(() => ({
    connection: 'connecting',
    farewell: null,
    outage: null,
    self: null,
    view: emptyView,
    waiting: kept.filter(({ refused }) => refused === null),
    refused: kept.filter(({ refused }) => refused !== null),
    online: [],
    team: [],
    walls: [],
    tally: null,
    writers: [],
    readySeats: [],
    clockOffsetMs: 0,
    lifetime: outbox.lifetime,
    cannotSave: null,
  }));
  let lastOrder = kept[kept.length - 1]?.order ?? 0;
  /** Sets this page's orders apart from those of another page of the same seat, which shares the outbox. */
  const page = randomBytes(2).reduce((sum, byte) => sum * 256 + byte, 0) % 1000;
  /** The revision up to which the page lacks nothing: a welcome's, since a hint may overtake another (rule 7). */
  let caughtUpTo = 0;
  const keptOrders = new Set(kept.map(({ order }) => order));
  let inFlight: string | null = null;
  /** The copy that the server's data had gone on from at the last welcome. */
  let resumed: string | null = null;
  /** Parts that overtook the welcome; null once welcomed. */
  let early: Part[] | null = [];
  /** What was told of the plan since the last welcome; it takes the place of what was known once it is whole. */
  let arriving: PlanNews[] = [];
  /** Told to wait: by a timer, since the clock may step. */
  let paused = false;
  let writing: Promise<void> = Promise.resolve();

  /** How often this page was told since its last welcome that its seat has too many. */
  let turnedAway = 0;
  const passing = createPassing((frame) => line.send(frame));
  let isClosed = false;
  const time = createServerClock({
    clock,
    ask() {
      if (store.getState().connection === 'online') greet();
    },
    onShift: (clockOffsetMs) => store.setState({ clockOffsetMs }),
  });
  let line = open();

  function sendNext(): void {
    const { connection, waiting } = store.getState();
    const next = waiting[0];
    if (connection !== 'online' || paused || inFlight !== null) return;
    if (!next || !keptOrders.has(next.order)) return;
    inFlight = next.op.id;
    line.send({ type: 'op', op: next.op });
  }

  function waitingEntry(id: string): OutboxEntry | undefined {
    return store.getState().waiting.find(({ op }) => op.id === id);
  }

  function settled(id: string): void {
    if (inFlight === id) inFlight = null;
    const entry = waitingEntry(id);
    if (!entry) return;
    store.setState(({ waiting }) => ({ waiting: waiting.filter((one) => one !== entry) }));
  }

  function keep(work: () => Promise<void>): Promise<void> {
    writing = writing.then(work, work);
    return writing;
  }

  /** A device whose storage is full or gone sends what it can, and says that it keeps nothing. */
  async function write(change: () => Promise<void>): Promise<void> {
    try {
      await change();
    } catch {
      store.setState({ lifetime: 'page' });
    }
  }

  async function refuseEntry(refused: OutboxEntry): Promise<void> {
    store.setState((state) => ({ refused: [...state.refused, refused] }));
    await keep(() => write(() => outbox.put(refused)));
  }

  function receive(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome': {
        const { view: held } = store.getState();
        // At every welcome a device is told its whole table, and the console everybody: who is missing is gone.
        const known = { ...held, seats: emptyView.seats };
        const beyond = frame.resumed?.beyond ?? null;
        const unheard = beyond === null ? [] : ownBeyond(held, client, beyond);
        resumed = frame.resumed?.id ?? null;
        const from = beyond !== null ? emptyView : frame.full ? { ...emptyView, plan: held.plan } : known;
        const view = mergeParts(from, [...frame.parts, ...(early ?? [])]);
        arriving = (early ?? []).filter(isPlanNews);
        early = null;
        caughtUpTo = frame.revision;
        turnedAway = 0;
        store.setState({
          connection: 'online',
          outage: null,
          self: frame.self,
          cannotSave: null,
          view: { ...view, revision: Math.max(view.revision, frame.revision) },
          clockOffsetMs: time.welcomed(frame.nowMs),
        });
        inFlight = null;
        for (const draft of toOfferAgain(unheard, store.getState())) void emit(draft);
        sendNext();
        passing.sayAgain();
        return;
      }
      case 'parts':
        early?.push(...frame.parts);
        arriving.push(...frame.parts.filter(isPlanNews));
        store.setState(({ view }) => ({
          view: mergeParts(view, frame.parts),
          clockOffsetMs: time.heard(frame.nowMs),
        }));
        return;
      case 'plan':
        arriving.push(...frame.parts.filter(isPlanNews));
        if (!frame.isLast) return;
        store.setState(({ view }) => ({
          view: { ...view, plan: wholePlan(view.plan, frame.revision, arriving) },
        }));
        arriving = [];
        return;
      case 'ack': {
        const entry = waitingEntry(frame.op);
        if (entry) {
          const { self, view, clockOffsetMs } = store.getState();
          const atMs = nowMs() + clockOffsetMs;
          const context = {
            owners: ownersOfSelf(self),
            workshop: options.presses?.workshop ?? null,
            nowMs: atMs,
          };
          store.setState({ view: settleAck(view, entry.op, frame, context) });
          void keep(() => write(() => outbox.remove(entry.order)));
        }
        if (store.getState().cannotSave === 'fault') store.setState({ cannotSave: null });
        settled(frame.op);
        sendNext();
        return;
      }
      case 'refuse': {
        const refused = refusedWith(frame, store.getState().waiting);
        settled(frame.op);
        for (const entry of refused) {
          settled(entry.op.id);
          void refuseEntry(entry);
        }
        sendNext();
        return;
      }
      case 'wait':
        if (inFlight === frame.op) inFlight = null;
        if (frame.why) store.setState(({ cannotSave }) => ({ cannotSave: cannotSave ?? frame.why ?? null }));
        paused = true;
        clock.after(frame.retryInMs, () => {
          paused = false;
          sendNext();
        });
        return;
      case 'saving':
        store.setState({ cannotSave: frame.problem });
        return;
      case 'presence':
        store.setState({ online: frame.online, team: frame.team, walls: frame.walls ?? [] });
        return;
      case 'ready':
        store.setState({ readySeats: frame.seats });
        return;
      case 'tally':
        store.setState({ tally: frame });
        return;
      case 'writers':
        store.setState({ writers: frame.writers });
        return;
      case 'going':
        // The line has heard it too, and says on whose side its end was.
        return;
      case 'bye':
        line.close();
        if (frame.why === 'too-many-pages' && caughtUpTo > 0 && turnedAway < mostTurnedAway) {
          turnedAway += 1;
          // Its own lines are in its way: they died on this side.
          store.setState({ outage: 'yours' });
          clock.after(comeBackMs, () => {
            if (!isClosed) line = open();
          });
          return;
        }
        store.setState({ connection: 'ended', farewell: frame.why, outage: null });
    }
  }

  let nextLook = clock.after(lookForOrphansEveryMs, lookForOrphans);
  function lookForOrphans(): void {
    void write(() => adoptOrphans({ outbox, store, keptOrders, nowMs })).then(sendNext);
    nextLook = clock.after(lookForOrphansEveryMs, lookForOrphans);
  }

  /** Says what it knows; the server tells the rest, and the time. */
  function greet(on = line): void {
    early = [];
    const knows = { seen: store.getState().view.revision, resumed };
    const said = { since: caughtUpTo, client, secret, with: options.with, knows };
    on.send({ type: 'hello', protocol: protocolVersion, ...said });
  }

  function open(): ClientLine {
    const opened = openLine(options);
    opened.onOpen(() => greet(opened));
    opened.onFrame((raw) => {
      // What a newer server says may parse and mean something else.
      if (isOfAnotherAge(raw)) return receive({ type: 'bye', why: 'protocol' });
      const parsed = serverFrame.safeParse(raw);
      if (parsed.success) receive(parsed.data);
    });
    opened.onDown(() => {
      inFlight = null;
      if (store.getState().connection !== 'ended') store.setState({ connection: 'offline', writers: [] });
    });
    opened.onOutage((outage) => {
      if (store.getState().connection !== 'ended') store.setState({ outage });
    });
    return opened;
  }

  async function emit(draft: OpDraft): Promise<void> {
    const op: Op = { ...draft, id: makeId(randomBytes), client };
    // Also when the clock was put back, no page's order is ever another's.
    lastOrder = Math.max(Math.floor(lastOrder / 1000) + 1, nowMs()) * 1000 + page;
    const tooLarge = 'value' in op && jsonBytes(op.value) > mostBytesOf(op.value);
    if (tooLarge || jsonBytes(op) > limits.frameBytes) {
      await refuseEntry({ order: lastOrder, op, refused: 'too-large' });
      return;
    }
    const { waiting } = store.getState();
    const unsent = waiting.find((entry) => entry.op.id !== inFlight && sameField(entry.op, op));
    const upon = options.presses?.below(op, store.getState());
    const entry: OutboxEntry = { order: lastOrder, op, refused: null, upon };
    outbox.jot?.(entry);
    // An unsent edit of the same field is overtaken by this one.
    store.setState({ waiting: [...waiting.filter((one) => one !== unsent), entry] });
    await keep(async () => {
      await write(() => outbox.put(entry));
      keptOrders.add(entry.order);
      if (unsent) await write(() => outbox.remove(unsent.order));
    });
    sendNext();
  }

  return {
    store,
    emit,
    async dismiss(order) {
      store.setState(({ refused }) => ({ refused: refused.filter((one) => one.order !== order) }));
      await keep(() => write(() => outbox.remove(order)));
    },
    say: passing.say,
    writing: (place) => line.send({ type: 'writing', ...place }),
    close() {
      isClosed = true;
      nextLook.cancel();
      time.end();
      line.close();
    },
  };
}
