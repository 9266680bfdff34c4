import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import styles from './Projector.module.css';

/** The question to ask of the result, in each language. */
export function Debrief({ exercise, languages }: Pick<ProjectorProps, 'exercise' | 'languages'>): ReactNode {
  return languages.map((language, index) => (
    <p key={language} lang={language} className={index === 0 ? styles.debrief : styles.second}>
      <Words language={language}>{inLanguage(exercise.debrief, language)}</Words>
    </p>
  ));
}

/** Chinese lines break between phrases. */
export function Words({
  children,
  language,
}: {
  readonly children: string;
  readonly language: Language;
}): ReactNode {
  return <RichTextView text={[{ text: children }]} language={language} />;
}
