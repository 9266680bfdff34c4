import type { MessageLoaders } from './LanguageProvider.tsx';

export const roomMessages: MessageLoaders = {
  en: () => import('./room.en.ts'),
  'zh-Hans': () => import('./room.zhHans.ts'),
  'zh-Hant': () => import('./room.zhHant.ts'),
};
