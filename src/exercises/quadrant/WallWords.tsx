import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { RichTextView } from '#ui/RichTextView.tsx';

interface WallWordsProps {
  readonly children: string;
  readonly language: Language;
}

/** Chinese lines break between phrases. */
export function WallWords({ children, language }: WallWordsProps): ReactNode {
  return <RichTextView text={[{ text: children }]} language={language} />;
}
