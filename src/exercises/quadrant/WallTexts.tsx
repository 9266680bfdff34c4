import { type ReactNode, useEffect, useMemo } from 'react';
import { inLanguage, isChinese, type Language } from '#shared/content/language.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { usePages } from '#ui/slide/usePages.ts';
import { quadrantWords } from './messages.ts';
import { regionOf } from './place.ts';
import type { QuadrantOptions, QuadrantResult, Said } from './schema.ts';
import { regionTitle, resultSentence } from './sentence.ts';
import { shortened } from './shortened.ts';
import styles from './WallTexts.module.css';

/** As long as the back row will read, in ems. */
const mostEms = 72;

interface WallTextsProps {
  readonly options: QuadrantOptions;
  readonly result: QuadrantResult;
  readonly languages: readonly Language[];
  /** From 0. */
  readonly page: number;
  /** Told how many pages there are. */
  readonly counted: (pages: number) => void;
}

interface Item {
  readonly look: 'sentence' | 'second' | 'heading' | 'said' | 'quiet';
  readonly text: string;
  readonly language: Language | null;
  readonly n: number;
}

/** The result in words, competitors, reasons and plans, over as many pages as they need. */
export function WallTexts({ options, result, languages, page, counted }: WallTextsProps): ReactNode {
  const items = useMemo(() => itemsOf(options, result, languages), [options, result, languages]);
  const { box, columns, pages, more } = usePages({ items, page });
  useEffect(() => counted(pages), [counted, pages]);
  const language = languages[0] ?? 'en';
  return (
    <div className={styles.texts}>
      <div ref={box} className={styles.box}>
        {columns.map((column, at) => (
          <div key={at} className={styles.column}>
            {column.map(({ look, text, language: own, n }, index) => (
              <p key={index} className={styles[look]} {...(own ? { lang: own } : {})}>
                {own ? <RichTextView text={[{ text }]} language={own} /> : text}
                {n > 1 && <span className={styles.n}> ×{n}</span>}
              </p>
            ))}
          </div>
        ))}
      </div>
      <p className={styles.more}>{more > 0 && quadrantWords(language)('more', { left: more })}</p>
    </div>
  );
}

function itemsOf(
  options: QuadrantOptions,
  result: QuadrantResult,
  languages: readonly Language[],
): readonly Item[] {
  const first = languages[0] ?? 'en';
  const words = quadrantWords(first);
  const heading = (say: (language: Language) => string): Item => ({
    look: 'heading',
    text: languages.map(say).join(' · '),
    language: null,
    n: 1,
  });
  const said = (texts: readonly Said[]): readonly Item[] =>
    texts.map(({ text, n }) => ({ look: 'said', text: shortened(text, mostEms), language: null, n }));
  const left = (n: number): readonly Item[] =>
    n > 0 ? [{ look: 'quiet', text: words('more', { left: n }), language: first, n: 1 }] : [];
  const colon = isChinese(first) ? '：' : ': ';
  return [
    ...languages.map((language, index): Item => ({
      look: index === 0 ? 'sentence' : 'second',
      text: resultSentence(options, { ...result, rivals: [] }, language),
      language,
      n: 1,
    })),
    ...result.rivals.map(({ name, n, at }): Item => ({
      look: 'said',
      text: at ? `${name}${colon}${regionTitle(options, regionOf(at), first)}` : name,
      language: null,
      n,
    })),
    ...(result.moreRivals > 0
      ? [
          {
            look: 'quiet' as const,
            text: words('moreCompetitors', { left: result.moreRivals }),
            language: first,
            n: 1,
          },
        ]
      : []),
    ...(result.reasons.length > 0 ? [heading((language) => quadrantWords(language)('because'))] : []),
    ...said(result.reasons),
    ...left(result.moreReasons),
    ...(options.how && result.how.length > 0
      ? [heading((language) => (options.how ? inLanguage(options.how, language) : ''))]
      : []),
    ...said(result.how),
    ...left(result.moreHow),
  ];
}
