import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { ActionButton, type ButtonName, primaryOf } from './ActionButton.tsx';
import styles from './ControlRow.module.css';
import { exerciseControls, leavesFirst, wallControls } from './controls.ts';
import { MoreDialog } from './MoreDialog.tsx';
import { useUndo } from './preview/useUndo.ts';
import { useFittingRow } from './useFittingRow.ts';
import type { ConsoleModel } from './useConsole.ts';

interface ControlRowProps {
  readonly model: ConsoleModel;
}

/**
 * One row of controls with their keys; the one that the room waits for is the filled one. What has no room in it stands
 * behind "More", with all that opens over the console.
 */
export function ControlRow({ model }: ControlRowProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const [isMore, setMore] = useState(false);
  const undo = useUndo(model);
  const primary = primaryOf(model);
  const ofExercise = exerciseControls.filter((name) => model.actions[name]);
  const { display } = model.stage;
  const isPaused = model.phase.pausedLeftMs !== null;
  const words = [language, ...ofExercise, undo?.what ?? '', display, isPaused ? 'paused' : ''].join(' ');
  const { row, left } = useFittingRow(words, leavesFirst);
  const button = (name: ButtonName): ReactNode => (
    <ActionButton key={name} model={model} name={name} {...(name === primary ? { tone: 'primary' } : {})} />
  );
  const inRow = (name: ButtonName): boolean => !left.includes(name);
  return (
    <>
      <div ref={row} className={styles.row} role="group" aria-label={t('controls')}>
        <div>{(['back', 'forward'] as const).map(button)}</div>
        <div>{ofExercise.filter(inRow).map(button)}</div>
        <div className={styles.wall}>
          {wallControls.filter(inRow).map(button)}
          <Button type="button" aria-haspopup="dialog" onClick={() => setMore(true)}>
            {t('moreControls')}
          </Button>
        </div>
      </div>
      {isMore && <MoreDialog model={model} inRow={inRow} onClose={() => setMore(false)} />}
    </>
  );
}
