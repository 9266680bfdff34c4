import { type ReactNode, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { inLanguage } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { takesAnswers } from '#shared/sync/stage.ts';
import { pendingLate } from '#shared/sync/worksheet.ts';
import { optimisticFields, registerKey } from '#shared/sync/view.ts';
import { viewsByKind } from '#exercises/views.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomClient } from '#client/sync/roomClient.ts';
import type { DeviceTask } from './deviceTask.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import styles from './ExerciseTask.module.css';

interface ExerciseTaskProps {
  readonly task: Extract<DeviceTask, { kind: 'exercise' }>;
  readonly room: RoomClient;
}

/** An exercise on the device: the question and its tool while open; afterwards the answer, then the result. */
export function ExerciseTask({ task: { exercise, stage }, room }: ExerciseTaskProps): ReactNode {
  const t = useTranslations('room.device');
  const { language } = useLanguage();
  const { view, waiting, self } = useStore(room.store);
  const views = viewsByKind.get(exercise.kind);
  if (!views) return null;
  const owner = self?.role === 'participant' ? `seat:${self.seat.id}` : '';
  const pending = waiting.map(({ op }) => op);
  const fields = optimisticFields(view, pending, exercise.id, owner);
  const isLate = pendingLate(Object.values(view.registers)).some((one) => one.exercise === exercise.id);
  const answered = Object.values(fields).some((value) => value !== null);
  const result = stage.phase === 'revealed' ? view.results[exercise.id] : undefined;
  const scope = result?.scopes[0];

  const emit = (field: string, value: JsonValue): void => {
    const held = view.registers[registerKey({ exercise: exercise.id, owner, field, slot: 'current' })];
    void room.emit({
      type: 'worksheet.set',
      exercise: exercise.id,
      field,
      value,
      base: held?.revision ?? 0,
      phaseRevision: stage.phaseRevision,
    });
  };

  const state = (): string | null => {
    if (stage.phase === 'grace') return t('grace');
    if (takesAnswers(stage.phase)) return null;
    if (isLate) return t('late');
    return answered ? t('closed') : t('closedWithout');
  };
  const sentence = state();

  return (
    <article className={styles.exercise}>
      <h1 data-face="display">
        <RichTextView text={[{ text: inLanguage(exercise.question, language) }]} language={language} />
      </h1>
      {takesAnswers(stage.phase) && (
        <p className={styles.prompt}>
          <RichTextView text={[{ text: inLanguage(exercise.prompt, language) }]} language={language} />
        </p>
      )}
      {sentence !== null && (
        <p className={styles.state} role="status">
          <RichTextView text={[{ text: sentence }]} language={language} />
        </p>
      )}
      <Suspense fallback={null}>
        {result && scope && scope.result !== null ? (
          <>
            <h2>{t('result')}</h2>
            <views.Result
              exercise={exercise}
              scope={scope}
              joined={result.joined}
              languages={[language]}
              own={fields}
            />
          </>
        ) : (
          <views.Device
            exercise={exercise}
            fields={fields}
            language={language}
            state={takesAnswers(stage.phase) ? 'editable' : 'locked'}
            emit={emit}
          />
        )}
      </Suspense>
    </article>
  );
}
