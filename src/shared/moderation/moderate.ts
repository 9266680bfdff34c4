/** Why an entry waits: the room is one where all of them do, or its words stand on the list. */
export type HoldReason = 'room' | 'words';

/** Why a text in somebody's own words is to wait for the facilitator; null for one that may be shown. */
export type Moderate = (text: string) => HoldReason | null;

/** For whoever looks at no session: everything may be shown. */
export const showAll: Moderate = () => null;
