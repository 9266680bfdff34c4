import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { SessionSettings } from '#shared/session/settings.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { CallRound } from './CallRound.tsx';
import { peopleWords } from './messages.ts';
import { Pager } from './Pager.tsx';
import { pageOf } from './pageOf.ts';
import type { PeopleActions } from './peopleActions.ts';
import { PeopleHead } from './PeopleHead.tsx';
import styles from './PeopleSection.module.css';
import { pressInList } from './pressInList.ts';
import { PeopleTools } from './PeopleTools.tsx';
import { PersonRow } from './PersonRow.tsx';
import type { People } from './usePeople.ts';

interface PeopleListProps {
  readonly people: People;
  readonly settings: SessionSettings;
  readonly actions: PeopleActions;
  /** Whose row is open. */
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
}

/** The people whom the filter shows, a page at a time; one of them may be open to be changed. */
export function PeopleList({ people, settings, actions, open, setOpen }: PeopleListProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const { count, shown, seated, call, filter, query } = people;
  const [page, setPage] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const onOpen = useCallback(
    (id: string | null) => {
      setOpen(id);
      // What had the focus in the open row goes with it.
      if (id === null) focusPerson(list.current);
    },
    [setOpen],
  );
  const at = pageOf(shown, page);
  const turned = useRef(false);
  useEffect(() => {
    // Whoever turns a page goes on at its top, by eye and by keyboard.
    if (turned.current) list.current?.querySelector<HTMLElement>('[data-person]')?.focus();
    turned.current = false;
  }, [at.page]);
  return (
    <>
      <PeopleTools
        count={count}
        call={call}
        query={query}
        filter={filter}
        onQuery={(words) => {
          people.setQuery(words);
          setPage(0);
        }}
        onFilter={(chosen) => {
          people.setFilter(chosen);
          setPage(0);
        }}
      />
      {shown.length === 0 ? (
        <div className={styles.nobody}>
          <p role="status">{w('nobodyFound')}</p>
          <Button
            onClick={() => {
              people.setQuery('');
              people.setFilter('all');
            }}
          >
            {w('showAll')}
          </Button>
        </div>
      ) : (
        <>
          <CallRound call={call} onCall={people.setCall} />
          <PeopleHead call={call} />
        </>
      )}
      {/* The keys come from the buttons within. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul
        ref={list}
        className={styles.list}
        aria-label={w('title')}
        onKeyDown={(event) => pressInList(event, shown, call, actions)}
      >
        {at.shown.map((invitee) => (
          <PersonRow
            key={invitee.id}
            invitee={invitee}
            settings={settings}
            call={call}
            actions={actions}
            seated={open === invitee.id ? seated : null}
            onOpen={onOpen}
          />
        ))}
      </ul>
      <Pager
        at={at}
        onPage={(next) => {
          setPage(next);
          setOpen(null);
          turned.current = true;
        }}
      />
    </>
  );
}

/** Gives the focus to the person whose open row had it. */
function focusPerson(list: HTMLElement | null): void {
  const row = document.activeElement?.closest('li');
  if (row && list?.contains(row)) row.querySelector<HTMLElement>('[data-person]')?.focus();
}
