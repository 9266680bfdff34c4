import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { patiently } from '#ui/patiently.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PartBoundary } from '#ui/PartBoundary.tsx';
import { MissingPart } from './MissingPart.tsx';

const loadForm = () => import('./SessionForm.tsx');
const SessionForm = lazy(async () => ({ default: (await patiently(loadForm)).SessionForm }));

/** What a session states, to be filled in: fetched when it is first wanted, for the home is looked at more often. */
export function SessionFormPage(props: ComponentProps<typeof SessionForm>): ReactNode {
  const t = useTranslations('facilitator.common');
  return (
    <PartBoundary instead={<MissingPart why="missing" />}>
      <Suspense fallback={<EmptyState title={t('loading')} />}>
        <SessionForm {...props} />
      </Suspense>
    </PartBoundary>
  );
}
