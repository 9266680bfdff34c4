// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { PrintMessages } from './messages.en.ts';

export const zhHant: PrintMessages = {
  checklist: '檢查清單',
  facts: { workshop: '工作坊', when: '時間', where: '地點', people: '人數' },
  who: '承辦人',
  doneOn: '完成日期',
  ticked: '已完成',
  open: '待辦',
  foot: { session: '房間代碼{code}', printed: '列印於{moment}', page: '第', of: '頁，共', end: '頁' },
  toolbar: {
    label: '列印之前',
    language: '語言',
    paper: '紙張',
    print: '列印',
    letter: 'Letter',
  },
  loading: '正在取檢查清單……',
  trouble: {
    reasons: {
      signedOut: { title: '這台電腦還沒有登入', text: '先登入，再從場次頁面列印檢查清單。' },
      gone: { title: '這個網址沒有檢查清單', text: '場次或工作坊已經刪除，或者網址不完整。' },
      offline: { title: '連不上半日坊', text: '恢復連線後就能列印，內容都在。' },
      unreadable: { title: '半日坊沒能排出這份清單', text: '場次裡的內容沒有變動。稍後再試一次。' },
    },
    signIn: '登入',
    sessions: '回到場次列表',
    again: '再試一次',
  },
  exercises: {
    title: '紙上練習',
    loading: '正在取練習……',
    choose: '要列印的練習',
    copies: '{count}份',
    hintSeats: '每人一份，多備一成',
    hintTables: '每桌一份，多備一成',
    name: '姓名',
    table: '桌號',
    anonymous: '匿名填寫，請不要寫名字。',
    code: '房間代碼',
    date: '日期',
    none: { title: '還沒有勾選練習', text: '勾選要印在紙上的練習。' },
    empty: { title: '沒有可列印的練習', text: '這一場隱藏了全部練習，或者工作坊裡沒有練習。' },
    reasons: {
      signedOut: { title: '這台電腦還沒有登入', text: '先登入，再從場次頁面列印練習。' },
      gone: { title: '這個網址沒有練習', text: '場次或工作坊已經刪除，或者網址不完整。' },
      offline: { title: '連不上半日坊', text: '恢復連線後就能列印，內容都在。' },
      unreadable: { title: '半日坊沒能排出這些練習', text: '場次裡的內容沒有變動。稍後再試一次。' },
    },
  },
};
