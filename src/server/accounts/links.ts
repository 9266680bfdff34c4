import { createHmac } from 'node:crypto';
import type { SessionSettings } from '#shared/session/settings.ts';
import type { SessionRow, Store, StoreReader, StoreWriter, TokenKind } from '#server/storage/store.ts';
import { hashToken, newId, tokenRow } from './tokens.ts';

/** What a kind of link opens, and for how long. */
interface Purpose {
  /** Of its row; one purpose's link opens nothing of another's. */
  readonly kind: TokenKind;
  /** When it ends, in epoch ms: by the session as it is now, so that one that is moved takes its links along. */
  readonly endsMs: (settings: Pick<SessionSettings, 'date'>) => number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** The end of the day anywhere on earth (UTC−12), and so many days more. */
function daysAfter(isoDate: string, days: number): number {
  return Date.parse(`${isoDate}T12:00:00Z`) + (days + 1) * dayMs;
}

/** Everything that somebody without an account may hold a link to. A new purpose is a line here, and a kind of token. */
const purposes = {
  /** An invitee's reply page: open two weeks longer than the day, so that whoever comes late reads that it has been. */
  reply: { kind: 'reply', endsMs: ({ date }) => daysAfter(date, 14) },
} as const satisfies Readonly<Record<string, Purpose>>;

export type LinkPurpose = keyof typeof purposes;

export interface LinkTo {
  readonly purpose: LinkPurpose;
  readonly session: string;
  /** Whom it is about: an invitee's id. */
  readonly subject: string;
}

type Links = Pick<Store, 'links' | 'transact'>;

/**
 * The token of a link: 132 bits of an HMAC of this server's secret over what it opens and the row's own nonce. So it
 * can be drawn again for a letter that is printed twice, and of it only the SHA-256 is stored.
 */
function drawn(secret: string, { purpose, session, subject }: LinkTo, nonce: string): string {
  const opens = JSON.stringify([purpose, session, subject, nonce]);
  return createHmac('sha256', secret).update(`link:${opens}`).digest('base64url').slice(0, 22);
}

/** The tokens of one purpose, by subject; those that are not there yet are made. */
export async function linksFor(
  store: Links,
  secret: string,
  { purpose, session }: Omit<LinkTo, 'subject'>,
  subjects: readonly string[],
  nowMs: number,
): Promise<ReadonlyMap<string, string>> {
  const { kind } = purposes[purpose];
  const wanted = [...new Set(subjects)];
  const known = await noncesOf(store, kind, session);
  const missing = wanted.filter((subject) => !known.has(subject));
  const nonces = missing.length === 0 ? known : await store.transact(make);
  return new Map(
    wanted.map((subject) => {
      const nonce = nonces.get(subject);
      if (nonce === undefined) throw new Error('A link that was just made is not there.');
      return [subject, drawn(secret, { purpose, session, subject }, nonce)];
    }),
  );

  async function make(writer: StoreWriter): Promise<ReadonlyMap<string, string>> {
    const there = await noncesOf(writer, kind, session);
    for (const subject of missing) {
      if (there.has(subject)) continue;
      const nonce = newId();
      const row = tokenRow(drawn(secret, { purpose, session, subject }, nonce), { kind, nowMs, session });
      await writer.putToken({ ...row, link: { subject, nonce } });
    }
    return noncesOf(writer, kind, session);
  }
}

/** The token of one link: the same each time, until it is revoked. */
export async function linkFor(store: Links, secret: string, to: LinkTo, nowMs: number): Promise<string> {
  const token = (await linksFor(store, secret, to, [to.subject], nowMs)).get(to.subject);
  if (token === undefined) throw new Error('A link that was just made is not there.');
  return token;
}

/** The nonce of each subject; of two that were made in the same breath, the oldest is everybody's. */
async function noncesOf(
  store: Pick<StoreReader, 'links'>,
  kind: TokenKind,
  session: string,
): Promise<ReadonlyMap<string, string>> {
  const nonces = new Map<string, string>();
  for (const { link } of await store.links(kind, session)) {
    if (link && !nonces.has(link.subject)) nonces.set(link.subject, link.nonce);
  }
  return nonces;
}

/** Who has a link open, and to what. */
export interface OpenedLink {
  readonly session: SessionRow;
  readonly subject: string;
}

/** What a link of this purpose opens; undefined for one that was revoked, is over, or was made for something else. */
export async function openLink(
  store: Pick<StoreReader, 'token' | 'session'>,
  token: string,
  purpose: LinkPurpose,
  nowMs: number,
): Promise<OpenedLink | undefined> {
  const { kind, endsMs } = purposes[purpose];
  const row = await store.token(hashToken(token));
  if (row?.kind !== kind || row.session === null || !row.link) return undefined;
  const session = await store.session(row.session);
  if (!session || endsMs(session.settings) <= nowMs) return undefined;
  return { session, subject: row.link.subject };
}

/** Ends the links of these subjects, of every purpose; the next one that is drawn is another. */
export async function revokeLinks(
  writer: Pick<StoreWriter, 'removeTokens'>,
  session: string,
  subjects: readonly string[],
): Promise<void> {
  for (const { kind } of Object.values(purposes)) await writer.removeTokens({ kind, session, subjects });
}
