import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { peopleWords } from './messages.ts';
import styles from './PasteRows.module.css';

interface LeaveOutProps {
  readonly name: string;
  readonly onPress: () => void;
}

/** Takes a row out of what was pasted. */
export function LeaveOut({ name, onPress }: LeaveOutProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const label = name === '' ? w('leaveOut') : w('leaveOutName', { name });
  return (
    <button
      type="button"
      className={styles.leaveOut}
      aria-label={label}
      title={w('leaveOut')}
      onClick={onPress}
    >
      <X size="1.1em" aria-hidden="true" />
    </button>
  );
}
