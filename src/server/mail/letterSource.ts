import type { LetterSource } from '#shared/export/letter.ts';
import { type Invitee, inviteesOf, placeOf } from '#shared/plan/readPlan.ts';
import { type ReplyAddresses, replyLinks } from '#server/accounts/replyLinks.ts';
import type { SessionRow, Store } from '#server/storage/store.ts';
import type { Room } from '#server/sync/room.ts';

/** What letters are read from. */
export interface LetterReader extends ReplyAddresses {
  readonly store: Store;
  readonly room: Pick<Room, 'workshopOf'>;
}

export interface SessionLetters {
  readonly source: LetterSource & { readonly session: { readonly id: string } };
  readonly invitees: readonly Invitee[];
  /** Revision of whatever changed last of what a calendar entry says. */
  readonly sequence: number;
}

/**
 * All that the letters of a session are made from, as it is now.
 * @param only the invitees whose links are wanted; left out, all of them
 */
export async function readLetters(
  reader: LetterReader,
  session: SessionRow,
  only?: readonly string[],
): Promise<SessionLetters> {
  const [workshop, plan] = await Promise.all([
    reader.room.workshopOf(session),
    reader.store.plan(session.id),
  ]);
  const invitees = inviteesOf(plan);
  const wanted = invitees.map(({ id }) => id).filter((id) => only === undefined || only.includes(id));
  return {
    source: {
      workshop,
      session: { id: session.id, settings: session.settings },
      plan,
      replyLinks: await replyLinks(reader, session.id, wanted),
    },
    invitees,
    sequence: Math.max(session.settingsRevision, placeOf(plan).revision),
  };
}

/** The reply pages of everybody whom a session invites. */
export async function sessionReplyLinks(
  reader: Pick<LetterReader, 'store' | 'secret' | 'nowMs' | 'publicUrl'>,
  session: Pick<SessionRow, 'id'>,
): Promise<Readonly<Record<string, string>>> {
  if (reader.publicUrl === null) return {};
  const invitees = inviteesOf(await reader.store.plan(session.id));
  return replyLinks(
    reader,
    session.id,
    invitees.map(({ id }) => id),
  );
}
