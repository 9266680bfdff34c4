import { type ReactNode, useId } from 'react';
import { fieldOfRecord } from '#exercises/records.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { rivalLook } from './markerShapes.ts';
import { quadrantWords } from './messages.ts';
import type { Rival } from './readResponse.ts';
import { longest, rivalsList } from './schema.ts';
import { TextLine } from './TextLine.tsx';

interface RivalNameProps extends DeviceProps {
  readonly rivals: readonly Rival[];
  /** Which of them is picked; below 0 none is. */
  readonly active: number;
  /** The one that this page has just added: its name is what comes next. */
  readonly added: string | null;
  readonly remove: (rival: { readonly id: string; readonly name: string }) => void;
}

/** What a competitor is called, and the way to take it out. */
export function RivalName(props: RivalNameProps): ReactNode {
  const { rivals, active, added, remove, fields, language, state, emit, revisions, writers } = props;
  const id = useId();
  const words = quadrantWords(language);
  const rival = rivals[active];
  if (!rival) return null;
  const { letter } = rivalLook(active);
  const name = rival.name || words('rival', { letter });
  const field = fieldOfRecord(rivalsList, rival.id, 'name');
  return (
    <div className={styles.rival}>
      <TextLine
        id={id}
        field={field}
        value={fields[field]}
        label={words('rivalName', { letter })}
        labelled="seen"
        maxLength={longest.name}
        rows={1}
        revisions={revisions}
        emit={emit}
        writers={writers}
        state={state}
        focus={added === rival.id && rival.name === '' ? 'at-once' : undefined}
      />
      {state === 'editable' && (
        <button type="button" className={styles.quiet} onClick={() => remove({ id: rival.id, name })}>
          {words('remove', { name })}
        </button>
      )}
    </div>
  );
}
