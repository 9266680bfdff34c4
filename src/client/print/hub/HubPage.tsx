import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { languages, preferredLanguage } from '#shared/content/language.ts';
import { messages } from '#client/print/messages.ts';
import { Notice } from '#client/print/Notice.tsx';
import styles from '#client/print/Paper.module.css';
import { readPrintOptions } from '#client/print/printOptions.ts';
import { useDocument } from '#client/print/useDocument.ts';
import { loadPrinting } from './printApi.ts';
import { PrintHub } from './PrintHub.tsx';

interface HubPageProps {
  /** The query of the page's address. */
  readonly search: string;
}

/** Every document of a session on one page: what there is of each, how it looks, and how it comes onto paper. */
export function HubPage({ search }: HubPageProps): ReactNode {
  const options = useMemo(() => readPrintOptions(search), [search]);
  const speaks = useMemo(() => ownLanguage(), []);
  const [attempt, setAttempt] = useState(0);
  const { session } = options;
  const loaded = useDocument({ session: session ?? '', workshop: null, needs: 'plan' }, attempt);
  const hasChrome = useChrome(session ?? '');
  useEffect(() => {
    document.documentElement.lang = speaks;
  }, [speaks]);
  const again = (): void => setAttempt((before) => before + 1);
  if (loaded === null || hasChrome === null) {
    return (
      <p className={styles.loading} role="status" lang={speaks}>
        {messages[speaks].loading}
      </p>
    );
  }
  if (!loaded.ok) return <Notice reason={loaded.reason} language={speaks} onAgain={again} />;
  if (!loaded.source.session) return <Notice reason="gone" language={speaks} onAgain={again} />;
  return (
    <PrintHub
      source={loaded.source}
      session={loaded.source.session}
      options={options}
      search={search}
      speaks={speaks}
      printing={hasChrome ? 'server' : 'browser'}
    />
  );
}

/** Whether the server has a Chrome to print with; null until that is known. */
function useChrome(session: string): boolean | null {
  const [chrome, setChrome] = useState<boolean | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loadPrinting(session).then((answer) => {
      if (isCurrent) setChrome(answer.ok && answer.value.chrome);
    });
    return () => {
      isCurrent = false;
    };
  }, [session]);
  return chrome;
}

/** What the facilitator reads elsewhere on this device (client/i18n keeps it), whatever is printed. */
function ownLanguage(): (typeof languages)[number] {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem('halfday.language');
  } catch {
    // A private window remembers nothing.
  }
  return preferredLanguage([...(chosen === null ? [] : [chosen]), ...navigator.languages], languages);
}
