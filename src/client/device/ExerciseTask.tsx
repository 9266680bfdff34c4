import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { type ExerciseStage, takesAnswers } from '#shared/sync/stage.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import type { DeviceTask } from './deviceTask.ts';
import styles from './ExerciseTask.module.css';
import { OwnWords } from './OwnWords.tsx';
import { ReadyButton } from './ReadyButton.tsx';
import { ownerNow, readSheet, type Sheet } from './readSheet.ts';
import { ResultBlock, shownResult } from './ResultBlock.tsx';
import { TableLine } from './TableLine.tsx';
import { Worksheet } from './Worksheet.tsx';

interface ExerciseTaskProps {
  readonly task: Extract<DeviceTask, { kind: 'exercise' }>;
  readonly room: RoomClient;
}

/** An exercise on the device: the question and its tool while open; afterwards the answer, then the result. */
export function ExerciseTask({ task: { exercise, stage }, room }: ExerciseTaskProps): ReactNode {
  const t = useTranslations('room.device');
  const { language } = useLanguage();
  const known = useStore(room.store);
  const owner = ownerNow(exercise, stage);
  const isOpen = takesAnswers(stage.phase);
  const sheet = readSheet(known, exercise.id, owner);
  const alone = exercise.owner === 'both' && owner === 'table' ? readSheet(known, exercise.id, 'seat') : null;
  const sentence = stateSentence(stage, sheet);
  const shown = shownResult(exercise, known);
  const revealed = shown !== null;
  const turn = isOpen ? exercise.turns?.[stage.turn] : undefined;
  return (
    <article className={styles.exercise} data-beside={alone?.isAnswered && !revealed ? '' : undefined}>
      <header className={styles.head}>
        {exercise.owner === 'both' && isOpen && (
          <p className={styles.round} role="status">
            {t(`round.${stage.round}`)}
          </p>
        )}
        {turn && (
          <p className={styles.round} role="status">
            {t('turn', {
              turn: stage.turn + 1,
              turns: exercise.turns?.length ?? 1,
              title: inLanguage(turn.title, language),
            })}
          </p>
        )}
        <h1 data-face="display">
          <RichTextView text={[{ text: inLanguage(exercise.question, language) }]} language={language} />
        </h1>
        {isOpen && (
          <p className={styles.prompt}>
            <RichTextView
              text={[{ text: inLanguage(turn?.prompt ?? exercise.prompt, language) }]}
              language={language}
            />
          </p>
        )}
      </header>
      {owner === 'table' && isOpen && <TableLine state={known} room={room} />}
      {sentence !== null && (
        <p className={styles.state} role="status">
          <RichTextView text={[{ text: t(sentence) }]} language={language} />
        </p>
      )}
      {revealed ? (
        <>
          <ResultBlock exercise={exercise} state={known} room={room} />
          <OwnWords
            exercise={exercise}
            owner={owner}
            sheet={sheet}
            result={shown.scope.result}
            room={room}
            tableName={tableNameOf(known, language)}
            className={styles.own}
          />
        </>
      ) : (
        <div className={styles.sheets}>
          <Worksheet
            key={owner}
            exercise={exercise}
            owner={owner}
            state={isOpen ? 'editable' : 'locked'}
            room={room}
            beginsWith={alone?.isAnswered ? 'own' : 'nothing'}
          />
          {alone?.isAnswered && (
            <details className={styles.own} open>
              <summary>{t('ownAnswer')}</summary>
              <Worksheet exercise={exercise} owner="seat" state="locked" room={room} />
            </details>
          )}
        </div>
      )}
      {stage.phase === 'open' && !exercise.anonymous && (
        <ReadyButton exercise={exercise.id} phaseRevision={stage.phaseRevision} room={room} />
      )}
    </article>
  );
}

/** What the reader's table is called. */
function tableNameOf({ view, self }: Pick<RoomState, 'view' | 'self'>, language: Language): string {
  const table = self?.role === 'participant' ? self.seat.table : '';
  return view.session ? tableLabel(view.session.facts.tables, table, language) : '';
}

/** How the exercise stands for who looks at it; null while there is simply something to do. */
function stateSentence({ phase }: ExerciseStage, { isLate, isAnswered }: Sheet) {
  if (phase === 'grace') return 'grace';
  if (takesAnswers(phase)) return null;
  if (isLate) return 'late';
  return isAnswered ? 'closed' : 'closedWithout';
}
