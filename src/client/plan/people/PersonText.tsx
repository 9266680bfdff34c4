import type { HTMLAttributes, ReactNode } from 'react';
import { mostCharacters } from '#shared/plan/fields.ts';
import type { InviteeColumn } from '#shared/plan/inviteeColumns.ts';
import { readEmail, readPhone } from '#shared/plan/readInviteeWords.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { faultSentence, headOf } from './columnWords.ts';
import { peopleWords } from './messages.ts';
import styles from './PersonFields.module.css';
import { useTypedField } from './useTypedField.ts';

type TextColumn = Exclude<InviteeColumn, 'language' | 'table' | 'business'>;

interface PersonTextProps {
  readonly column: TextColumn;
  readonly stored: string;
  readonly commit: (text: string) => void;
}

const inputModes: { readonly [Column in TextColumn]?: HTMLAttributes<HTMLInputElement>['inputMode'] } = {
  email: 'email',
  phone: 'tel',
};

/** One of a person's texts, written when it is left; what is amiss with it is said beneath it. */
export function PersonText({ column, stored, commit }: PersonTextProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const accepts = (text: string): boolean => column !== 'name' || text !== '';
  const { attributes, clash } = useTypedField({ stored, commit, accepts });
  const reason = amiss(column, attributes.value.trim());
  const error = reason && faultSentence(w, { column, reason }, attributes.value);
  return (
    <div className={styles.text} data-wide={column === 'note' ? '' : undefined}>
      <Field label={headOf(w, column)} {...(error ? { error } : {})}>
        {(control) => (
          <input
            {...control}
            {...attributes}
            type="text"
            inputMode={inputModes[column]}
            autoComplete="off"
            maxLength={mostCharacters[column]}
            lang={languageOfWords(attributes.value, [language])}
          />
        )}
      </Field>
      {clash && (
        <div role="alert" className={styles.clash}>
          <p>{clash.theirs === '' ? w('clashEmpty') : w('clash', { theirs: clash.theirs })}</p>
          <Button onClick={clash.useMine}>{w('useMine')}</Button>
          <Button onClick={clash.keepTheirs}>{w('keepTheirs')}</Button>
        </div>
      )}
    </div>
  );
}

/** It is stored all the same, but for a name that is none: what somebody wrote is theirs to mend. */
function amiss(column: TextColumn, words: string) {
  if (column === 'name') return words === '' ? 'no-name' : null;
  if (words === '') return null;
  if (column === 'email') return readEmail(words) === null ? 'not-an-email' : null;
  return column === 'phone' && readPhone(words) === null ? 'not-a-phone' : null;
}
