import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { ActionButton, type ButtonName, primaryOf } from './ActionButton.tsx';
import { DayClock } from './clock/DayClock.tsx';
import { TimeOfDay } from './ConsoleBar.tsx';
import { ConsoleNotices } from './ConsoleNotices.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import styles from './PhoneConsole.module.css';
import { PhoneMore } from './PhoneMore.tsx';
import { UndoOffer } from './preview/UndoOffer.tsx';
import { RehearsalMark } from './RehearsalMark.tsx';
import { RoomHeading } from './RoomPanel.tsx';
import { StepClock } from './StepClock.tsx';
import { RoomTimer } from './timers/RoomTimer.tsx';
import type { ConsoleModel } from './useConsole.ts';
import { WallBadge } from './WallBadge.tsx';

interface PhoneConsoleProps {
  readonly model: ConsoleModel;
  readonly session: string;
}

/** What is pressed while walking; everything else is behind "More". */
const inHand: readonly ButtonName[] = ['open', 'close', 'reveal', 'hide', 'reopen'];

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
        <TimeOfDay clockOffsetMs={state.clockOffsetMs} timeZone={model.settings.timeZone} />
        <StepClock model={model} />
        <RoomTimer model={model} />
        <DayClock model={model} size="phone" />
        <WallBadge display={stage.display} />
        {model.facts.rehearsal && <RehearsalMark session={session} />}
      </header>
      <main className={styles.main}>
        <h1>{title}</h1>
        {started && <RoomHeading model={model} />}
        <NotesPanel slide={slide} />
      </main>
      <footer className={styles.foot}>
        <ConsoleNotices model={model} />
        <div className={styles.says}>
          <UndoOffer model={model} />
        </div>
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
      {more && <PhoneMore model={model} onClose={() => setMore(false)} />}
    </div>
  );
}
