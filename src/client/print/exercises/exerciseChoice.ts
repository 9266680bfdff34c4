/** The exercises that the address names; all when it names none, and never one that is not there. */
export function readChosen(search: string, known: readonly string[]): ReadonlySet<string> {
  const only = new URLSearchParams(search).get('only');
  if (only === null) return new Set(known);
  const named = new Set(only.split(','));
  return new Set(known.filter((id) => named.has(id)));
}

/** The address after exercises were chosen: it names them, unless they are all. */
export function chosenExercisesSearch(
  search: string,
  chosen: ReadonlySet<string>,
  known: readonly string[],
): string {
  const query = new URLSearchParams(search);
  if (known.every((id) => chosen.has(id))) query.delete('only');
  else query.set('only', known.filter((id) => chosen.has(id)).join(','));
  query.delete('auto');
  return `?${query}`;
}
