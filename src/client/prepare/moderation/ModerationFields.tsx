import type { ReactNode } from 'react';
import {
  type Control,
  type FieldErrors,
  type UseFormRegister,
  type UseFormSetValue,
  useWatch,
} from 'react-hook-form';
import { mostInSmallRoom } from '#shared/moderation/holdPolicy.ts';
import { defaultWords } from '#shared/moderation/words.ts';
import { holdRules, longestWord, mostWords } from '#shared/session/settings.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { SessionForm } from '#client/prepare/sessionFormModel.ts';
import { Field } from '#ui/Field.tsx';
import { moderationFieldWords } from './messages.ts';
import styles from './ModerationFields.module.css';

interface ModerationFieldsProps {
  readonly register: UseFormRegister<SessionForm>;
  readonly control: Control<SessionForm>;
  readonly errors: FieldErrors<SessionForm>;
  readonly setValue: UseFormSetValue<SessionForm>;
}

/** What people write in their own words: when it waits for the facilitator, and which words always do. */
export function ModerationFields({ register, control, errors, setValue }: ModerationFieldsProps): ReactNode {
  const { language } = useLanguage();
  const words = moderationFieldWords(language);
  const [wordList, typed] = useWatch({ control, name: ['wordList', 'words'] });
  const listField = register('wordList');
  return (
    <fieldset className={styles.moderation} lang={language}>
      <legend>{words('legend')}</legend>
      <Field label={words('hold')} hint={words('holdHint')}>
        {(attributes) => (
          <select {...attributes} {...register('hold')}>
            {holdRules.map((rule) => (
              <option key={rule} value={rule}>
                {words(rule, { most: mostInSmallRoom })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words('wordList')}>
        {(attributes) => (
          <select
            {...attributes}
            {...listField}
            onChange={(event) => {
              // An own list begins as the known one, to be cut and added to.
              const isEmpty = typed.trim() === '';
              if (event.currentTarget.value === 'own' && isEmpty) setValue('words', defaultWords.join('\n'));
              void listField.onChange(event);
            }}
          >
            <option value="standard">{words('standard', { count: defaultWords.length })}</option>
            <option value="own">{words('own')}</option>
          </select>
        )}
      </Field>
      {wordList === 'own' && (
        <Field
          label={words('words')}
          hint={words('wordsHint')}
          error={errors.words ? words('needWords', { most: mostWords, longest: longestWord }) : undefined}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              {...register('words')}
              rows={6}
              spellCheck={false}
              autoCapitalize="none"
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}
