import { Fragment, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import type { ProjectorProps } from './viewContract.ts';
import styles from './WallFrame.module.css';

interface WallFrameProps extends Pick<ProjectorProps, 'exercise' | 'languages'> {
  /** A large figure, and what stands small beside it in each language; null where figures stand elsewhere. */
  readonly count: { readonly figure: number; readonly beside: (language: Language) => string } | null;
  /** What the result says, in each language; null where it stands elsewhere, and the words have the whole width. */
  readonly sentence: ((language: Language) => string) | null;
  /** What stands on other pages, in the first language; null where all is to be seen. */
  readonly more: string | null;
  readonly children: ReactNode;
}

/**
 * The wall of a result made of words: the words themselves, and beside them, or on a screen of 4 : 3 beneath them, how many
 * stand behind it, what it says, what is on other pages, and the question to ask of it.
 */
export function WallFrame({
  exercise,
  languages,
  count,
  sentence,
  more,
  children,
}: WallFrameProps): ReactNode {
  const said = languages.map((language) => [sentence?.(language), inLanguage(exercise.debrief, language)]);
  const wall = useWordsPlace(JSON.stringify([said, count?.figure, more]));
  return (
    <div ref={wall} className={styles.wall} data-whole={sentence ? undefined : ''}>
      <div className={styles.main}>{children}</div>
      {sentence && (
        <div className={styles.side} data-side="">
          {count && (
            <p className={styles.count}>
              <strong>{count.figure}</strong>{' '}
              {languages.map((language) => (
                <span key={language} lang={language}>
                  {count.beside(language)}{' '}
                </span>
              ))}
            </p>
          )}
          {languages.map((language, at) => (
            <p key={language} lang={language} className={at === 0 ? styles.sentence : styles.second}>
              <Words language={language}>{sentence(language)}</Words>
              {more !== null && at === 0 && <strong className={styles.more}> {more} ›</strong>}
            </p>
          ))}
        </div>
      )}
      <div className={styles.debriefs}>
        {languages.map((language, at) => (
          <p key={language} lang={language} className={at === 0 ? styles.debrief : styles.second}>
            <Words language={language}>{inLanguage(exercise.debrief, language)}</Words>
          </p>
        ))}
      </div>
    </div>
  );
}

/**
 * Where a wide wall's words stand, from the roomiest: all of them beside, the question across the foot, all of them
 * across it. Carried as `data-place` by the wall; measured again when it changes its size or `content` does.
 */
const places = ['beside', 'question-across', 'across'] as const;

function useWordsPlace(content: string): RefObject<HTMLDivElement | null> {
  const wall = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = wall.current;
    const side = element?.querySelector('[data-side]');
    if (!element || !side) return;
    const place = (): void => {
      for (const one of places) {
        element.dataset['place'] = one;
        // A pixel of rounding is no overflow.
        if (side.scrollHeight <= side.clientHeight + 1) return;
      }
    };
    place();
    if (typeof ResizeObserver !== 'function') return;
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [content]);
  return wall;
}

interface WordsProps {
  readonly children: string;
  readonly language: Language;
}

/** Chinese lines break between phrases. */
function Words({ children, language }: WordsProps): ReactNode {
  return <RichTextView text={[{ text: children }]} language={language} />;
}

interface NothingProps extends Pick<ProjectorProps, 'languages'> {
  readonly children: (language: Language) => string;
}

/** In the place of a result: why there is none to be seen. */
export function NothingYet({ languages, children }: NothingProps): ReactNode {
  return (
    <div className={styles.nothing}>
      {languages.map((language, at) => (
        <p key={language} lang={language} data-place={at === 0 ? 'first' : 'second'}>
          <Words language={language}>{children(language)}</Words>
        </p>
      ))}
    </div>
  );
}

interface BothProps {
  readonly languages: readonly Language[];
  readonly children: (language: Language) => string;
}

/** A short text in each language, one after the other, the second quieter. */
export function InEach({ languages, children }: BothProps): ReactNode {
  return languages.map((language, at) => (
    <Fragment key={language}>
      {at > 0 && ' '}
      <span lang={language} className={at === 0 ? undefined : styles.quiet}>
        {children(language)}
      </span>
    </Fragment>
  ));
}
