import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { ScopedResult } from '#shared/sync/protocol.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { unshownSentence } from './unshownSentence.ts';

interface ResultSentenceProps {
  readonly scope: Pick<ScopedResult, 'unshown' | 'moderation'>;
  /** Whether the result has anything to show. */
  readonly shows: 'some' | 'nothing';
  /** What it says of itself. */
  readonly words: string;
  readonly language: Language;
}

/** A result in a sentence, above all else that a page has of it; see {@link unshownSentence} for one without anything to show. */
export function ResultSentence({ scope, shows, words, language }: ResultSentenceProps): ReactNode {
  const unshown = shows === 'nothing' ? unshownSentence(scope, language, 'page') : null;
  return (
    <p>
      <RichTextView text={[{ text: unshown ?? words }]} language={language} />
    </p>
  );
}
