import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import type { ReplyPage } from '#shared/plan/replyPage.ts';
import { endTime, fullDate, momentAt, printedMoment, timeZoneLabel } from '#shared/session/dates.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { filled, replyMessages } from './messages.ts';
import styles from './ReplyApp.module.css';

interface ReplyFactsProps {
  readonly token: string;
  readonly page: ReplyPage;
  readonly language: Language;
}

/** What somebody is asked to: who asks, when, where, and what to know before. */
export function ReplyFacts({ token, page, language }: ReplyFactsProps): ReactNode {
  const { facts } = replyMessages[language];
  const { contactName, contactPhone, contactEmail } = page;
  const words = (text: string): ReactNode => <Words text={text} language={language} />;
  const [before, after] = replyMessages[language].hello.split('{name}');
  return (
    <section>
      <p className={styles.asks}>
        {page.host !== '' && words(page.host)}
        {page.host !== '' && ' · '}
        {inLanguage(page.workshopTitle, language)}
      </p>
      <h1 className={styles.title} data-face="display">
        {before}
        {words(page.name)}
        {after}
      </h1>
      <p className={styles.subtitle}>{words(page.title)}</p>
      <dl className={styles.facts}>
        <Fact label={facts.when}>
          <p>{sessionMoment(page, language)}</p>
          {ownMoment(page, language)}
          <p>
            <a
              className={styles.calendar}
              href={`/r/${token}/calendar.ics?language=${language}`}
              download="halfday.ics"
            >
              {replyMessages[language].calendar}
            </a>
          </p>
        </Fact>
        {(page.venue !== '' || page.address !== '') && (
          <Fact label={facts.where}>
            {[page.venue, page.address].filter(Boolean).map((line) => (
              <p key={line}>{words(line)}</p>
            ))}
          </Fact>
        )}
        {page.parking !== '' && <Fact label={facts.parking}>{words(page.parking)}</Fact>}
        {page.prework !== '' && <Fact label={facts.before}>{words(page.prework)}</Fact>}
        {(contactName !== '' || contactPhone !== '' || contactEmail !== '') && (
          <Fact label={facts.contact}>
            {contactName !== '' && <p>{words(contactName)}</p>}
            {contactPhone !== '' && (
              <p>
                <a href={`tel:${contactPhone.replace(/[^\d+]/g, '')}`}>{contactPhone}</a>
              </p>
            )}
            {contactEmail !== '' && (
              <p>
                <a href={`mailto:${encodeURIComponent(contactEmail).replace('%40', '@')}`}>{contactEmail}</a>
              </p>
            )}
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What people have written, in the language that it is in. */
function Words({ text, language }: { readonly text: string; readonly language: Language }): ReactNode {
  return (
    <span lang={languageOfWords(text, [language])} className={styles.words}>
      {text}
    </span>
  );
}

/** When it is, on the clock of its own place. */
function sessionMoment({ date, start, minutes, timeZone }: ReplyPage, language: Language): string {
  return filled(replyMessages[language].timeAndZone, {
    date: fullDate(date, language),
    // Joined, so that no line ends between the two.
    time: `${start}\u2060–\u2060${endTime(start, minutes)}`,
    zone: timeZoneLabel(timeZone, date, start),
  });
}

/** The same on the reader's clock, where that one shows something else. */
function ownMoment({ date, start, startMs }: ReplyPage, language: Language): ReactNode {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (momentAt(date, start, timeZone) === startMs) return null;
  const moment = printedMoment(startMs, timeZone, language);
  return <p className={styles.quiet}>{filled(replyMessages[language].facts.yourClock, { moment })}</p>;
}
