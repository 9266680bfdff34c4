import type { ChecklistWords } from './checklistWords.en.ts';

export const zhHans: ChecklistWords = {
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
  invited: (listed, confirmed, tables) => `邀请${listed}人，确认${confirmed}人，${tables}桌`,
  own: '要办的事',
  need: (count, text) => `${text}×${count}`,
  noDiets: '没人提',
  listSeparator: '、',
};
