import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Invitee } from '#shared/plan/readPlan.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { PlanSectionProps } from '#client/plan/planSection.ts';
import { AddPerson } from './AddPerson.tsx';
import { peopleWords } from './messages.ts';
import { OffList } from './OffList.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { PeopleCounts } from './PeopleCounts.tsx';
import { PeopleList } from './PeopleList.tsx';
import styles from './PeopleSection.module.css';
import { type Gone, useOpenPerson } from './useOpenPerson.ts';
import { usePasteDraft } from './usePasteDraft.ts';
import { nextOrder, usePeople } from './usePeople.ts';

/** What was just done, said for those who do not see it; who was taken off can be brought back. */
type Notice =
  | { readonly is: 'off' | 'back' | 'erased'; readonly id: string; readonly name: string }
  | { readonly is: 'pasted'; readonly text: string };

/** Who is asked to come: how far each invitation and call is, and what is known of each. */
export function PeopleSection({ desk, detail }: PlanSectionProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const { settings, id: session } = detail.session;
  const people = usePeople({ desk, detail });
  const { on, off, count, actions: base } = people;
  const [is, setIs] = useState<'listing' | 'adding' | 'pasting'>('listing');
  const [notice, setNotice] = useState<Notice | null>(null);
  const [draft, setDraft] = usePasteDraft(session);
  const said = useRef<HTMLDivElement>(null);
  const addId = useId();

  useEffect(() => {
    // What had the focus went with the row; whoever works elsewhere on the page stays there.
    if (document.activeElement !== document.body) return;
    if (notice?.is === 'off') said.current?.querySelector('button')?.focus();
    if (notice?.is === 'erased') said.current?.focus();
  }, [notice]);
  const onGone = useCallback(
    ({ id, name }: Invitee, how: Gone): void => setNotice({ is: how, id, name }),
    [setNotice],
  );
  const [openPerson, setOpenPerson] = useOpenPerson(people, onGone);
  const actions = useMemo(
    () => ({
      ...base,
      takeOff(invitee: Invitee): void {
        base.takeOff(invitee);
        setNotice({ is: 'off', id: invitee.id, name: invitee.name });
      },
      bringBack(id: string, name: string): void {
        base.bringBack(id, name);
        setNotice({ is: 'back', id, name });
      },
    }),
    [base, setNotice],
  );
  const pasteWords = draft.rows.length > 0 ? w('pasteMore', { rows: draft.rows.length }) : w('paste');

  return (
    <section aria-label={w('title')} className={styles.section}>
      {on.length > 0 && (
        <div className={styles.top}>
          <PeopleCounts count={count} settings={settings} />
          <div className={styles.ways}>
            <Button onClick={() => setIs('pasting')}>{pasteWords}</Button>
            <Button
              id={addId}
              aria-expanded={is === 'adding'}
              onClick={() => setIs(is === 'adding' ? 'listing' : 'adding')}
            >
              {w('add')}
            </Button>
          </div>
        </div>
      )}
      <div
        ref={said}
        role="status"
        tabIndex={-1}
        className={styles.notice}
        data-said={notice ? '' : undefined}
      >
        {notice?.is === 'pasted' && <span>{notice.text}</span>}
        {notice?.is === 'erased' && (
          <span>
            <Erased name={notice.name} />
          </span>
        )}
        {notice?.is === 'back' && <span>{w('broughtBack', { name: notice.name })}</span>}
        {notice?.is === 'off' && (
          <>
            <span>{w('removed', { name: notice.name })}</span>
            <Button onClick={() => actions.bringBack(notice.id, notice.name)}>{w('undo')}</Button>
          </>
        )}
      </div>
      {is === 'adding' && (
        <AddPerson
          on={on}
          off={off}
          onAdd={(person) => {
            const fields = Object.fromEntries(Object.entries(person).filter(([, words]) => words !== ''));
            const order = nextOrder([...on, ...off]);
            desk.set([{ list: 'invitees', id: desk.makeId(), fields: { ...fields, order } }]);
          }}
          onClose={() => {
            setIs('listing');
            document.getElementById(addId)?.focus();
          }}
        />
      )}
      {on.length === 0 && is !== 'adding' && (
        <EmptyState
          title={w('emptyTitle')}
          action={
            <div className={styles.ways}>
              <Button tone="primary" onClick={() => setIs('pasting')}>
                {pasteWords}
              </Button>
              <Button onClick={() => setIs('adding')}>{w('add')}</Button>
            </div>
          }
        >
          {w('emptyText')}
        </EmptyState>
      )}
      {on.length > 0 && (
        <PeopleList
          people={people}
          settings={settings}
          actions={actions}
          open={openPerson}
          setOpen={setOpenPerson}
        />
      )}
      <OffList people={off} actions={actions} />
      {is === 'pasting' && (
        <PasteDialog
          draft={draft}
          onDraft={setDraft}
          present={people}
          settings={settings}
          desk={desk}
          onDone={(text) => {
            setIs('listing');
            if (text !== null) setNotice({ is: 'pasted', text });
          }}
        />
      )}
    </section>
  );
}

/** What became of somebody whose row was open, and of what was being written there. */
function Erased({ name }: { readonly name: string }): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  return w.rich('erased', { who: () => <span lang={languageOfWords(name, [language])}>{name}</span> });
}
