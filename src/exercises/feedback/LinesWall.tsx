import type { ReactNode } from 'react';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { ReasonPage } from '#exercises/reasons/reasonPages.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { Bilingual } from '#ui/Bilingual.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { feedbackWords } from './messages.ts';
import type { Told } from './Projector.tsx';
import type { AnsweredItem } from './schema.ts';
import styles from './Wall.module.css';

interface LinesWallProps extends Pick<ProjectorProps, 'languages'> {
  readonly told: Told;
  readonly answered: AnsweredItem;
  readonly lines: ReasonPage;
  /** "page 2 of 3", or nothing where there is one page. */
  readonly position: string;
}

/** A page of what people wrote under one question, without their names. */
export function LinesWall({ languages, told, answered, lines, position }: LinesWallProps): ReactNode {
  const [first = 'en'] = languages;
  const words = feedbackWords(first);
  return (
    <div className={styles.said}>
      <h2 className={styles.head}>
        {told.name !== null && <span>{told.name} · </span>}
        <Bilingual text={answered.item.question} languages={languages} arrangement="inline" />
      </h2>
      <ul className={styles.lines}>
        {lines.reasons.map(({ key, text }) => (
          <li key={key}>
            <RichTextView text={[{ text }]} language={languageOfWords(text, languages)} />
          </li>
        ))}
      </ul>
      <p lang={first} className={styles.foot}>
        <span>
          {words('count', { n: answered.n })}
          {lines.more > 0 && <> · {words('more', { left: lines.more })}</>}
        </span>
        <span>{position}</span>
      </p>
    </div>
  );
}
