import type { MessageLoaders } from './LanguageProvider.tsx';

export const facilitatorMessages: MessageLoaders = {
  en: () => import('./facilitator.en.ts'),
  'zh-Hans': () => import('./facilitator.zhHans.ts'),
  'zh-Hant': () => import('./facilitator.zhHant.ts'),
};
