import type { ReactNode } from 'react';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { PaperHead } from '#exercises/PaperHead.tsx';
import { becauseField } from '#exercises/reasons/reasons.ts';
import type { PaperProps } from '#exercises/viewContract.ts';
import { Bilingual } from '#ui/Bilingual.tsx';
import { choiceWords } from './messages.ts';
import styles from './Paper.module.css';
import { picksOf } from './rules.ts';
import { choiceOptions } from './schema.ts';

/** Boxes to tick for each question, and lines to say why; or the same as somebody has filled it in. */
export function Paper({ exercise, languages, fields }: PaperProps): ReactNode {
  const { questions, because } = choiceOptions.parse(exercise.options);
  const several = questions.length > 1;
  const said = fields?.[becauseField];
  const task = several ? 'tickEach' : questions[0]?.multiple ? 'tickAll' : 'tick';
  return (
    <div className={styles.paper}>
      <PaperHead exercise={exercise} languages={languages} task={(language) => choiceWords(language)(task)} />
      {questions.map((question, at) => {
        const picks = fields ? picksOf(question, fields) : [];
        return (
          <section key={question.id} className={styles.question}>
            {question.text && (
              <div className={styles.title}>
                {several && <span>{at + 1}.</span>}
                <div className={styles.asked}>
                  <Bilingual text={question.text} languages={languages} />
                  {several && question.multiple && (
                    <p className={styles.hint}>
                      {languages.map((language) => (
                        <span key={language} lang={language}>
                          {choiceWords(language)('several')}{' '}
                        </span>
                      ))}
                    </p>
                  )}
                </div>
              </div>
            )}
            <ul className={styles.choices} data-choices={question.choices.length}>
              {question.choices.map(({ id, label }) => (
                <li key={id} className={styles.choice}>
                  <Box tick={picks.includes(id) ? '✓' : ''} />
                  <Bilingual text={label} languages={languages} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {because && (
        <div className={styles.because}>
          <Bilingual text={because.question} languages={languages} arrangement="inline" />
          {typeof said === 'string' ? (
            <p className={styles.said} lang={languageOfWords(said, languages)}>
              {said}
            </p>
          ) : (
            <>
              <div className={styles.line} />
              <div className={styles.line} />
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** Drawn, not painted by style: browsers leave backgrounds out of a print. */
function Box({ tick }: { readonly tick: '✓' | '' }): ReactNode {
  return (
    <svg className={styles.box} viewBox="0 0 20 20" role="img" aria-label={tick === '' ? '☐' : '☑'}>
      <rect x="1" y="1" width="18" height="18" fill="none" stroke="#000" strokeWidth="1.4" />
      {tick !== '' && <path d="M4 10.5 8.5 15 16 5" fill="none" stroke="#000" strokeWidth="2.6" />}
    </svg>
  );
}
