import type { ReactNode } from 'react';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { runLogMessages } from './messages.ts';

/** The run log did not come. */
export function RunLogProblem({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const { language } = useLanguage();
  const t = runLogMessages(language);
  return (
    <div role="alert">
      <p>{t('problem')}</p>
      <Button onClick={onRetry}>{t('again')}</Button>
    </div>
  );
}
