import type { CSSProperties, ReactNode } from 'react';
import { FigureLabel } from './FigureLabel.tsx';
import type { FigureProps } from './figureParts.ts';
import styles from './Journey.module.css';

/** How high, in percent of the path's box, the moments above it and beneath it stand. */
const heights = { above: 24, below: 76 };

type Side = keyof typeof heights;

/** Labels stand above and beneath by turns, so that each has the width of two. */
function sideOf(place: number): Side {
  return place % 2 === 0 ? 'above' : 'below';
}

/** A dotted line through every moment, as somebody walks, in percent of its box. */
function pathThrough(count: number): string {
  const stops = Array.from({ length: count }, (_, place) => ({
    x: (100 * (place + 1)) / (count + 1),
    y: heights[sideOf(place)],
  }));
  let from = { x: 0, y: 50 };
  let path = `M${from.x} ${from.y}`;
  for (const stop of [...stops, { x: 100, y: 50 }]) {
    const middle = (from.x + stop.x) / 2;
    path += `C${middle} ${from.y} ${middle} ${stop.y} ${stop.x} ${stop.y}`;
    from = stop;
  }
  return path;
}

/** The way of a customer from left to right, a numbered stop for each moment; on a phone from top to bottom. */
export function Journey({ labels, appearanceAt }: FigureProps): ReactNode {
  const style: CSSProperties & { readonly '--moments': number } = { '--moments': labels.length };
  return (
    <div className={styles.figure} style={style}>
      <svg className={styles.path} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d={pathThrough(labels.length)} />
      </svg>
      <ol className={styles.moments}>
        {labels.map((texts, place) => (
          <li
            key={place}
            className={styles.moment}
            data-side={sideOf(place)}
            data-appearance={appearanceAt(place)}
            style={{ gridColumn: `${place + 1} / span 2` }}
          >
            <span className={styles.stop} aria-hidden="true">
              {place + 1}
            </span>
            <span className={styles.label}>
              <FigureLabel texts={texts} appearance={appearanceAt(place)} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
