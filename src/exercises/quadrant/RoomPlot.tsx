import { type CSSProperties, type ReactNode, useId } from 'react';
import type { Language } from '#shared/content/language.ts';
import { inLanguage } from '#shared/content/language.ts';
import { layoutMarkers, spotOf } from './layoutMarkers.ts';
import { MarkerShape } from './Marker.tsx';
import { ownLetter, rivalLook, type Shape, tableLetter } from './markerShapes.ts';
import type { Place } from './place.ts';
import styles from './RoomPlot.module.css';
import type { QuadrantOptions, QuadrantResult } from './schema.ts';
import { densityCells } from './spread.ts';
import { useBoxSize } from './useBoxSize.tsx';

/** Beyond these, tables are open dots: their numbers would fill the map. */
const mostNumberedTables = 10;
/** A marker's radius and an answer's, in the size of the text around. */
const markerRadius = 0.95;
const dotRadius = 0.32;
/** From so many answers on dots become smaller, so that they do not run together. */
const crowd = 40;

interface RoomPlotProps {
  readonly options: QuadrantOptions;
  readonly result: QuadrantResult;
  readonly language: Language;
  /** What tables are called, by id. */
  readonly tables: Readonly<Record<string, string>>;
  /** How many competitors have a marker. */
  readonly rivals: number;
  /** What the picture shows, in words. */
  readonly sentence: string;
  /** The reader's own placement, on a device. */
  readonly own?: Place | null;
  readonly motion: 'moving' | 'still';
}

interface PlotMarker {
  readonly key: string;
  readonly at: Place;
  readonly look: 'solid' | 'open' | 'table';
  readonly shape: Shape;
  readonly color: number;
  readonly letter: string;
  /** Where it was before. */
  readonly from?: Place;
}

/** What the room placed: shading, dots, ellipse and arrows beneath, then the markers, none upon another. */
export function RoomPlot({
  options,
  result,
  language,
  tables,
  rivals,
  sentence,
  own = null,
  motion,
}: RoomPlotProps): ReactNode {
  const { box, width, height, em } = useBoxSize();
  const arrowHead = useId();
  const size = { width, height };
  const crowding = Math.max(0.4, Math.min(1, Math.sqrt(crowd / Math.max(1, result.n))));
  const markers = markersOf({ options, result, language, tables, rivals });
  const laid = layoutMarkers(markers, size, markerRadius * em);
  const loose = result.tables.length > mostNumberedTables ? result.tables.map(({ at }) => at) : [];
  const arrows = laid.flatMap(({ marker, spot }) =>
    marker.from ? [{ key: marker.key, look: marker.look, start: spotOf(marker.from, size), end: spot }] : [],
  );
  return (
    <div ref={box} className={styles.plot} role="img" aria-label={sentence} data-motion={motion}>
      <svg
        className={styles.ground}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
      >
        <defs>
          <marker
            id={arrowHead}
            viewBox="0 0 10 10"
            refX="4"
            refY="5"
            markerWidth="4"
            markerHeight="4"
            orient="auto"
          >
            <path className={styles.arrowHead} d="M0 0L10 5L0 10Z" />
          </marker>
        </defs>
        {result.density && <Density rows={result.density} />}
        {result.dots.map(([x, y, n]) => {
          const { left, top } = spotOf({ x, y }, size);
          return (
            <circle
              key={`${x} ${y}`}
              className={styles.dot}
              cx={left}
              cy={top}
              // Answers in one place: the area grows with their number, up to a point.
              r={dotRadius * em * crowding * Math.min(1.8, Math.sqrt(n))}
              data-dot
            />
          );
        })}
        {loose.map((at, index) => {
          const { left, top } = spotOf(at, size);
          return <circle key={index} className={styles.table} cx={left} cy={top} r={0.4 * em} data-dot />;
        })}
        {result.n > 2 && <Ellipse {...result} />}
        {arrows.map(({ key, look, start, end }) => (
          <g key={key} className={styles.move} data-look={look}>
            <circle cx={start.left} cy={start.top} r={0.45 * em} />
            <line
              x1={start.left}
              y1={start.top}
              {...shortened(start, end, (markerRadius + 0.35) * em)}
              markerEnd={`url(#${arrowHead})`}
            />
          </g>
        ))}
        {laid.map(({ marker, point, spot }) =>
          Math.hypot(point.left - spot.left, point.top - spot.top) > 0.7 * markerRadius * em ? (
            <line
              key={marker.key}
              className={styles.leader}
              x1={point.left}
              y1={point.top}
              x2={spot.left}
              y2={spot.top}
            />
          ) : null,
        )}
        {own && <OwnRing at={own} size={size} em={em} />}
      </svg>
      {[...laid].reverse().map(({ marker, spot }) => {
        const start = marker.from ? spotOf(marker.from, size) : spot;
        const style: CSSProperties & Record<`--${string}`, string> = {
          left: spot.left,
          top: spot.top,
          '--from-x': `${start.left - spot.left}px`,
          '--from-y': `${start.top - spot.top}px`,
        };
        return (
          <MarkerShape
            key={marker.key}
            className={styles.marker}
            shape={marker.shape}
            color={marker.color}
            look={marker.look}
            style={style}
          >
            {marker.letter}
          </MarkerShape>
        );
      })}
    </div>
  );
}

