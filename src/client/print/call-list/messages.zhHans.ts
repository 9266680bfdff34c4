import type { CallListMessages } from './messages.en.ts';

export const zhHans: CallListMessages = {
  title: '电话清单',
  say: '怎么说',
  when: '“{date}{hours}见，地点是{place}。”',
  ask: '“{parking}有没有什么不吃的？到场需要什么照顾吗？”',
  parking: '停车：{parking}。',
  place: '{venue}（{address}）',
  who: '姓名和电话',
  reply: '回复、需要、备注',
  week: '提前一周',
  day: '前一天',
  outcomes: { reached: '打通', message: '留言', missed: '没接' },
  ticked: '是：{outcome}',
  open: '还没有：{outcome}',
  replies: { open: '还没回复', yes: '会来', no: '不来' },
  diet: '饮食：{words}',
  access: '照顾：{words}',
  noPhone: '还没有电话：先写邮件问',
  declinedOne: '有1位说不来，不在这份清单上。',
  declinedMany: '有{count}位说不来，不在这份清单上。',
};
