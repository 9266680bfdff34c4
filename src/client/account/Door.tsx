import type { ReactNode } from 'react';
import { Header } from '#client/prepare/Header.tsx';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import styles from './Door.module.css';

interface DoorProps {
  readonly heading: string;
  readonly text?: ReactNode;
  readonly children: ReactNode;
}

/** A page in front of the facilitator's own: one thing to fill in, and why. */
export function Door({ heading, text, children }: DoorProps): ReactNode {
  const { language } = useLanguage();
  return (
    <div className={styles.page}>
      <Header />
      <main className={styles.door}>
        <h1 data-face="display">
          <RichTextView text={[{ text: heading }]} language={language} />
        </h1>
        {text !== undefined && <p className={styles.text}>{text}</p>}
        {children}
      </main>
    </div>
  );
}
