import type { ReactNode } from 'react';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { PaperHead } from '#exercises/PaperHead.tsx';
import type { PaperProps } from '#exercises/viewContract.ts';
import { textWords } from './messages.ts';
import styles from './Paper.module.css';
import { sharedField, textField, textOptions } from './schema.ts';

/** A hand needs more room than a keyboard: ruled lines for each line of the box on a phone. */
const ruledPerLine = 2;

/** Ruled lines to write on and, where the writer chooses, two boxes to tick: who may read it. */
export function Paper({ exercise, languages, fields }: PaperProps): ReactNode {
  const { lines, sharing } = textOptions.parse(exercise.options);
  const written = fields?.[textField];
  return (
    <div className={styles.paper}>
      <PaperHead
        exercise={exercise}
        languages={languages}
        task={(language) => textWords(language)('write')}
      />
      {typeof written === 'string' && written.trim() !== '' ? (
        <p className={styles.written} lang={languageOfWords(written, languages)}>
          {written.trim()}
        </p>
      ) : (
        <div className={styles.lines}>
          {Array.from({ length: lines * ruledPerLine }, (_, at) => (
            <div key={at} className={styles.line} />
          ))}
        </div>
      )}
      {sharing === 'choice' ? (
        <div className={styles.choices}>
          {languages.map((language) => (
            <p key={language} lang={language}>
              {textWords(language)('tick')}
            </p>
          ))}
          <Choice
            owner={exercise.owner}
            languages={languages}
            word="keep"
            ticked={fields !== null && fields[sharedField] !== true}
          />
          <Choice
            owner={exercise.owner}
            languages={languages}
            word="share"
            ticked={fields !== null && fields[sharedField] === true}
          />
        </div>
      ) : (
        languages.map((language) => (
          <p key={language} lang={language} className={styles.seen}>
            {textWords(language)(sharing === 'always' ? 'alwaysShared' : 'neverShared', {
              owner: exercise.owner,
            })}
          </p>
        ))
      )}
    </div>
  );
}

interface ChoiceProps extends Pick<PaperProps, 'languages'> {
  readonly owner: string;
  readonly word: 'keep' | 'share';
  readonly ticked: boolean;
}

function Choice({ owner, languages, word, ticked }: ChoiceProps): ReactNode {
  return (
    <p className={styles.choice}>
      <span className={styles.box}>{ticked && '✓'}</span>
      <span>
        {languages.map((language) => (
          <span key={language} lang={language} className={styles.option}>
            {textWords(language)(word, { owner })}
          </span>
        ))}
      </span>
    </p>
  );
}
