import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { fittedLeading, fittedText, type TextBox } from '#shared/export/fittedText.ts';
import { phraseBreaks } from '#ui/phraseBreaks.ts';
import styles from './FittedWords.module.css';

interface FittedWordsProps {
  readonly words: string;
  readonly lang: Language;
  readonly box: TextBox;
  readonly className?: string | undefined;
}

/** Words as large as their place allows: the size is worked out beforehand, for nothing measures on paper. */
export function FittedWords({ words, lang, box, className }: FittedWordsProps): ReactNode {
  const { lines, sizePt } = fittedText(words, box, phraseBreaks);
  return (
    <span lang={lang} className={className} style={{ fontSize: `${sizePt}pt`, lineHeight: fittedLeading }}>
      {lines.map((line, index) => (
        // A space between the lines, for those who hear them or copy them.
        <span key={index} className={styles.line}>
          {index < lines.length - 1 ? `${line} ` : line}
        </span>
      ))}
    </span>
  );
}
