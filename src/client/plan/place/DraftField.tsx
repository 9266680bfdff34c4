import type { ReactNode } from 'react';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Field } from '#ui/Field.tsx';
import { useDraft } from '#ui/useDraft.ts';

interface DraftFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is amiss with what stands there. */
  readonly error?: string | undefined;
  readonly value: string;
  readonly revision: number;
  readonly most: number;
  readonly type?: 'text' | 'tel' | 'email';
  /** Left out for one line. */
  readonly rows?: number;
  readonly onWrite: (text: string) => void;
}

/** A text that is stored as it is typed. */
export function DraftField({
  label,
  hint,
  error,
  value,
  revision,
  most,
  type = 'text',
  rows,
  onWrite,
}: DraftFieldProps): ReactNode {
  const { language } = useLanguage();
  const draft = useDraft({ value, revision, commit: onWrite });
  const own = {
    maxLength: most,
    lang: languageOfWords(draft.value, [language]),
    autoComplete: 'off',
  } as const;
  return (
    <Field label={label} hint={hint} error={error}>
      {(attributes) =>
        rows === undefined ? (
          <input {...attributes} {...draft} {...own} type={type} />
        ) : (
          <textarea {...attributes} {...draft} {...own} rows={rows} />
        )
      }
    </Field>
  );
}
