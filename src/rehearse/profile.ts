import type { Language } from '#shared/content/language.ts';
import { givenName } from './names.ts';
import { oneOf, seededRandom } from './seededRandom.ts';

/** Who somebody is, before they come into the room. */
export interface Profile {
  /** From 0, in the order in which people were thought up. */
  readonly number: number;
  readonly name: string;
  readonly language: Language;
  readonly table: string;
  /** When in the time for joining they join, from 0 to 1. */
  readonly joinsAt: number;
  /** Whether the phone's line breaks now and then. */
  readonly line: 'steady' | 'shaky';
}

/** What the room offers to whoever joins. */
export interface RoomOffer {
  readonly languages: readonly Language[];
  readonly tables: readonly string[];
}

const shakyShare = 0.3;

/**
 * The people of a rehearsal, the same for the same seed. Tables fill evenly.
 * @param people how many
 */
export function profiles(people: number, seed: number, { languages, tables }: RoomOffer): readonly Profile[] {
  const firstName = Math.floor(seededRandom(seed, 'names')() * 40);
  return Array.from({ length: people }, (_, number) => {
    const random = seededRandom(seed, 'person', number);
    const drawn = oneOf(random, languages) ?? 'en';
    // However few come, none of the room's languages is left out by chance.
    const language = languages[number] ?? drawn;
    return {
      number,
      name: givenName(language, firstName + number),
      language,
      table: tables[number % tables.length] ?? '',
      joinsAt: random(),
      line: random() < shakyShare ? 'shaky' : 'steady',
    };
  });
}
