import type { ReactNode } from 'react';
import type { ResultProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { ItemResult } from './ItemResult.tsx';
import type { Reason } from '#exercises/reasons/reasons.ts';
import { feedbackWords } from './messages.ts';
import styles from './Result.module.css';
import { answerField, type AnsweredItem, feedbackOptions, readResult } from './schema.ts';
import { resultSentence } from './sentence.ts';

/** The result for one reader close by: what it says, each question with its picture and the own answer, and a table. */
export function Result(props: ResultProps): ReactNode {
  const { exercise, scope } = props;
  return <ResultOf {...props} all={readResult(feedbackOptions.parse(exercise.options), scope.result)} />;
}

interface ResultOfProps extends Pick<ResultProps, 'exercise' | 'languages' | 'own'> {
  readonly all: readonly AnsweredItem[];
  readonly onHide?: ((line: Reason) => void) | undefined;
}

/** The same of a result that is read, on the console with a hand on its lines. */
export function ResultOf({ exercise, languages, own, all, onHide }: ResultOfProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = feedbackWords(language);
  const sentence = resultSentence(all, language);
  const isEmpty = all.every(({ n }) => n === 0);
  return (
    <div className={styles.result} lang={language}>
      {(sentence !== null || isEmpty) && (
        <p>
          <RichTextView text={[{ text: sentence ?? words('none') }]} language={language} />
        </p>
      )}
      {!isEmpty && (
        <ol className={styles.items}>
          {all.map((answered) => (
            <li key={answered.item.id}>
              <ItemResult
                answered={answered}
                minimum={exercise.minimum}
                own={own?.[answerField(answered.item.id)]}
                language={language}
                onHide={onHide}
              />
            </li>
          ))}
        </ol>
      )}
      {all.some(({ counts }) => counts !== null) && (
        <details className={styles.table}>
          <summary>{words('table')}</summary>
          <FiguresTable all={all} language={language} />
        </details>
      )}
    </div>
  );
}
