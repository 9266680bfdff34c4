import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** How far a pointer goes before a press is a drag, in CSS pixels. */
const beginsAt = 6;

interface CardDragOptions {
  /** The element that holds the zones: each carries its class in `data-drop`. */
  readonly board: RefObject<HTMLElement | null>;
  readonly onDrop: (card: string, place: string) => void;
}

/** A card under the finger. */
export interface Dragged {
  readonly card: string;
  /** In CSS pixels, from the corner of what is seen of the page. */
  readonly x: number;
  readonly y: number;
  /** The class of the zone that it is over. */
  readonly over: string | null;
}

/** Spread onto a card's handle. */
export interface HandleAttributes {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
}

interface CardDrag {
  readonly dragged: Dragged | null;
  readonly handleOf: (card: string) => HandleAttributes;
}

interface Pressed {
  readonly card: string;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Drags a card onto a class by mouse, pen or finger. Pointer events, since a phone has no drag and drop of HTML;
 * the handle's style sheet says `touch-action: none`, so that the page does not scroll away under it. Escape and a
 * second finger leave the card where it was.
 */
export function useCardDrag({ board, onDrop }: CardDragOptions): CardDrag {
  const pressed = useRef<Pressed | null>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const stop = (): void => {
    pressed.current = null;
    setDragged(null);
  };
  const isDragging = dragged !== null;

  useEffect(() => {
    if (!isDragging) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      stop();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isDragging]);

  return {
    dragged,
    handleOf: (card) => ({
      onPointerDown(event) {
        if (event.button !== 0) return;
        if (pressed.current) {
          stop();
          return;
        }
        // Else a mouse would select the words that it passes.
        event.preventDefault();
        pressed.current = { card, pointer: event.pointerId, x: event.clientX, y: event.clientY };
        const handle = event.currentTarget;
        if (typeof handle.setPointerCapture === 'function') handle.setPointerCapture(event.pointerId);
      },
      onPointerMove({ pointerId, clientX: x, clientY: y }) {
        const start = pressed.current;
        if (start?.pointer !== pointerId) return;
        if (!dragged && Math.hypot(x - start.x, y - start.y) < beginsAt) return;
        setDragged({ card: start.card, x, y, over: zoneAt(board.current, x, y) });
      },
      onPointerUp({ pointerId, clientX, clientY }) {
        const start = pressed.current;
        if (start?.pointer !== pointerId) return;
        const place = dragged ? zoneAt(board.current, clientX, clientY) : null;
        stop();
        if (place !== null) onDrop(start.card, place);
      },
      onPointerCancel: stop,
    }),
  };
}

/** The class whose zone lies under a point; null for none. */
function zoneAt(board: HTMLElement | null, x: number, y: number): string | null {
  for (const zone of board?.querySelectorAll<HTMLElement>('[data-drop]') ?? []) {
    const { left, right, top, bottom } = zone.getBoundingClientRect();
    if (x >= left && x <= right && y >= top && y <= bottom) return zone.dataset['drop'] ?? null;
  }
  return null;
}
