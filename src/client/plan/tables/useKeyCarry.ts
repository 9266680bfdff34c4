import { type KeyboardEvent, useState } from 'react';

/** Who is carried with the keys, and the table that they are held over; empty for none. */
export interface KeyCarry {
  readonly ids: readonly string[];
  readonly over: string;
}

interface KeyCarryOptions {
  /** Where people can be set down, in order; the empty one is without a table. */
  readonly targets: readonly string[];
  readonly tableOf: (id: string) => string;
  readonly idsFor: (id: string) => readonly string[];
  readonly onDrop: (ids: readonly string[], table: string) => void;
  /** Tells a screen reader what has just happened. */
  readonly onStep: (what: 'picked-up' | 'moved' | 'put-back', carry: KeyCarry) => void;
}

interface KeyCarryState {
  readonly carry: KeyCarry | null;
  readonly onKey: (id: string, event: KeyboardEvent<HTMLButtonElement>) => void;
}

const forward = ['ArrowRight', 'ArrowDown'];
const backward = ['ArrowLeft', 'ArrowUp'];

/** Carrying people from table to table with the keys; between two carries, the arrows go from person to person. */
export function useKeyCarry({ targets, tableOf, idsFor, onDrop, onStep }: KeyCarryOptions): KeyCarryState {
  const [carry, setCarry] = useState<KeyCarry | null>(null);

  function onKey(id: string, event: KeyboardEvent<HTMLButtonElement>): void {
    const { key } = event;
    const step = forward.includes(key) ? 1 : backward.includes(key) ? -1 : 0;
    if (key === ' ') {
      event.preventDefault();
      if (carry === null) {
        const picked = { ids: idsFor(id), over: tableOf(id) };
        setCarry(picked);
        onStep('picked-up', picked);
      } else {
        onDrop(carry.ids, carry.over);
        setCarry(null);
      }
    } else if (carry !== null && key === 'Enter') {
      event.preventDefault();
      onDrop(carry.ids, carry.over);
      setCarry(null);
    } else if (carry !== null && key === 'Escape') {
      event.stopPropagation();
      onStep('put-back', carry);
      setCarry(null);
    } else if (carry !== null && step !== 0) {
      event.preventDefault();
      const at = targets.indexOf(carry.over);
      const over = targets[(at + step + targets.length) % targets.length] ?? '';
      const moved = { ...carry, over };
      setCarry(moved);
      onStep('moved', moved);
    } else if (step !== 0) {
      event.preventDefault();
      focusNeighbor(event.currentTarget, step);
    }
  }

  return { carry, onKey };
}

function focusNeighbor(chip: HTMLButtonElement, step: 1 | -1): void {
  const item = chip.closest('li');
  const next = step === 1 ? item?.nextElementSibling : item?.previousElementSibling;
  next?.querySelector('button')?.focus();
}
