import { type ReactNode, Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '#shared/content/language.ts';
import type { WorksheetSet } from '#shared/sync/op.ts';
import type { RefusalReason } from '#shared/sync/reasons.ts';
import { exerciseStage, takesAnswers } from '#shared/sync/stage.ts';
import { viewsByKind } from '#exercises/views.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { OutboxEntry } from '#client/sync/outbox.ts';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { Button } from '#ui/Button.tsx';
import { PartBoundary } from '#ui/PartBoundary.tsx';
import { copyText } from './copyText.ts';
import { ownerNow } from './readSheet.ts';
import styles from './RefusedList.module.css';
import { writeField } from './writeField.ts';

const sentences = {
  malformed: 'malformed',
  'too-large': 'tooLarge',
  'not-allowed': 'notAllowed',
  'unknown-exercise': 'unknownExercise',
  'not-open': 'notOpen',
  closed: 'closed',
  'bad-value': 'badValue',
  stale: 'stale',
  'unknown-table': 'unknownTable',
  'unknown-seat': 'unknownSeat',
  'already-answered': 'alreadyAnswered',
  'unknown-slide': 'other',
  'unknown-session': 'other',
  'table-taken': 'other',
  'not-driver': 'other',
  locked: 'other',
} as const satisfies Record<RefusalReason, string>;

interface RefusedListProps {
  readonly state: RoomState;
  readonly room: RoomClient;
}

/** What the server would not take: why, what it was, and how it is not lost. It stays until its writer lets it go. */
export function RefusedList({ state, room }: RefusedListProps): ReactNode {
  const t = useTranslations('room.refused');
  if (state.refused.length === 0) return null;
  return (
    <section className={styles.refused} role="alert">
      <h2>{t('heading')}</h2>
      <ul className={styles.list}>
        {state.refused.map((entry) => (
          <li key={entry.order}>
            <Refused entry={entry} state={state} room={room} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RefusedProps extends RefusedListProps {
  readonly entry: OutboxEntry;
}

function Refused({ entry, state, room }: RefusedProps): ReactNode {
  const t = useTranslations('room.refused');
  const value = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState<'not-yet' | 'copied' | 'refused'>('not-yet');
  const { op, refused } = entry;
  const answer = op.type === 'worksheet.set' && op.value !== null ? op : null;
  const copy = async (): Promise<void> => {
    const typed = typeof answer?.value === 'string' ? answer.value : (value.current?.innerText ?? '');
    setCopied(await copyText(typed));
  };
  const again = (set: WorksheetSet): void => {
    const { exercise, owner, field, value: typed } = set;
    if (owner !== 'room') {
      writeField(room, { exercise, owner: owner === 'table' ? 'table' : 'seat', field, value: typed });
    }
    void room.dismiss(entry.order);
  };
  return (
    <>
      <p>{t(sentences[refused ?? 'malformed'])}</p>
      {answer && (
        <p ref={value} className={styles.value}>
          <RefusedValue set={answer} state={state} />
        </p>
      )}
      {op.type === 'parking.set' && <p className={styles.value}>{op.fields.text}</p>}
      <div className={styles.actions}>
        {answer && mayWriteAgain(answer, entry.refused, state) && (
          <Button onClick={() => again(answer)}>{t('again')}</Button>
        )}
        {answer && <Button onClick={() => void copy()}>{t(copied === 'copied' ? 'copied' : 'copy')}</Button>}
        <Button tone="quiet" onClick={() => void room.dismiss(entry.order)}>
          {t('dismiss')}
        </Button>
      </div>
      <p role="status">{copied === 'refused' && t('notCopied')}</p>
    </>
  );
}

interface RefusedValueProps {
  readonly set: WorksheetSet;
  readonly state: RoomState;
}

/** The value in words; as it was typed where the exercise is not known any more. */
function RefusedValue({ set, state }: RefusedValueProps): ReactNode {
  const { language } = useLanguage();
  const exercise = state.view.exercises[set.exercise];
  const Said = exercise && viewsByKind.get(exercise.kind)?.Said;
  const asTyped = typeof set.value === 'string' ? set.value : JSON.stringify(set.value);
  if (!exercise || !Said || set.owner === 'room') return asTyped;
  return (
    <>
      <span className={styles.title}>{inLanguage(exercise.title, language)}</span>
      <PartBoundary instead={asTyped}>
        <Suspense fallback={null}>
          <Said exercise={exercise} field={set.field} value={set.value} language={language} />
        </Suspense>
      </PartBoundary>
    </>
  );
}

/** Whether the same words could be taken now: the worksheet takes answers, and the words were not at fault. */
function mayWriteAgain(set: WorksheetSet, reason: RefusalReason | null, { view }: RoomState): boolean {
  const exercise = view.exercises[set.exercise];
  if (!exercise || !view.stage || set.owner === 'room') return false;
  if (reason === 'too-large' || reason === 'bad-value' || reason === 'not-allowed') return false;
  if (reason === 'already-answered') return false;
  const stage = exerciseStage(view.stage.stage, set.exercise);
  return takesAnswers(stage.phase) && (set.owner !== 'table' || ownerNow(exercise, stage) === 'table');
}
