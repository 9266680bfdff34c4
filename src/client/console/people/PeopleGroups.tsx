import { type ReactNode, useEffect, useState } from 'react';
import { tableLabel } from '#shared/session/tableLabel.ts';
import type { SessionFacts } from '#shared/sync/protocol.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import styles from './People.module.css';
import type { Person } from './listPeople.ts';
import type { PeopleWords } from './messages.ts';
import { PersonButton } from './PersonButton.tsx';

/** So many people are drawn at a time, so that the console goes on between. */
const atATime = 60;

interface PeopleGroupsProps {
  readonly people: readonly Person[];
  readonly facts: Pick<SessionFacts, 'tables' | 'businesses'>;
  readonly chosen: string | null;
  readonly words: PeopleWords;
  readonly time: (epochMs: number) => string;
  /** Whether it is told of each who came late. */
  readonly lateness: 'told' | 'untold';
  readonly onChoose: (id: string) => void;
}

/** People by table and, where there are several businesses, by business; a hall of them grows in steps. */
export function PeopleGroups({ people, facts, ...row }: PeopleGroupsProps): ReactNode {
  const drawn = useGrowing(people.length);
  const { tables, businesses } = facts;
  const byTable = new Map<string, Person[]>(tables.map(({ id }) => [id, []]));
  for (const person of people) byTable.get(person.seat.table)?.push(person);
  const several = businesses.length > 1;
  let before = 0;
  const group = (table: string): ReactNode => {
    const own = byTable.get(table) ?? [];
    const room = Math.max(0, drawn - before);
    before += own.length;
    if (own.length === 0 || room === 0) return null;
    return <TableGroup key={table} table={table} tables={tables} people={own} most={room} {...row} />;
  };
  const ofBusiness = (business: string): ReactNode =>
    tables.filter((table) => table.business === business).map(({ id }) => group(id));
  if (!several) return tables.map(({ id }) => group(id));
  return businesses.map(({ id, name }) => {
    const groups = ofBusiness(id);
    const count = tables
      .filter((table) => table.business === id)
      .reduce((sum, table) => sum + (byTable.get(table.id)?.length ?? 0), 0);
    if (count === 0) return null;
    return (
      <section key={id} aria-label={name}>
        <h3>
          {name} · {count}
        </h3>
        {groups}
      </section>
    );
  });
}

interface TableGroupProps extends Omit<PeopleGroupsProps, 'facts'> {
  readonly table: string;
  readonly tables: SessionFacts['tables'];
  readonly most: number;
}

function TableGroup({
  table,
  tables,
  people,
  most,
  chosen,
  words,
  time,
  lateness,
  onChoose,
}: TableGroupProps): ReactNode {
  const { language } = useLanguage();
  return (
    <div className={styles.table}>
      <h4>
        {tableLabel(tables, table, language)} · {people.length}
      </h4>
      <ul>
        {people.slice(0, most).map(({ seat, presence, work, lateMs }) => (
          <li key={seat.id}>
            <PersonButton
              id={seat.id}
              name={seat.name}
              presence={presence}
              work={work.join()}
              cameAt={lateMs === null || lateness === 'untold' ? '' : time(lateMs)}
              duty={seat.scribe ? 'scribe' : 'member'}
              state={seat.id === chosen ? 'chosen' : 'other'}
              words={words}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Grows to the whole, a frame at a time. */
function useGrowing(whole: number): number {
  const [drawn, setDrawn] = useState(atATime);
  const isWhole = drawn >= whole;
  useEffect(() => {
    if (isWhole) return undefined;
    const frame = requestAnimationFrame(() => setDrawn(drawn + atATime));
    return () => cancelAnimationFrame(frame);
  }, [drawn, isWhole]);
  return drawn;
}
