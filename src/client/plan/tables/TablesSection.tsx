import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { tableLabels } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { PlanSectionProps } from '#client/plan/planSection.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { tablesWords } from './messages.ts';
import type { ListProps } from './PeopleList.tsx';
import type { ChipActions } from './PersonChip.tsx';
import { spreadAnew, spreadRest } from './spreadPeople.ts';
import { TableCard } from './TableCard.tsx';
import { tablePlan } from './tablePlan.ts';
import styles from './TablesSection.module.css';
import { Unplaced } from './Unplaced.tsx';
import { useDrag } from './useDrag.ts';
import { type KeyCarry, useKeyCarry } from './useKeyCarry.ts';
import { useSeating } from './useSeating.ts';

const nobody: ReadonlySet<string> = new Set();

/** Who sits where: by dragging, by tapping and choosing, or with the keys; several at once, and everybody evenly. */
export function TablesSection({ desk, detail }: PlanSectionProps): ReactNode {
  const { language } = useLanguage();
  const w = tablesWords(language);
  const hintId = useId();
  const { settings, id: session } = detail.session;
  const plan = useMemo(() => tablePlan(desk.records, settings), [desk.records, settings]);
  const labels = useMemo(() => tableLabels(settings.tables, language), [settings.tables, language]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(nobody);
  const [focused, setFocused] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const board = useRef<HTMLDivElement>(null);
  /** Whose chip the focus goes to, once it stands at its new table. */
  const following = useRef<string | null>(null);
  const seating = useSeating(desk, plan.mayCome);
  const people = useMemo(() => new Map(plan.mayCome.map((person) => [person.id, person])), [plan]);
  const known = useMemo(() => new Set(settings.tables.map(({ id }) => id)), [settings.tables]);
  // Whoever has left the list meanwhile is chosen no more.
  const chosen = useMemo(() => new Set([...picked].filter((id) => people.has(id))), [picked, people]);

  const nameOf = (ids: Iterable<string>): string => people.get([...ids][0] ?? '')?.name ?? '';
  const tableOf = (id: string): string => {
    const table = people.get(id)?.table ?? '';
    return known.has(table) ? table : '';
  };
  const idsFor = (id: string): readonly string[] => (chosen.has(id) ? [...chosen] : [id]);

  function seat(ids: readonly string[], table: string): void {
    seating.seat(new Map(ids.filter((id) => tableOf(id) !== table).map((id) => [id, table])));
    const who = { count: ids.length, name: nameOf(ids) };
    setSaid(table === '' ? w('tookOff', who) : w('setDown', { ...who, table: labels[table] ?? table }));
    setPicked(nobody);
  }

  function spread(seats: ReadonlyMap<string, string>): void {
    seating.seat(seats);
    setSaid(seats.size === 0 ? w('spreadNone') : w('spreadDone', { count: seats.size }));
  }

  const overSaid = ({ over, ids }: KeyCarry): string => {
    const table = plan.tables.find(({ id }) => id === over);
    if (!table) return w('overNone');
    const others = table.people.filter(({ id }) => !ids.includes(id)).length;
    return w('over1', { table: labels[over] ?? over, count: others, seats: plan.seats });
  };
  const drag = useDrag({ idsFor, onDrop: seat });
  const keys = useKeyCarry({
    targets: ['', ...settings.tables.map(({ id }) => id)],
    tableOf,
    idsFor,
    onDrop(ids, table) {
      following.current = focused;
      seat(ids, table);
    },
    onStep(what, carry) {
      if (what === 'put-back') setSaid(w('putBack'));
      else if (what === 'moved') setSaid(overSaid(carry));
      else {
        const who = { count: carry.ids.length, name: nameOf(carry.ids) };
        setSaid(w('pickedUp', { ...who, table: overSaid(carry) }));
      }
    },
  });
  const over = keys.carry?.over ?? drag.drag?.over ?? null;
  const held = keys.carry?.ids ?? drag.drag?.ids;
  const carried = useMemo(() => (held ? new Set(held) : nobody), [held]);

  useEffect(() => {
    const id = following.current;
    const chip = id === null ? null : board.current?.querySelector<HTMLElement>(`[data-person="${id}"]`);
    if (!chip || chip === document.activeElement) return;
    following.current = null;
    chip.focus();
  });
  useEffect(() => {
    const target = over === null ? null : board.current?.querySelector(`[data-table="${over}"]`);
    if (keys.carry) target?.scrollIntoView({ block: 'nearest' });
  }, [over, keys.carry]);

  const now = useRef({ keys, drag });
  useEffect(() => {
    now.current = { keys, drag };
  });
  const actions: ChipActions = useMemo(
    () => ({
      onChoose(id) {
        if (now.current.drag.wasDrag()) return;
        setPicked((before) => {
          const after = new Set(before);
          if (!after.delete(id)) after.add(id);
          return after;
        });
      },
      onKey: (id, event) => now.current.keys.onKey(id, event),
      onPress: (id, event) => now.current.drag.begin(id, event),
      onFocus: setFocused,
    }),
    [setPicked, setFocused],
  );

  if (plan.mayCome.length === 0 && plan.declined.length === 0) {
    return (
      <EmptyState title={w('emptyTitle')} action={<a href="#people">{w('toPeople')}</a>}>
        {w('emptyText')}
      </EmptyState>
    );
  }
  const all = plan.mayCome.length;
  const seated = all - plan.unplaced.length;
  const list: ListProps = { language, actions, chosen, carried, focused, hintId };
  const businesses = new Map(settings.businesses.map(({ id, name }) => [id, name]));
  return (
    <div ref={board} data-dragging={drag.drag ? '' : undefined} className={styles.board}>
      <div className={styles.head}>
        <p>
          <strong>{seated === all ? w('allSeated', { all }) : w('seated', { seated, all })}</strong>
        </p>
        {seated < all && (
          <Button tone="primary" onClick={() => spread(spreadRest(plan.mayCome, settings.tables))}>
            {w(seated === 0 ? 'spreadAll' : 'spreadRest')}
          </Button>
        )}
        {seated > 0 && (
          <Button onClick={() => spread(spreadAnew(plan.mayCome, settings.tables))}>{w('spreadAnew')}</Button>
        )}
        {seating.canUndo && (
          <Button onClick={() => setSaid(w('undone', { count: seating.undo() }))}>{w('undo')}</Button>
        )}
        <a href={`/print/room?session=${session}`} target="_blank" rel="noreferrer">
          {w('print')}
        </a>
      </div>
      {plan.wanted !== null && (
        <p className={styles.tooFew}>
          {w('tooFew', { people: all, tables: settings.tables.length, wanted: plan.wanted })}
        </p>
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
      <p id={hintId} className={styles.hint}>
        {w('keysHint')}
      </p>
      <div className={styles.columns}>
        <div>
          <Unplaced
            people={plan.unplaced}
            state={over === '' ? 'target' : 'still'}
            list={list}
            onChoose={(ids) => setPicked(new Set(ids))}
            onTakeAway={[...chosen].some((id) => tableOf(id) !== '') ? () => seat([...chosen], '') : null}
          />
          {plan.declined.length > 0 && (
            <details className={styles.declined}>
              <summary>{w('declined', { count: plan.declined.length })}</summary>
              <ul>
                {plan.declined.map(({ id, name }) => (
                  <li key={id} lang={languageOfWords(name, [language])}>
                    {name}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
        <div className={styles.tables}>
          {plan.tables.map((table) => (
            <TableCard
              key={table.id}
              table={table}
              label={labels[table.id] ?? table.id}
              business={businesses.size > 1 ? (businesses.get(table.business) ?? '') : ''}
              seats={plan.seats}
              state={over === table.id ? 'target' : 'still'}
              list={list}
              chosenName={nameOf(chosen)}
              onSeat={() => seat([...chosen], table.id)}
            />
          ))}
        </div>
      </div>
      {chosen.size > 0 && (
        <ChosenBar
          count={chosen.size}
          name={nameOf(chosen)}
          tables={settings.tables.map(({ id }) => ({ id, label: labels[id] ?? id }))}
          language={language}
          onSeat={(table) => seat([...chosen], table)}
          onClear={() => setPicked(nobody)}
        />
      )}
      {drag.drag && (
        <p
          className={styles.ghost}
          style={{ left: drag.drag.x + 12, top: drag.drag.y + 12 }}
          aria-hidden="true"
        >
          {w('chosen', { count: drag.drag.ids.length, name: nameOf(drag.drag.ids) })}
        </p>
      )}
    </div>
  );
}
