import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { Reasons } from '#exercises/reasons/Reasons.tsx';
import type { ResultProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { choiceWords } from './messages.ts';
import { QuestionResult } from './QuestionResult.tsx';
import styles from './Result.module.css';
import { isRight, picksOf } from './rules.ts';
import { type AnsweredQuestion, choiceOptions, choiceResult, withTallies } from './schema.ts';
import { resultSentence } from './sentence.ts';

/** The result for one reader close by: the own score, each question with its bars, and the reasons. */
export function Result(props: ResultProps): ReactNode {
  const { scope, languages } = props;
  const language = languages[0] ?? 'en';
  const { reasons, moreReasons } = choiceResult.parse(scope.result);
  return (
    <div className={styles.result} lang={language}>
      <Figures {...props} />
      <Reasons reasons={reasons} moreReasons={moreReasons} language={language} />
    </div>
  );
}

/** The result without the reasons. */
export function Figures({ exercise, scope, languages, own }: ResultProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = choiceWords(language);
  const result = choiceResult.parse(scope.result);
  const all = withTallies(choiceOptions.parse(exercise.options), result);
  const quiz = all.filter(({ tally }) => tally.got !== null);
  const isAnswered = own !== undefined && all.some(({ question }) => picksOf(question, own).length > 0);
  return (
    <>
      {isAnswered && quiz.length > 0 && (
        <p className={styles.score}>
          <strong>
            {words('score', {
              right: quiz.filter(({ question, tally }) => isRight(picksOf(question, own), tally.right))
                .length,
              of: quiz.length,
            })}
          </strong>{' '}
          <small>{words('onlyYou')}</small>
        </p>
      )}
      {(all.length === 1 || quiz.length > 0 || result.n === 0) && (
        <p>
          <RichTextView text={[{ text: resultSentence(all, result, language) }]} language={language} />
        </p>
      )}
      <ol className={styles.questions}>
        {all.map((answered, at) => (
          <li key={answered.question.id}>
            <QuestionResult
              answered={answered}
              n={result.n}
              number={all.length > 1 ? at + 1 : null}
              own={isAnswered ? picksOf(answered.question, own) : null}
              language={language}
            />
          </li>
        ))}
      </ol>
      <details className={styles.table}>
        <summary>{words('table')}</summary>
        <div className={styles.scroll}>
          <Table all={all} language={language} />
        </div>
      </details>
    </>
  );
}

interface TableProps {
  readonly all: readonly AnsweredQuestion[];
  readonly language: Language;
}

/** Every question and choice with how many chose it, and in a quiz whether it is right. */
function Table({ all, language }: TableProps): ReactNode {
  const words = choiceWords(language);
  const isQuiz = all.some(({ tally }) => tally.got !== null);
  return (
    <table>
      <thead>
        <tr>
          {all.length > 1 && <th scope="col">{words('question')}</th>}
          <th scope="col">{words('choice')}</th>
          <th scope="col">{words('people')}</th>
          {isQuiz && <th scope="col">{words('right')}</th>}
        </tr>
      </thead>
      <tbody>
        {all.map(({ question, tally }, place) =>
          question.choices.map(({ id, label }, at) => (
            <tr key={`${question.id} ${id}`}>
              {all.length > 1 && <td>{place + 1}</td>}
              <th scope="row">{inLanguage(label, language)}</th>
              <td>{tally.counts[at] ?? 0}</td>
              {isQuiz && <td>{tally.right.includes(id) ? '✓' : '–'}</td>}
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
