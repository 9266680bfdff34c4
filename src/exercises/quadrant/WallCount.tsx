import type { ReactNode } from 'react';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { quadrantWords } from './messages.ts';
import styles from './Projector.module.css';

interface WallCountProps extends Pick<ProjectorProps, 'languages'> {
  readonly n: number;
  /** Null for one business of several: how many have joined is known of all of them together. */
  readonly joined: number | null;
}

/** "31 / 34 answers", in every language of the wall. */
export function WallCount({ n, joined, languages }: WallCountProps): ReactNode {
  return (
    <p className={styles.count}>
      <strong>{n}</strong>
      {joined === null ? ' ' : ` / ${joined} `}
      {languages.map((language) => (
        <span key={language} lang={language}>
          {quadrantWords(language)('unit', { n })}{' '}
        </span>
      ))}
    </p>
  );
}
