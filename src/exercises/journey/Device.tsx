import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { JsonValue } from '#shared/sync/op.ts';
import { useLetGo } from '#exercises/carry/useLetGo.tsx';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { Button } from '#ui/Button.tsx';
import styles from './Device.module.css';
import { journeyWords } from './messages.ts';
import { GoneMoment, MomentCard } from './MomentCard.tsx';
import { moveMoment } from './moveMoment.ts';
import {
  allMoments,
  isWritten,
  journeyOptions,
  type Moment,
  momentField,
  type TextKey,
  textKeys,
} from './schema.ts';
import { TakeOver } from './TakeOver.tsx';

/**
 * The customer's way, moment by moment: one is open at a time, the others say what they are and who looks after them. A
 * new moment is stored once it has a word.
 */
export function Device(props: DeviceProps): ReactNode {
  const { exercise, fields, language, state, emit, makeId, own, carry } = props;
  const words = journeyWords(language);
  const { atMost } = journeyOptions.parse(exercise.options);
  const stored = allMoments(fields);
  const byId = new Map(stored.map((moment) => [moment.id, moment]));
  // Where nothing is written yet, there is a first moment to begin with.
  const [first] = useState(makeId);
  const hasSome = stored.some((moment) => !moment.removed && isWritten(moment));
  const [added, setAdded] = useState<readonly string[]>(() => (hasSome ? [] : [first]));
  const [unfolded, setUnfolded] = useState<string | null>(() => (hasSome ? null : first));
  const [visited, setVisited] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const begin = useRef<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const { letGo, question } = useLetGo({ carry, language });

  useEffect(() => {
    const id = begin.current;
    begin.current = null;
    if (id === null) return;
    list.current
      ?.querySelector<HTMLInputElement>(`[data-field="${momentField(id, 'moment')}"] input`)
      ?.focus();
  }, [added]);

  const isLocked = state === 'locked';
  const standing = stored.filter(
    (moment) =>
      !moment.removed && (isWritten(moment) || visited.includes(moment.id) || unfolded === moment.id),
  );
  const unwrittenIds = isLocked ? [] : added.filter((id) => !byId.has(id));
  const lines: readonly Moment[] = [
    ...stored.filter(
      (moment) => standing.includes(moment) || (moment.removed && visited.includes(moment.id)),
    ),
    ...unwrittenIds.map(unwritten),
  ];
  const shown = lines.filter(({ removed }) => !removed);
  const isFull = shown.length >= atMost;
  const nextOrder = Math.max(-1, ...stored.map(({ order }) => order)) + 1;

  const visit = (id: string): void => setVisited((old) => (old.includes(id) ? old : [...old, id]));
  const write = (id: string, key: TextKey, value: JsonValue, base?: number): void => {
    if (!byId.has(id)) {
      if (value === null || value === '') return;
      emit(momentField(id, 'order'), nextOrder);
    }
    emit(momentField(id, key), value, base);
  };
  const add = (): void => {
    const id = makeId();
    begin.current = id;
    setAdded((old) => [...old, id]);
    setUnfolded(id);
  };
  const move = (moment: Moment, way: 'earlier' | 'later'): void => {
    const orders = moveMoment(standing, moment.id, way);
    if (orders.length === 0) return;
    for (const { id, order } of orders) emit(momentField(id, 'order'), order);
    const n = standing.indexOf(moment) + (way === 'earlier' ? 0 : 2);
    setSaid(words('movedTo', { text: nameOf(moment, words('unnamed')), n, all: standing.length }));
  };
  const remove = (moment: Moment): void => {
    if (!byId.has(moment.id)) {
      setAdded((old) => old.filter((id) => id !== moment.id));
      return;
    }
    letGo(moment.id, nameOf(moment, words('unnamed')), () => {
      visit(moment.id);
      emit(momentField(moment.id, 'removed'), true);
    });
  };

  return (
    <div className={styles.journey}>
      {own && !isLocked && (
        <TakeOver
          own={own}
          moments={shown}
          language={language}
          mayAdd={!isFull}
          onTake={(moment) => {
            const id = makeId();
            emit(momentField(id, 'order'), nextOrder);
            for (const key of textKeys) if (moment[key] !== '') emit(momentField(id, key), moment[key]);
          }}
        />
      )}
      <ol ref={list} className={styles.moments}>
        {lines.map((moment) =>
          moment.removed ? (
            <GoneMoment
              key={moment.id}
              {...props}
              moment={moment}
              onUndo={() => emit(momentField(moment.id, 'removed'), null)}
            />
          ) : (
            <MomentCard
              key={moment.id}
              {...props}
              moment={moment}
              n={shown.indexOf(moment) + 1}
              places={byId.has(moment.id) ? standing.length : 0}
              isUnfolded={unfolded === moment.id}
              onToggle={() => {
                visit(moment.id);
                setUnfolded(unfolded === moment.id ? null : moment.id);
              }}
              onWrite={(key, value, base) => write(moment.id, key, value, base)}
              onMove={(way) => move(moment, way)}
              onRemove={() => remove(moment)}
            />
          ),
        )}
      </ol>
      {isLocked && shown.length === 0 && <p>{words('nothing')}</p>}
      {!isLocked && !isFull && (
        <Button className={styles.add} onClick={add}>
          {words('add')}
        </Button>
      )}
      {!isLocked && (
        <p className={styles.hint} role="status">
          {isFull ? words('full', { atMost }) : said}
        </p>
      )}
      {question}
    </div>
  );
}

function nameOf({ moment }: Moment, otherwise: string): string {
  return moment.trim() === '' ? otherwise : moment.trim();
}

function unwritten(id: string): Moment {
  return {
    id,
    moment: '',
    standard: '',
    owner: '',
    measure: '',
    recovery: '',
    order: Infinity,
    removed: false,
  };
}
