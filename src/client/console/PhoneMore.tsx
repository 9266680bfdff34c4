import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { ActionButton, type ButtonName } from './ActionButton.tsx';
import { RoomAsides } from './asides/RoomAsides.tsx';
import { Connection, ConsoleLanguage, PeopleButton } from './ConsoleBar.tsx';
import { ConsoleResult } from './ConsoleResult.tsx';
import { LateAnswers } from './LateAnswers.tsx';
import { ModerationQueue } from './moderation/ModerationQueue.tsx';
import { PanelDialog } from './PanelDialog.tsx';
import styles from './PhoneMore.module.css';
import { previewWords } from './preview/messages.ts';
import { RoomHeading } from './RoomPanel.tsx';
import { Wall } from './SlidePreviews.tsx';
import { TableBars } from './TableBars.tsx';
import { DriverChip } from './team/DriverChip.tsx';
import type { ConsoleModel } from './useConsole.ts';
import { WhoIsMissing } from './WhoIsMissing.tsx';

interface PhoneMoreProps {
  readonly model: ConsoleModel;
  readonly onClose: () => void;
}

type Heading = 'ofExercise' | 'ofWall' | 'ofTime' | 'ofPeople';

/** What a walking trainer needs now and then, by what it is about. */
const behind: readonly { readonly heading: Heading; readonly names: readonly ButtonName[] }[] = [
  { heading: 'ofWall', names: ['undo', 'freeze', 'preview', 'jump'] },
  {
    heading: 'ofExercise',
    names: ['toTables', 'toSeats', 'lastTurn', 'nextTurn', 'pause', 'moreTime', 'lessTime', 'reset'],
  },
  { heading: 'ofTime', names: ['timer', 'privateTimer', 'catchUp', 'agenda'] },
  { heading: 'ofPeople', names: ['people', 'parking', 'energy', 'pick', 'team'] },
];

/** Behind the phone's "More": the other controls, what the room wrote, who has answered, and the wall. */
export function PhoneMore({ model, onClose }: PhoneMoreProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const words = previewWords(language);
  const { state, exercise, phase } = model;
  const started = exercise !== undefined && phase.phase !== 'draft';
  return (
    <PanelDialog title={t('moreControls')} onClose={onClose}>
      <div className={styles.more}>
        <div className={styles.people}>
          <Connection outage={state.outage} />
          <DriverChip model={model} />
          <PeopleButton model={model} />
          <ConsoleLanguage />
        </div>
        {behind.map(({ heading, names }) => {
          const possible = names.filter((name) => model.actions[name]);
          if (possible.length === 0) return null;
          return (
            <section key={heading} aria-label={words(heading)}>
              <h3>{words(heading)}</h3>
              <div className={styles.buttons}>
                {possible.map((name) => (
                  <ActionButton key={name} model={model} name={name} onPressed={onClose} />
                ))}
              </div>
            </section>
          );
        })}
        {started && <ModerationQueue model={model} />}
        <RoomHeading model={model} />
        <TableBars model={model} />
        {started && <WhoIsMissing model={model} />}
        {started && <LateAnswers model={model} />}
        {started && <ConsoleResult model={model} />}
        <RoomAsides model={model} />
        <Wall model={model} />
      </div>
    </PanelDialog>
  );
}
