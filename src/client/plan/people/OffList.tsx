import { type ReactNode, useState } from 'react';
import type { Invitee } from '#shared/plan/readPlan.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { peopleWords } from './messages.ts';
import styles from './OffList.module.css';
import type { PeopleActions } from './peopleActions.ts';

interface OffListProps {
  readonly people: readonly Invitee[];
  readonly actions: Pick<PeopleActions, 'bringBack' | 'erase'>;
}

/** Who was taken off the list: each comes back, or is deleted for good once that was asked. */
export function OffList({ people, actions }: OffListProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const [asking, setAsking] = useState<Invitee | null>(null);
  if (people.length === 0) return null;
  return (
    <details className={styles.off}>
      <summary>{w('off', { n: people.length })}</summary>
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id}>
            <span lang={languageOfWords(person.name, [language])}>
              {[person.name, person.company].filter(Boolean).join(' · ')}
            </span>
            <Button
              aria-label={w('bringBackName', { name: person.name })}
              onClick={() => actions.bringBack(person.id, person.name)}
            >
              {w('bringBack')}
            </Button>
            <Button
              tone="danger"
              aria-label={w('eraseName', { name: person.name })}
              onClick={() => setAsking(person)}
            >
              {w('erase')}
            </Button>
          </li>
        ))}
      </ul>
      {asking && (
        <Dialog
          title={w('eraseTitle', { name: asking.name })}
          confirmLabel={w('eraseConfirm')}
          cancelLabel={w('eraseKeep')}
          tone="danger"
          onConfirm={() => {
            actions.erase(asking.id);
            setAsking(null);
          }}
          onCancel={() => setAsking(null)}
        >
          <p>{w('eraseText')}</p>
        </Dialog>
      )}
    </details>
  );
}
