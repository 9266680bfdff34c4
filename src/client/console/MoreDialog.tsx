import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { ActionButton, type ButtonName } from './ActionButton.tsx';
import type { ActionName } from './consoleActions.ts';
import { keyTable } from './consoleKeys.ts';
import { behindMore, exerciseControls, wallControls } from './controls.ts';
import styles from './MoreDialog.module.css';
import { PanelDialog } from './PanelDialog.tsx';
import { previewWords } from './preview/messages.ts';
import type { ConsoleModel } from './useConsole.ts';
import { useConsoleKeys } from './useConsoleKeys.ts';

interface MoreDialogProps {
  readonly model: ConsoleModel;
  /** Whether a control stands in the row, and need not stand here again. */
  readonly inRow: (name: ButtonName) => boolean;
  readonly onClose: () => void;
}

function isOfRow(name: ButtonName): boolean {
  return exerciseControls.includes(name) || wallControls.includes(name);
}

/** All that can be pressed and has no place in the row; one press does it. The keys do what they do without it. */
export function MoreDialog({ model, inRow, onClose }: MoreDialogProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const words = previewWords(language);
  const keys: { [Name in ActionName]?: () => void } = {};
  for (const { actions: names } of keyTable) {
    for (const name of names) {
      const act = model.actions[name];
      if (!act) continue;
      keys[name] = () => {
        onClose();
        act();
      };
    }
  }
  useConsoleKeys(keys, 'dialog');
  return (
    <PanelDialog title={t('moreControls')} width="small" onClose={onClose}>
      <div className={styles.groups}>
        {behindMore.map(({ heading, names }) => {
          const possible = names.filter((name) => model.actions[name] && !(isOfRow(name) && inRow(name)));
          if (possible.length === 0) return null;
          return (
            <section key={heading} aria-label={words(heading)}>
              <h3>{words(heading)}</h3>
              <div>
                {possible.map((name) => (
                  <ActionButton key={name} model={model} name={name} onPressed={onClose} />
                ))}
              </div>
            </section>
          );
        })}
      </div>
    </PanelDialog>
  );
}
