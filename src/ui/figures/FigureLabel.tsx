import { Fragment, type ReactNode } from 'react';
import { RichTextView } from '#ui/RichTextView.tsx';
import type { Appearance } from '#ui/slide/slideParts.ts';
import styles from './FigureLabel.module.css';
import type { FigureText } from './figureParts.ts';

interface FigureLabelProps {
  readonly texts: readonly FigureText[];
  readonly appearance?: Appearance;
}

/** A label of a drawing in its languages, the second quieter. What is still to come keeps its place. */
export function FigureLabel({ texts, appearance = 'shown' }: FigureLabelProps): ReactNode {
  return (
    <span
      className={styles.label}
      data-appearance={appearance}
      style={appearance === 'absent' ? { visibility: 'hidden' } : undefined}
    >
      {texts.map(({ language, text }, at) => (
        <Fragment key={language}>
          {at > 0 && ' '}
          <RichTextView text={text} language={language} className={at === 0 ? styles.first : styles.second} />
        </Fragment>
      ))}
    </span>
  );
}
