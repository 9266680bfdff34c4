import { type ReactNode, useMemo } from 'react';
import { letterLanguage, lettersModel, type LetterSource } from '#shared/export/letter.ts';
import type { Invitee } from '#shared/plan/readPlan.ts';
import { LetterBlocks } from '#client/print/letter/LetterBlocks.tsx';
import styles from './LettersSection.module.css';

interface LetterPreviewProps {
  readonly source: LetterSource;
  readonly invitee: Invitee;
  /** What it is, for those who do not see it. */
  readonly label: string;
}

/** The letter as its reader will have it, in their language. */
export function LetterPreview({ source, invitee, label }: LetterPreviewProps): ReactNode {
  const model = useMemo(
    () => lettersModel(source, invitee, letterLanguage(source, invitee)),
    [source, invitee],
  );
  return (
    <article className={styles.preview} aria-label={label} lang={model.language}>
      <h3 data-face="display">{model.title}</h3>
      <LetterBlocks models={[model]} />
    </article>
  );
}
