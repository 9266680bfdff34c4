import type { PrintMessages } from './messages.en.ts';

export const zhHans: PrintMessages = {
  foot: { session: '房间号{code}', printed: '打印于{moment}', page: '第', of: '页，共', end: '页' },
  toolbar: {
    label: '打印之前',
    language: '语言',
    paper: '纸张',
    print: '打印',
    letter: 'Letter',
    dialog: {
      sheet: '在打印对话框里选{paper}、{lies}、100%。',
      lies: { portrait: '纵向', landscape: '横向' },
      numbered: '打开页眉和页脚，页码印在那里。',
      bare: '关掉页眉和页脚。',
    },
  },
  loading: '正在取材料……',
  trouble: {
    reasons: {
      signedOut: { title: '这台电脑还没有登录', text: '先登录，再从场次页面打印。' },
      gone: { title: '这个地址没有可打印的材料', text: '场次或工作坊已经删除，或者地址不完整。' },
      offline: { title: '连不上半日坊', text: '恢复连接后就能打印，内容都在。' },
      unreadable: { title: '半日坊没能排出这份材料', text: '场次里的内容没有变动。稍后再试一次。' },
      empty: { title: '这里没有可打印的内容', text: '相关内容还没有，或者已经隐藏、没有勾选。' },
    },
    signIn: '登录',
    sessions: '回到场次列表',
    again: '再试一次',
  },
};
