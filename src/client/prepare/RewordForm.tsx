import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { WrittenLanguage } from '#shared/content/language.ts';
import { longestWords } from '#shared/session/settings.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { languageNames } from '#ui/languageNames.ts';
import { type ContentRow, type OwnText, withWords } from './contentModel.ts';
import styles from './RewordForm.module.css';
import type { SettingsChange } from './useSettings.ts';

interface RewordFormProps {
  readonly row: ContentRow;
  readonly title: string;
  readonly languages: readonly WrittenLanguage[];
  /** Takes the words once they are whole: nothing half-typed reaches the wall. */
  readonly onUse: (change: SettingsChange) => void;
  /** Null where the words are the workshop's already. */
  readonly onOriginal: (() => void) | null;
  readonly onCancel: () => void;
}

const labels = { title: 'title', exercise: 'exerciseName', question: 'question' } as const satisfies Record<
  OwnText['name'],
  string
>;

/** A slide's words, field by field in each language that they are written in, the workshop's beneath each. */
export function RewordForm({
  row,
  title,
  languages,
  onUse,
  onOriginal,
  onCancel,
}: RewordFormProps): ReactNode {
  const t = useTranslations('facilitator');
  const c = useTranslations('facilitator.content');
  const first = useRef<HTMLFieldSetElement>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => first.current?.querySelector('input')?.focus(), []);

  const fields = row.texts.flatMap((text) =>
    languages.map((language) => ({ text, language, key: `${text.name}.${language}` })),
  );

  function submit(event: FormEvent): void {
    event.preventDefault();
    onUse((before) => {
      let made = before;
      for (const { text, language, key } of fields) {
        const words = typed[key];
        if (words !== undefined) made = withWords(made, text, language, words);
      }
      return made;
    });
  }

  function press(event: KeyboardEvent): void {
    // An Enter that ends a composition takes the characters, not the form; an Escape leaves the composition.
    if (event.nativeEvent.isComposing) {
      if (event.key === 'Enter') event.preventDefault();
    } else if (event.key === 'Escape') onCancel();
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <fieldset ref={first}>
        <legend>{c('fields', { title })}</legend>
        <div className={styles.fields}>
          {fields.map(({ text, language, key: name }) => (
            <Field
              key={name}
              label={c('inLanguage', { field: c(labels[text.name]), language: languageNames[language] })}
              hint={
                <>
                  {c('original', { words: '' })}
                  <span lang={language}>{text.original[language]}</span>
                </>
              }
            >
              {(attributes) => (
                <input
                  {...attributes}
                  lang={language}
                  value={typed[name] ?? text.now[language] ?? ''}
                  placeholder={text.original[language]}
                  maxLength={longestWords}
                  autoComplete="off"
                  enterKeyHint="done"
                  onKeyDown={press}
                  onChange={({ currentTarget: { value } }) => setTyped((all) => ({ ...all, [name]: value }))}
                />
              )}
            </Field>
          ))}
        </div>
      </fieldset>
      <div className={styles.hint}>
        <p>{c('wordsHint')}</p>
        {languages.includes('zh-Hans') && <p>{c('traditional')}</p>}
      </div>
      <div className={styles.actions}>
        <Button type="submit" tone="primary">
          {c('use')}
        </Button>
        {onOriginal && (
          <Button type="button" onClick={onOriginal}>
            {c('toOriginal')}
          </Button>
        )}
        <Button type="button" tone="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
