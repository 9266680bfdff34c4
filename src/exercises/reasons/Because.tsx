import type { ReactNode } from 'react';
import { inLanguage, type Localized } from '#shared/content/language.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { Field } from '#ui/Field.tsx';
import { useDraft } from '#ui/useDraft.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import { becauseField, longestReason } from './reasons.ts';

interface BecauseProps extends Pick<
  DeviceProps,
  'fields' | 'revisions' | 'language' | 'state' | 'emit' | 'writers'
> {
  readonly words: Localized;
}

/** The reason behind an answer, on one line; it may stay empty. */
export function Because({
  words,
  fields,
  revisions,
  language,
  state,
  emit,
  writers,
}: BecauseProps): ReactNode {
  const stored = fields[becauseField];
  const draft = useDraft({
    value: typeof stored === 'string' ? stored : '',
    revision: revisions[becauseField] ?? 0,
    commit: (text, base) => emit(becauseField, text === '' ? null : text, base),
  });
  return (
    <div data-field={becauseField}>
      <Field label={inLanguage(words, language)}>
        {(attributes) => (
          <input
            {...attributes}
            {...draft}
            type="text"
            maxLength={longestReason}
            autoComplete="off"
            enterKeyHint="done"
            readOnly={state === 'locked'}
          />
        )}
      </Field>
      <WritingHere names={writers[becauseField]} />
    </div>
  );
}
