import { lazy, type ReactNode, Suspense } from 'react';
import { groupRoomCode } from '#shared/sync/ids.ts';
import { patiently } from '#ui/patiently.ts';
import { PartBoundary } from '#ui/PartBoundary.tsx';
import styles from './WayIn.module.css';

const loadQrCode = () => import('#ui/QrCode.tsx');
const QrCode = lazy(async () => ({ default: (await patiently(loadQrCode)).QrCode }));

interface WayInFootProps {
  readonly code: string;
  /** Where phones open the page; undefined where none is known. */
  readonly address: string | undefined;
  /** A slide that names its source has room for the code alone. */
  readonly beside: 'source' | 'nothing';
}

/** How to join, in the foot of a slide: address and code need no words. */
export function WayInFoot({ code, address, beside }: WayInFootProps): ReactNode {
  const written = <strong className={styles.code}>{groupRoomCode(code)}</strong>;
  if (beside === 'source') return written;
  return (
    <span className={styles.join}>
      {address !== undefined && `${address.replace(/^https?:\/\//, '')} · `}
      {written}
    </span>
  );
}

interface WayInQrProps {
  readonly address: string;
  readonly joinPath: string;
}

/** The code to scan, for who has not come in yet. */
export function WayInQr({ address, joinPath }: WayInQrProps): ReactNode {
  return (
    <PartBoundary instead={null}>
      <Suspense fallback={null}>
        <QrCode value={address + joinPath} label={address} />
      </Suspense>
    </PartBoundary>
  );
}
