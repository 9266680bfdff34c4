import { type ReactNode, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import type { LateAnswer } from '#shared/sync/protocol.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { viewsByKind } from '#exercises/views.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import styles from './LateAnswers.module.css';
import type { ConsoleModel } from './useConsole.ts';

interface LateAnswersProps {
  readonly model: ConsoleModel;
}

/** What came too late, to be taken in or left, and how many entries wait for their writers to choose. */
export function LateAnswers({ model }: LateAnswersProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const { exercise, state, facts, emit } = model;
  const progress = state.view.progress[exercise?.id ?? ''];
  const shown = state.view.exercises[exercise?.id ?? ''];
  const views = viewsByKind.get(exercise?.kind ?? '');
  if (!progress || !exercise) return null;
  const { late, conflicts } = progress;
  const ownerName = (owner: string): string => {
    const [kind, id = ''] = owner.split(':');
    if (kind === 'anonymous') return t('anonymousOne');
    if (kind === 'table') return tableLabel(facts.tables, id, language);
    return state.view.seats[id]?.name ?? '';
  };
  const owners = [...new Set(late.map(({ owner }) => owner))];
  const takeIn = (answers: readonly LateAnswer[]): void => {
    for (const { owner, field, slot } of answers)
      emit({ type: 'worksheet.takeLate', exercise: exercise.id, owner, field, slot });
  };
  return (
    <>
      {late.length > 0 && (
        <div className={styles.late}>
          <h3>{t('late')}</h3>
          <ul>
            {owners.map((owner) => {
              const own = late.filter((answer) => answer.owner === owner);
              return (
                <li key={owner}>
                  <div className={styles.words}>
                    <strong>{ownerName(owner)}</strong>{' '}
                    {own.every(({ value }) => value === null) && t('keptPrivate')}
                    {own.map(
                      ({ field, slot, value }) =>
                        value !== null &&
                        views &&
                        shown && (
                          <span key={`${field} ${slot}`} className={styles.said}>
                            <Suspense fallback={null}>
                              <views.Said exercise={shown} field={field} value={value} language={language} />
                            </Suspense>
                          </span>
                        ),
                    )}
                  </div>
                  <Button type="button" tone="secondary" onClick={() => takeIn(own)}>
                    {t('takeIn')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {conflicts > 0 && <p className={styles.conflicts}>{t('conflicts', { count: conflicts })}</p>}
    </>
  );
}
