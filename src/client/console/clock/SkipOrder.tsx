import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './AgendaDialog.module.css';
import { movedInOrder, skipListOf } from './agendaDraft.ts';
import type { AgendaPartProps } from './AgendaTable.tsx';
import { useClockWords } from './messages.ts';

/** What can be skipped, in the order in which catching up skips it, and what is skipped already. */
export function SkipOrder({ draft, rules, nameOf, onChange }: AgendaPartProps): ReactNode {
  const t = useClockWords();
  const order = skipListOf(draft, rules);
  return (
    <section className={styles.skips}>
      <h3>{t('skipTitle')}</h3>
      {order.length === 0 && <p className={styles.began}>{t('skipNone')}</p>}
      <ol>
        {order.map((id, index) => {
          const title = nameOf(id);
          const isSkipped = draft.skipped.includes(id);
          return (
            <li key={id}>
              <span className={styles.title} data-skipped={isSkipped}>
                {title}
              </span>
              <label className={styles.skip}>
                <input
                  type="checkbox"
                  checked={isSkipped}
                  aria-label={t('skipNowOf', { title })}
                  onChange={() =>
                    onChange({
                      skipped: isSkipped ? draft.skipped.filter((one) => one !== id) : [...draft.skipped, id],
                    })
                  }
                />
                {t('skipNow')}
              </label>
              <button
                type="button"
                className={styles.move}
                aria-label={t('earlier', { title })}
                disabled={index === 0}
                onClick={() => onChange({ skipOrder: movedInOrder(order, id, -1) })}
              >
                <ChevronUp size="1.25em" aria-hidden="true" />
              </button>
              <button
                type="button"
                className={styles.move}
                aria-label={t('later', { title })}
                disabled={index === order.length - 1}
                onClick={() => onChange({ skipOrder: movedInOrder(order, id, 1) })}
              >
                <ChevronDown size="1.25em" aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
