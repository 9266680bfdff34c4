import type { Localized } from '#shared/content/language.ts';
import type { Sample } from '#shared/content/parseSamples.ts';
import type { Exercise, Workshop } from '#shared/content/workshop.ts';
import type { ExerciseKinds } from '#shared/content/exerciseOptions.ts';
import { loadWorkshops } from '#server/content/loadWorkshops.ts';
import type { Env } from '#server/env.ts';
import { StartProblem } from '#server/startProblem.ts';

/** A workshop, and what people might answer to its exercises. */
export interface RehearsedContent {
  readonly workshop: Workshop;
  readonly samples: Readonly<Record<string, readonly Sample[]>>;
}

/** Every workshop that this machine has and that compiles. */
export async function loadContent(
  { root, workshopFolders: folders }: Pick<Env, 'root' | 'workshopFolders'>,
  kinds: ExerciseKinds,
): Promise<readonly RehearsedContent[]> {
  const loaded = await loadWorkshops({ root, folders, kinds });
  return loaded.flatMap(({ workshop, samples }) => (workshop ? [{ workshop, samples }] : []));
}

/**
 * The workshop of this id, or the first.
 * @throws StartProblem when there is none
 */
export function contentOf(all: readonly RehearsedContent[], id: string | null): RehearsedContent {
  const found = id === null ? all[0] : all.find(({ workshop }) => workshop.id === id);
  if (found) return found;
  const which = id === null ? 'No workshop compiles' : `There is no workshop ${id} that compiles`;
  throw new StartProblem(`${which}: npx halfday check names those that there are, and what is wrong.`);
}

/**
 * The workshop that a running session was made from, as near as its title tells.
 * @throws StartProblem when this machine has none of that title
 */
export function contentByTitle(all: readonly RehearsedContent[], title: Localized): RehearsedContent {
  const found = all.find(({ workshop }) => workshop.title.en === title.en);
  if (found) return found;
  const name = title.en ?? title['zh-Hans'] ?? '';
  throw new StartProblem(
    `This machine has no workshop “${name}” to take answers from: name its folder with HALFDAY_WORKSHOPS.`,
  );
}

/** What is answered to an exercise: its own options, since a device is sent a part of them only. */
export function exerciseIn({ workshop }: RehearsedContent, id: string): Exercise | undefined {
  return workshop.exercises.find((exercise) => exercise.id === id);
}
