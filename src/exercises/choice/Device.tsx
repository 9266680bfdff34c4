import type { ReactNode } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { Because } from '#exercises/reasons/Because.tsx';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { choiceWords } from './messages.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { picksOf } from './rules.ts';
import { choiceOptions } from './schema.ts';

/** Questions one beneath the other, and where it is asked for, why. */
export function Device(props: DeviceProps): ReactNode {
  const { exercise, fields, language, state, emit, own } = props;
  const { questions, because } = choiceOptions.parse(exercise.options);
  const done = questions.filter((question) => picksOf(question, fields).length > 0).length;
  const total = questions.length;
  return (
    <div className={styles.form}>
      {questions.map((question, at) => (
        <QuestionForm
          key={question.id}
          question={question}
          title={question.text ? inLanguage(question.text, language) : null}
          number={total > 1 ? at + 1 : null}
          picks={picksOf(question, fields)}
          alone={own ? picksOf(question, own) : []}
          language={language}
          state={state}
          emit={emit}
        />
      ))}
      {total > 1 && (
        <p className={styles.progress} role="status">
          {choiceWords(language)('answered', { done, total })}
        </p>
      )}
      {because && <Because {...props} words={because.question} />}
    </div>
  );
}
