import type { WorkshopOutline } from '#shared/content/compileWorkshop.ts';
import type { ContentProblem } from '#shared/content/workshop.ts';
import type { LoadedWorkshop } from './loadWorkshops.ts';

/** What `halfday check --json` says of one workshop; of one with problems, what is known. */
interface CheckedWorkshop extends WorkshopOutline {
  readonly id: string;
  /** The sum of its segments. */
  readonly minutes: number;
  readonly problems: readonly ContentProblem[];
}

export interface CheckReport {
  readonly json: { readonly workshops: readonly CheckedWorkshop[] };
  /** The same for people: a line for each workshop, and under it one for each problem. */
  readonly lines: readonly string[];
}

/** What `halfday check` prints, as JSON and as lines. */
export function checkReport(
  outcomes: ReadonlyArray<Pick<LoadedWorkshop, 'id' | 'problems' | 'outline'>>,
): CheckReport {
  const workshops = outcomes.map(({ id, outline, problems }): CheckedWorkshop => {
    const { languages, segments, slides, exercises } = outline;
    const minutes = segments.reduce((sum, segment) => sum + segment.minutes, 0);
    return { id, languages, minutes, segments, slides, exercises, problems };
  });
  const lines = workshops.flatMap((workshop) => [summary(workshop), ...workshop.problems.map(problemLine)]);
  return {
    json: { workshops },
    lines: lines.length > 0 ? lines : ['There is no workshop: put the folder of one into slides/.'],
  };
}

function summary({ id, languages, minutes, segments, slides, exercises, problems }: CheckedWorkshop): string {
  const parts = [
    languages.join(', '),
    `${minutes} min`,
    count(segments.length, 'segment'),
    count(slides, 'slide'),
    count(exercises.length, 'exercise'),
    problems.length === 0 ? 'no problems' : count(problems.length, 'problem'),
  ];
  return `${id}  ${parts.filter((part) => part !== '').join(' · ')}`;
}

function problemLine({ file, line, message }: ContentProblem): string {
  return `${file}:${line}  ${message}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
