import { type ReactNode, Suspense } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import type { Part, PublicExercise, SessionFacts } from '#shared/sync/protocol.ts';
import { countdownLeft } from '#shared/sync/countdown.ts';
import { type ExerciseStage, takesAnswers } from '#shared/sync/stage.ts';
import { viewsByKind } from '#exercises/views.ts';
import { tableLabels } from '#shared/session/tableLabel.ts';
import { markReached } from '#client/sync/timeMarks.ts';
import { clockText, useNow } from '#client/sync/useNow.ts';
import { PartBoundary } from '#ui/PartBoundary.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { useFit } from '#ui/slide/useFit.ts';
import styles from './ExerciseWall.module.css';
import { TimeBar } from './TimeBar.tsx';
import { wallWords } from './wallWords.ts';

interface ExerciseWallProps {
  readonly exercise: PublicExercise;
  readonly stage: ExerciseStage;
  readonly languages: readonly Language[];
  readonly businesses: SessionFacts['businesses'];
  /** The result, once the room may see it. */
  readonly result: Extract<Part, { part: 'result' }> | undefined;
  readonly tables: SessionFacts['tables'];
  /** How many have answered, where that is known before the result is. */
  readonly answered: {
    readonly ready: number;
    readonly joined: number;
    readonly of: 'seat' | 'table';
  } | null;
  readonly clockOffsetMs: number;
  /** Which page of a result that does not fit at once. */
  readonly page: number;
  /** The code to scan, for who has not come in yet. */
  readonly qr?: ReactNode;
}

/** What stands under an exercise's question on the wall: what to do, how long, and once revealed what came of it. */
export function ExerciseWall(props: ExerciseWallProps): ReactNode {
  const { exercise, stage, languages, result, businesses, tables, page } = props;
  const views = viewsByKind.get(exercise.kind);
  if (stage.phase === 'revealed' && result && views) {
    const scopes =
      result.scopes.length > 1 ? result.scopes.filter(({ business }) => business !== null) : result.scopes;
    return (
      // The question stands until the result is drawn: the wall is never empty.
      <PartBoundary key={exercise.id} instead={<Prompt {...props} picture="missing" />}>
        <Suspense fallback={<Prompt {...props} />}>
          <views.Projector
            exercise={exercise}
            scopes={scopes.map((scope) => ({
              ...scope,
              name: businesses.find(({ id }) => id === scope.business)?.name ?? null,
            }))}
            joined={result.joined}
            languages={languages}
            tables={tableLabels(tables, languages[0] ?? 'en')}
            page={page}
          />
        </Suspense>
      </PartBoundary>
    );
  }
  return <Prompt {...props} />;
}

/** Who is to write now, and whether it is for the first time. */
function openWords({ owner }: PublicExercise, { round }: ExerciseStage): 'open' | 'atTables' | 'together' {
  if (round === 'seat') return 'open';
  return owner === 'both' ? 'atTables' : 'together';
}

interface PromptProps extends ExerciseWallProps {
  /** The result's own picture could not be fetched, and the wall says so. */
  readonly picture?: 'missing';
}

function Prompt(props: PromptProps): ReactNode {
  const { exercise, stage, languages, answered, clockOffsetMs, qr, picture } = props;
  const isPaused = stage.pausedLeftMs !== null;
  const timed = stage.phase === 'open' && (stage.endsAtMs !== null || isPaused);
  const nowMs = useNow(clockOffsetMs, timed && !isPaused ? 'running' : 'stopped');
  const leftMs = countdownLeft(stage, nowMs) ?? 0;
  const turn = takesAnswers(stage.phase) ? exercise.turns?.[stage.turn] : undefined;
  // Where writing is one turn and voting the other, what to write is said by the question.
  const named = (exercise.turns?.length ?? 0) > 2 || turn?.prompt !== undefined;
  const mayJoin = qr !== undefined && (stage.phase === 'draft' || stage.phase === 'open');
  const state =
    picture ??
    (stage.phase === 'draft'
      ? 'soon'
      : stage.phase === 'open'
        ? openWords(exercise, stage)
        : stage.phase === 'grace'
          ? 'grace'
          : 'closed');
  const prompt = (language: Language): string =>
    takesAnswers(stage.phase) ? inLanguage(turn?.prompt ?? exercise.prompt, language) : '';
  const box = useFit(
    `${languages.map(prompt).join(' ')} ${state} ${turn?.id} ${mayJoin} ${timed} ${answered !== null}`,
  );
  return (
    <div ref={box} className={styles.prompt} data-wall="prompt">
      <div className={styles.all} data-fit-body>
        <div className={styles.words}>
          {languages.map((language, index) => (
            <p key={language} lang={language} className={index === 0 ? styles.first : styles.second}>
              <strong>{wallWords(language)(state)}</strong>
              {turn && named && <strong data-turn={turn.id}>{inLanguage(turn.title, language)}</strong>}
              {takesAnswers(stage.phase) && (
                <RichTextView text={[{ text: prompt(language) }]} language={language} />
              )}
            </p>
          ))}
        </div>
        <div className={styles.figures} data-qr={mayJoin ? '' : undefined}>
          {mayJoin && <div className={styles.qr}>{qr}</div>}
          {timed && (
            <p className={styles.figure} data-timer="" data-mark={markReached(stage, nowMs) ?? undefined}>
              {leftMs > 0 || isPaused ? (
                <>
                  <strong>
                    {clockText(leftMs)}
                    <TimeBar countdown={stage} nowMs={nowMs} className={styles.bar} />
                  </strong>
                  {languages.map((language) => (
                    <span key={language} lang={language}>
                      {wallWords(language)(isPaused ? 'paused' : 'left')}
                    </span>
                  ))}
                </>
              ) : (
                languages.map((language) => (
                  <span key={language} lang={language}>
                    {wallWords(language)('over')}
                  </span>
                ))
              )}
            </p>
          )}
          {answered && stage.phase !== 'draft' && (
            <p className={styles.figure}>
              <strong>
                {answered.ready} <small>/ {answered.joined}</small>
              </strong>
              {languages.map((language) => (
                <span key={language} lang={language}>
                  {answered.of === 'table'
                    ? wallWords(language)('tables', { joined: answered.joined })
                    : wallWords(language)('answered', { ready: answered.ready })}
                </span>
              ))}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
