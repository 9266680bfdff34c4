import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { groupRoomCode } from '#shared/sync/ids.ts';
import type { Seat } from '#shared/sync/protocol.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import type { Person } from './people/listPeople.ts';
import { MergePerson } from './people/MergePerson.tsx';
import type { PeopleWords } from './people/messages.ts';
import { RenamePerson } from './people/RenamePerson.tsx';
import { ShowTheDoor } from './people/ShowTheDoor.tsx';
import type { PeopleModel } from './people/usePeople.ts';
import styles from './PeopleDialog.module.css';
import { loadReturnCode } from './returnCodeApi.ts';

interface PersonCardProps {
  readonly model: PeopleModel;
  readonly session: string;
  readonly person: Person;
  readonly words: PeopleWords;
  readonly time: (epochMs: number) => string;
}

/** What can be done for one person. */
export function PersonCard({ model, session, person, words, time }: PersonCardProps): ReactNode {
  const { facts, emit } = model;
  const { seat, presence, work, lateMs } = person;
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const said = [
    tableLabel(facts.tables, seat.table, language),
    ...(presence === 'here' ? [words('isHere')] : []),
    ...(presence === 'away' ? [words('isAway')] : []),
    ...work.map((one) => words(one)),
    ...(lateMs === null ? [] : [words('cameAt', { time: time(lateMs) })]),
    ...(seat.scribe ? [t('scribe')] : []),
  ];
  return (
    <>
      <h3>{seat.name}</h3>
      <p className={styles.quiet}>{said.join(' · ')}</p>
      {!seat.removed && (
        <>
          <RenamePerson model={model} seat={seat} words={words} />
          <label className={styles.move}>
            {t('moveTo')}
            <select
              value={seat.table}
              onChange={({ currentTarget }) =>
                emit({ type: 'seat.move', seat: seat.id, table: currentTarget.value })
              }
            >
              {facts.tables.map(({ id }) => (
                <option key={id} value={id}>
                  {tableLabel(facts.tables, id, language)}
                </option>
              ))}
            </select>
          </label>
          <div className={styles.does}>
            {!seat.scribe && (
              <Button type="button" onClick={() => emit({ type: 'seat.scribe', seat: seat.id })}>
                {t('makeScribe')}
              </Button>
            )}
            <ShowCode session={session} seat={seat} />
            <MergePerson model={model} seat={seat} words={words} />
          </div>
        </>
      )}
      <ShowTheDoor model={model} seat={seat} words={words} />
      <ErasePerson model={model} seat={seat} />
    </>
  );
}

interface ShowCodeProps {
  readonly session: string;
  readonly seat: Seat;
}

/** For somebody whose phone died before they wrote their code down. */
function ShowCode({ session, seat }: ShowCodeProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const [code, setCode] = useState<{ readonly code: string | null } | null>(null);
  const show = async (): Promise<void> => {
    const answer = await loadReturnCode(session, seat.id);
    setCode({ code: answer.ok ? answer.value.code : null });
  };
  if (code === null) {
    return (
      <Button type="button" onClick={() => void show()}>
        {t('showCode')}
      </Button>
    );
  }
  return (
    <p role="status">
      {code.code === null ? (
        t('noCode')
      ) : (
        <>
          <strong className={styles.code}>{groupRoomCode(code.code)}</strong>
          {t('codeText')}
        </>
      )}
    </p>
  );
}

interface ErasePersonProps {
  readonly model: Pick<PeopleModel, 'emit' | 'state'>;
  readonly seat: Seat;
}

/** Takes somebody out for good, once it has been said what goes with them. */
function ErasePerson({ model: { emit, state }, seat }: ErasePersonProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const [asking, setAsking] = useState(false);
  const erasing = state.waiting.some(({ op }) => op.type === 'seat.erase' && op.seat === seat.id);
  if (erasing) return <p role="status">{t('erasing')}</p>;
  const erase = (): void => {
    setAsking(false);
    emit({ type: 'seat.erase', seat: seat.id });
  };
  return (
    <>
      <Button tone="danger" onClick={() => setAsking(true)}>
        {t('erase')}
      </Button>
      {asking && (
        <Dialog
          title={t('eraseTitle', { name: seat.name })}
          confirmLabel={t('eraseConfirm')}
          cancelLabel={t('eraseKeep')}
          tone="danger"
          onConfirm={erase}
          onCancel={() => setAsking(false)}
        >
          <p>{t('eraseGoes')}</p>
          <p>{t('eraseStays')}</p>
          <p>{t('eraseForGood')}</p>
        </Dialog>
      )}
    </>
  );
}
