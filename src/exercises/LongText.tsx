import { lazy, type ReactNode, Suspense, type TextareaHTMLAttributes, useEffect } from 'react';
import { textOf } from '#shared/sync/mergedText.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { useDraft } from '#ui/useDraft.ts';
import type { DeviceProps } from './viewContract.ts';

const load = () => import('#ui/MergedTextarea.tsx');
const MergedTextarea = lazy(async () => ({ default: (await load()).MergedTextarea }));

interface LongTextProps
  extends
    Pick<DeviceProps, 'owner' | 'revisions' | 'emit' | 'state'>,
    Pick<
      TextareaHTMLAttributes<HTMLTextAreaElement>,
      'id' | 'className' | 'rows' | 'maxLength' | 'aria-label' | 'placeholder'
    > {
  readonly field: string;
  readonly value: JsonValue | undefined;
}

/**
 * A long text of a worksheet: a table's members write it together, character by character, where its kind says that
 * the field `merges`; a person's own is a plain text. The label and `data-field` are its caller's.
 */
export function LongText(props: LongTextProps): ReactNode {
  // The table's turn may come when the network is away.
  useEffect(() => void load().catch(() => undefined), []);
  return props.owner === 'table' ? <Together {...props} /> : <Alone {...props} />;
}

function Together({
  owner: _owner,
  field,
  value,
  revisions: _known,
  emit,
  state,
  ...look
}: LongTextProps): ReactNode {
  return (
    <Suspense fallback={<textarea {...look} value={textOf(value)} readOnly />}>
      <MergedTextarea
        {...look}
        stored={value}
        readOnly={state === 'locked'}
        commit={(merged) => emit(field, { ...merged })}
      />
    </Suspense>
  );
}

function Alone({ owner: _owner, field, value, revisions, emit, state, ...look }: LongTextProps): ReactNode {
  const draft = useDraft({
    value: textOf(value),
    revision: revisions[field] ?? 0,
    commit: (text, base) => emit(field, text === '' ? null : text, base),
  });
  return <textarea {...look} {...draft} readOnly={state === 'locked'} />;
}
