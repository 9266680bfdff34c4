import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { ChecklistFacts, InBoth } from '#shared/export/checklist.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { type ChecklistMessages } from './checklist/messages.en.ts';
import { inEach } from './checklist/messages.ts';
import { Said, SaidInline } from './Said.tsx';
import styles from './SessionFacts.module.css';

interface SessionFactsProps {
  readonly workshop: InBoth;
  /** Null before there is a session: lines to write on stand in their place. */
  readonly facts: ChecklistFacts | null;
  readonly languages: readonly Language[];
}

/** Which session a list belongs to: workshop, day, place and people, under the document's head. */
export function SessionFacts({ workshop, facts, languages }: SessionFactsProps): ReactNode {
  return (
    <dl className={styles.facts}>
      <Fact name="workshop" languages={languages}>
        <Said text={workshop} languages={languages} />
      </Fact>
      <Fact name="when" languages={languages}>
        {facts && (
          <>
            <Said text={facts.date} languages={languages} />
            {facts.time}
          </>
        )}
      </Fact>
      <Fact name="where" languages={languages}>
        {facts && <span lang={languageOfWords(facts.venue, languages)}>{facts.venue}</span>}
      </Fact>
      <Fact name="people" languages={languages}>
        {facts && <Said text={facts.people} languages={languages} />}
      </Fact>
    </dl>
  );
}

interface SessionLineProps {
  readonly facts: Pick<ChecklistFacts, 'client' | 'title'>;
  readonly languages: readonly Language[];
}

/** Whose day it is: the client's name beside the session's title, where the title is another. */
export function SessionLine({ facts: { client, title }, languages }: SessionLineProps): ReactNode {
  const own = <span lang={languageOfWords(title, languages)}>{title}</span>;
  if (client === '' || client === title) return own;
  return (
    <>
      <span lang={languageOfWords(client, languages)}>{client}</span>
      {' · '}
      {own}
    </>
  );
}

interface FactProps {
  readonly name: keyof ChecklistMessages['facts'];
  readonly languages: readonly Language[];
  readonly children: ReactNode;
}

function Fact({ name, languages, children }: FactProps): ReactNode {
  return (
    <div className={styles.fact}>
      <dt>
        <SaidInline text={inEach((words) => words.facts[name])} languages={languages} />
      </dt>
      <dd className={children === null ? styles.empty : undefined}>{children}</dd>
    </div>
  );
}
