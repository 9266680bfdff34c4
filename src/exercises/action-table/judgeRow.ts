import type { Moderate } from '#shared/moderation/moderate.ts';
import type { Carried } from '#exercises/carried.ts';
import type { Fields } from '#exercises/contract.ts';
import { groupOf, markField } from '#exercises/grouping/groupMarks.ts';
import { judgeEntry, type Judged, wordsField, type Written } from '#exercises/moderation/judgeEntry.ts';
import type { Row } from './schema.ts';

interface PlanPolicy {
  /** What the facilitator has sent to the plan. */
  readonly items: readonly Carried[];
  /** The facilitator's marks. */
  readonly room: Fields;
  readonly moderate: Moderate;
}

/**
 * What the room sees of a row, the action first, with the marks about these words and about the action.
 * @param key what marks know the action by
 */
export function writtenRow(row: Row, key: string, room: Fields): Written {
  const { situation, action, who, measure, firstStep, obstacle } = row;
  const texts = [action, situation, who, measure, firstStep, obstacle]
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return { texts, field: wordsField(texts), around: markField('hidden', groupOf(key, room)) };
}

/**
 * Whether a row may be put together with others: what waits may not. A row of an action that is hidden may, and goes with
 * it; so may one that still says what the facilitator sent.
 */
export function judgeRow(row: Row, key: string, { items, room, moderate }: PlanPolicy): Judged {
  const isSent = !row.written && items.some(({ id }) => id === row.id);
  const { around = '', ...written } = writtenRow(row, key, room);
  return isSent || room[around] === true
    ? { state: 'shown', why: null }
    : judgeEntry(written, room, moderate);
}
