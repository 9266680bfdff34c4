import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '#shared/content/language.ts';
import type { SessionFacts } from '#shared/sync/protocol.ts';
import type { Stage } from '#shared/sync/stage.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { SessionDetail } from '#client/prepare/facilitatorApi.ts';
import { useKeepAwake } from '#client/keepAwake.ts';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { AgendaPanel } from './AgendaPanel.tsx';
import styles from './Console.module.css';
import { ConsoleBar } from './ConsoleBar.tsx';
import { RoomAsides } from './asides/RoomAsides.tsx';
import { dayModelOf } from './clock/useDay.ts';
import { ConsoleNotices } from './ConsoleNotices.tsx';
import { ConsolePanel } from './ConsolePanel.tsx';
import { ConsoleQuestion } from './ConsoleQuestion.tsx';
import { ControlRow } from './ControlRow.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { KeyHint } from './preview/KeyHint.tsx';
import { UndoOffer } from './preview/UndoOffer.tsx';
import { PhoneConsole } from './PhoneConsole.tsx';
import { RoomPanel } from './RoomPanel.tsx';
import { SlidePreviews } from './SlidePreviews.tsx';
import { TeamNotices } from './team/TeamNotices.tsx';
import { type ConsoleModel, useConsole } from './useConsole.ts';

interface ConsoleProps {
  readonly room: RoomClient;
  readonly state: RoomState;
  readonly detail: SessionDetail;
  /** As the server last said; the console's own presses are laid over it. */
  readonly stage: Stage;
  readonly facts: SessionFacts;
}

/** Where the room is, what comes, what to say, who has answered, and what to press: on a laptop or a phone. */
export function Console({ room, state, detail, stage, facts }: ConsoleProps): ReactNode {
  const { workshop } = detail;
  const { settings } = detail.session;
  const model = useConsole({ room, state, workshop, stage, facts, wayIn: detail, settings });
  const session = detail.session.id;
  useKeepAwake();
  const isPhone = useMatch('(max-width: 600px)');
  return (
    <>
      {isPhone ? (
        <PhoneConsole model={model} session={session} />
      ) : (
        <LaptopConsole model={model} session={session} />
      )}
      <Announced model={model} />
      <TeamNotices model={model} session={session} />
      <ConsoleQuestion model={model} />
      <ConsolePanel model={model} session={session} />
    </>
  );
}

interface SizedProps {
  readonly model: ConsoleModel;
  readonly session: string;
}

/** One screen, no scrolling. */
function LaptopConsole({ model, session }: SizedProps): ReactNode {
  const t = useTranslations('facilitator.console');
  return (
    <div className={styles.console} data-result={model.exercise ? model.result : 'beside'}>
      <ConsoleBar model={model} session={session} />
      <div className={styles.side}>
        <AgendaPanel {...dayModelOf(model)} facts={model.facts} slide={model.slide} go={model.go} />
        <RoomAsides model={model} />
      </div>
      <main className={styles.center}>
        <h1 className={styles.hidden}>
          {t('heading')} · {model.facts.title}
        </h1>
        <SlidePreviews model={model} />
        <NotesPanel slide={model.slide} />
        <div className={styles.says}>
          <KeyHint model={model} />
          <UndoOffer model={model} />
        </div>
      </main>
      <RoomPanel model={model} />
      <footer className={styles.row}>
        <ConsoleNotices model={model} />
        <ControlRow model={model} />
      </footer>
    </div>
  );
}

/** What a press has brought, for those who do not see it: the slide, the phase, and a wall that shows something else. */
function Announced({
  model: { slide, exercise, phase, stage },
}: {
  readonly model: ConsoleModel;
}): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const phaseWords = {
    draft: t('draft'),
    open: phase.round === 'table' ? `${t('openNow')}, ${t('tableRound')}` : t('openNow'),
    grace: t('closed'),
    closed: t('closed'),
    revealed: t('revealed'),
  };
  const title = inLanguage(slide.title, language)
    .map(({ text }) => text)
    .join('');
  const words = [
    title,
    exercise ? phaseWords[phase.phase] : null,
    stage.display === 'blank' ? t('wallBlank') : null,
    stage.display === 'frozen' ? t('wallFrozen') : null,
  ];
  return (
    <p className={styles.hidden} role="status">
      {words.filter((one) => one !== null).join(' · ')}
    </p>
  );
}

function useMatch(query: string): boolean {
  const [list] = useState(() => window.matchMedia(query));
  const [matches, setMatches] = useState(() => list.matches);
  useEffect(() => {
    const change = (): void => setMatches(list.matches);
    list.addEventListener('change', change);
    return () => list.removeEventListener('change', change);
  }, [list]);
  return matches;
}
