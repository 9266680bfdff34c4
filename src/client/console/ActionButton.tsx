import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#ui/Button.tsx';
import type { ActionName } from './consoleActions.ts';
import { keyOf } from './consoleKeys.ts';
import { useUndo } from './preview/useUndo.ts';
import type { ConsoleModel } from './useConsole.ts';

/** Actions that stand on a button of their own. */
export type ButtonName = Exclude<ActionName, 'pageBack' | 'pageForward' | 'wide'>;

interface ActionButtonProps {
  readonly model: ConsoleModel;
  readonly name: ButtonName;
  readonly tone?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly className?: string | undefined;
  /** Where there is little room, the shorter words. */
  readonly words?: 'whole' | 'short';
  /** After the press, such as to close what the button stands in. */
  readonly onPressed?: () => void;
}

/** One press by mouse or finger, with its key; what cannot be pressed now is dimmed and keeps its place. */
export function ActionButton({
  model,
  name,
  tone,
  className,
  words: length = 'whole',
  onPressed,
}: ActionButtonProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const words = useActionWords(model);
  const action = model.actions[name];
  const key = keyOf(name);
  const on =
    (name === 'blank' && model.stage.display === 'blank') ||
    (name === 'freeze' && model.stage.display === 'frozen');
  return (
    <Button
      type="button"
      tone={tone ?? (on ? 'primary' : 'secondary')}
      shortcut={key?.shown}
      className={className}
      disabled={!action}
      data-action={name}
      {...(key ? { 'aria-keyshortcuts': key.spoken } : {})}
      onClick={() => {
        action?.();
        onPressed?.();
      }}
    >
      {length === 'short' && (name === 'reveal' || name === 'hide') ? t(`short.${name}`) : words(name)}
    </Button>
  );
}

/** What each button says now. */
function useActionWords(
  model: Pick<ConsoleModel, 'stage' | 'exercise' | 'workshop' | 'facts' | 'phase'>,
): (name: ButtonName) => string {
  const t = useTranslations('facilitator.console');
  const undo = useUndo(model);
  const { stage, phase } = model;
  const countdown = phase.phase === 'open' ? phase : stage.timer;
  const isPaused = countdown !== null && countdown.pausedLeftMs !== null;
  return (name) => {
    if (name === 'undo' && undo) return t('undoWhat', { what: undo.what });
    if (name === 'blank' && stage.display === 'blank') return t('unblank');
    if (name === 'freeze' && stage.display === 'frozen') return t('unfreeze');
    if (name === 'pause' && isPaused) return t('resume');
    return t(name);
  };
}

/** The press that the room waits for. */
export function primaryOf({ actions }: Pick<ConsoleModel, 'actions'>): ButtonName {
  if (actions.open) return 'open';
  if (actions.close) return 'close';
  return actions.reveal ? 'reveal' : 'forward';
}
