// Made from missingLanguage.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { MissingLanguageMessages } from './missingLanguage.en.ts';

export const zhHant: MissingLanguageMessages = {
  missing: '選的語言沒能取到，請重新整理頁面。',
  reload: '重新整理',
};
