import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { RatingStrip, topOf } from '#exercises/scale/RatingStrip.tsx';
import { summarizeCounts } from '#exercises/scale/summarizeRatings.ts';
import { Distribution } from '#ui/charts/Distribution.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { endsOf } from './endsOf.ts';
import type { Reason } from '#exercises/reasons/reasons.ts';
import { Lines } from './Lines.tsx';
import { feedbackWords } from './messages.ts';
import styles from './Result.module.css';
import type { AnsweredItem } from './schema.ts';
import { figureIn, joined, keptBackSentence, recommendSentences, scaleSentence } from './sentence.ts';

interface ItemResultProps {
  readonly answered: AnsweredItem;
  readonly minimum: number;
  /** The reader's own answer. */
  readonly own: JsonValue | undefined;
  readonly language: Language;
  readonly onHide?: ((line: Reason) => void) | undefined;
}

/** One question: its words, what was answered as a picture or in people's own words, and the own answer. */
export function ItemResult({ answered, minimum, own, language, onHide }: ItemResultProps): ReactNode {
  const { item, number, n, counts, lines, more } = answered;
  const words = feedbackWords(language);
  return (
    <>
      <p className={styles.question}>
        {number}. <RichTextView text={[{ text: inLanguage(item.question, language) }]} language={language} />
      </p>
      {counts === null && lines === null && (
        <p className={styles.quiet}>{keptBackSentence(answered, minimum, language)}</p>
      )}
      {counts && <Numbers answered={answered} counts={counts} language={language} />}
      {lines && (
        <>
          <p className={styles.quiet}>{words('count', { n })}</p>
          <Lines lines={lines} more={more} language={language} onHide={onHide} />
        </>
      )}
      {typeof own === 'number' && <p className={styles.own}>{words('own', { value: own })}</p>}
      {typeof own === 'string' && own !== '' && (
        <p className={styles.own}>{words('ownWords', { text: own })}</p>
      )}
    </>
  );
}

interface NumbersProps extends Pick<ItemResultProps, 'answered' | 'language'> {
  readonly counts: readonly number[];
}

/** Never a lone mean: the distribution, mean and median, and how many stand behind them. */
function Numbers({ answered, counts, language }: NumbersProps): ReactNode {
  const words = feedbackWords(language);
  const figure = figureIn(language);
  const ends = endsOf(answered.item);
  if (!ends) return null;
  const summary = summarizeCounts(ends.min, counts);
  const { mean, median } = summary;
  if (answered.item.type === 'recommend') {
    return (
      <>
        <Distribution
          counts={counts}
          min={ends.min}
          mean={mean}
          median={median}
          labels={{
            low: inLanguage(ends.low, language),
            high: inLanguage(ends.high, language),
            mean: words('mean'),
            median: words('median'),
            lang: language,
          }}
          size="panel"
        />
        <p>{joined(recommendSentences(counts, language), language)}</p>
      </>
    );
  }
  return (
    <>
      <RatingStrip
        summary={summary}
        min={ends.min}
        top={topOf([summary])}
        label={scaleSentence(answered, language)}
      />
      <p className={styles.ends}>
        <span>
          {ends.min} {inLanguage(ends.low, language)}
        </span>
        <span>
          {ends.max} {inLanguage(ends.high, language)}
        </span>
      </p>
      <p className={styles.figures}>
        {median !== null && (
          <span>
            {words('median')} <strong>{figure.format(median)}</strong>
          </span>
        )}{' '}
        {mean !== null && (
          <span>
            {words('mean')} {figure.format(mean)}
          </span>
        )}{' '}
        <span>{words('count', { n: summary.n })}</span>
      </p>
    </>
  );
}
