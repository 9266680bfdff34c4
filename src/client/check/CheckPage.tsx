import { type ReactNode, useEffect, useState } from 'react';
import { languages, preferredLanguage } from '#shared/content/language.ts';
import { Button } from '#ui/Button.tsx';
import { ChooseLanguage } from '#ui/ChooseLanguage.tsx';
import { Mark } from '#ui/Mark.tsx';
import styles from './CheckPage.module.css';
import { checkWords } from './messages.ts';
import { type Check, useCheck } from './useCheck.ts';

interface CheckPageProps {
  /** Of the session that is to know of this phone; empty for none. */
  readonly code: string;
}

/** A phone's own view of the way to the room: whether it gets there, how, and by which number it is told apart. */
export function CheckPage({ code }: CheckPageProps): ReactNode {
  const [language, choose] = useState(() => preferredLanguage(navigator.languages, languages));
  const t = checkWords(language);
  const check = useCheck(code);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <span className={styles.mark}>
          <Mark /> Halfday <span lang="zh-Hans">半日坊</span>
        </span>
        <ChooseLanguage
          label={t('language')}
          current={language}
          offered={languages}
          onChange={choose}
          name="short"
        />
      </header>
      <main className={styles.main}>
        <div aria-live="polite" className={styles.result}>
          <Result check={check} t={t} />
        </div>
        <Button
          type="button"
          tone="secondary"
          state={check.tried === null ? 'busy' : 'ready'}
          onClick={check.again}
        >
          {t('again')}
        </Button>
        {code !== '' && <p className={styles.privacy}>{t('privacy')}</p>}
      </main>
    </div>
  );
}

interface ResultProps {
  readonly check: Check;
  readonly t: ReturnType<typeof checkWords>;
}

function Result({ check: { tried, listed }, t }: ResultProps): ReactNode {
  if (tried === null) return <h1 data-face="display">{t('trying')}</h1>;
  const { line, roundTripMs } = tried;
  return (
    <>
      <h1 data-face="display" data-line={line}>
        {t(line === 'none' ? 'halfReached' : 'reached')}
      </h1>
      {listed.state === 'listed' && (
        <>
          <p className={styles.number}>
            <span>{t('number')}</span> <strong>{listed.number}</strong>
          </p>
          <p>{t('sayNumber')}</p>
        </>
      )}
      <p className={styles.line} data-line={line}>
        {t(line)}
        {roundTripMs !== null && <span className={styles.took}> {t('took', { ms: roundTripMs })}</span>}
      </p>
      {listed.state === 'waiting' && <p className={styles.waiting}>{t(listed.why)}</p>}
      {listed.state === 'unlisted' && <p className={styles.waiting}>{t('notListed')}</p>}
    </>
  );
}
