import type { RehearsalMessages } from './messages.en.ts';

export const zhHans: RehearsalMessages = {
  heading: '彩排',
  what: '复制一份本场，里面坐满虚拟学员，你开什么他们答什么。上场前把每张图都看一遍，不会动到正式的这一场。',
  howMany: '多少人',
  people: '{count, number}人',
  start: '开始彩排',
  starting: '正在准备',
  running: '彩排正在进行，有{count, number}位虚拟学员。',
  gone: '彩排还在，虚拟学员已经走了。',
  mark: '彩排',
  left: '虚拟学员已走',
  console: '打开彩排控制台',
  projector: '打开彩排投影窗口',
  again: '重新彩排',
  end: '结束彩排，删掉副本',
  full: '另一场彩排占着虚拟学员，这台电脑带不动更多。先结束那一场，或者少选几位。',
  failed: '没有成功。看看网络，再试一次。',
};
