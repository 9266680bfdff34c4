import type { ReactNode } from 'react';
import type { ActionName } from '#client/console/consoleActions.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { previewWords, type PreviewWords } from './messages.ts';
import styles from './KeyHint.module.css';

interface KeyHintProps {
  readonly model: Pick<ConsoleModel, 'hint' | 'phase'>;
}

/** Why a key has done nothing, for a few seconds. */
export function KeyHint({ model: { hint, phase } }: KeyHintProps): ReactNode {
  const { language } = useLanguage();
  return (
    <p className={styles.hint} role="status">
      {hint !== null && (
        <span key={hint.count}>{whyNot(previewWords(language), hint.name, phase.phase)}</span>
      )}
    </p>
  );
}

function whyNot(words: PreviewWords, name: ActionName, phase: ConsoleModel['phase']['phase']): string {
  switch (name) {
    case 'back':
    case 'forward':
    case 'open':
    case 'close':
    case 'hide':
      return words(name);
    case 'reveal':
      if (phase === 'open') return words('revealOpen');
      return words(phase === 'revealed' ? 'revealShown' : 'noReveal');
    case 'toTables':
    case 'toSeats':
    case 'nextTurn':
    case 'lastTurn':
      return words('turn');
    case 'moreTime':
    case 'lessTime':
    case 'pause':
      return words('time');
    case 'pageBack':
    case 'pageForward':
      return words('pages');
    case 'showEntry':
    case 'hideEntry':
    case 'sendEntry':
    case 'previousEntry':
    case 'nextEntry':
      return words('entry');
    case 'undo':
      return words('undoNone');
    default:
      return '';
  }
}
