import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { keyTable } from './consoleKeys.ts';
import styles from './KeysDialog.module.css';
import { PanelDialog } from './PanelDialog.tsx';

interface KeysDialogProps {
  readonly onClose: () => void;
}

/** Which key does what. */
export function KeysDialog({ onClose }: KeysDialogProps): ReactNode {
  const t = useTranslations('facilitator.console');
  return (
    <PanelDialog title={t('keysTitle')} width="wide" onClose={onClose}>
      {/* What does not fit on a low screen scrolls, and is reached by key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.keys} tabIndex={0} role="region" aria-label={t('keysTitle')}>
        <dl>
          {keyTable.map(({ shown, meaning }) => (
            <div key={shown}>
              <dt>
                <kbd>{shown}</kbd>
              </dt>
              <dd>{t(`does.${meaning}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('keysHint')}</p>
      </div>
    </PanelDialog>
  );
}
