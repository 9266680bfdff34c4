import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { inLanguage } from '#shared/content/language.ts';
import { fullDate, printedMoment } from '#shared/session/dates.ts';
import { copyText } from '#client/device/copyText.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { SessionDetail } from '#client/prepare/facilitatorApi.ts';
import { Button } from '#ui/Button.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { AddressList } from './AddressList.tsx';
import { asText } from './asText.ts';
import { CheckRow } from './CheckRow.tsx';
import { clockTime } from './clockTime.ts';
import type { CheckId } from './finding.ts';
import { LooksLike } from './LooksLike.tsx';
import { preflightWords } from './messages.ts';
import { PatternPanel } from './PatternPanel.tsx';
import { PhonesPanel } from './PhonesPanel.tsx';
import styles from './PreflightBody.module.css';
import { PreflightSheet } from './PreflightSheet.tsx';
import { Summary } from './Summary.tsx';
import { canRunAgain, isRunning, usePreflight } from './usePreflight.ts';
import { WhyNot } from './WhyNot.tsx';

interface PreflightBodyProps {
  readonly detail: SessionDetail;
  readonly readAtMs: number;
  readonly onReload: () => Promise<void>;
}

const groups: Readonly<Record<'picture' | 'phones' | 'machine' | 'content', readonly CheckId[]>> = {
  picture: ['projector', 'screen'],
  phones: ['phones', 'addresses', 'ownLine', 'lanPage'],
  machine: ['saving', 'disk', 'memory', 'clock', 'timeZone', 'pdf', 'power'],
  content: ['languages', 'hidden', 'minutes'],
};

/** The checks in four groups, each with what it takes to run it; beneath them the same on one sheet of paper. */
export function PreflightBody({ detail, readAtMs, onReload }: PreflightBodyProps): ReactNode {
  const { language } = useLanguage();
  const t = preflightWords(language);
  const preflight = usePreflight({ detail, readAtMs, onReload });
  const { findings, machine, phones, pattern, plugged, setPlugged, running, again, againAll } = preflight;
  const [copied, setCopied] = useState<'copied' | 'refused' | null>(null);
  const { session, workshop } = detail;
  const { settings } = session;
  const addresses = typeof machine === 'object' ? machine.facts.addresses : [];
  const isPublic = addresses[0]?.kind === 'public';
  useOnlySheetOnPaper();

  const last = Math.max(readAtMs, ...findings.map(({ atMs }) => atMs ?? 0));
  const day = [fullDate(settings.date, language), settings.start].join(language === 'en' ? ', ' : '');
  const ran = printedMoment(last, settings.timeZone, language);
  const copy = async (): Promise<void> => {
    const head = [`${t('sheet.heading')} · ${settings.title}`, day, `${t('sheet.ran')} ${ran}`];
    setCopied(await copyText(asText({ head, findings, t })));
  };
  const rowsOf = (group: keyof typeof groups): ReactNode => (
    <ul className={styles.rows}>
      {findings
        .filter(({ id }) => groups[group].includes(id))
        .map((finding) => (
          <CheckRow
            key={finding.id}
            finding={finding}
            t={t}
            time={finding.atMs === null ? null : clockTime(finding.atMs, settings.timeZone)}
            {...(canRunAgain(finding.id) && {
              again: {
                state: isRunning(running, finding.id) ? 'busy' : 'ready',
                run: () => again(finding.id),
              },
            })}
          >
            {finding.id === 'addresses' && <AddressList addresses={addresses} t={t} />}
            {group === 'content' && finding.state !== 'fine' && (
              <Link href={`/sessions/${session.id}/content`} className={styles.link}>
                {t('page.toContent')}
              </Link>
            )}
            {finding.id === 'power' && (
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={plugged}
                  onChange={({ currentTarget: { checked } }) => setPlugged(checked ? 'yes' : 'no')}
                />
                {t('power')}
              </label>
            )}
          </CheckRow>
        ))}
    </ul>
  );
  return (
    <>
      <main className={styles.page}>
        <p className={styles.back}>
          <Link href={`/sessions/${session.id}`}>{t('page.back')}</Link>
        </p>
        <h1 data-face="display">{t('page.heading')}</h1>
        <p className={styles.facts}>
          <RichTextView text={[{ text: settings.title }]} language={language} />
          {` · ${day}`}
          {settings.venue !== '' && ` · ${settings.venue}`}
        </p>
        <p className={styles.text}>{t('page.text')}</p>
        <Summary findings={findings} t={t}>
          <Button
            type="button"
            tone="secondary"
            state={running.size > 0 ? 'busy' : 'ready'}
            onClick={againAll}
          >
            {t('page.againAll')}
          </Button>
          <Button type="button" tone="secondary" onClick={() => window.print()}>
            {t('page.print')}
          </Button>
          <Button type="button" tone="secondary" onClick={() => void copy()}>
            {t('page.copy')}
          </Button>
        </Summary>
        <p role="status" className={styles.copied}>
          {copied !== null && t(copied === 'copied' ? 'page.copied' : 'page.notCopied')}
        </p>
        <section className={styles.group} aria-labelledby="preflight-picture">
          <h2 id="preflight-picture">{t('group.picture')}</h2>
          <PatternPanel pattern={pattern} t={t} />
          {rowsOf('picture')}
        </section>
        <section className={styles.group} aria-labelledby="preflight-phone">
          <h2 id="preflight-phone">{t('group.phones')}</h2>
          <PhonesPanel phones={phones} addresses={addresses} t={t} />
          <LooksLike t={t} />
          <WhyNot reach={isPublic ? 'internet' : 'room'} t={t} />
          {rowsOf('phones')}
        </section>
        <section className={styles.group} aria-labelledby="preflight-machine">
          <h2 id="preflight-machine">{t('group.machine')}</h2>
          {rowsOf('machine')}
        </section>
        <section className={styles.group} aria-labelledby="preflight-content">
          <h2 id="preflight-content">{t('group.content')}</h2>
          {rowsOf('content')}
        </section>
      </main>
      <PreflightSheet
        title={settings.title}
        facts={[
          [inLanguage(workshop.title, language), day],
          ...(settings.venue === '' ? [] : [[t('sheet.where'), settings.venue] as const]),
          [t('sheet.people'), String(settings.people)],
          [t('sheet.ran'), ran],
        ]}
        findings={findings}
        t={t}
      />
    </>
  );
}

/** While this page is open, paper shows its sheet and nothing of the frame around it. */
function useOnlySheetOnPaper(): void {
  useEffect(() => {
    document.body.dataset['paper'] = 'sheet';
    return () => {
      delete document.body.dataset['paper'];
    };
  }, []);
}
