import { Fragment, type ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { useRowPages } from '#exercises/useRowPages.tsx';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { InEach, NothingYet, WallFrame } from '#exercises/WallFrame.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { allocateWords } from './messages.ts';
import styles from './Projector.module.css';
import { type ShareRow, shareRows } from './rows.ts';
import { type AllocateOptions, allocateOptions, type AllocateResult, allocateResult } from './schema.ts';
import { allocateSentence, figureIn } from './sentence.ts';
import { markOf, ShareBar, SplitKey } from './SplitKey.tsx';
import { wallRows } from './wallRows.ts';

/** The wall: what the room gave beside the splits that circulate. Each of several businesses has it for itself, one after the other. */
export function Projector(props: ProjectorProps): ReactNode {
  const { scopes, page } = props;
  const place = page % Math.max(1, scopes.length);
  const scope = scopes[place];
  if (!scope) return null;
  const { exercise, languages } = props;
  if (scope.result === null || scope.n === 0) {
    return (
      <WallFrame exercise={exercise} languages={languages} count={null} sentence={null} more={null}>
        <NothingYet languages={languages}>
          {(language) =>
            (scope.name === null ? '' : `${scope.name}: `) +
            (scope.n === 0
              ? allocateWords(language)('none')
              : allocateWords(language)('withheld', { minimum: exercise.minimum }))
          }
        </NothingYet>
      </WallFrame>
    );
  }
  return <OneWall {...props} scope={scope} key={place} page={Math.floor(page / scopes.length)} />;
}

interface OneWallProps extends ProjectorProps {
  readonly scope: ProjectorProps['scopes'][number];
}

function OneWall({ exercise, scope, joined, languages, page }: OneWallProps): ReactNode {
  const [first = 'en'] = languages;
  const options = allocateOptions.parse(exercise.options);
  const result = allocateResult.parse(scope.result);
  const rows = wallRows(shareRows(options, result), result);
  const { box, isMeasured, pages } = useRowPages(
    rows.length,
    `${exercise.id} ${languages.join(' ')} ${rows.map(({ key }) => key).join(' ')}`,
  );
  const at = isMeasured ? page % pages.length : 0;
  const on = new Set(pages[at] ?? []);
  // Until the rows are measured, as long as it may get, so that its place is kept.
  const place = isMeasured ? { page: at + 1, pages: pages.length } : { page: 10, pages: 10 };
  const parts = { exercise, options, result, languages };
  return (
    <figure
      className={styles.wall}
      data-part="rows"
      data-splits={result.figures.length}
      aria-label={exercise.title[first]}
    >
      <Head result={result} languages={languages} />
      <div ref={box} className={styles.rows}>
        {rows.map(
          (row, index) =>
            on.has(index) && (
              <div key={row.key} data-row={index} data-kind={row.part} className={styles.row}>
                {row.part === 'share' ? (
                  <Share row={row.share} points={options.points} languages={languages} />
                ) : (
                  <InBoth languages={languages} words={(language) => wordsOf(row.part, parts, language)} />
                )}
              </div>
            ),
        )}
      </div>
      <figcaption className={styles.foot}>
        <span>
          {scope.name !== null && <strong>{scope.name} </strong>}
          <strong>{scope.n}</strong>
          {scope.name === null && ` / ${joined}`}{' '}
          <InEach languages={languages}>
            {(language) => allocateWords(language)('unit', { n: scope.n })}
          </InEach>
          <span lang={first}> · {allocateWords(first)('average', { points: options.points })}</span>
        </span>
        {place.pages > 1 && <span lang={first}>{allocateWords(first)('page', place)}</span>}
      </figcaption>
    </figure>
  );
}

/** Whose the bars are: each mark with its name, and of the splits that nobody knows where they come from. */
function Head({ result, languages }: Pick<WordsProps, 'result' | 'languages'>): ReactNode {
  return (
    <p className={styles.head}>
      <span className={styles.name}>
        <SplitKey mark="room" />
        <InEach languages={languages}>{(language) => allocateWords(language)('room')}</InEach>
      </span>{' '}
      {/* Said once, before the first of them: after the last it would seem to be about that one alone. */}
      {result.figures.length > 0 && (
        <>
          <strong className={styles.unsourced}>
            <InEach languages={languages}>{(language) => allocateWords(language)('unsourcedAre')}</InEach>
          </strong>{' '}
        </>
      )}
      {result.figures.map(({ id, title }, index) => (
        <Fragment key={id}>
          <span className={styles.name}>
            <SplitKey mark={markOf(index)} />
            <InEach languages={languages}>{(language) => inLanguage(title, language)}</InEach>
          </span>{' '}
        </Fragment>
      ))}
    </p>
  );
}

interface ShareProps extends Pick<ProjectorProps, 'languages'> {
  readonly row: ShareRow;
  readonly points: number;
}

function Share({ row: { label, room, splits }, points, languages }: ShareProps): ReactNode {
  const [first = 'en'] = languages;
  const figure = figureIn(first);
  return (
    <>
      <InBoth languages={languages} words={(language) => inLanguage(label, language)} />
      {room && room.mean !== null ? (
        <p className={styles.figures}>
          <ShareBar mark="room" share={room.mean / points} />
          <strong>{figure.format(room.mean)}</strong>
        </p>
      ) : (
        <p className={styles.none}>–</p>
      )}
      {splits.map((split, at) =>
        split ? (
          <p key={at} className={styles.figures}>
            <ShareBar mark={markOf(at)} share={split.share / 100} />
            <span>{allocateWords(first)('percent', { share: figure.format(split.share) })}</span>
          </p>
        ) : (
          <p key={at} className={styles.none}>
            –
          </p>
        ),
      )}
    </>
  );
}

interface WordsProps extends Pick<ProjectorProps, 'exercise' | 'languages'> {
  readonly options: AllocateOptions;
  readonly result: AllocateResult;
}

function wordsOf(
  part: 'caution' | 'sentence' | 'debrief',
  { exercise, options, result }: WordsProps,
  language: Language,
): string {
  if (part === 'debrief') return inLanguage(exercise.debrief, language);
  if (part === 'sentence') return allocateSentence(options, result, language);
  return result.caution ? inLanguage(result.caution, language) : '';
}

interface InBothProps extends Pick<ProjectorProps, 'languages'> {
  readonly words: (language: Language) => string;
}

/** A text in each language, one after the other, the second quieter; Chinese lines break between phrases. */
function InBoth({ languages, words }: InBothProps): ReactNode {
  return (
    <p className={styles.words}>
      {languages.map((language, at) => (
        <Fragment key={language}>
          {at > 0 && ' '}
          <RichTextView
            text={[{ text: words(language) }]}
            language={language}
            className={at === 0 ? undefined : styles.second}
          />
        </Fragment>
      ))}
    </p>
  );
}
