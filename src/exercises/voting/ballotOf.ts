import { languages } from '#shared/content/language.ts';
import { votingWords } from './messages.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { KindTurn } from '#shared/content/exerciseOptions.ts';
import type { Group } from '#exercises/grouping/group.ts';
import { membersOf } from '#exercises/grouping/groupMarks.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';
import { type BallotItem, type VotesOptions, voteTurn } from './schema.ts';

const ballotBounds = { items: 200, bytes: 32 * 1024 };

/** The turn in which everybody votes on their own, also where the entries are a table's. */
export function voteTurnOf({ title, minutes, each }: VotesOptions): KindTurn {
  const prompt = Object.fromEntries(
    languages.map((language) => [language, votingWords(language)('prompt', { each })]),
  );
  return { id: voteTurn, title, prompt, minutes, owner: 'seat', material: true };
}

/** A group as something to vote on, with the keys of all that was put together in it. */
export function ballotItemOf(group: Group): BallotItem {
  const keys = membersOf(group)
    .map(({ key }) => key)
    .sort();
  const others = keys.some((key) => key !== group.key) ? { keys } : {};
  return { key: group.key, text: group.text, also: group.also, ...others };
}

/**
 * What devices vote on: the entries by their keys, which are an order that says nothing of who or how many wrote
 * them, and never how many votes they have.
 */
export function ballotOf(items: readonly BallotItem[]): JsonValue {
  const inOrder = [...items].sort((a, b) => (a.key < b.key ? -1 : 1)).map(plain);
  const shown = takeWhileSmall(inOrder, ballotBounds);
  return { items: [...shown], left: inOrder.length - shown.length };
}

function plain({ key, text, also, keys, lens, tags }: BallotItem) {
  return {
    key,
    text,
    also,
    ...(keys ? { keys: [...keys] } : {}),
    ...(lens === undefined ? {} : { lens }),
    ...(tags ? { tags: [...tags] } : {}),
  };
}
