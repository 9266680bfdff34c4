import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import styles from './Ballot.module.css';
import { votingWords } from './messages.ts';
import type { BallotItem, VoteRules } from './schema.ts';
import { voteField } from './votes.ts';

interface BallotRowProps {
  readonly item: BallotItem;
  readonly tags: readonly string[];
  /** Votes that it has of this person. */
  readonly count: number;
  /** Votes that this person has left. */
  readonly left: number;
  readonly rules: VoteRules;
  readonly language: Language;
  readonly onVote: (count: number) => void;
}

/** One entry: a box to tick, or, where votes may be stacked, a count with a button to either side. */
export function BallotRow(props: BallotRowProps): ReactNode {
  const { item, count, left, rules, onVote } = props;
  const isOut = count === 0 && left === 0;
  return (
    <li
      className={styles.row}
      data-voted={count > 0 ? '' : undefined}
      data-out={isOut ? '' : undefined}
      data-field={voteField(item.key)}
    >
      {rules.stacking ? (
        <Stack {...props} />
      ) : (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={count > 0}
            // Not disabled: who goes through the list by keyboard is to hear every entry.
            aria-disabled={isOut}
            onChange={() => {
              if (!isOut) onVote(count > 0 ? 0 : 1);
            }}
          />
          <Words {...props} />
        </label>
      )}
    </li>
  );
}

function Stack(props: BallotRowProps): ReactNode {
  const { item, count, left, language, onVote } = props;
  const { text } = item;
  const words = votingWords(language);
  return (
    <div className={styles.stack} role="group" aria-label={words('votesOn', { text, votes: count })}>
      <Words {...props} />
      <button
        type="button"
        aria-label={words('fewer', { text })}
        aria-disabled={count === 0}
        onClick={() => {
          if (count > 0) onVote(count - 1);
        }}
      >
        −
      </button>
      <span className={styles.count} aria-hidden="true">
        {count}
      </span>
      <button
        type="button"
        aria-label={words('more', { text })}
        aria-disabled={left === 0}
        onClick={() => {
          if (left > 0) onVote(count + 1);
        }}
      >
        +
      </button>
    </div>
  );
}

function Words({ item: { text, also }, tags, language }: BallotRowProps): ReactNode {
  return (
    <span className={styles.words}>
      <span lang={languageOfWords(text, [language])}>{text}</span>
      {also !== null && (
        <>
          {' '}
          <span className={styles.also} lang={languageOfWords(also, [language])}>
            {also}
          </span>
        </>
      )}
      {tags.length > 0 && (
        <>
          {' '}
          <small className={styles.also}>{tags.join(' · ')}</small>
        </>
      )}
    </span>
  );
}
