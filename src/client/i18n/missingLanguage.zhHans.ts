import type { MissingLanguageMessages } from './missingLanguage.en.ts';

export const zhHans: MissingLanguageMessages = {
  missing: '选的语言没能取到，请刷新页面。',
  reload: '刷新',
};
