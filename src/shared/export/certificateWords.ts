import type { DocumentText } from '#shared/content/workshop.ts';
import { en } from './certificateWords.en.ts';
import { zhHans } from './certificateWords.zhHans.ts';
import { zhHant } from './certificateWords.zhHant.ts';

/** What a certificate says where the workshop has written none. */
export const usualCertificate: DocumentText = {
  title: { en: en.title, 'zh-Hans': zhHans.title, 'zh-Hant': zhHant.title },
  blocks: [
    paragraph([en.before], [zhHans.before], [zhHant.before]),
    paragraph(['{name}'], ['{name}'], ['{name}']),
    paragraph([en.what], [zhHans.what], [zhHant.what]),
    paragraph(en.whenAndWhere, zhHans.whenAndWhere, zhHant.whenAndWhere),
  ],
};

function paragraph(
  english: readonly string[],
  simplified: readonly string[],
  traditional: readonly string[],
): DocumentText['blocks'][number] {
  return {
    kind: 'paragraph',
    sentences: { en: english, 'zh-Hans': simplified, 'zh-Hant': traditional },
  };
}
