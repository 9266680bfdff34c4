import type { ReactNode } from 'react';
import { inLanguage, type Localized } from '#shared/content/language.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { reasonWords } from './messages.ts';
import type { ReasonPage } from './reasonPages.ts';
import styles from './ReasonsWall.module.css';

interface ReasonsWallProps extends Pick<ProjectorProps, 'languages'>, ReasonPage {
  /** The business that says so, where there are several. */
  readonly name: string | null;
  /** What was asked. */
  readonly title: Localized | undefined;
  /** "page 2 of 3", or nothing where there is one page. */
  readonly position: string;
}

/** A page of what people wrote, without their names. */
export function ReasonsWall({
  languages,
  name,
  title,
  position,
  reasons,
  more,
}: ReasonsWallProps): ReactNode {
  const [first = 'en'] = languages;
  return (
    <div className={styles.said}>
      <h2 className={styles.head}>
        {languages.map((language, index) => (
          <span key={language} lang={language} className={index === 0 ? undefined : styles.second}>
            {title ? inLanguage(title, language) : reasonWords(language)('reasons')}{' '}
          </span>
        ))}
        {name !== null && <span className={styles.second}>{name}</span>}
      </h2>
      <ul className={styles.quotes}>
        {reasons.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
      <p lang={first} className={styles.foot}>
        <span>
          {more > 0 && (
            <RichTextView
              text={[{ text: reasonWords(first)('moreReasons', { left: more }) }]}
              language={first}
            />
          )}
        </span>
        <span>{position}</span>
      </p>
    </div>
  );
}
