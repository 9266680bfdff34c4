// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { CallListMessages } from './messages.en.ts';

export const zhHant: CallListMessages = {
  title: '電話清單',
  say: '怎麼說',
  when: '「{date}{hours}見，地點是{place}。」',
  ask: '「{parking}有沒有什麼不吃的？到場需要什麼照顧嗎？」',
  parking: '停車：{parking}。',
  place: '{venue}（{address}）',
  who: '姓名和電話',
  reply: '回覆、需要、備註',
  week: '提前一週',
  day: '前一天',
  outcomes: { reached: '打通', message: '留言', missed: '沒接' },
  ticked: '是：{outcome}',
  open: '還沒有：{outcome}',
  replies: { open: '還沒回覆', yes: '會來', no: '不來' },
  diet: '飲食：{words}',
  access: '照顧：{words}',
  noPhone: '還沒有電話：先寫郵件問',
  declinedOne: '有1位說不來，不在這份清單上。',
  declinedMany: '有{count}位說不來，不在這份清單上。',
};
