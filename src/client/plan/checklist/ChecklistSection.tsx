import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { checklistModel } from '#shared/export/checklist.ts';
import { type ChecklistEntry, isOverdue, planChecklist } from '#shared/export/planChecklist.ts';
import { mostCharacters } from '#shared/plan/fields.ts';
import { tasksOf } from '#shared/plan/readPlan.ts';
import type { PlanFields } from '#shared/plan/records.ts';
import { isoDateAt } from '#shared/session/dates.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { PlanSectionProps } from '#client/plan/planSection.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Button } from '#ui/Button.tsx';
import { StatusPill } from '#ui/StatusPill.tsx';
import styles from './ChecklistSection.module.css';
import { EntryRow } from './EntryRow.tsx';
import { checklistSectionWords } from './messages.ts';
import { rememberedName, rememberName } from './rememberedName.ts';
import { type TaskDraft, TaskForm } from './TaskForm.tsx';
import { useOwners } from './useOwners.ts';

/** A filter by owner; what nobody owns has a name that nobody can have. */
const everybody = 'all';
const nobody = 'none';
const ofOwner = (name: string): string => `of:${name}`;

const mostTasks = 500;

/** What is to be done before, on and after the day: the workshop's items and the session's own, by when they are due. */
export function ChecklistSection({ desk, detail }: PlanSectionProps): ReactNode {
  const { language } = useLanguage();
  const w = checklistSectionWords(language);
  const list = useId();
  const { session, workshop } = detail;
  const { date, timeZone } = session.settings;
  const [name, setName] = useState(rememberedName);
  const [shown, setShown] = useState(everybody);
  const [adding, setAdding] = useState<string | null>(null);
  const [removed, setRemoved] = useState<ChecklistEntry | null>(null);
  const [said, setSaid] = useState('');
  const ticks = useMemo(
    () => desk.ticks.map(({ item, by, atMs }) => ({ item, by, on: isoDateAt(atMs, timeZone) })),
    [desk.ticks, timeZone],
  );
  const groups = useMemo(
    () =>
      planChecklist({ sections: workshop.checklist, session: session.settings, ticks, plan: desk.records }),
    [workshop, session, ticks, desk.records],
  );
  const model = useMemo(
    () => checklistModel({ workshop, session, ticks, plan: desk.records }),
    [workshop, session, ticks, desk.records],
  );
  const today = isoDateAt(desk.nowMs(), timeZone);
  const entries = groups.flatMap((group) => group.entries);
  const owners = useOwners(
    session.id,
    entries.map(({ owner }) => owner),
  );
  const owning = [...new Set(entries.map(({ owner }) => owner).filter(Boolean))].sort((a, b) =>
    a.localeCompare(b, language),
  );
  const isShown = ({ owner, done }: ChecklistEntry): boolean =>
    shown === everybody || (shown === nobody ? owner === '' && done === null : ofOwner(owner) === shown);
  const done = entries.filter((entry) => entry.done !== null).length;
  const overdue = entries.filter((entry) => isOverdue(entry, today)).length;
  const tasks = tasksOf(desk.records);

  const write = (id: string, fields: PlanFields): void => desk.set([{ list: 'tasks', id, fields }]);
  const order = (): number => tasks.reduce((most, task) => Math.max(most, task.order), 0) + 1;
  const filledIn = new Map(
    model.parts.flatMap(({ lines }) => lines.map(({ id, text }) => [id, text[language]] as const)),
  );
  const textOf = (entry: ChecklistEntry): string =>
    entry.kind === 'own' ? entry.text : (filledIn.get(entry.id) ?? inLanguage(entry.text, language));

  function setDone(entry: ChecklistEntry, isDone: boolean): void {
    if (entry.kind === 'workshop') desk.tick(entry.id, { done: isDone, by: name.trim() });
    else write(entry.id, { doneMs: isDone ? desk.nowMs() : null, doneBy: isDone ? name.trim() : null });
  }

  function setOwner(entry: ChecklistEntry, owner: string): void {
    write(entry.id, { owner });
  }

  function add({ text, days, owner }: TaskDraft): void {
    write(desk.makeId(), { text, days, owner, order: order() });
    setAdding(null);
    setSaid(w('added', { task: text }));
  }

  function remove(entry: ChecklistEntry): void {
    write(entry.id, { removed: true });
    setRemoved(entry);
  }

  function bringBack(entry: ChecklistEntry): void {
    write(entry.id, { removed: null });
    setRemoved(null);
    setSaid(w('back', { task: textOf(entry) }));
  }

  const visible = groups.map((group) => ({ ...group, entries: group.entries.filter(isShown) }));
  const isEmpty = visible.every((group) => group.entries.length === 0);
  return (
    <div>
      <div className={styles.head}>
        <p className={styles.count}>
          <strong>{w('done', { done, total: entries.length })}</strong>{' '}
          {overdue > 0 && <StatusPill tone="bad">{w('overdueCount', { count: overdue })}</StatusPill>}
          {entries.length > 0 && done === entries.length && (
            <span className={styles.quiet}>{w('allDone')}</span>
          )}
        </p>
        <label>
          <span>{w('whose')}</span>
          <select value={shown} onChange={(event) => setShown(event.target.value)}>
            <option value={everybody}>{w('everybody')}</option>
            <option value={nobody}>{w('nobodys')}</option>
            {owning.map((owner) => (
              <option key={owner} value={ofOwner(owner)}>
                {w('onlyOf', { name: owner })}
              </option>
            ))}
          </select>
        </label>
        <label title={w('yourNameHint')}>
          <span>{w('yourName')}</span>
          <input
            value={name}
            maxLength={mostCharacters.owner}
            autoComplete="name"
            lang={languageOfWords(name, [language])}
            onChange={(event) => {
              setName(event.target.value);
              rememberName(event.target.value);
            }}
          />
        </label>
        <a href={`/print/checklist?session=${session.id}`} target="_blank" rel="noreferrer">
          {w('print')}
        </a>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {removed && (
        <RemovedTask
          text={w('removed', { task: textOf(removed) })}
          undo={w('undo')}
          onUndo={() => bringBack(removed)}
        />
      )}
      <datalist id={list}>
        {owners.map((owner) => (
          <option key={owner}>{owner}</option>
        ))}
      </datalist>
      {isEmpty && shown !== everybody && (
        <p className={styles.nothing}>
          {shown === nobody ? w('nothingOpen') : w('nothingHere', { name: shown.slice(ofOwner('').length) })}{' '}
          <Button tone="quiet" onClick={() => setShown(everybody)}>
            {w('showAll')}
          </Button>
        </p>
      )}
      {visible.map((group) =>
        group.entries.length === 0 && shown !== everybody ? null : (
          <section key={group.id} className={styles.group} aria-labelledby={`${list}-${group.id}`}>
            <div className={styles.when}>
              <h2 id={`${list}-${group.id}`}>
                {group.title ? inLanguage(group.title, language) : w('ownTasks')}
              </h2>
              <p>{model.parts.find(({ id }) => id === group.id)?.due[language]}</p>
            </div>
            <div>
              <ul className={styles.entries}>
                {group.entries.map((entry) => (
                  <EntryRow
                    key={entry.id}
                    entry={entry}
                    group={group}
                    text={textOf(entry)}
                    today={today}
                    date={date}
                    list={list}
                    onTick={(isDone) => setDone(entry, isDone)}
                    onOwner={(owner) => setOwner(entry, owner)}
                    onChange={(draft) => write(entry.id, { ...draft })}
                    onRemove={() => remove(entry)}
                  />
                ))}
              </ul>
              {adding === group.id ? (
                <TaskForm
                  date={date}
                  draft={{ text: '', days: group.days, owner: '' }}
                  list={list}
                  submitLabel={w('addSubmit')}
                  onSubmit={add}
                  onCancel={() => setAdding(null)}
                />
              ) : tasks.length < mostTasks ? (
                <Button tone="quiet" className={styles.add} onClick={() => setAdding(group.id)}>
                  {w('add')}
                </Button>
              ) : (
                <p className={styles.quiet}>{w('full', { most: mostTasks })}</p>
              )}
            </div>
          </section>
        ),
      )}
      {groups.length === 0 && (
        <TaskForm
          date={date}
          draft={{ text: '', days: 0, owner: '' }}
          list={list}
          submitLabel={w('addSubmit')}
          onSubmit={add}
          onCancel={() => undefined}
        />
      )}
    </div>
  );
}

interface RemovedTaskProps {
  readonly text: string;
  readonly undo: string;
  readonly onUndo: () => void;
}

/** Takes the focus, since what had it is gone. */
function RemovedTask({ text, undo, onUndo }: RemovedTaskProps): ReactNode {
  const button = useRef<HTMLDivElement>(null);
  useEffect(() => button.current?.querySelector('button')?.focus(), [text]);
  return (
    <div className={styles.removed} ref={button}>
      <span role="status">{text}</span>
      <Button onClick={onUndo}>{undo}</Button>
    </div>
  );
}
