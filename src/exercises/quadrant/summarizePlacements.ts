import type { Moderate } from '#shared/moderation/moderate.ts';
import type { QueueEntry } from '#shared/moderation/queue.ts';
import type { Fields, Summary, Worksheet } from '#exercises/contract.ts';
import type { Answered } from '#exercises/defineKind.ts';
import { judgeEntry } from '#exercises/moderation/judgeEntry.ts';
import { queueOf } from '#exercises/moderation/queueOf.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';
import { type Place, readPlace, regionOf } from './place.ts';
import type { QuadrantResponse } from './readResponse.ts';
import { folded, groupByText, hiddenMark, saidTexts, textKey, usualSpelling } from './sayings.ts';
import { ownField, type QuadrantResult, type Said } from './schema.ts';
import { centerOf, densityOf, inOrder, spreadOf } from './spread.ts';

/** What goes out stays small however many answer (a frame holds 64 KiB, and there is a result for each business). */
const most = { dots: 300, rivals: 12, tables: 60, texts: 200 };
const mostBytes = { reasons: 12_000, how: 8000 };
/** From so many placements on they are shaded: fewer are seen better one by one. */
const densityFrom = 20;

interface Input {
  readonly answered: readonly Answered<QuadrantResponse>[];
  readonly room: Fields;
  readonly moderate: Moderate;
  /** Worksheets of the earlier exercise; null where this one refers to none. */
  readonly before: readonly Worksheet[] | null;
}

interface Placed {
  readonly owner: 'seat' | 'table';
  readonly key: string;
  readonly at: Place;
}

/**
 * The result of placements. Seats' stand for the room; tables' do where no seat has answered, and in any case
 * stand beside them under the name of their table. Reasons come from both: a table's are new words.
 */
export function summarizePlacements({
  answered,
  room,
  moderate,
  before,
}: Input): Pick<Summary, 'result' | 'moderation'> {
  const ofSeats = answered.filter(({ owner }) => owner === 'seat');
  const main = ofSeats.length > 0 ? ofSeats : answered;
  const placed = placedOf(answered);
  const mainOwner = ofSeats.length > 0 || answered.length === 0 ? 'seat' : 'table';
  const places = placed.filter(({ owner }) => owner === mainOwner).map(({ at }) => at);

  const rivals = mergeRivals(main);
  const reasons = saidTexts(answered.flatMap(({ response }) => response.reasons));
  const how = saidTexts(answered.map(({ response }) => response.how));
  const told = inQueue([...rivals.map(({ name }) => name), ...[...reasons, ...how].map(({ text }) => text)], {
    room,
    moderate,
  });
  const maySee = (text: string): boolean => told.get(hiddenMark(text))?.state === 'shown';
  const shownRivals = rivals.filter(({ name }) => maySee(name));
  const shownReasons = saidWithin(
    reasons.filter(({ text }) => maySee(text)),
    mostBytes.reasons,
  );
  const shownHow = saidWithin(
    how.filter(({ text }) => maySee(text)),
    mostBytes.how,
  );
  const dots = dotsOf(mainOwner === 'seat' ? places : []);

  const result: QuadrantResult = {
    n: places.length,
    of: mainOwner,
    ...dots,
    density: places.length >= densityFrom ? densityOf(places) : null,
    center: centerOf(places),
    spread: spreadOf(places),
    regions: countRegions(places),
    tables: tablesOf(placed).slice(0, most.tables),
    rivals: shownRivals.slice(0, most.rivals),
    moreRivals: Math.max(0, shownRivals.length - most.rivals),
    reasons: shownReasons.kept,
    moreReasons: shownReasons.left,
    how: shownHow.kept,
    moreHow: shownHow.left,
    moves: before === null ? null : movesOf(placed, placedBefore(before), mainOwner),
  };
  return { result, moderation: queueOf([...told.values()]) };
}

/** What was written, by the mark about it: the same words once, wherever they stand. */
function inQueue(
  texts: readonly string[],
  { room, moderate }: Pick<Input, 'room' | 'moderate'>,
): ReadonlyMap<string, QueueEntry> {
  return new Map(
    texts.map((text): [string, QueueEntry] => {
      const field = hiddenMark(text);
      return [
        field,
        {
          key: textKey(text),
          field,
          text,
          ...judgeEntry({ texts: [text], field }, room, moderate),
          carry: null,
        },
      ];
    }),
  );
}

