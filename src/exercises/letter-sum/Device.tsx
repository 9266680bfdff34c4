import { type ReactNode, useRef, useState } from 'react';
import { recordPart } from '#exercises/records.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { letterSumWords } from './messages.ts';
import { letterSumOptions, type Tried, triedWords, wordField, wordsList } from './schema.ts';
import { WordRow } from './WordRow.tsx';
import { WordSum } from './WordSum.tsx';

/**
 * The example, and a line a word: its letters, their numbers and the sum stand beneath it as it is typed. Below the
 * last there is always an empty line, which is stored once it has a word.
 */
export function Device(props: DeviceProps): ReactNode {
  const { exercise, fields, language, state, emit, makeId } = props;
  const words = letterSumWords(language);
  const { word: example, atMost } = letterSumOptions.parse(exercise.options);
  const list = useRef<HTMLOListElement>(null);
  const [opened, setOpened] = useState<readonly string[]>(() => [makeId()]);

  const standing = triedWords(fields);
  const stored = new Set(Object.keys(fields).flatMap((field) => idOf(field) ?? []));
  const spare = opened[opened.length - 1] ?? '';
  const shown: readonly Tried[] = [
    ...standing,
    ...opened.filter((id) => !standing.some((one) => one.id === id)).map((id) => unwritten(id, fields)),
  ];
  const begun = opened.filter((id) => id !== spare && !stored.has(id)).length;
  const isFull = standing.length + begun >= atMost;
  const nextOrder = Math.max(-1, ...standing.map(({ order }) => order)) + 1;

  const write = (id: string, text: string, base: number): void => {
    if (!stored.has(id)) {
      if (text.trim() === '') return;
      emit(wordField(id, 'order'), nextOrder);
    }
    emit(wordField(id, 'text'), text, base);
  };
  const begin = (id: string): void => {
    if (id === spare) setOpened((old) => [...old, makeId()]);
  };
  const open = (id: string): void => setOpened((old) => (old.includes(id) ? old : [id, ...old]));
  const goOn = (id: string): void => {
    const lines = [...(list.current?.querySelectorAll<HTMLInputElement>('[data-line]') ?? [])];
    lines[lines.findIndex((line) => line.dataset['line'] === id) + 1]?.focus();
  };
  const isSpare = (id: string): boolean => id === spare && !stored.has(id);
  const lines = shown.filter(
    ({ id }) => stored.has(id) || (state === 'editable' && !(isSpare(id) && isFull)),
  );
  return (
    <div className={styles.words}>
      <div className={styles.example}>
        <p className={styles.label}>{words('example')}</p>
        <WordSum text={example} language={language} />
      </div>
      <ol ref={list} className={styles.rows}>
        {lines.map((tried, at) => (
          <WordRow
            key={tried.id}
            {...props}
            tried={tried}
            label={words('numbered', { n: at + 1 })}
            placeholder={isSpare(tried.id) ? words('placeholder') : ''}
            onOpen={() => open(tried.id)}
            onBegin={() => begin(tried.id)}
            onWrite={(text, base) => write(tried.id, text, base)}
            onEnter={() => goOn(tried.id)}
          />
        ))}
      </ol>
      {state === 'locked' && standing.length === 0 && <p>{words('nothing')}</p>}
      {state === 'editable' && (
        <p className={styles.hint} role="status">
          {isFull && words('full', { atMost })}
        </p>
      )}
    </div>
  );
}

function idOf(field: string): string | null {
  const part = recordPart(field);
  return part?.list === wordsList ? part.id : null;
}

/** A line that was opened here and holds no word, or none any more. */
function unwritten(id: string, fields: DeviceProps['fields']): Tried {
  const text = fields[wordField(id, 'text')];
  return { id, text: typeof text === 'string' ? text : '', order: Infinity };
}
