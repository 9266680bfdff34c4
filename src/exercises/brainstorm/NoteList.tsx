import { type ReactNode, useRef, useState } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { fieldOfCarried } from '#shared/sync/carried.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { brainstormWords } from './messages.ts';
import { NoteRow } from './NoteRow.tsx';
import { type BrainstormOptions, type Note, noteField, standingNotes, unwritten } from './schema.ts';
import { TakeOver } from './TakeOver.tsx';

interface NoteListProps extends DeviceProps {
  readonly options: BrainstormOptions;
  readonly lens: string;
  /** All that are stored of this lens. */
  readonly notes: readonly Note[];
  /** Asks what is to become of what was taken along, before a note goes. */
  readonly onLetGo: (record: string, text: string, then: () => void) => void;
}

/**
 * The notes of one lens. Below the last there is always an empty one, which is stored once it has words. Notes that
 * somebody has been in here stay in their place until the page is left, emptied or removed though they be.
 */
export function NoteList(props: NoteListProps): ReactNode {
  const { options, lens, notes, language, state, emit, makeId, own } = props;
  const words = brainstormWords(language);
  const item = inLanguage(options.item, language);
  const list = useRef<HTMLOListElement>(null);
  const [opened, setOpened] = useState<readonly string[]>(() => [makeId()]);
  /** Of the opened notes those that were taken along: taken out again they are stored no more. */
  const [visitors, setVisitors] = useState<ReadonlyMap<string, Note>>(new Map());

  const byId = new Map(notes.map((note) => [note.id, note]));
  const standing = notes.filter(({ text, removed }) => !removed && text.trim() !== '');
  const shown = [
    ...notes.filter((note) => standing.includes(note) || opened.includes(note.id)),
    ...[...visitors.values()].filter(({ id }) => !byId.has(id)),
    ...opened.filter((id) => !byId.has(id) && !visitors.has(id)).map((id) => unwritten(id, lens)),
  ];
  const spare = opened[opened.length - 1] ?? '';
  const begunOnly = opened.filter((id) => id !== spare && !byId.has(id) && !visitors.has(id)).length;
  const isFull = standing.length + begunOnly >= options.atMost;
  const nextOrder = Math.max(-1, ...notes.map(({ order }) => order)) + 1;

  const open = (note: Note): void => {
    setOpened((old) => (old.includes(note.id) ? old : [note.id, ...old]));
    if (note.carried) setVisitors((old) => new Map(old).set(note.id, { ...note, removed: true }));
  };
  /** The empty note has its first word: another one follows it. */
  const begin = (id: string): void => {
    if (id === spare) setOpened((old) => [...old, makeId()]);
  };
  const write = (id: string, text: string, base: number): void => {
    if (!byId.has(id) && !visitors.has(id)) {
      if (text.trim() === '') return;
      emit(noteField(id, 'order'), nextOrder);
      emit(noteField(id, 'lens'), lens);
    }
    emit(noteField(id, 'text'), text, base);
  };
  const remove = (note: Note): void => {
    open(note);
    if (note.carried) emit(fieldOfCarried(note.id), null);
    else emit(noteField(note.id, 'removed'), true);
  };
  const bringBack = ({ id, carried }: Note): void => {
    if (carried) emit(fieldOfCarried(id), carriedValue(carried));
    else emit(noteField(id, 'removed'), null);
  };
  const goOn = (id: string): void => {
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])];
    const here = lines.findIndex((line) => line.dataset['note'] === id);
    lines[here + 1]?.focus();
  };

  const isStored = ({ id }: Note): boolean => byId.has(id) || visitors.has(id);
  const isSpare = (note: Note): boolean => note.id === spare && !isStored(note);
  const lines = shown.filter((note) => {
    if (state === 'locked') return standing.includes(note);
    return isStored(note) || !(isSpare(note) && isFull);
  });
  return (
    <div className={styles.list}>
      {own && state === 'editable' && (
        <TakeOver
          offered={standingNotes(options, own).filter((note) => note.lens === lens)}
          standing={standing}
          language={language}
          mayAdd={!isFull}
          onTake={(text) => write(makeId(), text, 0)}
        />
      )}
      <ol ref={list} className={styles.notes}>
        {lines.map((note, at) => (
          <NoteRow
            key={note.id}
            {...props}
            note={note}
            tags={options.tags ?? []}
            label={words('note', { item, n: at + 1 })}
            placeholder={isSpare(note) ? item : ''}
            onOpen={() => open(note)}
            onBegin={() => begin(note.id)}
            onWrite={(text, base) => write(note.id, text, base)}
            onRemove={(then) =>
              props.onLetGo(note.id, note.text, () => {
                remove(note);
                then();
              })
            }
            onBringBack={() => bringBack(note)}
            onEnter={() => goOn(note.id)}
          />
        ))}
      </ol>
      {state === 'editable' && (
        <p className={styles.hint} role="status">
          {isFull && words('full', { atMost: options.atMost })}
        </p>
      )}
    </div>
  );
}

/** What was taken along, as it is stored. */
function carriedValue({ exercise, record, text, business }: NonNullable<Note['carried']>): JsonValue {
  return { exercise, record, text, ...(business === undefined ? {} : { business }) };
}
