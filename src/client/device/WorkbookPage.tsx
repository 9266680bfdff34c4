import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '#shared/content/language.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { exerciseStage, type ExerciseStage, takesAnswers } from '#shared/sync/stage.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { StatusPill, type Tone } from '#ui/StatusPill.tsx';
import { ownersSoFar, readSheet, type SheetOwner } from './readSheet.ts';
import { ResultBlock } from './ResultBlock.tsx';
import type { ChapterLink } from './useDevicePage.ts';
import { Worksheet } from './Worksheet.tsx';
import styles from './WorkbookPage.module.css';

interface WorkbookPageProps {
  readonly state: RoomState;
  readonly room: RoomClient;
  /** The chapter that a link leads to; each press of a link is another one. */
  readonly chapter: ChapterLink | null;
}

/** All that one has answered so far, and one's table: what is open comes first, then the newest. */
export function WorkbookPage({ state, room, chapter }: WorkbookPageProps): ReactNode {
  const t = useTranslations('room.workbook');
  const begun = begunExercises(state);
  return (
    <div className={styles.workbook}>
      <h1 data-face="display">{t('heading')}</h1>
      {begun.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <ul className={styles.list}>
          {begun.map(({ exercise, stage }) => (
            <li key={exercise.id}>
              <Chapter
                exercise={exercise}
                stage={stage}
                state={state}
                room={room}
                chapter={chapter?.exercise === exercise.id ? chapter : null}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface Begun {
  readonly exercise: PublicExercise;
  readonly stage: ExerciseStage;
}

function begunExercises({ view }: Pick<RoomState, 'view'>): readonly Begun[] {
  const stage = view.stage?.stage;
  if (!stage) return [];
  const begun = Object.values(view.exercises)
    .map((exercise) => ({ exercise, stage: exerciseStage(stage, exercise.id) }))
    .filter((one) => one.stage.phase !== 'draft')
    .reverse();
  const open = begun.filter((one) => takesAnswers(one.stage.phase));
  return [...open, ...begun.filter((one) => !open.includes(one))];
}

interface ChapterProps extends WorkbookPageProps, Begun {}

/** One exercise: its worksheets are drawn once it is unfolded, by hand or by a link that leads here. */
function Chapter({ exercise, stage, state, room, chapter }: ChapterProps): ReactNode {
  const { language } = useLanguage();
  const [unfolded, setUnfolded] = useState(takesAnswers(stage.phase));
  const [followed, setFollowed] = useState<ChapterLink | null>(null);
  const head = useRef<HTMLElement>(null);
  if (chapter !== followed) {
    setFollowed(chapter);
    if (chapter) setUnfolded(true);
  }
  useEffect(() => {
    // Brings it into sight as well.
    if (chapter) head.current?.focus();
  }, [chapter]);
  const owners = ownersSoFar(exercise, stage);
  const alone = owners.length > 1 ? readSheet(state, exercise.id, 'seat') : null;
  return (
    <details
      className={styles.chapter}
      open={unfolded}
      onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}
    >
      <summary ref={head}>
        <h2>{inLanguage(exercise.title, language)}</h2>
        <Standing exercise={exercise} stage={stage} state={state} />
      </summary>
      {unfolded && (
        <div className={styles.sheets}>
          <p className={styles.question}>
            <RichTextView text={[{ text: inLanguage(exercise.question, language) }]} language={language} />
          </p>
          {owners.map((owner) => (
            <section key={owner} className={styles.sheet}>
              {exercise.owner !== 'seat' && <SheetHeading owner={owner} state={state} />}
              <Worksheet
                exercise={exercise}
                owner={owner}
                state={takesAnswers(stage.phase) ? 'editable' : 'locked'}
                room={room}
                beginsWith={owner === 'table' && alone?.isAnswered ? 'own' : 'nothing'}
              />
            </section>
          ))}
          <ResultBlock exercise={exercise} state={state} room={room} />
        </div>
      )}
    </details>
  );
}

interface SheetHeadingProps {
  readonly owner: SheetOwner;
  readonly state: RoomState;
}

function SheetHeading({ owner, state }: SheetHeadingProps): ReactNode {
  const t = useTranslations('room');
  const { language } = useLanguage();
  if (owner === 'seat') return <h3>{t('workbook.own')}</h3>;
  const facts = state.view.session?.facts;
  const table = state.self?.role === 'participant' ? state.self.seat.table : '';
  return (
    <h3>{t('device.tableAnswer', { table: facts ? tableLabel(facts.tables, table, language) : '' })}</h3>
  );
}

interface StandingProps extends Begun {
  readonly state: RoomState;
}

/** The truth about one exercise's answers: what has not been taken and what has not left come before the rest. */
function Standing({ exercise, stage, state }: StandingProps): ReactNode {
  const t = useTranslations('room.workbook');
  const ofThis = (entries: RoomState['waiting']): number =>
    entries.filter(({ op }) => op.type === 'worksheet.set' && op.exercise === exercise.id).length;
  const sheets = ownersSoFar(exercise, stage).map((owner) => readSheet(state, exercise.id, owner));
  const standing = (): { readonly tone: Tone; readonly words: string } => {
    const refused = ofThis(state.refused);
    if (refused > 0) return { tone: 'bad', words: t('refused', { count: refused }) };
    const waiting = ofThis(state.waiting);
    if (waiting > 0 && state.outage !== null) {
      return { tone: 'warn', words: t('unsent', { count: waiting }) };
    }
    if (takesAnswers(stage.phase)) return { tone: 'quiet', words: t('open') };
    if (sheets.some(({ isLate }) => isLate)) return { tone: 'warn', words: t('late') };
    return sheets.some(({ isAnswered }) => isAnswered)
      ? { tone: 'ok', words: t('answered') }
      : { tone: 'quiet', words: t('empty') };
  };
  const { tone, words } = standing();
  return <StatusPill tone={tone}>{words}</StatusPill>;
}
