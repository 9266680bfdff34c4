import type { Exercise } from '#shared/content/workshop.ts';
import type { ScopedResult } from '#shared/sync/protocol.ts';

/**
 * The scopes of an anonymous exercise as anybody may see them, the facilitator too: who is in the room and how many
 * have answered is known, so that a few answers would tell whose they are. The sum is withheld as well where the
 * businesses that are shown, taken from it, would leave a few.
 */
export function withholdSmall(
  scopes: readonly ScopedResult[],
  { minimum }: Pick<Exercise, 'minimum'>,
): readonly ScopedResult[] {
  const unseen = scopes
    .filter(({ business, n }) => business !== null && n < minimum)
    .reduce((sum, { n }) => sum + n, 0);
  const couldBeSubtracted = unseen > 0 && unseen < minimum;
  return scopes.map((scope) => {
    const { business, n } = scope;
    const withheld = n < minimum || (business === null && couldBeSubtracted);
    return withheld ? { business, n, result: null } : scope;
  });
}
