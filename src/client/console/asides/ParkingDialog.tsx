import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { parkingLimits } from '#shared/asides/parkingLot.ts';
import { makeId } from '#shared/sync/ids.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { PanelDialog } from '#client/console/PanelDialog.tsx';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { browserRandom } from '#client/sync/browserRandom.ts';
import { Button } from '#ui/Button.tsx';
import { composingForm } from '#ui/composingForm.ts';
import { asideWords } from './messages.ts';
import { ParkedRow } from './ParkedRow.tsx';
import styles from './ParkingDialog.module.css';
import { useAsides } from './useAsides.ts';

interface ParkingDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** Questions that are kept for later, with who answers them and when. */
export function ParkingDialog({ model, onClose }: ParkingDialogProps): ReactNode {
  const { language } = useLanguage();
  const t = asideWords(language);
  const { parked } = useAsides(model);
  const [removed, setRemoved] = useState<{ readonly id: string; readonly text: string } | null>(null);
  const open = parked.filter(({ state }) => state === 'open');
  const done = parked.filter(({ state }) => state === 'done');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const undo = (): void => {
    if (removed) model.emit({ type: 'parking.set', item: removed.id, fields: { state: 'open' } });
    setRemoved(null);
    field.current?.focus();
  };
  const list = (items: typeof parked): ReactNode => (
    <ul className={styles.list}>
      {items.map((item) => (
        <ParkedRow key={item.id} item={item} model={model} onRemoved={setRemoved} />
      ))}
    </ul>
  );
  return (
    <PanelDialog title={t('parking')} width="wide" onClose={onClose}>
      <AddQuestion
        model={model}
        space={parked.length < parkingLimits.inAll ? 'free' : 'full'}
        field={field}
      />
      <p role="status" className={styles.removed}>
        {removed && (
          <>
            <span>{t('removed', { text: removed.text })}</span>
            <Button tone="quiet" onClick={undo}>
              {t('undo')}
            </Button>
          </>
        )}
      </p>
      {/* What does not fit on a low screen scrolls, and is reached by key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('parking')}>
        {parked.length === 0 && (
          <div className={styles.empty}>
            <p>{t('parkingEmpty')}</p>
            <p>{t('parkingEmptyText')}</p>
          </div>
        )}
        {open.length > 0 && (
          <section>
            <h3>{t('openHeading', { n: open.length })}</h3>
            {list(open)}
          </section>
        )}
        {done.length > 0 && (
          <section>
            <h3>{t('doneHeading', { n: done.length })}</h3>
            {list(done)}
          </section>
        )}
      </div>
    </PanelDialog>
  );
}

interface AddQuestionProps {
  readonly model: Pick<ConsoleModel, 'emit'>;
  readonly space: 'free' | 'full';
  readonly field: RefObject<HTMLInputElement | null>;
}

/** One line and Enter. */
function AddQuestion({ model, space, field }: AddQuestionProps): ReactNode {
  const { language } = useLanguage();
  const t = asideWords(language);
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    model.emit({ type: 'parking.set', item: makeId(browserRandom), fields: { text: words } });
    setText('');
  };
  if (space === 'full') return <p className={styles.full}>{t('full', { most: parkingLimits.inAll })}</p>;
  return (
    <form className={styles.add} onSubmit={submit} {...composingForm}>
      <input
        ref={field}
        type="text"
        aria-label={t('add')}
        placeholder={t('add')}
        maxLength={parkingLimits.text}
        autoComplete="off"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" tone="primary">
        {t('addDo')}
      </Button>
    </form>
  );
}
