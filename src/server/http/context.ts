import type { Workshop } from '#shared/content/workshop.ts';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import type { SavingProblem } from '#shared/sync/protocol.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import type { CopyStatus } from '#shared/session/copies.ts';
import type { Lineage } from '#server/copy/lineage.ts';
import type { Auth } from '#server/accounts/auth.ts';
import type { LetterPost } from '#server/mail/letterPost.ts';
import type { InventedPeople } from '#server/rehearsal/inventedPeople.ts';
import type { SessionRow, Store } from '#server/storage/store.ts';
import type { Room } from '#server/sync/room.ts';
import type { ParticipantAddress } from './addresses.ts';

/** What the routes need of the rest of the server. */
export interface HttpContext {
  readonly store: Store;
  /** Why nothing can be saved at the moment; null while all is well. */
  readonly savingProblem: () => SavingProblem | null;
  readonly room: Room;
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
  readonly nowMs: () => number;
  /** Secret of this data folder, for join tokens. */
  readonly secret: string;
  /** Loaded behind the first page, for no phone needs it. */
  readonly auth: () => Promise<Auth>;
  /** Ends the open lines of this channel (sync/lineEnds.ts), once those who had them may no longer. */
  readonly endLines: (channel: string) => void;
  /** The folder of the built page. */
  readonly page: string;
  /** The folder of what draws paper. */
  readonly drawing: string;
  /** By invitee: the address of the page on which they reply; none where nobody outside of the room reaches this server. */
  readonly replyLinks: (session: SessionRow) => Promise<DocumentSource['replyLinks']>;
  /** Compiled workshops without problems; resolves when the compiler is done. */
  readonly workshops: () => Promise<readonly Workshop[]>;
  readonly participantUrls: () => readonly string[];
  /** Where somebody outside of the room reaches this server; null where nobody does. */
  readonly publicUrl: string | null;
  /** The same, each with the network that it is on. */
  readonly addresses: () => readonly ParticipantAddress[];
  /** Where the data lies on this machine's disk; null when a database keeps it. */
  readonly dataFolder: string | null;
  /** Sends invitees' letters, in the background. */
  readonly letters: Pick<LetterPost, 'queue'>;
  /** Whom letters are from; null where no mail server is set up. */
  readonly mailFrom: string | null;
  /** How the copies of the data stand; null where none are made. */
  readonly copies: () => CopyStatus | null;
  /** What pages know that the data, having gone on from a copy, do not. */
  readonly lineage: Pick<Lineage, 'missing'>;
  readonly ownUrl: () => string;
  /** The people of rehearsals. */
  readonly invented: InventedPeople;
  readonly https: boolean;
  readonly chrome: () => string | null;
}
