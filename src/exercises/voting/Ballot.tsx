import { type ReactNode, useId, useState } from 'react';
import { inLanguage, type Language, type Localized } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Ballot.module.css';
import { BallotRow } from './BallotRow.tsx';
import { votingWords } from './messages.ts';
import { type BallotItem, ballotMaterial, type VotesOptions } from './schema.ts';
import { readVotes, voteField, votesOn } from './votes.ts';

/** From so many entries on there is a field to find one by its words. */
const manyEntries = 12;

interface BallotProps extends Pick<DeviceProps, 'fields' | 'language' | 'state' | 'emit' | 'material'> {
  readonly votes: VotesOptions;
  /** The heads that entries stand under; left out or one, there is none. */
  readonly lenses?: readonly { readonly id: string; readonly title: Localized }[];
  /** What the tags are called that stand beside entries. */
  readonly tags?: readonly { readonly id: string; readonly label: Localized }[];
}

/** The entries to vote on, with how many votes are left: one's own votes are all that is shown of any. */
export function Ballot(props: BallotProps): ReactNode {
  const { votes: rules, fields, language, state, emit, material, lenses = [], tags = [] } = props;
  const words = votingWords(language);
  const searchId = useId();
  const [sought, setSought] = useState('');
  const parsed = ballotMaterial.safeParse(material);
  if (!parsed.success) return <p className={styles.note}>{words('coming')}</p>;
  const { items, left: beyond } = parsed.data;
  if (items.length === 0) return <p className={styles.note}>{words('nothing')}</p>;

  const own = readVotes(fields);
  const given = items.filter((item) => votesOn(item, own, rules) > 0);
  const spent = items.reduce((sum, item) => sum + votesOn(item, own, rules), 0);
  const left = Math.max(0, rules.each - spent);
  if (state === 'locked') return <Given items={given} language={language} />;

  /** Votes for what was put together with it are one with its own: they go when it is voted on again. */
  const vote = (item: BallotItem, count: number): void => {
    for (const key of item.keys ?? []) {
      if (key !== item.key && own.has(key)) emit(voteField(key), null);
    }
    emit(voteField(item.key), count === 0 ? null : count);
  };
  const found = items.filter((item) => isFound(item, sought));
  const sections =
    lenses.length > 1
      ? lenses.map(({ id, title }) => ({
          id,
          head: inLanguage(title, language),
          items: found.filter(({ lens }) => lens === id),
        }))
      : [{ id: '', head: null, items: found }];
  return (
    <div className={styles.ballot}>
      <h3 className={styles.question}>{inLanguage(rules.title, language)}</h3>
      <p className={styles.left} role="status">
        <strong>{words('left', { left, each: rules.each })}</strong>
        <span className={styles.dots} aria-hidden="true">
          {'●'.repeat(Math.min(spent, rules.each))}
          {'○'.repeat(left)}
        </span>
        {left === 0 && <span className={styles.note}>{words('spent')}</span>}
      </p>
      {rules.stacking && left > 0 && <p className={styles.note}>{words('stacked')}</p>}
      {items.length >= manyEntries && (
        <p className={styles.search}>
          <label htmlFor={searchId}>{words('search')}</label>
          <input
            id={searchId}
            type="search"
            value={sought}
            autoComplete="off"
            onChange={(event) => setSought(event.target.value)}
          />
        </p>
      )}
      {found.length === 0 && <p className={styles.note}>{words('notFound')}</p>}
      {sections.map(
        ({ id, head, items: some }) =>
          some.length > 0 && (
            <section key={id} className={styles.section}>
              {head !== null && <h4>{head}</h4>}
              <ul>
                {some.map((item) => (
                  <BallotRow
                    key={item.key}
                    item={item}
                    tags={tags
                      .filter((tag) => item.tags?.includes(tag.id))
                      .map(({ label }) => inLanguage(label, language))}
                    count={votesOn(item, own, rules)}
                    left={left}
                    rules={rules}
                    language={language}
                    onVote={(count) => vote(item, count)}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
      {beyond > 0 && <p className={styles.note}>{words('beyond', { left: beyond })}</p>}
    </div>
  );
}

interface GivenProps {
  readonly items: readonly BallotItem[];
  readonly language: Language;
}

/** Once the vote is over: what one voted for. */
function Given({ items, language }: GivenProps): ReactNode {
  const words = votingWords(language);
  if (items.length === 0) return <p className={styles.note}>{words('gaveNone')}</p>;
  return (
    <ul className={styles.given}>
      {items.map(({ key, text }) => (
        <li key={key}>
          <span aria-hidden="true">✓ </span>
          <span lang={languageOfWords(text, [language])}>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** Whether an entry holds the words sought, whatever their case and width. */
function isFound({ text, also }: BallotItem, sought: string): boolean {
  const plain = (words: string): string => words.normalize('NFKC').toLowerCase().trim();
  return plain(`${text} ${also ?? ''}`).includes(plain(sought));
}
