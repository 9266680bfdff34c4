import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';

const en = {
  answered: '{ready, plural, one {answer} other {answers}}',
  open: 'Answer on your phone',
  soon: 'On your phone in a moment',
  closed: 'Closed. We look together in a moment.',
  grace: 'Closing',
  left: 'min left',
  over: 'Time is up',
  offline: 'The server does not answer. The picture stands.',
  ended: 'This projector link has ended. Open a new one from the console.',
  waiting: 'Waiting for the server',
};

const zhHans: Record<keyof typeof en, string> = {
  answered: '份回答',
  open: '请在手机上回答',
  soon: '马上在手机上开始',
  closed: '已结束，马上一起看。',
  grace: '正在收尾',
  left: '分钟',
  over: '时间到',
  offline: '服务器没有回应，画面保持不变。',
  ended: '这个投影链接已失效，请从控制台打开新的。',
  waiting: '等待服务器',
};

/** What the wall says, in one language; the wall shows two at once. */
export function wallWords(language: Language) {
  return createTranslator({ locale: language, messages: language === 'en' ? en : zhHans });
}
