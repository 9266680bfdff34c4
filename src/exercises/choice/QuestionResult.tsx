import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { choiceWords } from './messages.ts';
import styles from './QuestionResult.module.css';
import { isRight } from './rules.ts';
import type { AnsweredQuestion } from './schema.ts';
import { percentWords, questionSentence, rightNames } from './sentence.ts';

interface QuestionResultProps {
  readonly answered: AnsweredQuestion;
  readonly n: number;
  /** Its place among several, from 1. */
  readonly number: number | null;
  /** The reader's own choices; null where there is no reader, or no answer of theirs at all. */
  readonly own: readonly string[] | null;
  readonly language: Language;
}

/** One question: who chose what, the own answer and the right one told by word and by shape, and why. */
export function QuestionResult({ answered, n, number, own, language }: QuestionResultProps): ReactNode {
  const { question, tally } = answered;
  const words = choiceWords(language);
  const isQuiz = tally.got !== null;
  return (
    <div className={styles.question}>
      {question.text && (
        <h3 className={styles.title}>
          {number !== null && `${number}. `}
          <RichTextView text={[{ text: inLanguage(question.text, language) }]} language={language} />
        </h3>
      )}
      {isQuiz && own && <Verdict answered={answered} own={own} language={language} />}
      <ul className={styles.choices}>
        {question.choices.map(({ id, label }, at) => {
          const count = tally.counts[at] ?? 0;
          const right = tally.right.includes(id);
          return (
            <li key={id} className={styles.choice} data-right={right ? '' : undefined}>
              <p className={styles.label}>
                <span>
                  <RichTextView text={[{ text: inLanguage(label, language) }]} language={language} />
                  {/* A line breaks before a sign, never between it and its word. */}
                  {right && ' '}
                  {right && <span className={styles.right}>✓ {words('rightAnswer')}</span>}
                  {own?.includes(id) && ' '}
                  {own?.includes(id) && <span className={styles.own}>● {words('yours')}</span>}
                </span>
                <span className={styles.count}>
                  {count} <small>({percentWords(count, n, language)})</small>
                </span>
              </p>
              <span className={styles.track} aria-hidden>
                <span
                  className={styles.bar}
                  data-plain={isQuiz && !right ? '' : undefined}
                  style={{ width: `${n === 0 ? 0 : (100 * count) / n}%` }}
                />
              </span>
            </li>
          );
        })}
      </ul>
      {n > 0 && (number !== null || tally.explanation) && (
        <p className={styles.sentence}>
          {number !== null && (
            // Which one is right stands above already.
            <RichTextView
              text={[
                {
                  text:
                    tally.got === null
                      ? questionSentence(answered, n, language)
                      : words('got', { got: tally.got, n }),
                },
              ]}
              language={language}
            />
          )}{' '}
          {tally.explanation && (
            <RichTextView text={[{ text: inLanguage(tally.explanation, language) }]} language={language} />
          )}
        </p>
      )}
    </div>
  );
}

interface VerdictProps extends Pick<QuestionResultProps, 'answered' | 'language'> {
  readonly own: readonly string[];
}

function Verdict({ answered, own, language }: VerdictProps): ReactNode {
  const words = choiceWords(language);
  const labels = rightNames(answered, language);
  const got = isRight(own, answered.tally.right);
  const said = got ? words('gotIt') : words(own.length === 0 ? 'leftOut' : 'notThis', { labels });
  return (
    <p className={styles.verdict} data-got={got ? '' : undefined}>
      <span aria-hidden className={styles.sign}>
        {got ? '✓' : own.length === 0 ? '–' : '✗'}
      </span>{' '}
      {said}
    </p>
  );
}
