import { lazy, type ReactNode, Suspense } from 'react';
import type { CheckIn } from '#shared/session/checkIn.ts';
import type { MachineFacts } from '#shared/session/preflight.ts';
import { patiently } from '#ui/patiently.ts';
import { PartBoundary } from '#ui/PartBoundary.tsx';
import { StatusPill } from '#ui/StatusPill.tsx';
import { bare } from './judgeMachine.ts';
import type { PreflightWords } from './messages.ts';
import styles from './PhonesPanel.module.css';
import type { CheckInsHere } from './useCheckIns.ts';

const loadQrCode = () => import('#ui/QrCode.tsx');
const QrCode = lazy(async () => ({ default: (await patiently(loadQrCode)).QrCode }));

/** The newest, and each that has no open line. */
const mostShown = 10;

interface PhonesPanelProps {
  readonly phones: CheckInsHere;
  readonly addresses: MachineFacts['addresses'];
  readonly t: PreflightWords;
}

/** The way for a phone to check itself, and the phones that have. */
export function PhonesPanel({ phones, addresses, t }: PhonesPanelProps): ReactNode {
  const { list, server } = phones;
  const url = checkUrl(phones, addresses);
  const code = list?.code ?? '';
  const all = list?.checkIns ?? [];
  const shown = all.filter(({ line }, at) => at < mostShown || line !== 'websocket');
  return (
    <div className={styles.panel}>
      <div className={styles.way}>
        <div className={styles.qr}>
          {url !== null && (
            <PartBoundary instead={null}>
              <Suspense fallback={null}>
                <QrCode value={url} label={t('phones.qr')} />
              </Suspense>
            </PartBoundary>
          )}
        </div>
        <div className={styles.typed}>
          {url === null ? (
            <p>{t('phones.noAddress')}</p>
          ) : (
            <>
              <p>{t('phones.scan')}</p>
              <p className={styles.address}>
                {bare(url).slice(0, -code.length)}
                <wbr />
                <span className={styles.code}>{code}</span>
              </p>
              <a href={url} target="_blank" rel="noreferrer">
                {t('phones.openHere')}
              </a>
            </>
          )}
        </div>
      </div>
      <div className={styles.phones}>
        <h3 id="preflight-phones">{t('phones.list')}</h3>
        {server === 'away' && (
          <p className={styles.away} role="status">
            {t('phones.away')}
          </p>
        )}
        {list?.checkIns.length === 0 && <p className={styles.empty}>{t('phones.empty')}</p>}
        <ul className={styles.list} aria-labelledby="preflight-phones" aria-live="polite">
          {shown.map((one) => (
            <PhoneRow key={one.number} checkIn={one} t={t} />
          ))}
        </ul>
        {all.length > shown.length && (
          <p className={styles.empty}>{t('phones.more', { count: all.length - shown.length })}</p>
        )}
      </div>
    </div>
  );
}

/** The address of the check page as phones are told it, or null while there is none. */
function checkUrl({ list }: CheckInsHere, addresses: MachineFacts['addresses']): string | null {
  const [first] = addresses;
  return first && list ? `${first.url}/check/${list.code}` : null;
}

const tones = { websocket: 'ok', polling: 'warn', none: 'bad' } as const;

function PhoneRow({ checkIn, t }: { readonly checkIn: CheckIn; readonly t: PreflightWords }): ReactNode {
  const { number, device, browser, line, roundTripMs, place } = checkIn;
  return (
    <li className={styles.phone} data-line={line}>
      <strong className={styles.number} aria-label={t('phones.number', { number: String(number) })}>
        {number}
      </strong>
      <span className={styles.device}>
        {t(`device.${device}`)} · {t(`browser.${browser}`)}
        {place === 'here' && <> · {t('phones.here')}</>}
      </span>
      <span className={styles.line}>
        <StatusPill tone={tones[line]}>{t(`phones.${line}`)}</StatusPill>
        {roundTripMs !== null && <span className={styles.ms}>{t('phones.ms', { ms: roundTripMs })}</span>}
      </span>
    </li>
  );
}
