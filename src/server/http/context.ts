import type { Workshop } from '#shared/content/workshop.ts';
import type { SavingProblem } from '#shared/sync/protocol.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import type { Auth } from '#server/accounts/auth.ts';
import type { Store } from '#server/storage/store.ts';
import type { Room } from '#server/sync/room.ts';

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
  /** Compiled workshops without problems; resolves when the compiler is done. */
  readonly workshops: () => Promise<readonly Workshop[]>;
  readonly participantUrls: () => readonly string[];
  readonly ownUrl: () => string;
  /** Where this server reaches itself, for its own Chrome. */
  readonly loopbackUrl: () => string;
  readonly https: boolean;
  readonly chrome: () => string | null;
}
