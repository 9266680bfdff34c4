import type { Store } from '#server/storage/store.ts';
import { linksFor } from './links.ts';

/** What the addresses of reply pages are made from. */
export interface ReplyAddresses {
  readonly store: Pick<Store, 'links' | 'transact'>;
  readonly secret: string;
  readonly nowMs: () => number;
  /** Where somebody outside of the room reaches this server; null where nobody does, and no letter has a link. */
  readonly publicUrl: string | null;
}

/** The address of each invitee's reply page; empty where nobody outside of the room can reach this server. */
export async function replyLinks(
  { store, secret, nowMs, publicUrl }: ReplyAddresses,
  session: string,
  invitees: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  if (publicUrl === null || invitees.length === 0) return {};
  const tokens = await linksFor(store, secret, { purpose: 'reply', session }, invitees, nowMs());
  return Object.fromEntries([...tokens].map(([invitee, token]) => [invitee, `${publicUrl}/r/${token}`]));
}
