import { useMemo } from 'react';
import { shownScopes } from '#shared/sync/project.ts';
import type { Part } from '#shared/sync/protocol.ts';
import type { ExerciseStage } from '#shared/sync/stage.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';

/** What a reveal would put on the wall. */
export interface RevealPreview {
  /** The phases of the exercises as they would be. */
  readonly exercises: Readonly<Record<string, ExerciseStage>>;
  /** The result, cut as it is for the projector. */
  readonly result: Extract<Part, { part: 'result' }>;
  /** How many answers there are to show. */
  readonly n: number;
}

/**
 * The wall as a reveal would make it, from the result as the facilitator has it; null where there is nothing that a
 * reveal could show, or where it is shown already.
 */
export function useRevealPreview({
  stage: { exercises },
  exercise,
  phase,
  state,
}: Pick<ConsoleModel, 'stage' | 'exercise' | 'phase' | 'state'>): RevealPreview | null {
  const isHidden = phase.phase === 'open' || phase.phase === 'grace' || phase.phase === 'closed';
  const id = exercise && exercise.visibility !== 'never' && isHidden ? exercise.id : undefined;
  const result = id === undefined ? undefined : state.view.results[id];
  const minimum = exercise?.minimum ?? 0;
  return useMemo(() => {
    const now = exercises[id ?? ''];
    if (id === undefined || !result || !now) return null;
    const all = result.scopes.find(({ business }) => business === null) ?? result.scopes[0];
    return {
      exercises: { ...exercises, [id]: { ...now, phase: 'revealed' } },
      result: { ...result, scopes: shownScopes(result.scopes, minimum) },
      n: all?.n ?? 0,
    };
  }, [exercises, id, result, minimum]);
}
