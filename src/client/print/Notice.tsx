import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { Trouble } from './loadDocument.ts';
import { messages } from './messages.ts';
import { useReadyMark } from './useReadyMark.ts';

interface NoticeProps {
  readonly reason: Trouble;
  readonly language: Language;
  readonly onAgain: () => void;
}

/** Why there is nothing to print, and a way on. */
export function Notice({ reason, language, onAgain }: NoticeProps): ReactNode {
  useReadyMark('failed');
  const { trouble } = messages[language];
  const { title, text } = trouble.reasons[reason];
  const wayOn =
    reason === 'offline' || reason === 'unreadable' ? (
      <Button tone="primary" onClick={onAgain}>
        {trouble.again}
      </Button>
    ) : (
      <a href="/">{reason === 'signedOut' ? trouble.signIn : trouble.sessions}</a>
    );
  return (
    <main lang={language}>
      <div role="alert">
        <EmptyState title={title} action={wayOn}>
          <p>{text}</p>
        </EmptyState>
      </div>
    </main>
  );
}
