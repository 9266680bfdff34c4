import type { RoomLayout } from '#shared/session/settings.ts';

export interface ChecklistWords {
  readonly layouts: Readonly<Record<RoomLayout, string>>;
  /** Between when it is due and how far it is. */
  readonly separator: string;
  readonly timeSeparator: string;
  readonly dayAndTime: (day: string, time: string) => string;
  readonly by: (date: string) => string;
  readonly minutesBefore: (minutes: number) => string;
  readonly done: (done: number, all: number) => string;
  readonly people: (count: string, tables: string) => string;
  /** Follows the people. */
  readonly businesses: (count: string) => string;
  /** Once there is a list of who is asked to come. */
  readonly invited: (listed: string, confirmed: string, tables: string) => string;
  /** Heads a session's own tasks where its workshop has no checklist. */
  readonly own: string;
  /** So many people with one need. */
  readonly need: (count: string, text: string) => string;
  readonly noDiets: string;
  readonly listSeparator: string;
}

export const en: ChecklistWords = {
  layouts: { boardroom: 'boardroom', classroom: 'classroom', cabaret: 'cabaret' },
  separator: ' · ',
  timeSeparator: ' · ',
  dayAndTime: (day, time) => `${day}, ${time}`,
  by: (date) => `by ${date}`,
  minutesBefore: (minutes) => `T−${minutes} min`,
  done: (done, all) => (done === all ? `all ${all} done` : `${done} of ${all} done`),
  people: (count, tables) =>
    `${count}\u00a0${count === '1' ? 'person' : 'people'}, ${tables}\u00a0${tables === '1' ? 'table' : 'tables'}`,
  businesses: (count) => `, ${count}\u00a0businesses`,
  invited: (listed, confirmed, tables) =>
    `${listed}\u00a0invited, ${confirmed}\u00a0confirmed, ${tables}\u00a0${tables === '1' ? 'table' : 'tables'}`,
  own: 'To do',
  need: (count, text) => `${count}\u00a0${text}`,
  noDiets: 'none named',
  listSeparator: ', ',
};
