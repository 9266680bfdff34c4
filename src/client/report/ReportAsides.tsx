import type { ReactNode } from 'react';
import { useFormatter } from 'use-intl';
import * as z from 'zod/mini';
import { inLanguage, languages as known } from '#shared/content/language.ts';
import { meanOf, medianOf } from '#shared/asides/energy.ts';
import { isTimeZone } from '#shared/session/dates.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { reportAsideWords } from './messages.ts';
import styles from './ReportAsides.module.css';
import page from './ReportPage.module.css';

/** What the room said beside its exercises, as the server tells it to the report. */
export const reportAsides = z.object({
  parking: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      owner: z.string(),
      due: z.string(),
      state: z.enum(['open', 'done', 'gone']),
      from: z.string(),
      atMs: z.nullable(z.number()),
    }),
  ),
  energy: z.array(
    z.object({
      pulse: z.string(),
      atMs: z.number(),
      n: z.int(),
      counts: z.nullable(z.array(z.int())),
    }),
  ),
  unclear: z.array(z.object({ title: z.partialRecord(z.enum(known), z.string()), n: z.int() })),
});

interface ReportAsidesProps {
  readonly session: { readonly id: string; readonly settings: SessionSettings };
  readonly asides: z.infer<typeof reportAsides>;
}

/** Questions that were kept for later, with who answers them and when; how the energy went; slides that were unclear. */
export function ReportAsides({ session, asides }: ReportAsidesProps): ReactNode {
  const { parking, energy, unclear } = asides;
  const { language } = useLanguage();
  const t = reportAsideWords(language);
  const file = (name: string): string => `/api/sessions/${session.id}/${name}.csv?language=${language}`;
  return (
    <>
      <section className={styles.section}>
        <div className={styles.head}>
          <h2>{t('parking')}</h2>
          {parking.length > 0 && (
            <a className={page.csv} href={file('parking')} download>
              {t('parkingCsv')}
            </a>
          )}
        </div>
        {parking.length === 0 ? (
          <p>{t('parkingNone')}</p>
        ) : (
          <ParkingTable parking={parking} tables={session.settings.tables} />
        )}
      </section>
      {energy.length > 0 && (
        <section className={styles.section}>
          <div className={styles.head}>
            <h2>{t('energy')}</h2>
            <a className={page.csv} href={file('energy')} download>
              {t('energyCsv')}
            </a>
          </div>
          <ul className={styles.list}>
            {energy.map((asked) => (
              <li key={asked.pulse}>
                <EnergyLine asked={asked} timeZone={session.settings.timeZone} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {unclear.length > 0 && (
        <section className={styles.section}>
          <h2>{t('unclear')}</h2>
          <ul className={styles.list}>
            {unclear.map(({ title, n }) => (
              <li key={inLanguage(title, language)}>
                {t('unclearRow', { title: inLanguage(title, language), n })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ParkingTableProps {
  readonly parking: ReportAsidesProps['asides']['parking'];
  readonly tables: SessionSettings['tables'];
}

function ParkingTable({ parking, tables }: ParkingTableProps): ReactNode {
  const { language } = useLanguage();
  const t = reportAsideWords(language);
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('question')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('from')}</th>
          </tr>
        </thead>
        <tbody>
          {parking.map(({ id, text, owner, due, state, from }) => (
            <tr key={id}>
              <th scope="row">
                {text} <small>{state === 'done' ? t('done') : t('open')}</small>
              </th>
              <td>{owner === '' ? <small>{t('nobody')}</small> : owner}</td>
              <td>{due}</td>
              <td>{from === '' ? '' : tableLabel(tables, from, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface EnergyLineProps {
  readonly asked: ReportAsidesProps['asides']['energy'][number];
  readonly timeZone: string;
}

function EnergyLine({ asked: { atMs, n, counts }, timeZone }: EnergyLineProps): ReactNode {
  const { language } = useLanguage();
  const t = reportAsideWords(language);
  const format = useFormatter();
  const time = format.dateTime(atMs, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(isTimeZone(timeZone) ? { timeZone } : {}),
  });
  const [mean, median] = counts ? [meanOf(counts), medianOf(counts)] : [null, null];
  if (mean === null || median === null) return t('energyFew', { time, n });
  const digits = (value: number): string => format.number(value, { maximumFractionDigits: 1 });
  return t('energyRow', { time, n, mean: digits(mean), median: digits(median) });
}
