import { type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { placeAt, type Spot } from './layoutMarkers.ts';
import { MarkerShape } from './Marker.tsx';
import type { Shape } from './markerShapes.ts';
import { farEnd, type Place, toTenth } from './place.ts';
import styles from './PlacingMap.module.css';
import { stepByKey } from './stepKeys.ts';
import type { Placing } from './usePlacing.tsx';

export interface PlacingMarker {
  readonly field: string;
  readonly name: string;
  readonly look: 'solid' | 'open';
  readonly shape: Shape;
  readonly color: number;
  readonly letter: string;
  /** Where it is, in words. */
  readonly valueText: string;
}

interface PlacingMapProps {
  readonly label: string;
  readonly markers: readonly PlacingMarker[];
  /** The field of the marker that a tap moves. */
  readonly active: string;
  readonly pick: (field: string) => void;
  readonly placing: Placing;
  readonly ghosts: readonly { readonly key: string; readonly at: Place }[];
  /** From where an arrow leads to the own marker. */
  readonly before: Place | null;
  readonly own: Place | null;
  readonly state: 'editable' | 'locked';
  /** The id of what says how the keys move a marker. */
  readonly hint: string;
}

/** How far a finger slips, in pixels, that only means to touch. */
const slip = 4;

interface Drag {
  readonly pointer: number;
  readonly field: string;
  readonly start: Spot;
  /** From the pointer to the marker's middle: a marker does not jump under the finger. */
  readonly offset: Spot;
  readonly moved: boolean;
}

/**
 * The plot of a device's map. A mouse presses anywhere and drags; a finger taps anywhere, or drags a marker: a
 * swipe across the rest of the map scrolls the page, as it does everywhere.
 */
export function PlacingMap({
  label,
  markers,
  active,
  pick,
  placing,
  ghosts,
  before,
  own,
  state,
  hint,
}: PlacingMapProps): ReactNode {
  const plot = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const dragged = useRef(false);

  const placeUnder = ({ left, top }: Spot): Place | null => {
    const box = plot.current?.getBoundingClientRect();
    if (!box || box.width === 0) return null;
    const { x, y } = placeAt({ left: left - box.left, top: top - box.top }, box);
    return { x: toTenth(x), y: toTenth(y) };
  };

  const press = (event: PointerEvent<HTMLDivElement>): void => {
    dragged.current = false;
    if (state === 'locked' || event.button !== 0 || drag.current) return;
    const target = event.target instanceof Element ? event.target.closest('[data-marker]') : null;
    const at: Spot = { left: event.clientX, top: event.clientY };
    if (!target && event.pointerType !== 'mouse') return;
    const field = target?.getAttribute('data-marker') ?? active;
    const middle = target?.getBoundingClientRect();
    const offset = middle
      ? {
          left: middle.left + middle.width / 2 - at.left,
          top: middle.top + middle.height / 2 - at.top,
        }
      : { left: 0, top: 0 };
    if (target) pick(field);
    drag.current = { pointer: event.pointerId, field, start: at, offset, moved: !target };
    if (typeof plot.current?.setPointerCapture === 'function')
      plot.current.setPointerCapture(event.pointerId);
    if (!target) follow(event);
  };

  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    const now = drag.current;
    if (!now || now.pointer !== event.pointerId) return;
    const { clientX: left, clientY: top } = event;
    if (!now.moved && Math.hypot(left - now.start.left, top - now.start.top) < slip) return;
    const at = placeUnder({ left: left + now.offset.left, top: top + now.offset.top });
    if (at) placing.move(now.field, at, 'held');
    drag.current = { ...now, moved: true };
    dragged.current = true;
  };

  const release = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag.current?.pointer !== event.pointerId) return;
    drag.current = null;
    placing.settle();
  };

  const lose = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag.current?.pointer !== event.pointerId) return;
    drag.current = null;
    placing.cancel();
  };

  const tap = (event: MouseEvent<HTMLDivElement>): void => {
    const onMarker = event.target instanceof Element && event.target.closest('[data-marker]') !== null;
    if (state === 'locked' || dragged.current || onMarker) return;
    const at = placeUnder({ left: event.clientX, top: event.clientY });
    if (!at) return;
    placing.move(active, at, 'held');
    placing.settle();
  };

  const pressKey = (event: KeyboardEvent<HTMLDivElement>, field: string): void => {
    if (state === 'locked' || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = stepByKey(placing.placeOf(field), event);
    if (!at) return;
    event.preventDefault();
    placing.move(field, at, 'stepping');
  };

  return (
    // The markers are what a keyboard reaches; a tap beside them is a shortcut of the pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <div
      ref={plot}
      className={styles.plot}
      role="group"
      aria-label={label}
      data-state={state}
      onPointerDown={press}
      onPointerMove={follow}
      onPointerUp={release}
      onPointerCancel={lose}
      onClick={tap}
    >
      {before && own && <Arrow from={before} to={own} />}
      {ghosts.map(({ key, at }) => (
        <MarkerShape
          key={key}
          className={[styles.ghost, key === 'before' && styles.before].filter(Boolean).join(' ')}
          shape="circle"
          color={1}
          look="ghost"
          style={positionOf(at)}
        />
      ))}
      {markers.map(({ field, name, look, shape, color, letter, valueText }) => {
        const at = placing.placeOf(field);
        if (!at && field !== active) return null;
        return (
          <div
            key={field}
            className={styles.marker}
            data-marker={field}
            data-active={field === active ? '' : undefined}
            data-placed={at ? '' : undefined}
            style={positionOf(at ?? { x: farEnd / 2, y: farEnd / 2 })}
            role="slider"
            tabIndex={0}
            aria-label={name}
            aria-valuemin={0}
            aria-valuemax={farEnd}
            aria-valuenow={at?.x ?? farEnd / 2}
            aria-valuetext={valueText}
            aria-describedby={hint}
            aria-disabled={state === 'locked'}
            onFocus={() => pick(field)}
            onBlur={placing.settle}
            onKeyDown={(event) => pressKey(event, field)}
          >
            <MarkerShape shape={shape} color={color} look={look}>
              {letter}
            </MarkerShape>
          </div>
        );
      })}
    </div>
  );
}

function positionOf({ x, y }: Place): { readonly left: string; readonly top: string } {
  return { left: `${(100 * x) / farEnd}%`, top: `${100 - (100 * y) / farEnd}%` };
}

function Arrow({ from, to }: { readonly from: Place; readonly to: Place }): ReactNode {
  const start = positionOf(from);
  const end = positionOf(to);
  return (
    <svg className={styles.arrow} aria-hidden="true">
      <line x1={start.left} y1={start.top} x2={end.left} y2={end.top} />
    </svg>
  );
}
