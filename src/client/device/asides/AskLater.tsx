import { SquareParking } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ownParked, parkingLimits } from '#shared/asides/parkingLot.ts';
import { makeId } from '#shared/sync/ids.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { browserRandom } from '#client/sync/browserRandom.ts';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import styles from './AsideRow.module.css';
import { deviceAsideWords } from './messages.ts';

interface AskLaterProps {
  readonly state: Pick<RoomState, 'view' | 'waiting' | 'self' | 'connection'>;
  readonly room: Pick<RoomClient, 'emit'>;
}

/** A question that the facilitator keeps for later; what was asked before stands beneath. */
export function AskLater({ state, room }: AskLaterProps): ReactNode {
  const { language } = useLanguage();
  const t = deviceAsideWords(language);
  const [open, setOpen] = useState<'open' | 'shut'>('shut');
  const [text, setText] = useState('');
  const [last, setLast] = useState<string | null>(null);
  const { view, waiting, self } = state;
  const seat = self?.role === 'participant' ? self.seat.id : '';
  const unsent = waiting.map(({ op }) => op);
  const own = ownParked(Object.values(view.registers), unsent, seat);
  const isFull = own.length >= parkingLimits.perSeat;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    const item = makeId(browserRandom);
    void room.emit({ type: 'parking.set', item, fields: { text: words } });
    setLast(item);
    setText('');
  };
  const sent = own.find(({ item }) => item === last)?.state;
  const isOpen = open === 'open';
  return (
    <div className={styles.later}>
      <Button tone="quiet" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? 'shut' : 'open')}>
        <SquareParking size="1.2em" aria-hidden="true" />
        {t('later')}
      </Button>
      {isOpen && isFull && <p className={styles.quiet}>{t('full', { most: parkingLimits.perSeat })}</p>}
      {isOpen && !isFull && (
        <form className={styles.form} onSubmit={submit}>
          <Field label={t('laterLabel')} hint={t('laterHint')}>
            {(attributes) => (
              <textarea
                {...attributes}
                rows={2}
                maxLength={parkingLimits.text}
                value={text}
                onChange={({ currentTarget }) => setText(currentTarget.value)}
              />
            )}
          </Field>
          <Button type="submit" disabled={text.trim() === ''}>
            {t('send')}
          </Button>
        </form>
      )}
      <p role="status">{isOpen && sent && t(sent === 'sent' ? 'sent' : 'kept')}</p>
      {isOpen && own.length > 0 && (
        <section className={styles.own}>
          <h2>{t('own')}</h2>
          <ul>
            {own.map((one) => (
              <li key={one.item}>
                {one.text}
                {one.state === 'waiting' && <small> · {t('waiting')}</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
