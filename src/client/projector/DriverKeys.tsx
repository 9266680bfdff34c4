import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import { makeId } from '#shared/sync/ids.ts';
import type { Stage } from '#shared/sync/stage.ts';
import { optimisticStage } from '#shared/sync/view.ts';
import { stageActions, type StageActionName, stageActionNames } from '#client/console/consoleActions.ts';
import { actionsOfKey } from '#client/console/consoleKeys.ts';
import { browserRandom } from '#client/sync/browserRandom.ts';
import type { RoomClient } from '#client/sync/roomClient.ts';
import { pressesOn } from '#client/sync/pressesOn.ts';
import { useRoomClient } from '#client/sync/useRoomClient.ts';
import type { ProjectorDeck } from './projectorDeck.ts';

interface DriverKeysProps {
  readonly deck: ProjectorDeck;
}

/**
 * The console's keys, and a clicker's, while the wall's window is in front: for a browser that is signed in as one
 * of the session's facilitators. It has a line of its own, for the wall's may only read. Draws nothing.
 */
export function DriverKeys({ deck }: DriverKeysProps): ReactNode {
  const room = useRoomClient({
    auth: { as: 'facilitator', session: deck.session },
    client: makeId(browserRandom),
    scope: `driver:${deck.session}`,
    presses: pressesOn(deck),
  });
  return room ? <Listening room={room} deck={deck} /> : null;
}

function Listening({ room, deck }: DriverKeysProps & { readonly room: RoomClient }): ReactNode {
  const connection = useStore(room.store, (state) => state.connection);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const names = actionsOfKey(event);
      if (!names) return;
      event.preventDefault();
      const { view, waiting, clockOffsetMs, self } = room.store.getState();
      if (!view.stage) return;
      // Somebody else drives: the console says so, and the wall is no place to.
      if (self?.role === 'facilitator' && !mayPress(self.account, view.stage.stage)) return;
      const nowMs = Date.now() + clockOffsetMs;
      const stage = optimisticStage(
        view.stage.stage,
        waiting.map(({ op }) => op),
        { workshop: deck, nowMs },
      );
      const possible = stageActions({ stage, workshop: deck, readiness: null, nowMs });
      // A reset, or an undo of long ago, is asked about first, and the wall is no place to ask.
      const action = names
        .map((name) => (isStageAction(name) ? possible[name] : undefined))
        .find((one) => one !== undefined && one.ask === null);
      if (action) void room.emit(action.op);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [room, deck]);
  return <span data-driver={connection} hidden />;
}

function mayPress(account: string, { driver }: Pick<Stage, 'driver'>): boolean {
  return driver === null || driver.account === account;
}

function isStageAction(name: string): name is StageActionName {
  return stageActionNames.some((one) => one === name);
}
