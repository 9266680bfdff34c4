import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { PaperHead } from '#exercises/PaperHead.tsx';
import type { PaperProps } from '#exercises/viewContract.ts';
import { listWords } from './messages.ts';
import styles from './Paper.module.css';
import { standingRows } from './rows.ts';
import { listOptions, type ListOptions } from './schema.ts';
import { isForRoom } from './sharing.ts';

/** Lines stand in two columns where so many would not fit one below the other. */
const mostInOneColumn = 16;
/** So few stand further apart where there is room. */
const fewLines = 6;

/** Numbered lines to write on, with a box to tick for each tag. */
export function Paper({ exercise, languages, fields }: PaperProps): ReactNode {
  const options = listOptions.parse(exercise.options);
  const { atMost, tags = [], sharing, votes } = options;
  const rows = fields ? standingRows(fields) : [];
  const count = Math.max(atMost, rows.length);
  const lines = Array.from({ length: count }, (_, at) => rows[at] ?? null);
  const half = count > mostInOneColumn ? Math.ceil(count / 2) : count;
  return (
    <div className={styles.paper}>
      <PaperHead exercise={exercise} languages={languages} task={(language) => taskOf(options, language)} />
      <div className={styles.columns} data-columns={half < count ? 2 : 1}>
        {[lines.slice(0, half), lines.slice(half)].map(
          (column, place) =>
            column.length > 0 && (
              <ol
                key={place}
                className={styles.lines}
                data-lines={count > fewLines ? 'many' : 'few'}
                start={place * half + 1}
              >
                {column.map((row, at) => (
                  <li key={at}>
                    <span className={styles.number}>{place * half + at + 1}</span>
                    <span className={styles.words} lang={languageOfWords(row?.text ?? '', languages)}>
                      {row?.text.trim()}
                    </span>
                    {tags.map(({ id, label }) => (
                      <Tick
                        key={id}
                        state={row?.tag === id ? 'ticked' : 'empty'}
                        languages={languages}
                        label={(language) => inLanguage(label, language)}
                      />
                    ))}
                    {sharing && (
                      <Tick
                        state={row && isForRoom(row, options) ? 'ticked' : 'empty'}
                        languages={languages}
                        label={(language) => listWords(language)('forRoom')}
                      />
                    )}
                    {votes && fields === null && <span className={styles.votes} />}
                  </li>
                ))}
              </ol>
            ),
        )}
      </div>
    </div>
  );
}

function taskOf({ tags = [], sharing, votes }: ListOptions, language: Language): string {
  const words = listWords(language);
  const write = words(tags.length > 0 ? 'writeTags' : 'write');
  const shared = sharing ? words('paperShared', { task: write }) : write;
  return votes ? words('paperVotes', { task: shared, each: votes.each }) : shared;
}

interface TickProps extends Pick<PaperProps, 'languages'> {
  readonly state: 'ticked' | 'empty';
  readonly label: (language: Language) => string;
}

/** A box to tick, and beside it what for. */
function Tick({ state, languages, label }: TickProps): ReactNode {
  return (
    <span className={styles.tag}>
      <span className={styles.box}>{state === 'ticked' && '✓'}</span>
      <span>
        {languages.map((language) => (
          <span key={language} lang={language} className={styles.label}>
            {label(language)}
          </span>
        ))}
      </span>
    </span>
  );
}
