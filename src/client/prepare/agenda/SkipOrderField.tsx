import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import styles from './AgendaFields.module.css';
import { type AgendaWorkshop, skipListOf, type TypedAgenda } from './agendaForm.ts';
import { agendaFieldWords } from './messages.ts';

interface SkipOrderFieldProps {
  readonly stated: readonly string[];
  readonly typed: TypedAgenda;
  readonly workshop: AgendaWorkshop;
  readonly onChange: (order: readonly string[]) => void;
}

/** What can be skipped, in the order in which catching up skips it. */
export function SkipOrderField({ stated, typed, workshop, onChange }: SkipOrderFieldProps): ReactNode {
  const { language } = useLanguage();
  const t = agendaFieldWords(language);
  const [moved, setMoved] = useState('');
  const order = skipListOf(stated, typed, workshop);
  const titleOf = (id: string): string => {
    const found = [...workshop.segments, ...workshop.exercises].find((one) => one.id === id);
    return found ? inLanguage(found.title, language) : id;
  };
  const move = (at: number, to: number): void => {
    const id = order[at];
    const other = order[to];
    if (id === undefined || other === undefined) return;
    onChange(order.map((one, place) => (place === at ? other : place === to ? id : one)));
    setMoved(t('movedTo', { title: titleOf(id), place: to + 1, all: order.length }));
  };
  return (
    <div className={styles.skips}>
      <h3>{t('skipTitle')}</h3>
      {order.length === 0 && <p className={styles.hint}>{t('skipNone')}</p>}
      <ol>
        {order.map((id, at) => {
          const title = titleOf(id);
          return (
            <li key={id}>
              <span>{title}</span>
              {/* At either end a button stays, so that the focus has somewhere to be. */}
              <button
                type="button"
                aria-label={t('earlier', { title })}
                aria-disabled={at === 0}
                onClick={() => move(at, at - 1)}
              >
                <ChevronUp size="1.25em" aria-hidden="true" />
              </button>
              <button
                type="button"
                aria-label={t('later', { title })}
                aria-disabled={at === order.length - 1}
                onClick={() => move(at, at + 1)}
              >
                <ChevronDown size="1.25em" aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ol>
      <p className={styles.spoken} role="status">
        {moved}
      </p>
    </div>
  );
}
