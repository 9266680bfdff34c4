import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
import type { Invitee } from '#shared/plan/readPlan.ts';

/** Where somebody went whose row was open: off the list, where they can be brought back from, or for good. */
export type Gone = 'off' | 'erased';

/**
 * Whose row is open; it closes when they leave the list, whoever saw to that.
 * @param onGone told who has left and how, so that whoever was writing there learns what became of it
 */
export function useOpenPerson(
  { on, off }: { readonly on: readonly Invitee[]; readonly off: readonly Invitee[] },
  onGone: (invitee: Invitee, how: Gone) => void,
): readonly [string | null, Dispatch<SetStateAction<string | null>>] {
  const [open, setOpen] = useState<string | null>(null);
  /** As they were when they were last seen. */
  const seen = useRef<Invitee | null>(null);
  useEffect(() => {
    const there = on.find(({ id }) => id === open);
    const before = seen.current;
    seen.current = there ?? null;
    if (there || before === null || before.id !== open) return;
    setOpen(null);
    onGone(before, off.some(({ id }) => id === open) ? 'off' : 'erased');
  }, [on, off, open, onGone]);
  return [open, setOpen];
}
