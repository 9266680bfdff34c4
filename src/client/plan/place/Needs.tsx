import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { countNeeds } from '#shared/plan/countNeeds.ts';
import type { Invitee } from '#shared/plan/readPlan.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { placeWords } from './messages.ts';
import styles from './PlaceSection.module.css';

interface NeedsProps {
  /** Who has not declined. */
  readonly people: readonly Invitee[];
  readonly language: Language;
}

/** What those who may come eat and need, counted by the words that they wrote. */
export function Needs({ people, language }: NeedsProps): ReactNode {
  const w = placeWords(language);
  return (
    <div className={styles.needs}>
      <p>{w('eaters', { people: people.length })}</p>
      {people.length > 0 && (
        <dl>
          <Counted
            title={w('diets')}
            texts={people.map(({ diet }) => diet)}
            nothing={w('noDiets')}
            language={language}
          />
          <Counted
            title={w('access')}
            texts={people.map(({ access }) => access)}
            nothing={w('noAccess')}
            language={language}
          />
        </dl>
      )}
    </div>
  );
}

interface CountedProps {
  readonly title: string;
  readonly texts: readonly string[];
  readonly nothing: string;
  readonly language: Language;
}

function Counted({ title, texts, nothing, language }: CountedProps): ReactNode {
  const needs = countNeeds(texts);
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {needs.length === 0 ? (
          <span className={styles.none}>{nothing}</span>
        ) : (
          <ul>
            {needs.map(({ text, people }) => (
              <li key={text}>
                <strong>{people}</strong> <span lang={languageOfWords(text, [language])}>{text}</span>
              </li>
            ))}
          </ul>
        )}
      </dd>
    </>
  );
}
