import { Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import { OriginLink } from '#exercises/carry/OriginLink.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import styles from './ActionRow.module.css';
import { DayLine } from './DayLine.tsx';
import { actionWords } from './messages.ts';
import {
  type ActionOptions,
  alongOfRow,
  type Row,
  rowField,
  type RowKey,
  type TextKey,
  textKeys,
} from './schema.ts';
import { TextLine } from './TextLine.tsx';

interface ActionRowProps extends DeviceProps {
  readonly row: Row;
  /** Counted from 1. */
  readonly place: number;
  readonly options: ActionOptions;
  /** `here` where the row was added a moment ago: its writer is brought to it. */
  readonly focus: 'here' | 'elsewhere';
  /** Somebody is in this row now: it keeps its place until the page is left. */
  readonly onOpen: () => void;
  readonly onWrite: (key: RowKey, value: string | null, base: number) => void;
  readonly onRemove: () => void;
}

/** One action: what, who and by when; on demand when it is to happen, how we know, the first step, what is in the way. */
export function ActionRow(props: ActionRowProps): ReactNode {
  const { row, place, options, focus, owner, language, state, revisions, writers } = props;
  const { emit, carry, origins, onOpen, onWrite, onRemove } = props;
  const words = actionWords(language);
  const item = useRef<HTMLLIElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isWhenThen, setWhenThen] = useState(false);
  const action = (typed ?? row.action).trim();
  const isSaid = action !== '';
  const isConditional = isWhenThen || row.situation !== '';
  const lead = owner === 'table' ? 'thenLeadTable' : 'thenLead';
  const name = isSaid ? words('rowOf', { n: place, text: action }) : words('rowName', { n: place });
  const line = (key: TextKey) => ({
    row,
    name: key,
    revisions,
    state,
    onOpen,
    onWrite: (text: string, base: number) => onWrite(key, text, base),
  });
  const here = [...textKeys, 'when' as const].flatMap((key) => writers[rowField(row.id, key)] ?? []);

  useEffect(() => {
    if (focus === 'here') item.current?.querySelector<HTMLElement>('[data-key="action"]')?.focus();
  }, [focus]);
  useEffect(() => {
    if (isWhenThen) item.current?.querySelector<HTMLElement>('[data-key="situation"]')?.focus();
  }, [isWhenThen]);

  return (
    <li ref={item} className={styles.row} data-shared={row.shared ? '' : undefined}>
      <div role="group" aria-label={name}>
        {isConditional && (
          <TextLine
            {...line('situation')}
            label={words('whenLead')}
            placeholder={words('situationHint')}
            lines="one"
          />
        )}
        <TextLine
          {...line('action')}
          label={isConditional ? words(lead) : words('action')}
          placeholder={words('placeholder')}
          lines="more"
          onType={setTyped}
        />
        <div className={styles.pair}>
          <TextLine
            {...line('who')}
            label={isSaid && row.who.trim() === '' ? words('noWho') : words('who')}
            placeholder={words('oneWho')}
            lines="one"
            {...(isSaid && row.who.trim() === '' ? { missing: 'who' as const } : {})}
          />
          <DayLine
            row={row}
            days={options.days}
            revisions={revisions}
            state={state}
            language={language}
            onOpen={onOpen}
            onWrite={(day, base) => onWrite('when', day, base)}
            {...(isSaid && row.when === null ? { missing: 'when' as const } : {})}
          />
        </div>
        {options.detail === 'full' && <Details line={line} row={row} language={language} />}
        {owner === 'table' && <WritingHere names={here} />}
        {row.from && <OriginLink origin={origins?.[row.from.exercise]} language={language} />}
        {isSaid && (
          <div className={styles.actions}>
            {owner === 'seat' && (
              <label className={styles.share} data-field={rowField(row.id, 'shared')}>
                <input
                  type="checkbox"
                  checked={row.shared}
                  disabled={state === 'locked'}
                  aria-label={words('shareOf', { text: action })}
                  onChange={({ target }) => emit(rowField(row.id, 'shared'), target.checked ? true : null)}
                />
                <span>{words('share')}</span>
              </label>
            )}
            <CarryButton
              carry={carry}
              record={row.id}
              text={action}
              along={alongOfRow(row)}
              seen={owner === 'seat' && !row.shared ? 'kept' : 'room'}
              language={language}
            />
            {state === 'editable' && !isConditional && (
              <button
                type="button"
                className={styles.quiet}
                aria-label={words('whenThenOf', { text: action })}
                onClick={() => setWhenThen(true)}
              >
                {words('whenThen')}
              </button>
            )}
            {state === 'editable' && (
              <button
                type="button"
                className={styles.quiet}
                aria-label={words('remove', { text: action })}
                onClick={onRemove}
              >
                <Trash2 size="1.1em" aria-hidden="true" />
              </button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

interface DetailsProps extends Pick<ActionRowProps, 'row' | 'language'> {
  readonly line: (
    key: TextKey,
  ) => Pick<Parameters<typeof TextLine>[0], 'row' | 'name' | 'revisions' | 'state' | 'onOpen' | 'onWrite'>;
}

/** What makes an action more likely to happen, folded away until something of it is written. */
function Details({ row, line, language }: DetailsProps): ReactNode {
  const words = actionWords(language);
  const keys = ['measure', 'firstStep', 'obstacle'] as const;
  const [begun] = useState(keys.some((key) => row[key] !== ''));
  return (
    <details className={styles.more} open={begun}>
      <summary>{words('more')}</summary>
      {keys.map((key) => (
        <TextLine key={key} {...line(key)} label={words(key)} lines="more" />
      ))}
    </details>
  );
}

interface GoneRowProps extends Pick<DeviceProps, 'language' | 'state'> {
  readonly row: Row;
  /** Whether the writer has removed it right here: the focus then goes to the way back. */
  readonly focus: 'here' | 'elsewhere';
  readonly onUndo: () => void;
}

/** Where a row was, with the way to have it back. */
export function GoneRow({ row, language, state, focus, onUndo }: GoneRowProps): ReactNode {
  const words = actionWords(language);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus === 'here') undo.current?.focus();
  }, [focus]);
  return (
    <li className={styles.gone} data-field={rowField(row.id, 'removed')}>
      <span>
        {words('removed')} · <s lang={languageOfWords(row.action, [language])}>{row.action}</s>
      </span>
      <button
        ref={undo}
        type="button"
        className={styles.quiet}
        aria-label={words('undoRow', { text: row.action })}
        disabled={state === 'locked'}
        onClick={onUndo}
      >
        {words('undo')}
      </button>
    </li>
  );
}
