import { readFile, readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { compileWorkshop } from '#shared/content/compileWorkshop.ts';
import type { CompileOutcome } from '#shared/content/compileWorkshop.ts';
import type { ExerciseKinds } from '#shared/content/exerciseOptions.ts';
import type { WorkshopFile } from '#shared/content/workshopFolder.ts';

const slidesFolder = 'slides';

/** One folder of slides, compiled; the files of its problems are relative to the project's root. */
export interface LoadedWorkshop extends CompileOutcome {
  readonly id: string;
}

/**
 * Compiles every folder under `slides/` of the project, in the order of their names.
 * @throws when a file cannot be read; what is wrong inside of it is a problem, not an error
 */
export async function loadWorkshops(input: {
  readonly root: string;
  readonly kinds: ExerciseKinds;
}): Promise<readonly LoadedWorkshop[]> {
  const slides = join(input.root, slidesFolder);
  const ids = (await readFolder(slides)).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(ids.map((id) => loadWorkshop(join(slides, id), id, input.kinds)));
}

async function loadWorkshop(folder: string, id: string, kinds: ExerciseKinds): Promise<LoadedWorkshop> {
  const { workshop, problems, outline } = compileWorkshop({ id, files: await readFiles(folder, ''), kinds });
  const located = problems.map((problem) => ({
    ...problem,
    file: posix.join(slidesFolder, id, problem.file),
  }));
  return { id, workshop, problems: located, outline };
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
