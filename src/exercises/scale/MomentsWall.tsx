import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { RowPages } from '#exercises/useRowPages.tsx';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { type Moment, momentsOf, wallComparedSentence } from './comparedSentence.ts';
import { Debrief, Words } from './Debrief.tsx';
import { scaleWords } from './messages.ts';
import { MomentStrips } from './MomentStrips.tsx';
import styles from './MomentsWall.module.css';
import { readResult, type ScaleOptions } from './schema.ts';

type Scope = ProjectorProps['scopes'][number];

/** The ratings of one scope that stand together; none where too few have answered. */
export function momentsIn(options: ScaleOptions, { n, result }: Scope): readonly Moment[] {
  if (result === null || n === 0) return [];
  const { summaries, compared } = readResult(options, result);
  const [now] = summaries;
  return now && compared ? momentsOf(now.summary, compared) : [];
}

interface MomentsWallProps extends Pick<ProjectorProps, 'exercise' | 'joined' | 'languages'> {
  readonly options: ScaleOptions;
  readonly scope: Scope;
  readonly rows: RowPages;
  /** Which page of the rows. */
  readonly shown: number;
  /** Which of the two, where the wall is too narrow for both. */
  readonly part: 'rows' | 'words';
  /** "page 2 of 3", or nothing where there is one page. */
  readonly position: string;
}

/** Before, looking back and now, of the room or of one business: one axis, and beside it who went where. */
export function MomentsWall(props: MomentsWallProps): ReactNode {
  const { exercise, languages, options, scope, rows, shown, part } = props;
  const [first = 'en'] = languages;
  const moments = momentsIn(options, scope);
  const { pages, box } = rows;
  return (
    <div className={styles.wall} data-part={moments.length === 0 ? 'none' : part}>
      <figure className={styles.chart} aria-label={exercise.title[first]}>
        <Count {...props} />
        {moments.length > 0 && (
          <MomentStrips
            options={options}
            moments={moments}
            languages={languages}
            size="slide"
            rows={{ shown: pages[shown] ?? [], box }}
          />
        )}
      </figure>
      <div className={styles.side} data-words>
        {languages.map((language, at) => (
          <p key={language} lang={language} className={at === 0 ? styles.sentence : styles.quiet}>
            <Words language={language}>{sentenceOf(props, language)}</Words>
          </p>
        ))}
        <div className={styles.debriefs}>
          <Debrief exercise={exercise} languages={languages} />
        </div>
      </div>
    </div>
  );
}

function sentenceOf(
  { exercise, options, scope: { n, result } }: MomentsWallProps,
  language: Language,
): string {
  const words = scaleWords(language);
  if (n === 0) return words('none');
  if (result === null) return words('withheld', { minimum: exercise.minimum });
  const { compared } = readResult(options, result);
  return compared ? wallComparedSentence(compared, language) : '';
}

/** How many stand behind it: of the whole room "31 / 34 answers", of one business its name and "12 answers". */
function Count({ joined, languages, position, scope: { name, n } }: MomentsWallProps): ReactNode {
  return (
    <p className={styles.count}>
      <span lang={languages[0]} className={styles.position}>
        {position}
      </span>
      {name !== null && <span className={styles.name}>{name} · </span>}
      <strong>{n}</strong> {name === null && `/ ${joined} `}
      {languages.map((language) => (
        <span key={language} lang={language}>
          {scaleWords(language)('unit', { n })}{' '}
        </span>
      ))}
    </p>
  );
}
