import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { ActionButton, type ButtonName, primaryOf } from './ActionButton.tsx';
import { Connection, ConsoleLanguage, PeopleButton, TimeOfDay } from './ConsoleBar.tsx';
import { ConsoleNotices } from './ConsoleNotices.tsx';
import { ConsoleResult } from './ConsoleResult.tsx';
import { LateAnswers } from './LateAnswers.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { PanelDialog } from './PanelDialog.tsx';
import styles from './PhoneConsole.module.css';
import { RoomHeading } from './RoomPanel.tsx';
import { Wall } from './SlidePreviews.tsx';
import { StepClock } from './StepClock.tsx';
import { TableBars } from './TableBars.tsx';
import type { ConsoleModel } from './useConsole.ts';
import { WallBadge } from './WallBadge.tsx';
import { WhoIsMissing } from './WhoIsMissing.tsx';

interface PhoneConsoleProps {
  readonly model: ConsoleModel;
  readonly session: string;
}

/** What is pressed while walking; everything else is behind "More". */
const inHand: readonly ButtonName[] = ['open', 'close', 'reveal', 'hide', 'reopen'];
const behind: readonly ButtonName[] = [
  'toTables',
  'toSeats',
  'lastTurn',
  'nextTurn',
  'moreTime',
  'lessTime',
  'undo',
  'freeze',
  'jump',
  'reset',
];

/** For a trainer who walks: the clock, the notes, and large targets at the thumb. */
export function PhoneConsole({ model, session }: PhoneConsoleProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const [more, setMore] = useState(false);
  const { state, slide, stage, exercise, phase } = model;
  const primary = primaryOf(model);
  const started = exercise !== undefined && phase.phase !== 'draft';
  const title = inLanguage(slide.title, language)
    .map(({ text }) => text)
    .join('');
  return (
    <div className={styles.phone}>
      <header className={styles.bar} data-theme="dark">
        <TimeOfDay clockOffsetMs={state.clockOffsetMs} />
        <StepClock model={model} session={session} />
        <WallBadge display={stage.display} />
      </header>
      <main className={styles.main}>
        <h1>{title}</h1>
        {started && <RoomHeading model={model} />}
        <NotesPanel slide={slide} />
      </main>
      <footer className={styles.foot}>
        <ConsoleNotices model={model} />
        <div className={styles.presses}>
          {inHand
            .filter((name) => model.actions[name])
            .map((name) => (
              <ActionButton
                key={name}
                model={model}
                name={name}
                words="short"
                {...(name === primary ? { tone: 'primary' } : {})}
              />
            ))}
          <ActionButton model={model} name="blank" />
          <Button type="button" onClick={() => setMore(true)}>
            {t('moreControls')}
          </Button>
        </div>
        <div className={styles.steps}>
          <ActionButton model={model} name="back" className={styles.step} />
          <ActionButton
            model={model}
            name="forward"
            className={styles.step}
            {...(primary === 'forward' ? { tone: 'primary' } : {})}
          />
        </div>
      </footer>
      {more && (
        <PanelDialog title={t('moreControls')} onClose={() => setMore(false)}>
          <div className={styles.more}>
            <div className={styles.people}>
              <Connection connection={state.connection} />
              <PeopleButton model={model} />
              <ConsoleLanguage />
            </div>
            <div className={styles.others}>
              {behind
                .filter((name) => model.actions[name])
                .map((name) => (
                  <ActionButton key={name} model={model} name={name} onPressed={() => setMore(false)} />
                ))}
            </div>
            <Wall model={model} />
            <RoomHeading model={model} />
            <TableBars model={model} />
            {started && <WhoIsMissing model={model} />}
            {started && <LateAnswers model={model} />}
            {started && <ConsoleResult model={model} />}
          </div>
        </PanelDialog>
      )}
    </div>
  );
}
