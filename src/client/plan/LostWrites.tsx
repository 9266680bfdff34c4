import { Fragment, type ReactNode } from 'react';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { lostFields, lostSubject } from './lostFields.ts';
import styles from './LostWrites.module.css';
import { planWords } from './messages.ts';
import type { LostWrite } from './planDesk.ts';
import type { LivePlanDesk } from './usePlan.ts';

/** Records named in one notice; of a longer list it says how many more there are. */
const mostNamed = 5;

interface LostWritesProps {
  readonly desk: Pick<LivePlanDesk, 'records' | 'lost' | 'refused' | 'set' | 'forget'>;
}

/** Changes that were not stored: what two people wrote at the same time, to choose from, and what could not be taken. */
export function LostWrites({ desk }: LostWritesProps): ReactNode {
  const { language } = useLanguage();
  const w = planWords(language);
  const { lost, refused } = desk;
  const orders = [...new Set(lost.map(({ order }) => order))];
  return (
    <>
      {orders.map((order) => (
        <Lost key={order} desk={desk} writes={lost.filter((one) => one.order === order)} />
      ))}
      {refused.map(({ order, reason }) => (
        <div key={order} role="alert" className={styles.notice}>
          <p>{w(reason === 'too-large' ? 'refusedFull' : 'refusedOther')}</p>
          <Button onClick={() => desk.forget(order)}>{w('dismiss')}</Button>
        </div>
      ))}
    </>
  );
}

interface LostProps extends LostWritesProps {
  /** Of one change, which goes in whole or not at all. */
  readonly writes: readonly LostWrite[];
}

function Lost({ desk, writes }: LostProps): ReactNode {
  const { language } = useLanguage();
  const w = planWords(language);
  const { records, set, forget } = desk;
  const order = writes[0]?.order ?? 0;
  const differing = writes.filter((write) => lostFields(write, records).length > 0);
  const named = differing.slice(0, mostNamed);
  return (
    <div role="alert" className={styles.notice}>
      <div>
        <p className={styles.title}>{w('lostTitle', { count: differing.length })}</p>
        <ul className={styles.list}>
          {named.map((write) => (
            <li key={`${write.record.list} ${write.record.id}`}>
              <LostRecord write={write} records={records} />
            </li>
          ))}
          {differing.length > named.length && (
            <li>{w('more', { count: differing.length - named.length })}</li>
          )}
        </ul>
      </div>
      <div className={styles.choice}>
        <Button
          tone="primary"
          onClick={() => {
            set(writes.map(({ record }) => record));
            forget(order);
          }}
        >
          {w('useMine')}
        </Button>
        <Button onClick={() => forget(order)}>{w('keepTheirs')}</Button>
      </div>
    </div>
  );
}

interface LostRecordProps {
  readonly write: LostWrite;
  readonly records: LivePlanDesk['records'];
}

function LostRecord({ write, records }: LostRecordProps): ReactNode {
  const { language } = useLanguage();
  const w = planWords(language);
  const unnamed = { invitees: 'somebody', tasks: 'someTask', place: 'thePlace' } as const;
  const named = lostSubject(write, records);
  const said = (words: string): ReactNode =>
    words === '' ? w('nothing') : <span lang={languageOfWords(words, [language])}>{words}</span>;
  const differing = lostFields(write, records);
  return w.rich('lostOf', {
    who: () => <strong>{named === '' ? w(unnamed[write.record.list]) : said(named)}</strong>,
    fields: () =>
      differing.map(({ name, values }, at) => (
        <Fragment key={name}>
          {at > 0 && w('between')}
          {values === null
            ? w(name)
            : w.rich('lostField', {
                field: w(name),
                mine: () => said(values.mine),
                theirs: () => said(values.theirs),
              })}
        </Fragment>
      )),
  });
}
