import { type CarriedValue, fieldOfCarried } from '#shared/sync/carried.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { withCarriedRows } from '#exercises/carry/withCarriedRows.ts';
import { type Carried, readCarried } from '#exercises/carried.ts';
import type { Fields } from '#exercises/contract.ts';
import { recordPart } from '#exercises/records.ts';
import { cardsList, criterionField, type SortClass } from './schema.ts';

/** One card as it is stored or was taken along; one whose words were emptied or that was removed is still one. */
export interface Card {
  readonly id: string;
  readonly text: string;
  /** The class that it is in; null while it is in none. */
  readonly place: string | null;
  readonly order: number;
  readonly removed: boolean;
  /** The entry that it was taken along from; null for one that was written here. */
  readonly from: CarriedValue | null;
}

/** What one worksheet holds. */
export interface SortResponse {
  readonly cards: readonly Card[];
  /** By class. */
  readonly criteria: Readonly<Record<string, string>>;
}

/** Cards that came along stand behind those that were written here until they have a place of their own. */
const atTheEnd = 1e9;

/**
 * Every card of a worksheet, in order; unreadable values count as not there.
 * @param sent what the facilitator has taken along for everybody
 */
export function allCards(fields: Fields, sent: readonly Carried[] = []): readonly Card[] {
  const offered = sent.map(({ id, ...value }): [string, JsonValue] => [fieldOfCarried(id), { ...value }]);
  const known: Fields = { ...Object.fromEntries(offered), ...fields };
  const from = new Map(readCarried(known).map((one) => [one.id, one]));
  const cards = new Map<string, Card>();
  for (const [field, value] of Object.entries(withCarriedRows(known, cardsList, 'text'))) {
    const part = recordPart(field);
    if (part?.list !== cardsList || value === null) continue;
    const card = cards.get(part.id) ?? unwritten(part.id, from.get(part.id) ?? null);
    cards.set(part.id, { ...card, ...valueOf(part.key, value) });
  }
  return [...cards.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The place of a card that is written now: behind all that have one. */
export function nextOrder(cards: readonly Card[]): number {
  return Math.max(-1, ...cards.map(({ order }) => order).filter((order) => order < atTheEnd)) + 1;
}

function unwritten(id: string, from: CarriedValue | null): Card {
  return { id, text: '', place: null, order: 0, removed: false, from };
}

function valueOf(key: string, value: JsonValue): Partial<Card> {
  if (key === 'text' && typeof value === 'string') return { text: value };
  if (key === 'class' && typeof value === 'string') return { place: value };
  if (key === 'order' && typeof value === 'number') return { order: value };
  if (key === 'removed') return { removed: value === true };
  return {};
}

/** Cards that say something and stand. */
export function standingCards(cards: readonly Card[]): readonly Card[] {
  return cards.filter(({ text, removed }) => !removed && text.trim() !== '');
}

/** What a worksheet holds: its standing cards, those of a class that there is not as unsorted, and its criteria. */
export function readSort(classes: readonly SortClass[], fields: Fields): SortResponse {
  const known = new Set(classes.map(({ id }) => id));
  const criteria: Record<string, string> = {};
  for (const { id } of classes) {
    const written = fields[criterionField(id)];
    if (typeof written === 'string' && written.trim() !== '') criteria[id] = written.trim();
  }
  const cards = standingCards(allCards(fields)).map((card) => ({
    ...card,
    place: card.place !== null && known.has(card.place) ? card.place : null,
  }));
  return { cards, criteria };
}
