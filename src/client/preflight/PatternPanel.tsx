import type { ReactNode } from 'react';
import { Button } from '#ui/Button.tsx';
import { patternQuestions } from './judgeRoom.ts';
import type { PreflightWords } from './messages.ts';
import styles from './PatternPanel.module.css';
import type { Pattern } from './usePattern.ts';
import { YesNo } from './YesNo.tsx';

interface PatternPanelProps {
  readonly pattern: Pattern;
  readonly t: PreflightWords;
}

/** The test pattern for the wall, and what the room is asked about it. */
export function PatternPanel({ pattern, t }: PatternPanelProps): ReactNode {
  const { answered, open, answer } = pattern;
  return (
    <div className={styles.panel}>
      <div className={styles.way}>
        <Button type="button" tone="primary" onClick={open}>
          {t('pattern.open')}
        </Button>
        <p className={styles.hint}>{t('pattern.hint')}</p>
      </div>
      <div>
        {patternQuestions.map((question) => (
          <YesNo
            key={question}
            question={t(`pattern.${question}`)}
            options={[
              ['yes', t('pattern.yes')],
              ['no', t('pattern.no')],
            ]}
            value={answered.answers[question]}
            onChange={(said) => answer(question, said)}
          />
        ))}
      </div>
    </div>
  );
}
