import { type ReactNode, useEffect, useRef } from 'react';
import { pickTable } from '#shared/asides/pickTable.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { PanelDialog } from '#client/console/PanelDialog.tsx';
import { DialogUndo } from '#client/console/preview/DialogUndo.tsx';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { browserRandom } from '#client/sync/browserRandom.ts';
import { Button } from '#ui/Button.tsx';
import { mayAsk } from './mayAsk.ts';
import { asideWords } from './messages.ts';
import styles from './PickDialog.module.css';

interface PickDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** A table by chance, each once before any twice. */
export function PickDialog({ model, onClose }: PickDialogProps): ReactNode {
  const { language } = useLanguage();
  const t = asideWords(language);
  const { stage, facts, emit } = model;
  const present = tablesHere(model);
  const { picks } = stage;
  const last = picks[picks.length - 1];
  const buttons = useRef<HTMLDivElement>(null);
  const label = (table: string): string => tableLabel(facts.tables, table, language);
  const isAllowed = mayAsk(model);
  const canPick = present.length > 0 && isAllowed;
  const focus = (): void => buttons.current?.querySelector('button')?.focus();
  // A button that cannot be pressed takes no focus: it has it once somebody is there.
  useEffect(focus, [canPick]);

  const pick = (): void => {
    const table = pickTable({ present, picks, randomBytes: browserRandom });
    if (table !== null) emit({ type: 'stage.pick', table, epoch: stage.epoch });
  };
  const left = present.filter((table) => !picks.includes(table)).length;
  const before = picks.slice(0, -1);
  return (
    <PanelDialog title={t('pick')} onClose={onClose}>
      <div className={styles.pick}>
        <p role="status" className={styles.name}>
          {last !== undefined && (
            <>
              <small>{t('picked')}</small> <strong>{label(last)}</strong>
            </>
          )}
        </p>
        {present.length === 0 ? (
          <p>{t('pickNobody')}</p>
        ) : (
          <p className={styles.quiet}>{last === undefined ? t('pickWhy') : t('left', { n: left })}</p>
        )}
        {!isAllowed && <p className={styles.quiet}>{t('notDriver')}</p>}
        {/* Enter picks, and picks again: the hand stays where it is. */}
        <div ref={buttons}>
          <Button tone="primary" disabled={!canPick} onClick={pick}>
            {last === undefined ? t('pickDo') : t('pickAgain')}
          </Button>
        </div>
        <DialogUndo model={model} of={['pick']} onTaken={focus} />
        {before.length > 0 && (
          <p className={styles.quiet}>{t('pickedBefore', { tables: before.map(label).join(' · ') })}</p>
        )}
      </div>
    </PanelDialog>
  );
}

/** Tables at which somebody has a page open, in their own order. */
function tablesHere({ facts, state }: Pick<ConsoleModel, 'facts' | 'state'>): readonly string[] {
  const { seats } = state.view;
  const here = new Set(state.online.map((seat) => seats[seat]?.table));
  return facts.tables.map(({ id }) => id).filter((id) => here.has(id));
}
