import type { LetterWords } from './letterWords.en.ts';

export const zhHans: LetterWords = {
  title: '邀请您参加：{workshop}',
  dear: '{name}，您好：',
  asked: '我们拿出半天，聊聊怎么把服务做好，想请您一起来。',
  facts: {
    when: ['时间', '{date}，{time}'],
    hours: ['时长', '{hours}'],
    where: ['地点', '{venue}'],
    address: ['地址', '{address}'],
    parking: ['停车', '{parking}'],
    refreshments: ['茶点', '{refreshments}'],
    bring: ['记得带', '充好电的手机或平板，不用装软件，不用注册'],
    before: ['来之前', '{prework}'],
  },
  reply: '来不来、有什么不吃、需要什么照顾，告诉我们一声。',
  replyBy: '{replyBy}前回复，我们最好安排。',
  link: '您的回复页：{link}',
  calendarLink: '您的回复：{link}',
  contact: '有问题，或者不方便上网：{contact}',
  privacy: ['您的回复只用来安排这一天。', '只有筹备的人看得到，{deletedOn}前删掉。'],
  closing: '到时候见。',
  length: (hours, minutes) => `${hours > 0 ? `${hours}小时` : ''}${minutes > 0 ? `${minutes}分钟` : ''}`,
  timeAndZone: (time, zone) => `${time}（${zone}）`,
  separator: '，',
  space: '',
};
