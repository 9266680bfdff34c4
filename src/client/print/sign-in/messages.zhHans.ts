import type { SignInMessages } from './messages.en.ts';

export const zhHans: SignInMessages = {
  title: '签到表',
  name: '姓名',
  company: '单位',
  table: '桌号',
  signature: '签名',
  walkIns: '名单上没有？写在这里',
  only: '只用来签到，不用写电话和证件号。',
};
