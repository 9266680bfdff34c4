import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { RatingStrip, topOf } from '#exercises/scale/RatingStrip.tsx';
import { summarizeCounts } from '#exercises/scale/summarizeRatings.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { Bilingual } from '#ui/Bilingual.tsx';
import { Distribution } from '#ui/charts/Distribution.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { type Ends, endsOf } from './endsOf.ts';
import { feedbackWords } from './messages.ts';
import type { Told } from './Projector.tsx';
import type { AnsweredItem } from './schema.ts';
import { scaleSentence, wallRecommendSentence } from './sentence.ts';
import styles from './Wall.module.css';

interface RecommendWallProps extends Pick<ProjectorProps, 'exercise' | 'languages'> {
  readonly told: Told;
  readonly answered: AnsweredItem;
  readonly position: string;
}

/** How the room would recommend: the distribution from 0 to 10, the score from ten answers on, and its three parts. */
export function RecommendWall(props: RecommendWallProps): ReactNode {
  const { exercise, languages, told, answered, position } = props;
  const [first = 'en'] = languages;
  const words = feedbackWords(first);
  const { item, counts } = answered;
  const ends = endsOf(item);
  if (!ends || !counts) return null;
  const { mean, median } = summarizeCounts(ends.min, counts);
  return (
    <div className={styles.recommend}>
      <h2 className={styles.head}>
        {told.name !== null && <span>{told.name} · </span>}
        <Bilingual text={item.question} languages={languages} arrangement="inline" />
      </h2>
      <div className={styles.chart}>
        <Distribution
          counts={counts}
          min={ends.min}
          mean={mean}
          median={median}
          labels={{
            low: inLanguage(ends.low, first),
            high: inLanguage(ends.high, first),
            mean: words('mean'),
            median: words('median'),
            lang: first,
          }}
          size="slide"
        />
      </div>
      <Strip answered={answered} ends={ends} counts={counts} language={first} />
      <div className={styles.side}>
        {languages.map((language, at) => (
          <p key={language} lang={language} className={at === 0 ? undefined : styles.second}>
            <RichTextView text={[{ text: wallRecommendSentence(counts, language) }]} language={language} />
            {at === languages.length - 1 && (
              <span lang={first} className={styles.place}>
                {position}
              </span>
            )}
          </p>
        ))}
        <div className={styles.debrief}>
          <Bilingual text={exercise.debrief} languages={languages} />
        </div>
      </div>
    </div>
  );
}

interface StripProps {
  readonly answered: AnsweredItem;
  readonly ends: Ends;
  readonly counts: readonly number[];
  readonly language: Language;
}

/** The same on a square screen, which has no room for figures above the columns. */
function Strip({ answered, ends, counts, language }: StripProps): ReactNode {
  const summary = summarizeCounts(ends.min, counts);
  return (
    <div lang={language} className={styles.square}>
      <RatingStrip
        summary={summary}
        min={ends.min}
        top={topOf([summary])}
        label={scaleSentence(answered, language)}
      />
      <p className={styles.axis} aria-hidden>
        {counts.map((_, index) => (
          <span key={index}>{ends.min + index}</span>
        ))}
      </p>
      <p className={styles.ends}>
        <span>{inLanguage(ends.low, language)}</span>
        <span>{inLanguage(ends.high, language)}</span>
      </p>
      <p>{scaleSentence(answered, language)}</p>
    </div>
  );
}
