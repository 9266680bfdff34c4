import { inLanguage, type Language } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { SortClass } from './schema.ts';

/** The letter that a class goes by: A for the first. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}

/** A class's title without its letter, where it begins with it; empty where it is the letter alone. */
export function titleOf({ title }: SortClass, place: number, language: Language): string {
  const words = inLanguage(title, language).trim();
  const letter = letterOf(place);
  if (words === letter) return '';
  return words.replace(new RegExp(`^${letter}\\s*[·:：.、–-]\\s*`), '');
}

/** What a class means, beside its letter: its title, or where that is the letter alone, its hint. */
export function meaningOf(one: SortClass, place: number, language: Language): string {
  const title = titleOf(one, place, language);
  return title === '' && one.hint ? inLanguage(one.hint, language) : title;
}

/** "A · Grow and keep", or the letter alone; null for a class that there is not. */
export function classLabel(classes: readonly SortClass[], id: JsonValue, language: Language): string | null {
  const place = classes.findIndex((one) => one.id === id);
  const found = classes[place];
  if (!found) return null;
  const title = titleOf(found, place, language);
  return title === '' ? letterOf(place) : `${letterOf(place)} · ${title}`;
}
