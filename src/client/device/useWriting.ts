import { type FocusEvent, type FormEvent, useEffect, useMemo } from 'react';
import type { RoomClient } from '#client/sync/roomClient.ts';

/** The table hears of a writer's moves this often at most, in milliseconds. */
const tellEveryMs = 300;
/** Who has typed nothing for so long in a worksheet of their own is thinking, not typing; in milliseconds. */
const idleMs = 5000;

interface WritingOptions {
  readonly room: RoomClient;
  readonly exercise: string;
  readonly owner: 'seat' | 'table';
  /** Of an anonymous exercise nobody is told who is at it. */
  readonly anonymous: boolean;
  readonly connection: string;
}

interface WritingAttributes {
  readonly onFocus?: (event: FocusEvent) => void;
  readonly onBlur?: (event: FocusEvent) => void;
  readonly onInput?: (event: FormEvent) => void;
}

/**
 * Tells the table in which field its reader is, by the `data-field` around the focus; of a worksheet of one's own the
 * facilitator is told while its writer types. Spread onto the element around a worksheet.
 */
export function useWriting(options: WritingOptions): WritingAttributes {
  const { room, exercise, owner, connection, anonymous } = options;
  const teller = useMemo(
    () => createTeller((field) => room.writing({ exercise, owner, field })),
    [room, exercise, owner],
  );
  useEffect(() => () => teller.stop(), [teller]);
  // A line that was cut has forgotten who writes where.
  useEffect(() => {
    if (connection === 'online') teller.tellAgain();
  }, [connection, teller]);

  if (anonymous) return {};
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) teller.move(null);
  };
  if (owner === 'table') return { onFocus: ({ target }) => teller.move(fieldAround(target)), onBlur };
  return {
    onInput: ({ target }) => {
      if (isTyped(target)) teller.moveFor(fieldAround(target) ?? '', idleMs);
    },
    onBlur,
  };
}

function fieldAround(target: Element): string | null {
  return target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null;
}

/** What is tapped or dragged is answered at once: nobody types there. */
function isTyped(target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'range'].includes(target.type);
}

/** Says at once where its reader is; moves within a moment count as one, the last of them always. */
function createTeller(tell: (field: string | null) => void) {
  let here: string | null = null;
  let told: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function move(field: string | null): void {
    clearTimeout(idle);
    here = field;
    if (timer === undefined) tellNow();
  }

  function tellNow(): void {
    timer = undefined;
    if (told === here) return;
    told = here;
    tell(here);
    timer = setTimeout(tellNow, tellEveryMs);
  }

  return {
    move,
    moveFor(field: string, ms: number): void {
      move(field);
      idle = setTimeout(() => move(null), ms);
    },
    tellAgain(): void {
      if (here === null) return;
      told = null;
      if (timer === undefined) tellNow();
    },
    stop(): void {
      clearTimeout(timer);
      clearTimeout(idle);
      timer = undefined;
      here = null;
      if (told !== null) tell(null);
      told = null;
    },
  };
}
