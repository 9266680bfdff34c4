import { type ReactNode, useState } from 'react';
import { type Answer, type Answers, diagnose, questions, type Reach } from '#shared/session/diagnose.ts';
import { Button } from '#ui/Button.tsx';
import type { PreflightWords } from './messages.ts';
import styles from './WhyNot.module.css';
import { YesNo } from './YesNo.tsx';

interface WhyNotProps {
  readonly reach: Reach;
  readonly t: PreflightWords;
}

/** Asks what somebody in the room can see, one question at a time, and says one cause and what to do. */
export function WhyNot({ reach, t }: WhyNotProps): ReactNode {
  const [answers, setAnswers] = useState<Answers>({});
  const found = diagnose(reach, answers);
  const asked = questions(reach).slice(0, stepsTo(reach, answers));
  const options: readonly (readonly [Answer, string])[] = [
    ['yes', t('why.yes')],
    ['no', t('why.no')],
    ['unknown', t('why.unknown')],
  ];
  return (
    <details className={styles.why}>
      <summary className={styles.summary}>{t('why.heading')}</summary>
      {asked.map((question) => (
        <YesNo
          key={question}
          question={t(`why.${question}`)}
          options={options}
          value={answers[question]}
          onChange={(answer) => setAnswers((before) => ({ ...before, [question]: answer }))}
        />
      ))}
      <div role="status">
        {found.kind === 'cause' && (
          <div className={styles.cause} data-cause={found.cause}>
            <p className={styles.likely}>{t('why.result')}</p>
            <h4>{t(`cause.${found.cause}.title`)}</h4>
            <p>{t(`cause.${found.cause}.todo`)}</p>
          </div>
        )}
      </div>
      {Object.keys(answers).length > 0 && (
        <Button type="button" tone="quiet" onClick={() => setAnswers({})}>
          {t('why.restart')}
        </Button>
      )}
    </details>
  );
}

/** How many questions stand there: those that were gone through, and the one that is open. */
function stepsTo(reach: Reach, answers: Answers): number {
  const all = questions(reach);
  const at = all.findIndex((_question, index) => {
    const first = Object.fromEntries(all.slice(0, index).map((one) => [one, answers[one]]));
    return diagnose(reach, first).kind === 'cause';
  });
  if (at >= 0) return at;
  const found = diagnose(reach, answers);
  return found.kind === 'ask' ? all.indexOf(found.question) + 1 : all.length;
}
