// Made from letterWords.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { LetterWords } from './letterWords.en.ts';

export const zhHant: LetterWords = {
  title: '邀請您參加：{workshop}',
  dear: '{name}，您好：',
  asked: '我們拿出半天，聊聊怎麼把服務做好，想請您一起來。',
  facts: {
    when: ['時間', '{date}，{time}'],
    hours: ['時長', '{hours}'],
    where: ['地點', '{venue}'],
    address: ['地址', '{address}'],
    parking: ['停車', '{parking}'],
    refreshments: ['茶點', '{refreshments}'],
    bring: ['記得帶', '充好電的手機或平板，不用裝軟體，不用註冊'],
    before: ['來之前', '{prework}'],
  },
  reply: '來不來、有什麼不吃、需要什麼照顧，告訴我們一聲。',
  replyBy: '{replyBy}前回覆，我們最好安排。',
  link: '您的回覆頁：{link}',
  calendarLink: '您的回覆：{link}',
  contact: '有問題，或者不方便上網：{contact}',
  privacy: ['您的回覆只用來安排這一天。', '只有籌備的人看得到，{deletedOn}前刪掉。'],
  closing: '到時候見。',
  length: (hours, minutes) => `${hours > 0 ? `${hours}小時` : ''}${minutes > 0 ? `${minutes}分鐘` : ''}`,
  timeAndZone: (time, zone) => `${time}（${zone}）`,
  separator: '，',
  space: '',
};
