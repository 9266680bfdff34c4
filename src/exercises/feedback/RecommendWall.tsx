import type { ReactNode } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { summarizeCounts } from '#exercises/scale/summarizeRatings.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { WallFrame } from '#exercises/WallFrame.tsx';
import { Bilingual } from '#ui/Bilingual.tsx';
import { Distribution } from '#ui/charts/Distribution.tsx';
import { countOf } from './countOf.ts';
import { endsOf } from './endsOf.ts';
import { feedbackWords } from './messages.ts';
import type { Told } from './Projector.tsx';
import type { AnsweredItem } from './schema.ts';
import { joined, recommendSentences } from './sentence.ts';
import styles from './Wall.module.css';

interface RecommendWallProps extends Omit<ProjectorProps, 'page'> {
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
    <WallFrame
      exercise={exercise}
      languages={languages}
      count={countOf({ ...props, told: { name: told.name, n: answered.n } })}
      sentence={(language) => joined(recommendSentences(counts, language), language)}
      more={position === '' ? null : position}
    >
      <div className={styles.part} data-head="">
        <h2 className={styles.head}>
          {told.name !== null && <span>{told.name} · </span>}
          <Bilingual text={item.question} languages={languages} arrangement="inline" />
        </h2>
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
    </WallFrame>
  );
}
