import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { unshownSentence } from '#exercises/unshown/unshownSentence.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { NothingYet, WallFrame } from '#exercises/WallFrame.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { isVoted, lensColumns } from './columns.ts';
import { LensWall } from './LensWall.tsx';
import { brainstormWords } from './messages.ts';
import styles from './Projector.module.css';
import { brainstormOptions, type BrainstormResult, brainstormResult } from './schema.ts';
import { wallSentence } from './sentence.ts';
import { useAbreast } from '#exercises/grouping/useAbreast.tsx';

/** Two businesses stand side by side where there is one lens; else each has the wall for itself, page by page. */
const mostAbreast = 2;
/** More lenses than these would hold no words: then the pages go from some to the next. */
const mostLenses = 3;

type Scope = ProjectorProps['scopes'][number];

/** The wall: the ideas under their lenses, those with the most votes first, in the words of who wrote them. */
export function Projector(props: ProjectorProps): ReactNode {
  const { exercise, scopes, page } = props;
  const { lenses } = brainstormOptions.parse(exercise.options);
  const abreast = useAbreast(contentOf(scopes), lenses.length === 1 ? mostAbreast : 1);
  const [only] = scopes;
  if (!only) return null;
  if (scopes.length === 1) return <OneWall {...props} scope={only} />;
  if (abreast.most >= scopes.length) return <Abreast {...props} onTooTall={abreast.onTooTall} />;
  const at = page % scopes.length;
  const scope = scopes[at] ?? only;
  return <OneWall {...props} scope={scope} page={Math.floor(page / scopes.length)} place={at} key={at} />;
}

interface OneWallProps extends ProjectorProps {
  readonly scope: Scope;
  /** Which of several businesses this is, from 0. */
  readonly place?: number;
}

function OneWall({ exercise, scopes, scope, place, languages, page }: OneWallProps): ReactNode {
  const options = brainstormOptions.parse(exercise.options);
  const result = readResult(scope);
  const [first = 'en'] = languages;
  const { most, onTooTall } = useAbreast(contentOf([scope]), mostLenses);
  const said = (language: Language): string => sentenceOf(exercise, scope, result, language);
  if (place === undefined && (!result || result.different === 0)) {
    return (
      <WallFrame exercise={exercise} languages={languages} count={null} sentence={null} more={null}>
        <NothingYet languages={languages}>{said}</NothingYet>
      </WallFrame>
    );
  }
  const columns = result ? lensColumns(result, options) : [];
  const sets = Math.max(1, Math.ceil(columns.length / most));
  const each = Math.ceil(columns.length / sets);
  const set = page % sets;
  const shown = columns.slice(set * each, (set + 1) * each);
  return (
    <div className={styles.wall}>
      <div className={styles.business}>
        {place !== undefined && (
          <h2 className={styles.name}>
            {scope.name}{' '}
            <small lang={first}>{brainstormWords(first)('of', { at: place + 1, all: scopes.length })}</small>
          </h2>
        )}
        <div className={styles.lenses} data-columns={shown.length}>
          {result &&
            shown.map((column) => (
              <LensWall
                key={column.id}
                column={column}
                options={options}
                voted={isVoted(result)}
                languages={languages}
                page={Math.floor(page / sets)}
                width={widthOf(columns.length, most)}
                onTooTall={onTooTall}
              />
            ))}
        </div>
      </div>
      <div className={styles.foot}>
        <WallLines languages={languages} style={styles.debrief}>
          {(language) => inLanguage(exercise.debrief, language)}
        </WallLines>
        <div>
          <WallLines languages={languages}>{said}</WallLines>
          {sets > 1 && (
            <strong lang={first} className={styles.set}>
              {brainstormWords(first)('page', { at: set + 1, all: sets })} ›
            </strong>
          )}
        </div>
      </div>
    </div>
  );
}

interface WallLinesProps extends Pick<ProjectorProps, 'languages'> {
  /** Of the first language. */
  readonly style?: string | undefined;
  readonly children: (language: Language) => string;
}

/** A line in each language, the second quieter; Chinese breaks between phrases. */
function WallLines({ languages, style, children }: WallLinesProps): ReactNode {
  return (
    <div>
      {languages.map((language, at) => (
        <p key={language} lang={language} className={at === 0 ? style : styles.second}>
          <RichTextView text={[{ text: children(language) }]} language={language} />
        </p>
      ))}
    </div>
  );
}

interface AbreastProps extends ProjectorProps {
  readonly onTooTall: () => void;
}

function Abreast({ exercise, scopes, languages, page, onTooTall }: AbreastProps): ReactNode {
  const options = brainstormOptions.parse(exercise.options);
  const [first = 'en'] = languages;
  return (
    <WallFrame exercise={exercise} languages={languages} count={null} sentence={null} more={null}>
      <div className={styles.abreast}>
        {scopes.map((scope) => {
          const result = readResult(scope);
          return (
            <div key={scope.business} className={styles.business}>
              <div>
                <h2 className={styles.name}>{scope.name}</h2>
                <p className={styles.said} lang={first}>
                  {sentenceOf(exercise, scope, result, first)}
                </p>
              </div>
              {result && (
                <div className={styles.lenses} data-columns={1}>
                  {lensColumns(result, options).map((column) => (
                    <LensWall
                      key={column.id}
                      column={column}
                      options={options}
                      voted={isVoted(result)}
                      languages={languages}
                      page={page}
                      width="half"
                      onTooTall={onTooTall}
                    />
                  ))}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </WallFrame>
  );
}

/** A lens that is alone has no head; it stands in two columns unless an idea is too long for half the wall. */
function widthOf(lenses: number, most: number): 'whole' | 'half' | 'column' {
  if (lenses > 1) return 'column';
  return most >= mostLenses ? 'whole' : 'half';
}

function contentOf(scopes: readonly Scope[]): string {
  return JSON.stringify(scopes.map(({ result }) => result));
}

function readResult({ result }: Scope): BrainstormResult | null {
  return result === null ? null : brainstormResult.parse(result);
}

function sentenceOf(
  exercise: ProjectorProps['exercise'],
  scope: Scope,
  result: BrainstormResult | null,
  language: Language,
): string {
  if (result) {
    const unshown = result.different === 0 ? unshownSentence(scope, language, 'wall') : null;
    return unshown ?? wallSentence(result, language);
  }
  const words = brainstormWords(language);
  return scope.n === 0 ? words('none') : words('withheld', { minimum: exercise.minimum });
}
