import type { CSSProperties, ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { letterSum } from '#shared/letterSum.ts';
import { SumLine } from '#ui/figures/SumLine.tsx';
import styles from './Device.module.css';
import { lettersInARow } from './lettersInARow.ts';
import { letterSumWords } from './messages.ts';
import { wanted } from './schema.ts';

interface WordSumProps {
  /** As it was typed. */
  readonly text: string;
  readonly language: Language;
}

/** What a word's letters add up to, and how far that is from 100; of other scripts, what to try in their place. */
export function WordSum({ text, language }: WordSumProps): ReactNode {
  const words = letterSumWords(language);
  const sum = letterSum(text);
  if (sum.kind === 'nothing') return null;
  if (sum.kind === 'otherSigns') {
    return (
      <p className={styles.other} role="status">
        {words(/\p{Script=Han}/u.test(text) ? 'chinese' : 'otherSigns')}
      </p>
    );
  }
  const isHundred = sum.total === wanted;
  const away = Math.abs(sum.total - wanted);
  const inARow = lettersInARow(sum.letters.length);
  const even: CSSProperties & { readonly '--in-a-row': number } = { '--in-a-row': inARow };
  return (
    <div className={styles.sum} data-hundred={isHundred ? '' : undefined}>
      <div className={styles.even} style={inARow < sum.letters.length ? even : undefined}>
        <SumLine letters={sum.letters} total={sum.total} spoken={spokenSum(text, language)} />
      </div>
      <p className={styles.away} role="status">
        {isHundred ? (
          <strong>✓ {words('hundred')}</strong>
        ) : (
          words(sum.total < wanted ? 'below' : 'above', { away })
        )}
      </p>
    </div>
  );
}

/** "ATTITUDE: A 1, T 20, …, together 100"; a word without a sum as it is. */
export function spokenSum(text: string, language: Language): string {
  const words = letterSumWords(language);
  const sum = letterSum(text);
  if (sum.kind !== 'sum') return text;
  const letters = sum.letters.map(({ letter, number }) => `${letter} ${number}`).join(words('comma'));
  return words('spoken', { word: sum.word, letters, total: sum.total });
}
