import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { Reason } from '#exercises/reasons/reasons.ts';
import { Button } from '#ui/Button.tsx';
import styles from './Lines.module.css';
import { feedbackWords } from './messages.ts';

/** The facilitator's hand on lines. */
export interface LinesModeration {
  readonly isHidden: (line: Reason) => boolean;
  readonly setHidden: (line: Reason, to: 'hidden' | 'shown') => void;
}

interface LinesProps {
  readonly lines: readonly Reason[];
  /** How many there are beyond those. */
  readonly more: number;
  readonly language: Language;
  readonly moderation?: LinesModeration | undefined;
}

/** What people wrote, without their names; with the facilitator's hand on each: hidden from the room, or shown again. */
export function Lines({ lines, more, language, moderation }: LinesProps): ReactNode {
  const words = feedbackWords(language);
  if (lines.length === 0) return <p className={styles.more}>{words('allHidden')}</p>;
  return (
    <>
      <ul className={styles.lines}>
        {lines.map((line) => {
          const isHidden = moderation?.isHidden(line) ?? false;
          return (
            <li key={line.key} data-hidden={isHidden ? '' : undefined}>
              <span lang={languageOfWords(line.text, [language])}>
                {isHidden ? <s>{line.text}</s> : line.text}{' '}
                {isHidden && <small lang={language}>{words('hidden')}</small>}
              </span>
              {moderation && (
                <Button
                  tone="quiet"
                  onClick={() => moderation.setHidden(line, isHidden ? 'shown' : 'hidden')}
                >
                  {words(isHidden ? 'show' : 'hide')}
                  <span className={styles.spoken}>: {line.text}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className={styles.more}>{words('more', { left: more })}</p>}
    </>
  );
}
