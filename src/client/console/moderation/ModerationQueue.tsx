import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Language } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { moderationWords } from './messages.ts';
import styles from './ModerationQueue.module.css';
import { QueueItem } from './QueueItem.tsx';
import { firstHeld, inView } from './readQueue.ts';
import type { Moderation } from './useModeration.ts';

interface ModerationQueueProps {
  readonly model: Pick<ConsoleModel, 'moderation' | 'result' | 'settings'>;
}

/** Beside the result there is room for so many, and where the result is wide. */
const most = { beside: 3, wide: 10 };

/** What people wrote in their own words: shown, hidden or held, the chosen one with its keys. */
export function ModerationQueue({ model }: ModerationQueueProps): ReactNode {
  const { moderation, result, settings } = model;
  const { language } = useLanguage();
  const words = moderationWords(language);
  const [unfolded, setUnfolded] = useState(false);
  const { entries, held, beyond, chosen, target, pressesOf, choose, question, said } = moderation;
  // Whoever comes to the list, or unfolds it, looks for what waits; under a key that is about to be pressed nothing moves.
  const comeToIt = (): void => {
    const first = firstHeld(entries);
    const isAtOne = entries.some(({ field, state }) => field === chosen && state === 'held');
    if (first !== null && !isAtOne) choose(first);
  };
  const arrive = useRef(comeToIt);
  useEffect(() => arrive.current(), []);
  if (entries.length === 0) return null;
  const unfold = (): void => {
    if (!unfolded) comeToIt();
    setUnfolded(!unfolded);
  };
  const shown = unfolded ? entries : inView(entries, chosen, most[result]);
  const left = entries.length - shown.length;
  const roomWords = settings.moderation.hold === 'large' ? 'largeRoom' : 'everyRoom';
  return (
    <section className={styles.queue} aria-label={words('heading')} lang={language}>
      <div className={styles.head}>
        <h3>{words('heading')}</h3>
        {held > 0 && <strong className={styles.held}>{words('waiting', { count: held })}</strong>}
        <ShowAll moderation={moderation} language={language} />
      </div>
      <ul className={styles.entries}>
        {shown.map((entry) => (
          <QueueItem
            key={entry.field}
            entry={entry}
            why={entry.why === null ? null : words(entry.why === 'words' ? 'wordList' : roomWords)}
            isChosen={entry.field === chosen}
            presses={pressesOf(entry)}
            sending={target && { title: target.title, to: target.to, isSent: target.isSent(entry) }}
            language={language}
            onChoose={() => choose(entry.field)}
          />
        ))}
      </ul>
      {(left > 0 || unfolded) && (
        <button type="button" className={styles.more} onClick={unfold}>
          {unfolded ? words('fewer') : words('more', { count: left + beyond })}
        </button>
      )}
      {unfolded && beyond > 0 && <p className={styles.quiet}>{words('beyond', { count: beyond })}</p>}
      <p className={styles.spoken} role="status">
        {said}
      </p>
      {question}
    </section>
  );
}

interface ShowAllProps {
  readonly moderation: Moderation;
  readonly language: Language;
}

/** Everything that waits only because all of it does, shown at once after a question. */
function ShowAll({ moderation: { entries, showAll }, language }: ShowAllProps): ReactNode {
  const words = moderationWords(language);
  const [asking, setAsking] = useState(false);
  const count = entries.filter(({ why }) => why === 'room').length;
  const matching = entries.filter(({ why }) => why === 'words').length;
  if (count < 2) return null;
  return (
    <>
      <button type="button" className={styles.action} onClick={() => setAsking(true)}>
        {words('showAll', { count })}
      </button>
      {asking && (
        <Dialog
          title={words('showAllTitle', { count })}
          confirmLabel={words('showAll', { count })}
          cancelLabel={words('notYet')}
          onConfirm={() => {
            setAsking(false);
            showAll();
          }}
          onCancel={() => setAsking(false)}
        >
          <p>{words('showAllText')}</p>
          {matching > 0 && <p>{words('showAllWords', { count: matching })}</p>}
        </Dialog>
      )}
    </>
  );
}
