import type { Exercise } from '#shared/content/workshop.ts';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import type { EntryActionName } from '../consoleActions.ts';

interface ModerationSource {
  readonly room: RoomClient;
  readonly state: RoomState;
  readonly exercise: Exercise | undefined;
}

/** What people wrote in their own words, for the facilitator's eyes, and what can be done with the one that is chosen. */
export interface Moderation {
  readonly actions: { readonly [Name in EntryActionName]?: () => void };
}

/** The entries of the exercise on the slide that wait for the facilitator or have been seen to. */
export function useModeration(_source: ModerationSource): Moderation {
  return { actions: {} };
}
