import { type FocusEvent, useEffect, useMemo } from 'react';
import type { RoomClient } from '#client/sync/roomClient.ts';

/** The table hears of a writer's moves this often at most, in milliseconds. */
const tellEveryMs = 300;

interface WritingOptions {
  readonly room: RoomClient;
  readonly exercise: string;
  /** Only what a table writes together is told: nobody waits for a person's own worksheet. */
  readonly owner: 'seat' | 'table';
  readonly connection: string;
}

interface WritingAttributes {
  readonly onFocus?: (event: FocusEvent) => void;
  readonly onBlur?: (event: FocusEvent) => void;
}

/**
 * Tells the table in which field its reader is, by the `data-field` around the focus; spread onto the element
 * around a worksheet.
 */
export function useWriting({ room, exercise, owner, connection }: WritingOptions): WritingAttributes {
  const teller = useMemo(
    () => createTeller((field) => room.writing({ exercise, owner, field })),
    [room, exercise, owner],
  );
  useEffect(() => () => teller.stop(), [teller]);
  // A line that was cut has forgotten who writes where.
  useEffect(() => {
    if (connection === 'online') teller.tellAgain();
  }, [connection, teller]);

  if (owner === 'seat') return {};
  return {
    onFocus: ({ target }) =>
      teller.move(target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null),
    onBlur: ({ relatedTarget, currentTarget }) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) teller.move(null);
    },
  };
}

/** Says at once where its reader is; moves within a moment count as one, the last of them always. */
function createTeller(tell: (field: string | null) => void) {
  let here: string | null = null;
  let told: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tellNow(): void {
    timer = undefined;
    if (told === here) return;
    told = here;
    tell(here);
    timer = setTimeout(tellNow, tellEveryMs);
  }

  return {
    move(field: string | null): void {
      here = field;
      if (timer === undefined) tellNow();
    },
    tellAgain(): void {
      if (here === null) return;
      told = null;
      if (timer === undefined) tellNow();
    },
    stop(): void {
      clearTimeout(timer);
      timer = undefined;
      here = null;
      if (told !== null) tell(null);
      told = null;
    },
  };
}
