import { readFile, readdir } from 'node:fs/promises';
import { basename, join, posix, sep } from 'node:path';
import { compileWorkshop } from '#shared/content/compileWorkshop.ts';
import type { CompileOutcome } from '#shared/content/compileWorkshop.ts';
import type { ExerciseKinds } from '#shared/content/exerciseOptions.ts';
import { workshopFile, type WorkshopFile } from '#shared/content/workshopFolder.ts';

const slidesFolder = 'slides';

/**
 * One folder of slides, compiled. The files of its problems are relative to the project's root; those of a
 * workshop outside of it have their whole path.
 */
export interface LoadedWorkshop extends CompileOutcome {
  readonly id: string;
}

/** Where a workshop stands, and how its problems call that place. */
interface WorkshopPlace {
  readonly folder: string;
  readonly shown: string;
}

/**
 * Compiles every folder under `slides/` of the project, in the order of their names, and then what stands in
 * other folders. Of two workshops with one id the first is taken, and the second has a problem.
 * @param input.folders outside of the project: each holds workshops, or is one (it has a workshop.yaml)
 * @throws when a file cannot be read; what is wrong inside of it is a problem, not an error
 */
export async function loadWorkshops(input: {
  readonly root: string;
  readonly folders?: readonly string[];
  readonly kinds: ExerciseKinds;
}): Promise<readonly LoadedWorkshop[]> {
  const own = await workshopsIn({ folder: join(input.root, slidesFolder), shown: slidesFolder });
  const others = await Promise.all((input.folders ?? []).map(placesIn));
  const places = [...own, ...others.flat()];
  return Promise.all(
    places.map(async (place, index) => {
      const loaded = await loadWorkshop(place, input.kinds);
      const earlier = places.slice(0, index).find((other) => idOf(other) === loaded.id);
      return earlier ? refused(loaded, place, earlier) : loaded;
    }),
  );
}

function idOf({ folder }: WorkshopPlace): string {
  return basename(folder);
}

async function placesIn(folder: string): Promise<readonly WorkshopPlace[]> {
  const isWorkshop = (await readFolder(folder)).some(({ name }) => name === workshopFile);
  const place = { folder, shown: folder.replaceAll(sep, '/') };
  return isWorkshop ? [place] : workshopsIn(place);
}

async function workshopsIn({ folder, shown }: WorkshopPlace): Promise<readonly WorkshopPlace[]> {
  const entries = (await readFolder(folder)).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => ({ folder: join(folder, name), shown: posix.join(shown, name) }));
}

async function loadWorkshop(place: WorkshopPlace, kinds: ExerciseKinds): Promise<LoadedWorkshop> {
  const id = idOf(place);
  const { problems, ...compiled } = compileWorkshop({ id, files: await readFiles(place.folder, ''), kinds });
  const located = problems.map((problem) => ({ ...problem, file: posix.join(place.shown, problem.file) }));
  return { id, ...compiled, problems: located };
}

function refused(
  { id, outline, samples, problems }: LoadedWorkshop,
  place: WorkshopPlace,
  earlier: WorkshopPlace,
): LoadedWorkshop {
  const fault = `Two workshops are called "${id}", this one and ${earlier.shown}`;
  const problem = {
    file: posix.join(place.shown, workshopFile),
    line: 1,
    message: `${fault}: rename one of the folders.`,
  };
  return { id, workshop: null, problems: [problem, ...problems], outline, samples };
}

/** Every file below a folder as text, except pictures and the like in `assets/`. */
async function readFiles(folder: string, below: string): Promise<readonly WorkshopFile[]> {
  const files: WorkshopFile[] = [];
  for (const entry of await readFolder(join(folder, below))) {
    const path = posix.join(below, entry.name);
    if (entry.isDirectory()) {
      if (path !== 'assets') files.push(...(await readFiles(folder, path)));
    } else {
      files.push({ path, text: await readFile(join(folder, path), 'utf8') });
    }
  }
  return files;
}

/** What stands in a folder, by name, without what an operating system hides there; nothing when it is missing. */
async function readFolder(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.name.startsWith('.'))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
