import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';

/** Who is being dragged, where the pointer is, and the table beneath it; null over none. */
export interface Drag {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly over: string | null;
}

/** The attribute of whatever people can be dropped on; its value is the table's id, or empty for none. */
const targetAttribute = 'data-table';

/** A press that moves less far, in pixels, chooses and does not drag. */
const slopPx = 6;
/** So near to the edge of the window it scrolls, in pixels, and so far at each move. */
const edgePx = 56;
const scrollPx = 24;

interface DragOptions {
  /** Who goes along when this person is dragged. */
  readonly idsFor: (id: string) => readonly string[];
  readonly onDrop: (ids: readonly string[], table: string) => void;
}

interface DragState {
  readonly drag: Drag | null;
  readonly begin: (id: string, event: ReactPointerEvent) => void;
  /** True once after a drag: the click that ends it chooses nobody. */
  readonly wasDrag: () => boolean;
}

/** Dragging people with a mouse or a pen. A finger scrolls instead: on a phone people are tapped. */
export function useDrag({ idsFor, onDrop }: DragOptions): DragState {
  const [drag, setDrag] = useState<Drag | null>(null);
  const ended = useRef(false);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  function begin(id: string, pressed: ReactPointerEvent): void {
    if (pressed.pointerType === 'touch' || pressed.button !== 0) return;
    stop.current();
    ended.current = false;
    const from = { x: pressed.clientX, y: pressed.clientY };
    let current: Drag | null = null;
    const move = (event: PointerEvent): void => {
      const { clientX: x, clientY: y } = event;
      if (current === null && Math.hypot(x - from.x, y - from.y) < slopPx) return;
      event.preventDefault();
      if (y < edgePx) window.scrollBy(0, -scrollPx);
      else if (y > window.innerHeight - edgePx) window.scrollBy(0, scrollPx);
      current = { ids: current?.ids ?? idsFor(id), x, y, over: tableAt(x, y) };
      setDrag(current);
    };
    const end = (): void => {
      stop.current();
      if (current === null) return;
      ended.current = true;
      if (current.over !== null) onDrop(current.ids, current.over);
    };
    const giveUp = (): void => {
      ended.current = current !== null;
      stop.current();
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') giveUp();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', giveUp);
    window.addEventListener('keydown', key);
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', giveUp);
      window.removeEventListener('keydown', key);
      stop.current = () => undefined;
      setDrag(null);
    };
  }

  return {
    drag,
    begin,
    wasDrag() {
      const was = ended.current;
      ended.current = false;
      return was;
    },
  };
}

function tableAt(x: number, y: number): string | null {
  const target = document.elementFromPoint(x, y)?.closest(`[${targetAttribute}]`);
  return target?.getAttribute(targetAttribute) ?? null;
}
