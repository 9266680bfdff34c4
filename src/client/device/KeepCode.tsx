import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { groupRoomCode } from '#shared/sync/ids.ts';
import { Button } from '#ui/Button.tsx';
import styles from './KeepCode.module.css';

interface KeepCodeProps {
  readonly code: string;
  readonly onDone: () => void;
}

/** The return code, once, after joining: worth a photo, and in nobody's way. */
export function KeepCode({ code, onDone }: KeepCodeProps): ReactNode {
  const t = useTranslations('room.keep');
  return (
    <aside className={styles.keep}>
      <h2>{t('heading')}</h2>
      <ReturnCode code={code} />
      <p>{t('why')}</p>
      <Button onClick={onDone}>{t('done')}</Button>
    </aside>
  );
}

/** A return code as people read it aloud, in two halves. */
export function ReturnCode({ code }: Pick<KeepCodeProps, 'code'>): ReactNode {
  return (
    <p className={styles.code} translate="no">
      {groupRoomCode(code)}
    </p>
  );
}
