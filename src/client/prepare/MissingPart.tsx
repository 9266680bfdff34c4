import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';

interface MissingPartProps {
  /** `renewed`: the server said so; `missing`: a file did not come. */
  readonly why: 'missing' | 'renewed';
}

/** In place of a page, or a part of one, that this browser has not got: what to do about it. */
export function MissingPart({ why }: MissingPartProps): ReactNode {
  const t = useTranslations('facilitator.problem');
  return (
    <EmptyState
      title={t(why)}
      action={
        <Button type="button" tone="primary" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      }
    >
      {t(why === 'renewed' ? 'renewedNext' : 'missingNext')}
    </EmptyState>
  );
}
