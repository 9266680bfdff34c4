import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ActionButton, type ButtonName, primaryOf } from './ActionButton.tsx';
import styles from './ControlRow.module.css';
import type { ConsoleModel } from './useConsole.ts';

interface ControlRowProps {
  readonly model: ConsoleModel;
}

/** For the exercise on the slide: only what can be pressed now is there. */
const ofExercise: readonly ButtonName[] = [
  'open',
  'close',
  'reveal',
  'hide',
  'reopen',
  'toTables',
  'toSeats',
  'lastTurn',
  'nextTurn',
  'lessTime',
  'moreTime',
  'reset',
];

/** One row of controls with their keys; the one that the room waits for is the filled one. */
export function ControlRow({ model }: ControlRowProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const primary = primaryOf(model);
  const button = (name: ButtonName): ReactNode => (
    <ActionButton key={name} model={model} name={name} {...(name === primary ? { tone: 'primary' } : {})} />
  );
  return (
    <div className={styles.row} role="group" aria-label={t('controls')}>
      <div>{(['back', 'forward'] as const).map(button)}</div>
      <div>{ofExercise.filter((name) => model.actions[name]).map(button)}</div>
      <div className={styles.wall}>{(['undo', 'blank', 'freeze', 'jump', 'keys'] as const).map(button)}</div>
    </div>
  );
}
