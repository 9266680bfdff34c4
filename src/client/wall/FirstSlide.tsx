import type { ReactNode } from 'react';
import { logoPath } from '#shared/session/logo.ts';
import type { SessionFacts } from '#shared/sync/protocol.ts';
import styles from './FirstSlide.module.css';

interface FirstSlideProps {
  readonly session: string;
  readonly client: SessionFacts['client'];
  /** The code to scan, while anybody may come in. */
  readonly qr: ReactNode;
}

/** What lies on the first slide alone, which stands while people come in. */
export function FirstSlide({ session, client, qr }: FirstSlideProps): ReactNode {
  return (
    <>
      {qr && <div className={styles.qr}>{qr}</div>}
      <ClientCard session={session} client={client} />
    </>
  );
}

/** Whose day it is: mark and name, as far as the session states them. */
function ClientCard({ session, client: { name, logo } }: Omit<FirstSlideProps, 'qr'>): ReactNode {
  if (name === '' && logo === '') return null;
  return (
    <p className={styles.client}>
      {logo !== '' && <img src={logoPath(session, logo)} alt="" />}
      {name !== '' && <span>{name}</span>}
    </p>
  );
}
