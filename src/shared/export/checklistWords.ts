import type { Language } from '#shared/content/language.ts';
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
}

/** The words that the checklist itself brings along; the rest is the workshop's content. */
export const checklistWords: Readonly<Record<Language, ChecklistWords>> = {
  en: {
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
  },
  'zh-Hans': {
    layouts: { boardroom: '会议桌式', classroom: '课桌式', cabaret: '分组式' },
    // Chinese faces draw the middle dot as wide as a character: a comma keeps the line together.
    separator: '，',
    timeSeparator: '、',
    dayAndTime: (day, time) => `${day}${time}`,
    by: (date) => `${date}前`,
    minutesBefore: (minutes) => `T−${minutes}分钟`,
    done: (done, all) => (done === all ? `${all}项全部完成` : `${all}项已完成${done}项`),
    people: (count, tables) => `${count}人，${tables}桌`,
    businesses: (count) => `，${count}家企业`,
  },
};
