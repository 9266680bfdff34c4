import { type ReactNode, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { tableLabels } from '#shared/session/tableLabel.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { viewsByKind } from '#exercises/views.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { readSheet } from './readSheet.ts';
import styles from './ResultBlock.module.css';
import { useCarry, useOrigins } from './useCarry.ts';

interface ResultBlockProps {
  readonly exercise: PublicExercise;
  readonly state: RoomState;
  readonly room: RoomClient;
}

/**
 * What the room thinks, once it is revealed and enough have answered, with the reader's own place in it; own entries
 * can still be taken along.
 */
export function ResultBlock({ exercise, state, room }: ResultBlockProps): ReactNode {
  const t = useTranslations('room.device');
  const { language } = useLanguage();
  const owner = exercise.owner === 'table' ? 'table' : 'seat';
  const carry = useCarry(room, exercise, owner);
  const origins = useOrigins(room);
  const Result = viewsByKind.get(exercise.kind)?.Result;
  const result = shownResult(exercise, state);
  if (!Result || !result) return null;
  const own = readSheet(state, exercise.id, owner);
  const facts = state.view.session?.facts;
  return (
    <section className={styles.result}>
      <h2>{t('result')}</h2>
      <Suspense fallback={null}>
        <Result
          exercise={exercise}
          scope={result.scope}
          joined={result.joined}
          languages={[language]}
          tables={facts ? tableLabels(facts.tables, language) : {}}
          own={own.fields}
          origins={origins}
          {...(carry === null ? {} : { carry })}
        />
      </Suspense>
    </section>
  );
}

/** The result that a device may show now, or null. */
export function shownResult({ id }: PublicExercise, { view }: Pick<RoomState, 'view'>) {
  if (view.stage?.stage.exercises[id]?.phase !== 'revealed') return null;
  const result = view.results[id];
  const scope = result?.scopes[0];
  return result && scope && scope.result !== null ? { scope, joined: result.joined } : null;
}
