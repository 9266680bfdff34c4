import type { Workshop } from '#shared/content/workshop.ts';
import type { Stage } from '#shared/sync/stage.ts';
import { randomBytes } from '#server/accounts/tokens.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';
import { createMemoryOutbox, type OutboxStorage } from '#client/sync/outbox.ts';
import { pressesOn } from '#client/sync/pressesOn.ts';
import { createRoomClient, type RoomState } from '#client/sync/roomClient.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { until } from '../helpers/until.ts';

/** A console's page over a real socket. */
export interface ConsolePage {
  readonly outbox: OutboxStorage;
  state(): RoomState;
  /** Where the room is, once the page has a connection and nothing of its own waits. */
  stage(): Promise<Stage>;
  /** Resolves once it is acknowledged, however often the server went away in between. */
  press(draft: OpDraft): Promise<void>;
  close(): void;
}

interface Opening {
  readonly base: string;
  readonly session: string;
  readonly cookie: string;
  readonly workshop: Workshop;
}

/** Opens it as somebody who is signed in. */
export async function openConsolePage({ base, session, cookie, workshop }: Opening): Promise<ConsolePage> {
  const outbox = createMemoryOutbox();
  const { store, emit, close } = await createRoomClient({
    url: base,
    auth: { as: 'facilitator', session },
    client: newTestId(),
    outbox,
    randomBytes,
    presses: pressesOn(workshop),
    headers: { cookie },
  });
  const atRest = () =>
    until(
      store,
      ({ connection, waiting, view }) =>
        connection === 'online' && waiting.length === 0 && view.stage !== null,
    );
  return {
    outbox,
    state: () => store.getState(),
    async stage() {
      const { view } = await atRest();
      if (!view.stage) throw new Error('The console has no stage.');
      return view.stage.stage;
    },
    async press(draft) {
      await emit(draft);
      const { refused } = await atRest();
      const last = refused.at(-1);
      if (last) throw new Error(`The room refused ${last.op.type}: ${last.refused}.`);
    },
    close,
  };
}
