// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { SignInMessages } from './messages.en.ts';

export const zhHant: SignInMessages = {
  title: '簽到表',
  name: '姓名',
  company: '單位',
  table: '桌號',
  signature: '簽名',
  walkIns: '名單上沒有？寫在這裡',
  only: '只用來簽到，不用寫電話和證件號。',
};
