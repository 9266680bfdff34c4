// Made from checklistWords.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { ChecklistWords } from './checklistWords.en.ts';

export const zhHant: ChecklistWords = {
  layouts: { boardroom: '會議桌式', classroom: '課桌式', cabaret: '分組式' },
  // Chinese faces draw the middle dot as wide as a character: a comma keeps the line together.
  separator: '，',
  timeSeparator: '、',
  dayAndTime: (day, time) => `${day}${time}`,
  by: (date) => `${date}前`,
  minutesBefore: (minutes) => `T−${minutes}分鐘`,
  done: (done, all) => (done === all ? `${all}項全部完成` : `${all}項已完成${done}項`),
  people: (count, tables) => `${count}人，${tables}桌`,
  businesses: (count) => `，${count}家企業`,
  invited: (listed, confirmed, tables) => `邀請${listed}人，確認${confirmed}人，${tables}桌`,
  own: '要辦的事',
  need: (count, text) => `${text}×${count}`,
  noDiets: '沒人提',
  listSeparator: '、',
};
