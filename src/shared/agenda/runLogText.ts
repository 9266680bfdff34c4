import { inLanguage, type Language, type Localized } from '#shared/content/language.ts';
import { timeAt } from '#shared/session/dates.ts';
import type { AgendaDifference } from './agendaChanges.ts';
import type { RunHappening } from './runEvents.ts';
import type { RunLog } from './runLog.ts';
import { runLogWords } from './runLogWords.ts';

/** What segments and exercises are called. */
export interface RunLogContent {
  readonly segments: readonly { readonly id: string; readonly title: Localized }[];
  readonly exercises: readonly {
    readonly id: string;
    readonly title: Localized;
    readonly turns?: readonly { readonly title: Localized }[];
  }[];
}

export interface RunLogNaming {
  readonly content: RunLogContent;
  readonly language: Language;
  readonly timeZone: string;
}

/** A title in the reader's language; the id of what is not there any more. */
export function titleIn({ content, language }: Omit<RunLogNaming, 'timeZone'>, id: string): string {
  const found =
    content.segments.find((one) => one.id === id) ?? content.exercises.find((one) => one.id === id);
  return found ? inLanguage(found.title, language) : id;
}

/** "09:14": the nearest minute, on the clock of the session's own place, as on the console. */
export function runTime(epochMs: number, timeZone: string): string {
  return timeAt(Math.round(epochMs / 60_000) * 60_000, timeZone);
}

/** "+4", "−2", "0": a difference in minutes. */
export function signed(minutes: number): string {
  return minutes > 0 ? `+${minutes}` : minutes < 0 ? `−${-minutes}` : '0';
}

/** One event in words, without its moment: "Opened: Our rating". */
function happeningText(happening: RunHappening, naming: RunLogNaming): string {
  const words = runLogWords[naming.language];
  switch (happening.kind) {
    case 'begun':
      return words.begun[happening.by];
    case 'exercise': {
      const { act, exercise, turn } = happening;
      return words.exercise[act](
        act === 'opened' ? turnTitle(exercise, turn, naming) : titleIn(naming, exercise),
      );
    }
    case 'time': {
      const { act, exercise, minutes } = happening;
      const title = exercise === null ? null : titleIn(naming, exercise);
      return words.time[act](title, act === 'add' ? signed(minutes) : `${minutes}`);
    }
    case 'agenda':
      if (happening.to === 'plan') return words.agendaPlan;
      return words.agenda(happening.changes.map((change) => differenceText(change, naming)));
    case 'display':
      return words.display[happening.to];
    case 'lock':
      return words.lock[happening.to];
    case 'driver':
      return words.driver(happening.name);
    case 'energy':
      return words.energy(happening.n, happening.mean === null ? null : happening.mean.toFixed(1));
  }
}

/** An event in words, with what became of it: "Revealed: Our rating (undone at 09:31)". */
export function eventText(
  { happening, undoneMs, early }: Pick<RunLog['events'][number], 'happening' | 'undoneMs' | 'early'>,
  naming: RunLogNaming,
): string {
  const words = runLogWords[naming.language];
  const beside = [
    ...(undoneMs === null ? [] : [words.undone(runTime(undoneMs, naming.timeZone))]),
    ...(early ? [words.early] : []),
  ];
  const text = happeningText(happening, naming);
  if (beside.length === 0) return text;
  return naming.language === 'en' ? `${text} (${beside.join(', ')})` : `${text}（${beside.join('，')}）`;
}

function differenceText(change: AgendaDifference, naming: RunLogNaming): string {
  const words = runLogWords[naming.language];
  switch (change.of) {
    case 'minutes':
      return words.minutes(titleIn(naming, change.segment), change.was, change.minutes);
    case 'skipped':
    case 'unskipped':
      return words[change.of](titleIn(naming, change.id));
    case 'reserveUsed':
      return words.reserveUsed(change.used, change.all);
    case 'end':
      return words.endMoved(change.moved);
    case 'other':
      return words.other;
  }
}

/** An exercise that opens in turns is named with the one that opened. */
function turnTitle(exercise: string, turn: number, naming: RunLogNaming): string {
  const title = titleIn(naming, exercise);
  const own = naming.content.exercises.find(({ id }) => id === exercise)?.turns?.[turn];
  return own ? runLogWords[naming.language].turn(title, inLanguage(own.title, naming.language)) : title;
}
