import type { Language } from '#shared/content/language.ts';
import type { InBoth } from '#shared/export/checklist.ts';

const en = {
  checklist: 'Session checklist',
  facts: { workshop: 'Workshop', when: 'When', where: 'Where', people: 'People' },
  who: 'Who',
  doneOn: 'Done on',
  ticked: 'done',
  open: 'to do',
  foot: { session: 'session {code}', printed: 'printed {moment}', page: 'page ', of: ' of ', end: '' },
  toolbar: {
    label: 'Before you print',
    language: 'Language',
    paper: 'Paper',
    print: 'Print',
    both: 'English + 中文',
    letter: 'Letter',
  },
  loading: 'Fetching the checklist…',
  trouble: {
    reasons: {
      signedOut: {
        title: 'You are not signed in here',
        text: 'Sign in on this computer, then print the checklist from its session.',
      },
      gone: {
        title: 'There is no checklist at this address',
        text: 'The session or the workshop was removed, or the address is not complete.',
      },
      offline: {
        title: 'No connection to Halfday',
        text: 'The checklist prints once the connection is back. Nothing is lost.',
      },
      unreadable: {
        title: 'Halfday could not put this checklist together',
        text: 'The session is as it was. Wait a moment, then try again.',
      },
    },
    signIn: 'Sign in',
    sessions: 'Back to the sessions',
    again: 'Try again',
  },
};

const zhHans: typeof en = {
  checklist: '检查清单',
  facts: { workshop: '工作坊', when: '时间', where: '地点', people: '人数' },
  who: '经办人',
  doneOn: '完成日期',
  ticked: '已完成',
  open: '待办',
  foot: { session: '房间码{code}', printed: '打印于{moment}', page: '第', of: '页，共', end: '页' },
  toolbar: {
    label: '打印之前',
    language: '语言',
    paper: '纸张',
    print: '打印',
    both: 'English + 中文',
    letter: 'Letter',
  },
  loading: '正在取检查清单……',
  trouble: {
    reasons: {
      signedOut: { title: '这台电脑还没有登录', text: '先登录，再从场次页面打印检查清单。' },
      gone: { title: '这个地址没有检查清单', text: '场次或工作坊已经删除，或者地址不完整。' },
      offline: { title: '连不上半日坊', text: '恢复连接后就能打印，内容都在。' },
      unreadable: { title: '半日坊没能排出这份清单', text: '场次里的内容没有变动。稍后再试一次。' },
    },
    signIn: '登录',
    sessions: '回到场次列表',
    again: '再试一次',
  },
};

export type PrintMessages = typeof en;

/** What the printed pages and their toolbar say. */
export const messages: Readonly<Record<Language, PrintMessages>> = { en, 'zh-Hans': zhHans };

/** One of the words in both languages, for a page that shows them together. */
export function inBoth(pick: (words: PrintMessages) => string): InBoth {
  return { en: pick(en), 'zh-Hans': pick(zhHans) };
}

/** Puts values in place of the {names} of a message. */
export function filled(message: string, values: Readonly<Record<string, string>>): string {
  return message.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
