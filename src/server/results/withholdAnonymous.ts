import type { Exercise } from '#shared/content/workshop.ts';
import type { ScopedResult } from '#shared/sync/protocol.ts';
import { type ExerciseStage, takesAnswers } from '#shared/sync/stage.ts';

/**
 * The scopes of an anonymous exercise as anybody may see them, the facilitator too: who is in the room and how many
 * have answered is known, so that a few answers would tell whose they are, and so would one that appears while
 * somebody looks up from a phone. The sum is withheld as well where the businesses that are shown, taken from it,
 * would leave a few.
 */
export function withholdAnonymous(
  scopes: readonly ScopedResult[],
  { minimum }: Pick<Exercise, 'minimum'>,
  { phase }: Pick<ExerciseStage, 'phase'>,
): readonly ScopedResult[] {
  const unseen = scopes
    .filter(({ business, n }) => business !== null && n < minimum)
    .reduce((sum, { n }) => sum + n, 0);
  const couldBeSubtracted = unseen > 0 && unseen < minimum;
  return scopes.map((scope) => {
    const { business, n } = scope;
    const few = n < minimum || (business === null && couldBeSubtracted);
    return few || takesAnswers(phase) ? { business, n, result: null } : scope;
  });
}
