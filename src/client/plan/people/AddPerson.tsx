import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { findDuplicates } from '#shared/plan/findDuplicates.ts';
import { mostCharacters } from '#shared/plan/fields.ts';
import type { CellFault } from '#shared/plan/readInvitee.ts';
import { readEmail, readPhone } from '#shared/plan/readInviteeWords.ts';
import type { Invitee } from '#shared/plan/readPlan.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Button } from '#ui/Button.tsx';
import { composingForm } from '#ui/composingForm.ts';
import { Field } from '#ui/Field.tsx';
import styles from './AddPerson.module.css';
import { faultSentence, headOf } from './columnWords.ts';
import { peopleWords } from './messages.ts';

const asked = ['name', 'company', 'email', 'phone'] as const;
type Asked = (typeof asked)[number];
export type NewPerson = Readonly<Record<Asked, string>>;

const nobody: NewPerson = { name: '', company: '', email: '', phone: '' };

interface AddPersonProps {
  readonly on: readonly Invitee[];
  readonly off: readonly Invitee[];
  readonly onAdd: (person: NewPerson) => void;
  readonly onClose: () => void;
}

/** One person after the other, by typing: Enter adds, and the next one can be written. */
export function AddPerson({ on, off, onAdd, onClose }: AddPersonProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(nobody);
  const [isTried, setTried] = useState(false);
  const [added, setAdded] = useState('');
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const faults = isTried ? faultsOf(typed) : {};
  const twins = findDuplicates([{ key: 'new', ...typed }], marks(on, off));
  const twin = twins.get('new');
  const isTwinShown = isTried && twin !== undefined && Object.keys(faultsOf(typed)).length === 0;

  const take = (): void => {
    onAdd({
      name: typed.name.trim(),
      company: typed.company.trim(),
      email: readEmail(typed.email) ?? '',
      phone: readPhone(typed.phone) ?? '',
    });
    setAdded(typed.name.trim());
    setTyped(nobody);
    setTried(false);
    form.current?.querySelector('input')?.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = faultsOf(typed);
    const amiss = asked.find((column) => found[column]);
    setTried(true);
    if (amiss !== undefined) form.current?.querySelector<HTMLInputElement>(`[name="${amiss}"]`)?.focus();
    else if (twin === undefined) take();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={id}
      noValidate
      onSubmit={submit}
      {...composingForm}
    >
      <h3 id={id} className={styles.title}>
        {w('add')}
      </h3>
      <div className={styles.fields}>
        {asked.map((column) => {
          const reason = faults[column];
          const error = reason && faultSentence(w, { column, reason }, typed[column]);
          return (
            <Field key={column} label={headOf(w, column)} {...(error ? { error } : {})}>
              {(control) => (
                <input
                  {...control}
                  name={column}
                  type="text"
                  inputMode={column === 'email' ? 'email' : column === 'phone' ? 'tel' : 'text'}
                  autoComplete="off"
                  maxLength={mostCharacters[column]}
                  lang={languageOfWords(typed[column], [language])}
                  value={typed[column]}
                  onChange={({ currentTarget: { value } }) => setTyped({ ...typed, [column]: value })}
                />
              )}
            </Field>
          );
        })}
      </div>
      {isTwinShown && (
        <div role="alert" className={styles.twin}>
          <p>
            {w(on.some((one) => one.id === twin) ? 'addTwin' : 'addTwinOff', { name: typed.name.trim() })}
          </p>
          <Button onClick={take}>{w('addAnyway')}</Button>
        </div>
      )}
      <div className={styles.actions}>
        <p role="status">{added !== '' && w('addDone', { name: added })}</p>
        <Button onClick={onClose}>{w('done')}</Button>
        <Button type="submit" tone="primary">
          {w('addSubmit')}
        </Button>
      </div>
    </form>
  );
}

function marks(on: readonly Invitee[], off: readonly Invitee[]) {
  return [...on, ...off].map(({ id, name, company, email }) => ({ key: id, name, company, email }));
}

function faultsOf({ name, email, phone }: NewPerson): { readonly [Column in Asked]?: CellFault } {
  return {
    ...(name.trim() === '' ? { name: 'no-name' } : {}),
    ...(email.trim() !== '' && readEmail(email) === null ? { email: 'not-an-email' } : {}),
    ...(phone.trim() !== '' && readPhone(phone) === null ? { phone: 'not-a-phone' } : {}),
  };
}
