import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { type Language, languages, preferredLanguage } from '#shared/content/language.ts';
import type { ReplyPage } from '#shared/plan/replyPage.ts';
import { Button } from '#ui/Button.tsx';
import { ChooseLanguage } from '#ui/ChooseLanguage.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Mark } from '#ui/Mark.tsx';
import type { ReplyMessages } from './messages.en.ts';
import { replyMessages } from './messages.ts';
import { openReply } from './replyApi.ts';
import styles from './ReplyApp.module.css';
import { ReplyFacts } from './ReplyFacts.tsx';
import { ReplyForm } from './ReplyForm.tsx';

interface ReplyAppProps {
  readonly token: string;
}

/** An invitee's page: what they are asked to, and their answer. */
export function ReplyApp({ token }: ReplyAppProps): ReactNode {
  const [page, setPage] = useState<ReplyPage | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  /** Chosen on this page; else the invitee's own, as soon as it is known, and before that the browser's. */
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? page?.language ?? preferredLanguage(navigator.languages, languages);
  const words = replyMessages[language];

  const open = useCallback(async () => {
    setTrouble(null);
    const answer = await openReply(token);
    if (answer.ok) setPage(answer.value);
    else setTrouble(answer.reason);
  }, [token]);
  useEffect(() => void open(), [open]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // Whoever opened it without a connection sees it once there is one.
  useEffect(() => {
    if (trouble !== 'offline') return undefined;
    const again = (): void => void open();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [trouble, open]);

  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <Mark label="Halfday 半日坊" />
        <ChooseLanguage label={words.language} current={language} offered={languages} onChange={setChosen} />
      </header>
      {page ? (
        <Invitation
          token={token}
          page={page}
          language={language}
          onAnswered={setPage}
          onEnded={() => {
            setPage(null);
            setTrouble('link-ended');
          }}
        />
      ) : (
        <Waiting trouble={trouble} words={words} onAgain={() => void open()} />
      )}
    </main>
  );
}

interface WaitingProps {
  readonly trouble: string | null;
  readonly words: ReplyMessages;
  readonly onAgain: () => void;
}

function Waiting({ trouble, words, onAgain }: WaitingProps): ReactNode {
  if (trouble === null) return <EmptyState title={words.loading} />;
  const again = <Button onClick={onAgain}>{words.again}</Button>;
  switch (trouble) {
    case 'link-ended':
      return <EmptyState title={words.ended}>{words.endedNext}</EmptyState>;
    case 'too-many-tries':
      return (
        <EmptyState title={words.tooMany} action={again}>
          {words.tooManyNext}
        </EmptyState>
      );
    default:
      return (
        <EmptyState title={words.offline} action={again}>
          {words.offlineNext}
        </EmptyState>
      );
  }
}

interface InvitationProps {
  readonly token: string;
  readonly page: ReplyPage;
  readonly language: Language;
  readonly onAnswered: (page: ReplyPage) => void;
  readonly onEnded: () => void;
}

function Invitation({ token, page, language, onAnswered, onEnded }: InvitationProps): ReactNode {
  return (
    <>
      <ReplyFacts token={token} page={page} language={language} />
      <ReplyForm token={token} page={page} language={language} onAnswered={onAnswered} onEnded={onEnded} />
    </>
  );
}
