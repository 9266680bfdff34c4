import type { ExercisesMessages } from './messages.en.ts';

export const zhHans: ExercisesMessages = {
  title: '纸上练习',
  choose: '要打印的练习',
  copies: '{count}份',
  hintSeats: '每人一份，多备一成',
  hintTables: '每桌一份，多备一成',
  name: '姓名',
  table: '桌号',
  anonymous: '匿名填写，不要写名字。',
  code: '房间号',
  date: '日期',
  none: { title: '还没有勾选练习', text: '勾选要印在纸上的练习。' },
  empty: { title: '没有可打印的练习', text: '这一场隐藏了全部练习，或者工作坊里没有练习。' },
};