/** As many of the first as may go out, and how many are left. */
function saidWithin(said: readonly Said[], bytes: number): { readonly kept: Said[]; readonly left: number } {
  const kept = [...takeWhileSmall(said, { items: most.texts, bytes })];
  return { kept, left: said.length - kept.length };
}

function placedOf(answered: readonly Answered<QuadrantResponse>[]): readonly Placed[] {
  return answered.flatMap(({ owner, key, response }) =>
    response.own ? [{ owner, key, at: response.own }] : [],
  );
}

function placedBefore(worksheets: readonly Worksheet[]): readonly Placed[] {
  return worksheets.flatMap(({ owner, key, fields }) => {
    const at = readPlace(fields[ownField]);
    return at ? [{ owner, key, at }] : [];
  });
}

function countRegions(places: readonly Place[]): QuadrantResult['regions'] {
  const counts = { topLeft: 0, topRight: 0, bottomLeft: 0, bottomRight: 0 };
  for (const place of places) counts[regionOf(place)] += 1;
  return counts;
}

/** Placements, alike ones counted; of too many every so-manieth in their order on the map. */
function dotsOf(places: readonly Place[]): Pick<QuadrantResult, 'dots' | 'moreDots'> {
  const counts = new Map<string, [number, number, number]>();
  for (const { x, y } of inOrder(places)) {
    const key = `${x} ${y}`;
    counts.set(key, [x, y, (counts.get(key)?.[2] ?? 0) + 1]);
  }
  const all = [...counts.values()];
  const step = Math.max(1, all.length / most.dots);
  const dots = all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  const shown = dots.reduce((sum, [, , n]) => sum + n, 0);
  return { dots, moreDots: places.length - shown };
}

/** The table that a key such as `table:t1` names. */
function tableOf({ key }: Placed): string {
  return key.slice(key.indexOf(':') + 1);
}

function byTable(one: { readonly table: string }, other: { readonly table: string }): number {
  return one.table < other.table ? -1 : 1;
}

function tablesOf(placed: readonly Placed[]): QuadrantResult['tables'] {
  return placed
    .filter(({ owner }) => owner === 'table')
    .map((one) => ({ table: tableOf(one), at: { ...one.at } }))
    .sort(byTable);
}

/**
 * Competitors of the same name made one: `n` counts the worksheets that name it, the place is the mean of those
 * where it was placed.
 */
function mergeRivals(answered: readonly Answered<QuadrantResponse>[]): QuadrantResult['rivals'] {
  const named = answered.flatMap(({ key, response }) =>
    response.rivals.map(({ name, at }) => ({ worksheet: key, name, at })),
  );
  return groupByText(named, ({ name }) => name)
    .map((group) => ({
      name: usualSpelling(group.map(({ name }) => name)),
      n: new Set(group.map(({ worksheet }) => worksheet)).size,
      at: centerOf(group.flatMap(({ at }) => (at ? [at] : []))),
    }))
    .sort((a, b) => b.n - a.n || (folded(a.name) < folded(b.name) ? -1 : 1));
}

/** Arrows from before to now: of the room's center, and of each table that placed both. */
function movesOf(
  now: readonly Placed[],
  before: readonly Placed[],
  mainOwner: Placed['owner'],
): NonNullable<QuadrantResult['moves']> {
  const earlier = new Map(before.map((one) => [one.key, one]));
  const pairs = now.flatMap((one) => {
    const from = earlier.get(one.key);
    return from ? [{ ...one, from: from.at }] : [];
  });
  const centerFrom = centerOf(before.filter(({ owner }) => owner === mainOwner).map(({ at }) => at));
  const centerTo = centerOf(now.filter(({ owner }) => owner === mainOwner).map(({ at }) => at));
  const mine = pairs.filter(({ owner }) => owner === mainOwner);
  return {
    center: centerFrom && centerTo ? { from: centerFrom, to: centerTo } : null,
    tables: pairs
      .filter(({ owner }) => owner === 'table')
      .map((one) => ({ table: tableOf(one), from: { ...one.from }, to: { ...one.at } }))
      .sort(byTable)
      .slice(0, most.tables),
    paired: mine.length,
    crossed: mine.filter(({ from, at }) => regionOf(from) !== regionOf(at)).length,
  };
}
