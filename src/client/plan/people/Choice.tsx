import type { ReactNode } from 'react';
import { type Language, languages } from '#shared/content/language.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Field } from '#ui/Field.tsx';
import { languageNames } from '#ui/languageNames.ts';
import { headOf } from './columnWords.ts';
import { peopleWords } from './messages.ts';

export type ChosenColumn = 'language' | 'table' | 'business';

interface ChoiceProps {
  readonly column: ChosenColumn;
  /** An id of what is offered; anything else stands for nothing chosen. */
  readonly value: string;
  readonly settings: Pick<SessionSettings, 'tables' | 'businesses'>;
  /** How many sit at each table, where it is known. */
  readonly seated?: ReadonlyMap<string, number>;
  readonly error?: string | undefined;
  readonly onChange: (id: string) => void;
}

/** A language, a table or a business, chosen from those that the session has. */
export function Choice({ column, value, settings, seated, error, onChange }: ChoiceProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const offered = optionsOf(column, settings, language).map(({ id, name }) => {
    const n = seated?.get(id);
    return { id, name: n === undefined ? name : w('seated', { table: name, n }) };
  });
  return (
    <Field label={headOf(w, column)} {...(error === undefined ? {} : { error })}>
      {(control) => (
        <select
          {...control}
          value={offered.some(({ id }) => id === value) ? value : ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          <option value="">{w(column === 'language' ? 'notSaid' : 'none')}</option>
          {offered.map(({ id, name }) => (
            <option key={id} value={id} lang={languageOfWords(name, [language])}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function optionsOf(
  column: ChosenColumn,
  { tables, businesses }: ChoiceProps['settings'],
  language: Language,
): readonly { readonly id: string; readonly name: string }[] {
  if (column === 'language') return languages.map((id) => ({ id, name: languageNames[id] }));
  if (column === 'business') return businesses;
  return tables.map(({ id, business }) => {
    const owner = businesses.length > 1 ? businesses.find((one) => one.id === business)?.name : undefined;
    return { id, name: [tableLabel(tables, id, language), owner].filter(Boolean).join(' · ') };
  });
}
