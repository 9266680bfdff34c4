import type { CSSProperties, ReactNode } from 'react';
import { outlines, type Shape } from './markerShapes.ts';
import styles from './Marker.module.css';

interface MarkerShapeProps {
  readonly shape: Shape;
  /** Number of the data color, 1–8. */
  readonly color: number;
  /** `solid` is us, `open` a competitor, `table` what a table agreed on, `ghost` a place that once was. */
  readonly look: 'solid' | 'open' | 'table' | 'ghost';
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
}

/** A marker as it stands on the map, on a chip and in a legend: shape, color and letter, sized by the text around. */
export function MarkerShape({ shape, color, look, children, className, style }: MarkerShapeProps): ReactNode {
  return (
    <span
      className={[styles.marker, className].filter(Boolean).join(' ')}
      data-look={look}
      data-shape={shape}
      data-color={color}
      data-letter={children === undefined || children === '' ? undefined : ''}
      style={style}
    >
      <svg viewBox="-13 -13 26 26" aria-hidden="true">
        <path d={outlines[shape]} />
      </svg>
      {children !== undefined && (
        <span className={styles.letter} aria-hidden="true">
          {children}
        </span>
      )}
    </span>
  );
}
