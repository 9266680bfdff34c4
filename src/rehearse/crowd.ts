import { setTimeout as delay } from 'node:timers/promises';
import type { Round } from '#shared/sync/stage.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import { joinAs, type Manner, type Person, type Venue } from './person.ts';
import type { Profile } from './profile.ts';

/** How long a phone may take to come back once everybody puts theirs down, in milliseconds. */
const settleMs = 15_000;
/** Fresh pages that are opened at once, to look at what is stored. */
const looksAtOnce = 40;

/** Everybody who joins. */
export interface Crowd {
  readonly people: readonly Person[];
  /** Reasons of those who could not join. */
  readonly turnedAway: readonly string[];
  /** The share of people who would write nothing more here in this round, from 0 to 1. */
  doneShare(exercise: string, round: Round, turn: number): number;
  /** Resolves once nothing waits on any phone, or when that takes too long. */
  settle(): Promise<void>;
  /** What the server shows to pages that know nothing yet. */
  lookAfresh(): Promise<{ readonly owners: ReadonlySet<string>; readonly registers: readonly Register[] }>;
  leave(): void;
}

/** Has everybody join within this time, each at their own moment; less of them when the signal comes before. */
export async function gather(
  profiles: readonly Profile[],
  {
    venue,
    manner,
    withinMs,
    signal,
  }: { venue: Venue; manner: Manner; withinMs: number; signal: AbortSignal },
): Promise<Crowd> {
  const people: Person[] = [];
  const turnedAway: string[] = [];
  await Promise.all(
    profiles.map(async (profile) => {
      const stays = await delay(profile.joinsAt * withinMs, true, { signal }).catch(() => false);
      if (!stays) return;
      const joined = await joinAs(profile, venue, manner);
      if (joined.ok) people.push(joined.person);
      else turnedAway.push(joined.reason);
    }),
  );
  return {
    people,
    turnedAway,
    doneShare: (exercise, round, turn) =>
      people.filter((person) => person.isDone(exercise, round, turn)).length / Math.max(1, people.length),
    async settle() {
      const enough = AbortSignal.timeout(settleMs);
      await Promise.all(people.map((person) => person.settle(enough)));
    },
    async lookAfresh() {
      const owners = new Set<string>();
      const registers: Register[] = [];
      for (let from = 0; from < people.length; from += looksAtOnce) {
        const enough = AbortSignal.timeout(settleMs);
        const some = people.slice(from, from + looksAtOnce);
        for (const seen of await Promise.all(some.map((person) => person.welcomedWith(enough)))) {
          for (const owner of seen.owners) owners.add(owner);
          registers.push(...seen.registers);
        }
      }
      return { owners, registers };
    },
    leave() {
      for (const person of people) person.leave();
    },
  };
}
