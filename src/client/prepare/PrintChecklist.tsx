import { type ReactNode, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { printLanguageName, printLanguages } from '#client/print/printOptions.ts';
import { Button } from '#ui/Button.tsx';
import styles from './PrintChecklist.module.css';

interface PrintChecklistProps {
  readonly subject: { readonly session: string } | { readonly workshop: string };
  readonly label: string;
  readonly tone: 'primary' | 'secondary';
}

/** One click prints the checklist: as a PDF where a Chrome is found, else by the browser's own dialog. */
export function PrintChecklist({ subject, label, tone }: PrintChecklistProps): ReactNode {
  const t = useTranslations('facilitator.session');
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState<string | null>(null);
  const [paper, setPaper] = useState(() => (/-(US|CA|MX|PH)$/i.test(navigator.language) ? 'letter' : 'a4'));
  const id = useId();
  const search = new URLSearchParams({ ...subject, language: language ?? own, paper });
  return (
    <div className={styles.print}>
      <Button
        type="button"
        tone={tone}
        onClick={() => window.open(`/api/documents/checklist.pdf?${search.toString()}`, '_blank')}
      >
        {label}
      </Button>
      <label htmlFor={`${id}-paper`} className={styles.hidden}>
        {t('paper')}
      </label>
      <select id={`${id}-paper`} value={paper} onChange={(event) => setPaper(event.target.value)}>
        <option value="a4">A4</option>
        <option value="letter">Letter</option>
      </select>
      <label htmlFor={`${id}-language`} className={styles.hidden}>
        {t('printLanguage')}
      </label>
      <select
        id={`${id}-language`}
        value={language ?? own}
        onChange={(event) => setLanguage(event.target.value)}
      >
        {printLanguages.map((one) => (
          <option key={one} value={one}>
            {printLanguageName(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
