import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#ui/Button.tsx';
import { type ActionName, undoneBy } from './consoleActions.ts';
import { keyOf } from './consoleKeys.ts';
import { slideNumber } from './jumpTargets.ts';
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
function useActionWords({
  stage,
  exercise,
  workshop,
  facts,
}: Pick<ConsoleModel, 'stage' | 'exercise' | 'workshop' | 'facts'>): (name: ButtonName) => string {
  const t = useTranslations('facilitator.console');
  const undone = undoneBy(stage);
  const elsewhere = stage.undo[stage.undo.length - 1]?.exercise?.id;
  const undo = (): string => {
    if (undone === null) return t('undo');
    const what = t(`undone.${undone}`);
    if (elsewhere === undefined || elsewhere === exercise?.id) return t('undoWhat', { what });
    const slide = workshop.slides.find((one) => one.exercise === elsewhere)?.id ?? '';
    const at = slideNumber(facts.segments, workshop.slides, slide);
    return t('undoWhat', { what: at === null ? what : t('undoneAt', { what, slide: at }) });
  };
  return (name) => {
    if (name === 'undo') return undo();
    if (name === 'blank' && stage.display === 'blank') return t('unblank');
    if (name === 'freeze' && stage.display === 'frozen') return t('unfreeze');
    return t(name);
  };
}

/** The press that the room waits for. */
export function primaryOf({ actions }: Pick<ConsoleModel, 'actions'>): ButtonName {
  if (actions.open) return 'open';
  if (actions.close) return 'close';
  return actions.reveal ? 'reveal' : 'forward';
}
