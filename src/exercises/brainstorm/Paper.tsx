import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { PaperHead } from '#exercises/PaperHead.tsx';
import type { PaperProps } from '#exercises/viewContract.ts';
import { brainstormWords } from './messages.ts';
import styles from './Paper.module.css';
import { brainstormOptions, type Lens, type Note, standingNotes, type Tag } from './schema.ts';

/** As many lines as one page holds; each lens has its share of them. */
const linesOnPage = 15;

/** Numbered lines under each lens, with a box for the letter of the mark and room for the dots of the vote. */
export function Paper({ exercise, languages, fields }: PaperProps): ReactNode {
  const options = brainstormOptions.parse(exercise.options);
  const { lenses, atMost, tags = [], votes } = options;
  const notes = fields ? standingNotes(options, fields) : [];
  const share = Math.min(atMost, Math.max(3, Math.floor(linesOnPage / lenses.length)));
  const task = (language: Language): string => {
    const words = brainstormWords(language);
    const write = words(tags.length > 0 ? 'writeTags' : 'write');
    const vote = votes ? words('voteOnPaper', { each: votes.each }) : '';
    return [write, vote].filter(Boolean).join(language === 'en' ? ' ' : '');
  };
  return (
    <div className={styles.paper}>
      <PaperHead exercise={exercise} languages={languages} task={task} />
      {tags.length > 0 && (
        <ul className={styles.tags}>
          {tags.map(({ id, label }, at) => (
            <li key={id}>
              <strong>{letterOf(at)}</strong>{' '}
              {languages.map((language) => (
                <span key={language} lang={language}>
                  {inLanguage(label, language)}{' '}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {lenses.map((lens) => {
        const written = notes.filter((note) => note.lens === lens.id);
        const lines = Math.max(share, written.length);
        return (
          <LensLines
            key={lens.id}
            lens={lenses.length > 1 ? lens : null}
            lines={Array.from({ length: lines }, (_, at) => written[at] ?? null)}
            tags={tags}
            votes={votes ? 'with' : 'without'}
            languages={languages}
          />
        );
      })}
    </div>
  );
}

interface LensLinesProps extends Pick<PaperProps, 'languages'> {
  /** Null where it is the only one: the question says it. */
  readonly lens: Lens | null;
  /** Null for a line that is empty. */
  readonly lines: readonly (Note | null)[];
  readonly tags: readonly Tag[];
  readonly votes: 'with' | 'without';
}

function LensLines({ lens, lines, tags, votes, languages }: LensLinesProps): ReactNode {
  return (
    <section className={styles.lens} data-lens={lens ? 'several' : 'only'}>
      {lens && (
        <h3 className={styles.title}>
          {languages.map((language) => (
            <span key={language} lang={language}>
              {inLanguage(lens.title, language)}{' '}
            </span>
          ))}
        </h3>
      )}
      <ol className={styles.lines}>
        {lines.map((note, at) => {
          const tag = tags.findIndex(({ id }) => id === note?.tag);
          return (
            <li key={at}>
              <span className={styles.number}>{at + 1}</span>
              <span className={styles.words} lang={languageOfWords(note?.text ?? '', languages)}>
                {note?.text.trim()}
              </span>
              {tags.length > 0 && <span className={styles.box}>{tag >= 0 && letterOf(tag)}</span>}
              {votes === 'with' && <span className={styles.dots} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function letterOf(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at);
}
