import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { keyTable } from './consoleKeys.ts';
import { keyGroups } from './controls.ts';
import styles from './KeysDialog.module.css';
import { PanelDialog } from './PanelDialog.tsx';
import { previewWords } from './preview/messages.ts';

interface KeysDialogProps {
  readonly onClose: () => void;
}

/** Which key does what, by what it is about. */
export function KeysDialog({ onClose }: KeysDialogProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const words = previewWords(language);
  return (
    <PanelDialog title={t('keysTitle')} width="full" onClose={onClose}>
      {/* What does not fit on a phone scrolls, and is reached by key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.keys} tabIndex={0} role="region" aria-label={t('keysTitle')}>
        <div className={styles.groups}>
          {keyGroups.map(({ heading, meanings }) => (
            <section key={heading}>
              <h3>{words(heading)}</h3>
              <dl>
                {keyTable
                  .filter(({ meaning }) => meanings.includes(meaning))
                  .map(({ shown, meaning }) => (
                    <div key={shown}>
                      <dt>
                        <kbd>{shown}</kbd>
                      </dt>
                      <dd>{t(`does.${meaning}`)}</dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
        <p>{t('keysHint')}</p>
      </div>
    </PanelDialog>
  );
}
