import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { Invitee } from '#shared/plan/readPlan.ts';
import { type ChipActions, PersonChip } from './PersonChip.tsx';
import styles from './TablesSection.module.css';

/** What every list of people needs to draw its chips. */
export interface ListProps {
  readonly language: Language;
  readonly actions: ChipActions;
  readonly chosen: ReadonlySet<string>;
  readonly carried: ReadonlySet<string>;
  /** Who had the focus last. */
  readonly focused: string | null;
  readonly hintId: string;
}

/** People in one place, a tab stop together. */
export function PeopleList({
  people,
  language,
  actions,
  chosen,
  carried,
  focused,
  hintId,
}: ListProps & { readonly people: readonly Invitee[] }): ReactNode {
  const stopAt = people.some(({ id }) => id === focused) ? focused : people[0]?.id;
  return (
    <ul className={styles.people}>
      {people.map(({ id, name, company }) => (
        <PersonChip
          key={id}
          id={id}
          name={name}
          company={company}
          language={language}
          state={carried.has(id) ? 'carried' : chosen.has(id) ? 'chosen' : 'still'}
          stop={id === stopAt ? 'tab' : 'arrows'}
          hintId={hintId}
          {...actions}
        />
      ))}
    </ul>
  );
}
