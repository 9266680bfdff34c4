// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { PrintMessages } from './messages.en.ts';

export const zhHant: PrintMessages = {
  foot: { session: '房間代碼{code}', printed: '列印於{moment}', page: '第', of: '頁，共', end: '頁' },
  toolbar: {
    label: '列印之前',
    language: '語言',
    paper: '紙張',
    print: '列印',
    letter: 'Letter',
    dialog: {
      sheet: '在列印對話方塊裡選{paper}、{lies}、100%。',
      lies: { portrait: '縱向', landscape: '橫向' },
      numbered: '開啟頁首和頁尾，頁碼印在那裡。',
      bare: '關掉頁首和頁尾。',
    },
  },
  loading: '正在取材料……',
  trouble: {
    reasons: {
      signedOut: { title: '這台電腦還沒有登入', text: '先登入，再從場次頁面列印。' },
      gone: { title: '這個網址沒有可列印的材料', text: '場次或工作坊已經刪除，或者網址不完整。' },
      offline: { title: '連不上半日坊', text: '恢復連線後就能列印，內容都在。' },
      unreadable: { title: '半日坊沒能排出這份材料', text: '場次裡的內容沒有變動。稍後再試一次。' },
      empty: { title: '這裡沒有可列印的內容', text: '相關內容還沒有，或者已經隱藏、沒有勾選。' },
    },
    signIn: '登入',
    sessions: '回到場次列表',
    again: '再試一次',
  },
};