/** Ours first, which gives way least; then competitors, those named most first; then tables. */
function markersOf({
  options,
  result,
  language,
  tables,
  rivals,
}: Pick<RoomPlotProps, 'options' | 'result' | 'language' | 'tables' | 'rivals'>): readonly PlotMarker[] {
  const { center, moves } = result;
  const numbered = result.tables.length > mostNumberedTables ? [] : result.tables;
  return [
    ...(center
      ? [
          {
            key: 'own',
            at: center,
            look: 'solid' as const,
            shape: 'circle' as const,
            color: 1,
            letter: ownLetter(inLanguage(options.own, language)),
            ...(moves?.center ? { from: moves.center.from } : {}),
          },
        ]
      : []),
    ...result.rivals
      .slice(0, rivals)
      .flatMap(({ at }, index) =>
        at ? [{ key: `rival ${index}`, at, look: 'open' as const, ...rivalLook(index) }] : [],
      ),
    ...numbered.map(({ table, at }) => {
      const move = moves?.tables.find((one) => one.table === table);
      return {
        key: `table ${table}`,
        at,
        look: 'table' as const,
        shape: 'circle' as const,
        color: 1,
        letter: tableLetter(tables[table] ?? ''),
        ...(move ? { from: move.from } : {}),
      };
    }),
  ];
}

/** Where a line ends that leaves room for the marker which it leads to. */
function shortened(
  start: { left: number; top: number },
  end: { left: number; top: number },
  by: number,
): { x2: number; y2: number } {
  const length = Math.hypot(end.left - start.left, end.top - start.top);
  const share = length === 0 ? 0 : Math.max(0, length - by) / length;
  return {
    x2: start.left + (end.left - start.left) * share,
    y2: start.top + (end.top - start.top) * share,
  };
}

/** In the map's own units: the drawing is stretched, its lines are not. */
function Density({ rows }: { readonly rows: readonly string[] }): ReactNode {
  return (
    <svg
      width="100%"
      height="100%"
      viewBox={`0 0 ${densityCells} ${densityCells}`}
      preserveAspectRatio="none"
    >
      <g className={styles.density}>
        {rows.flatMap((row, down) =>
          Array.from(row, (level, across) =>
            level === '0' ? null : (
              <rect
                key={`${down} ${across}`}
                x={across}
                y={down}
                width="1.02"
                height="1.02"
                opacity={(0.5 * Number(level)) / 9}
              />
            ),
          ),
        )}
      </g>
    </svg>
  );
}

function Ellipse({ center, spread }: Pick<QuadrantResult, 'center' | 'spread'>): ReactNode {
  if (!center || !spread || spread.major === 0) return null;
  const turned = `translate(${center.x} ${10 - center.y}) rotate(${-spread.angle})`;
  return (
    <svg width="100%" height="100%" viewBox="0 0 10 10" preserveAspectRatio="none">
      <g transform={turned} className={styles.ellipse}>
        {spread.minor === 0 ? (
          // An ellipse without a width is not drawn at all.
          <line x1={-spread.major} x2={spread.major} y1="0" y2="0" vectorEffect="non-scaling-stroke" />
        ) : (
          <ellipse rx={spread.major} ry={spread.minor} vectorEffect="non-scaling-stroke" />
        )}
      </g>
    </svg>
  );
}

function OwnRing({
  at,
  size,
  em,
}: {
  readonly at: Place;
  readonly size: { readonly width: number; readonly height: number };
  readonly em: number;
}): ReactNode {
  const { left, top } = spotOf(at, size);
  return (
    <g className={styles.ownRing} data-own-place>
      <circle cx={left} cy={top} r={0.75 * em} />
      <circle cx={left} cy={top} r={0.35 * em} />
    </g>
  );
}
