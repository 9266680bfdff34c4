import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';

interface MissingPartProps {
  /** Over plain HTTP a reload without network leaves nothing on the screen at all. */
  readonly line: 'online' | 'offline';
}

/** A part that this device could not fetch; what was typed waits in the outbox, which a reload keeps. */
export function MissingPart({ line }: MissingPartProps): ReactNode {
  const t = useTranslations('room');
  return (
    <EmptyState
      title={t('device.missing')}
      action={
        <Button tone="primary" onClick={() => location.reload()}>
          {t('ended.reload')}
        </Button>
      }
    >
      {t(line === 'online' ? 'device.missingNow' : 'device.missingNext')}
    </EmptyState>
  );
}
