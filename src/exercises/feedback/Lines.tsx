import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { Reason } from '#exercises/reasons/reasons.ts';
import { Button } from '#ui/Button.tsx';
import styles from './Lines.module.css';
import { feedbackWords } from './messages.ts';

interface LinesProps {
  readonly lines: readonly Reason[];
  /** How many there are beyond those. */
  readonly more: number;
  readonly language: Language;
  /** The facilitator's hand on them. */
  readonly onHide?: ((line: Reason) => void) | undefined;
}

/** What people wrote, without their names. */
export function Lines({ lines, more, language, onHide }: LinesProps): ReactNode {
  const words = feedbackWords(language);
  if (lines.length === 0) return <p className={styles.more}>{words('allHidden')}</p>;
  return (
    <>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.key}>
            <span lang={languageOfWords(line.text, [language])}>{line.text}</span>
            {onHide && (
              <Button tone="quiet" onClick={() => onHide(line)}>
                {words('hide')}
                <span className={styles.spoken}>: {line.text}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{words('more', { left: more })}</p>}
    </>
  );
}
