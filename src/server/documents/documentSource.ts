import type { Workshop } from '#shared/content/workshop.ts';
import type { DocumentSource, SourceSheet } from '#shared/export/documentSource.ts';
import { isTimeZone } from '#shared/session/dates.ts';
import { sessionWorkshop } from '#shared/session/sessionWorkshop.ts';
import { publicExercise } from '#shared/sync/project.ts';
import { isAnonymous, type Register, worksheetFields } from '#shared/sync/worksheet.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import { joinToken } from '#server/accounts/tokens.ts';
import type { AssetRow, SessionRow, Store, TickRow } from '#server/storage/store.ts';
import type { Room } from '#server/sync/room.ts';

/** What documents are drawn from, read from the rest of the server. */
export interface SourceReader {
  readonly store: Store;
  readonly room: Room;
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
  readonly nowMs: () => number;
  readonly secret: string;
  readonly participantUrls: () => readonly string[];
  /** By invitee: the address of the page on which they reply. */
  readonly replyLinks: (session: SessionRow) => Promise<DocumentSource['replyLinks']>;
}

/** `answers` for documents that hold what people wrote. */
type Needs = 'plan' | 'answers';

/** All that the documents of one session are drawn from, as it is now. */
export async function sessionSource(
  reader: SourceReader,
  session: SessionRow,
  needs: Needs,
): Promise<DocumentSource> {
  const { store, room, kinds, nowMs, secret, participantUrls } = reader;
  const { id, code, settings } = session;
  const { logo } = settings.client;
  const [workshop, everybody, ticks, plan, stored, replyLinks, picture] = await Promise.all([
    room.workshopOf(session),
    store.seats(id),
    store.ticks(id),
    store.plan(id),
    needs === 'answers' ? store.registers(id, {}) : [],
    reader.replyLinks(session),
    logo === '' ? undefined : store.asset(id, logo),
  ]);
  const [address] = participantUrls();
  // Whoever was shown the door is on no paper, nor what they wrote.
  const seats = everybody.filter(({ removedMs }) => removedMs === null);
  const removed = everybody.filter(({ removedMs }) => removedMs !== null);
  const gone = new Set(removed.map((seat) => `seat:${seat.id}`));
  const registers = stored.filter(({ owner }) => !gone.has(owner));
  return {
    ...content(workshop, kinds),
    session: { id, code, settings, seats: seats.length },
    ticks: ticks.map((tick) => ({ item: tick.item, by: tick.by, on: tickedOn(tick, settings.timeZone) })),
    plan,
    seats: seats.map(({ id: seat, name, table, language }) => ({ id: seat, name, table, language })),
    sheets: sheetsOf(workshop, registers, kinds),
    join: address === undefined ? null : { address, path: `/j/${joinToken(secret, id)}` },
    replyLinks,
    ...(picture ? { logo: dataUrl(picture) } : {}),
    printedAtMs: nowMs(),
  };
}

/** The same of a workshop before there is a session: its documents are blank. */
export function workshopSource(
  { kinds, nowMs }: Pick<SourceReader, 'kinds' | 'nowMs'>,
  workshop: Workshop,
): DocumentSource {
  const date = new Date(nowMs()).toISOString().slice(0, 10);
  // Nothing hidden, nothing reworded, and the year as of now.
  const unchanged = { agenda: [], date, hidden: { slides: [], exercises: [] }, wording: [], year: 0 };
  return {
    ...content(sessionWorkshop(workshop, unchanged), kinds),
    session: null,
    ticks: [],
    plan: [],
    seats: [],
    sheets: [],
    join: null,
    replyLinks: {},
    printedAtMs: nowMs(),
  };
}

function content(workshop: Workshop, kinds: SourceReader['kinds']): Pick<DocumentSource, 'workshop'> {
  const exercises = inOrder(workshop).map((exercise) =>
    publicExercise(exercise, (kind, options) => kinds.get(kind)?.publicContent(options) ?? null),
  );
  return { workshop: { ...workshop, exercises } };
}

/** Exercises in the order in which their slides come; those without a slide come last. */
function inOrder({ exercises, slides }: Workshop): Workshop['exercises'] {
  const order = new Map(slides.map(({ exercise }, index) => [exercise, index]));
  const last = slides.length;
  return exercises.toSorted((a, b) => (order.get(a.id) ?? last) - (order.get(b.id) ?? last));
}

/** The day of a tick on the calendar of the session's own place. */
function tickedOn({ atMs }: TickRow, timeZone: string): string {
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(atMs);
}

/**
 * Every worksheet of a person or a table, cut to what others than its writers may see; none of what was written
 * anonymously, and none of an exercise that this session leaves out.
 */
function sheetsOf(
  { exercises }: Workshop,
  registers: readonly Register[],
  kinds: SourceReader['kinds'],
): readonly SourceSheet[] {
  const byOwner = new Map<string, Register[]>();
  for (const register of registers) {
    if (isAnonymous(register)) continue;
    const key = `${register.exercise} ${register.owner}`;
    const own = byOwner.get(key);
    if (own) own.push(register);
    else byOwner.set(key, [register]);
  }
  return exercises
    .filter(({ anonymous }) => !anonymous)
    .flatMap(({ id, kind, options }) =>
      [...byOwner.values()].flatMap((own): readonly SourceSheet[] => {
        const [first] = own;
        if (first?.exercise !== id) return [];
        // The facilitator's marks: what is hidden from the room or put together is so on paper too.
        if (first.owner === 'room') return [{ exercise: id, owner: 'room', fields: worksheetFields(own) }];
        const owner = first.owner.startsWith('table:') ? 'table' : 'seat';
        const fields = kinds.get(kind)?.publicFields(options, worksheetFields(own), owner) ?? {};
        return Object.keys(fields).length === 0 ? [] : [{ exercise: id, owner: first.owner, fields }];
      }),
    );
}

function dataUrl({ type, base64 }: AssetRow): string {
  return `data:${type};base64,${base64}`;
}
