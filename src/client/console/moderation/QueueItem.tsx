import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { QueueEntry } from '#shared/moderation/queue.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { keyOf } from '#client/console/consoleKeys.ts';
import type { ActionName } from '#client/console/consoleActions.ts';
import { moderationWords } from './messages.ts';
import styles from './ModerationQueue.module.css';
import type { EntryPresses } from './useModeration.ts';

interface QueueItemProps {
  readonly entry: QueueEntry;
  /** Why it waits, in words; null for one that does not. */
  readonly why: string | null;
  readonly isChosen: boolean;
  readonly presses: EntryPresses;
  /** Where it can be sent, and whether it was; null where nothing can be. */
  readonly sending: {
    readonly title: string;
    readonly to: 'plan' | 'exercise';
    readonly isSent: boolean;
  } | null;
  readonly language: Language;
  readonly onChoose: () => void;
}

/** One entry, never with its writer: its words, what became of it, and its buttons; the chosen one says their keys. */
export function QueueItem(props: QueueItemProps): ReactNode {
  const { entry, why, isChosen, presses, sending, language, onChoose } = props;
  const words = moderationWords(language);
  const { text, state } = entry;
  const title = sending?.title ?? '';
  const isSent = sending?.isSent ?? false;
  return (
    <li
      className={styles.entry}
      data-state={state}
      data-chosen={isChosen ? '' : undefined}
      aria-current={isChosen ? 'true' : undefined}
    >
      <button
        type="button"
        className={styles.words}
        aria-label={words('choose', { text })}
        onClick={onChoose}
      >
        <span className={styles.text} lang={languageOfWords(text, [language])}>
          {text}
        </span>
      </button>
      <div className={styles.foot}>
        {why !== null && (isChosen || entry.why === 'words') && <span className={styles.why}>{why}</span>}
        {state === 'hidden' && <span className={styles.quiet}>{words('hidden')}</span>}
        <span className={styles.actions}>
          <EntryButton
            name="showEntry"
            press={presses.show}
            words={words('show')}
            label={words('showOf', { text })}
            isChosen={isChosen}
          />
          <EntryButton
            name="hideEntry"
            press={presses.hide}
            words={words('hide')}
            label={words('hideOf', { text })}
            isChosen={isChosen}
          />
          <EntryButton
            name="sendEntry"
            press={isChosen || isSent ? presses.send : undefined}
            words={words(isSent ? 'sent' : sending?.to === 'plan' ? 'toPlan' : 'sendOn')}
            label={words(isSent ? 'sentOf' : sending?.to === 'plan' ? 'toPlanOf' : 'sendOnOf', {
              title,
              text,
            })}
            isChosen={isChosen}
            isPressed={isSent}
          />
        </span>
      </div>
    </li>
  );
}

interface EntryButtonProps {
  readonly name: ActionName;
  readonly press: (() => void) | undefined;
  readonly words: string;
  readonly label: string;
  readonly isChosen: boolean;
  /** For one that stays pressed. */
  readonly isPressed?: boolean;
}

function EntryButton({ name, press, words, label, isChosen, isPressed }: EntryButtonProps): ReactNode {
  if (!press) return null;
  const key = isChosen ? keyOf(name) : undefined;
  return (
    <button
      type="button"
      className={styles.action}
      aria-label={label}
      aria-keyshortcuts={key?.spoken}
      aria-pressed={isPressed}
      data-key={key?.shown}
      onClick={press}
    >
      {words}
    </button>
  );
}
