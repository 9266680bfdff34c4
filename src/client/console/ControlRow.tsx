import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#ui/Button.tsx';
import styles from './ControlRow.module.css';

type Action = 'back' | 'forward' | 'open' | 'close' | 'reveal' | 'hide' | 'reopen';

interface ControlRowProps {
  /** Only what can be pressed now is there; back and forward stay in their places. */
  readonly actions: { readonly [A in Action]?: () => void };
}

/** One row of controls with their keys; the one that the room waits for is the filled one. */
export function ControlRow({ actions }: ControlRowProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const primary = actions.open ? 'open' : actions.close ? 'close' : actions.reveal ? 'reveal' : 'forward';
  const button = (action: Action, label: string, shortcut: string): ReactNode => (
    <Button
      type="button"
      tone={action === primary ? 'primary' : 'secondary'}
      shortcut={shortcut}
      disabled={!actions[action]}
      onClick={actions[action]}
    >
      {label}
    </Button>
  );
  return (
    <footer className={styles.row}>
      <div>
        {button('back', t('back'), '←')}
        {button('forward', t('forward'), '→')}
      </div>
      <div>
        {actions.open && button('open', t('open'), 'O')}
        {actions.close && button('close', t('close'), 'C')}
        {actions.reveal && button('reveal', t('reveal'), 'R')}
        {actions.hide && button('hide', t('hide'), 'H')}
        {actions.reopen && button('reopen', t('reopen'), 'O')}
      </div>
    </footer>
  );
}
