import { type ReactNode, type SubmitEvent, useState } from 'react';
import { PanelDialog } from '#client/console/PanelDialog.tsx';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { Button } from '#ui/Button.tsx';
import { composingForm } from '#ui/composingForm.ts';
import styles from './AgendaDialog.module.css';
import { AgendaTable } from './AgendaTable.tsx';
import { AgendaTotals } from './AgendaTotals.tsx';
import { type AgendaDraft, agendaFault, agendaOf, draftOf } from './agendaDraft.ts';
import { useClockWords } from './messages.ts';
import { SkipOrder } from './SkipOrder.tsx';
import { dayModelOf, useDay } from './useDay.ts';
import { useContentNames } from './useContentNames.ts';

interface AgendaDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** The agenda, to be changed for the rest of the day: saved as one change, which one undo takes back. */
export function AgendaDialog({ model, onClose }: AgendaDialogProps): ReactNode {
  const t = useClockWords();
  const { stage, settings, workshop, emit } = model;
  const { source, clock } = useDay(dayModelOf(model));
  const nameOf = useContentNames(model);
  const [opened] = useState(source.agenda);
  const [draft, setDraft] = useState(() => draftOf(source.agenda));
  // What is typed and not saved yet would be lost with another panel.
  const [first] = useState(draft);
  const rules = { content: workshop, planned: source.planned };
  const fault = agendaFault(draft, rules);
  const change = (some: Partial<AgendaDraft>): void => setDraft((before) => ({ ...before, ...some }));
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const agenda = agendaOf(draft, rules);
    if (fault !== null || agenda === null) return;
    emit({ type: 'stage.agenda', agenda, epoch: stage.epoch });
    onClose();
  };
  return (
    <PanelDialog title={t('title')} width="wide" onClose={onClose}>
      <form className={styles.form} onSubmit={save} {...composingForm}>
        <div className={styles.scrolled}>
          <AgendaTable
            draft={draft}
            rules={rules}
            stage={stage}
            clock={clock}
            timeZone={settings.timeZone}
            nameOf={nameOf}
            onChange={change}
          />
          <SkipOrder draft={draft} rules={rules} nameOf={nameOf} onChange={change} />
        </div>
        <AgendaTotals
          draft={draft}
          rules={rules}
          source={source}
          timeZone={settings.timeZone}
          onChange={change}
        />
        <div className={styles.foot}>
          <Button type="submit" tone="primary" disabled={fault !== null}>
            {t('save')}
          </Button>
          <Button
            disabled={stage.agenda === null}
            onClick={() => {
              emit({ type: 'stage.agenda', agenda: null, epoch: stage.epoch });
              onClose();
            }}
          >
            {t('back')}
          </Button>
          <p className={styles.fault} role="status">
            {fault !== null && t(fault.key, { title: nameOf(fault.segment), minutes: fault.minutes })}
            {fault === null && source.agenda !== opened && t('meanwhile')}
          </p>
          <Button tone="quiet" disabled={draft !== first} onClick={() => model.show('runLog')}>
            {t('runLog')}
          </Button>
          <Button
            title={t('beginHint')}
            onClick={() => {
              emit({ type: 'stage.begin', epoch: stage.epoch });
              onClose();
            }}
          >
            {t('begin')}
          </Button>
        </div>
      </form>
    </PanelDialog>
  );
}
