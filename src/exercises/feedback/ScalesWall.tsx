import type { ReactNode } from 'react';
import { RatingStrip, topOf } from '#exercises/scale/RatingStrip.tsx';
import { summarizeCounts } from '#exercises/scale/summarizeRatings.ts';
import type { RowPages } from '#exercises/useRowPages.tsx';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { WallFrame } from '#exercises/WallFrame.tsx';
import { Bilingual } from '#ui/Bilingual.tsx';
import { countOf } from './countOf.ts';
import type { Told } from './Projector.tsx';
import { feedbackWords } from './messages.ts';
import styles from './Wall.module.css';
import { type AnsweredItem, rangeOf } from './schema.ts';
import { figureIn, keptBackSentence, scalesSentence, scaleSentence } from './sentence.ts';

interface ScalesWallProps extends Omit<ProjectorProps, 'page'> {
  readonly told: Told;
  readonly rows: RowPages;
  /** Which page of the rows. */
  readonly shown: number;
  readonly position: string;
}

/** What was rated, a row each: its words, its distribution, median, mean and how many stand behind them. */
export function ScalesWall(props: ScalesWallProps): ReactNode {
  const { exercise, languages, told, rows, shown, position } = props;
  const scales = told.all.filter(({ item }) => item.type === 'scale');
  const { pages, box } = rows;
  const page = new Set(pages[shown] ?? []);
  return (
    <WallFrame
      exercise={exercise}
      languages={languages}
      count={countOf(props)}
      sentence={(language) => scalesSentence(told.all, language, 'numbers') ?? ''}
      more={null}
    >
      <div className={styles.part} data-head={told.name === null ? undefined : ''}>
        {told.name !== null && <h2 className={styles.head}>{told.name}</h2>}
        <div ref={box} className={styles.rows}>
          {scales.map(
            (answered, row) =>
              page.has(row) && (
                <div key={answered.item.id} data-row={row} className={styles.row}>
                  <p className={styles.question}>
                    <span className={styles.number}>{answered.number}</span>
                    <Bilingual text={answered.item.question} languages={languages} />
                  </p>
                  <Figures answered={answered} exercise={exercise} languages={languages} />
                </div>
              ),
          )}
        </div>
        <p className={styles.position}>{position}</p>
      </div>
    </WallFrame>
  );
}

interface FiguresProps extends Pick<ProjectorProps, 'exercise' | 'languages'> {
  readonly answered: AnsweredItem;
}

function Figures({ answered, exercise, languages }: FiguresProps): ReactNode {
  const [language = 'en'] = languages;
  const words = feedbackWords(language);
  const figure = figureIn(language);
  const { item, counts } = answered;
  const range = rangeOf(item);
  if (!range || !counts) {
    return (
      <p lang={language} className={styles.kept}>
        {keptBackSentence(answered, exercise.minimum, language)}
      </p>
    );
  }
  const summary = summarizeCounts(range.min, counts);
  return (
    <>
      <div className={styles.strip}>
        <RatingStrip
          summary={summary}
          min={range.min}
          top={topOf([summary])}
          label={scaleSentence(answered, language)}
        />
        <p lang={language} className={styles.ends}>
          <span>{range.min}</span>
          <span>n = {summary.n}</span>
          <span>{range.max}</span>
        </p>
      </div>
      <p lang={language} className={styles.figures}>
        <strong>
          {words('median')} {figure.format(summary.median ?? 0)}
        </strong>
        <span>
          {words('mean')} {figure.format(summary.mean ?? 0)}
        </span>
      </p>
    </>
  );
}
