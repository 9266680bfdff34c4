import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { Origin } from '#exercises/viewContract.ts';
import styles from './Carry.module.css';
import { carryWords } from './messages.ts';

interface OriginLinkProps {
  /** Undefined while the exercise that it came from is not known here: then nothing is said. */
  readonly origin: Origin | undefined;
  readonly language: Language;
}

/** Where an entry was taken from, as a way back there where there is one: "From: Little things". */
export function OriginLink({ origin, language }: OriginLinkProps): ReactNode {
  if (!origin) return null;
  const text = carryWords(language)('from', { title: origin.title });
  return (
    <span className={styles.from} lang={language}>
      {origin.href === null ? text : <a href={origin.href}>{text}</a>}
    </span>
  );
}
