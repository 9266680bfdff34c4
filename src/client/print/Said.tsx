import { Fragment } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { InBoth } from '#shared/export/checklist.ts';
import styles from './Said.module.css';

interface SaidProps {
  readonly text: InBoth;
  /** The leading language first; each further one stands beneath it, quieter. */
  readonly languages: readonly Language[];
}

/** One text in every language that the page is printed in. */
export function Said({ text, languages }: SaidProps) {
  return withoutRepeats(text, languages).map((language, index) => (
    <Fragment key={language}>
      {index > 0 && ' '}
      <span lang={language} className={index === 0 ? styles.lead : styles.second}>
        <WithRules text={text[language]} />
      </span>
    </Fragment>
  ));
}

/** The same on one line, for headings and labels. */
export function SaidInline({ text, languages }: SaidProps) {
  return withoutRepeats(text, languages).map((language, index) => (
    <Fragment key={language}>
      {index > 0 && ' '}
      <span lang={language} className={index === 0 ? undefined : styles.beside}>
        {text[language]}
      </span>
    </Fragment>
  ));
}

/** A run of underscores is a place for a pen: a rule that keeps its width on every face. */
function WithRules({ text }: { readonly text: string }) {
  return text.split(/(_{2,})/).map((run, index) =>
    // Every second run is what the pattern caught, and the order never changes.
    index % 2 === 0 ? run : <Rule key={index} />,
  );
}

/** Holds a word joiner, so that no line breaks between the rule and the bracket or measure word beside it. */
function Rule() {
  return (
    <span className={styles.rule} role="img" aria-label="____">
      {'\u2060'}
    </span>
  );
}

/** A name, or the text of a workshop in one language, reads alike in both: it is said once. */
function withoutRepeats(text: InBoth, languages: readonly Language[]): readonly Language[] {
  return languages.filter(
    (language, index) => languages.findIndex((other) => text[other] === text[language]) === index,
  );
}
