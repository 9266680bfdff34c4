import type { Language, Localized } from '#shared/content/language.ts';
import type { DocumentBlock, DocumentText } from '#shared/content/workshop.ts';
import { en, type LetterWords } from './letterWords.en.ts';
import { zhHans } from './letterWords.zhHans.ts';
import { zhHant } from './letterWords.zhHant.ts';

export const letterWords: Readonly<Record<Language, LetterWords>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

function each<T>(pick: (words: LetterWords) => T): Localized<T> {
  return { en: pick(en), 'zh-Hans': pick(zhHans), 'zh-Hant': pick(zhHant) };
}

function paragraph(pick: (words: LetterWords) => readonly string[]): DocumentBlock {
  return { kind: 'paragraph', sentences: each(pick) };
}

const factNames = [
  'when',
  'hours',
  'where',
  'address',
  'parking',
  'refreshments',
  'bring',
  'before',
] as const;

/** The letter of a workshop that has none of its own. */
export const usualLetter: DocumentText = {
  title: each(({ title }) => title),
  blocks: [
    paragraph(({ dear }) => [dear]),
    paragraph(({ asked }) => [asked]),
    {
      kind: 'list',
      items: factNames.map((name) => ({
        label: each(({ facts }) => facts[name][0]),
        text: each(({ facts }) => facts[name][1]),
      })),
    },
    paragraph(({ reply, replyBy }) => [reply, replyBy]),
    paragraph(({ link }) => [link]),
    paragraph(({ contact }) => [contact]),
    paragraph(({ privacy }) => privacy),
    paragraph(({ closing }) => [closing]),
    paragraph(() => ['{host}']),
  ],
};
