import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import styles from './Legend.module.css';
import { MarkerShape } from './Marker.tsx';
import { rivalLook } from './markerShapes.ts';
import { quadrantWords } from './messages.ts';
import type { QuadrantOptions, QuadrantResult } from './schema.ts';

interface LegendProps {
  readonly options: QuadrantOptions;
  readonly result: QuadrantResult;
  readonly languages: readonly Language[];
  /** How many competitors have a marker. */
  readonly rivals: number;
  /** What stands beside our own marker; left out, the word for us. */
  readonly children?: ReactNode;
}

/** Whose each marker is, by letter, shape and color. */
export function Legend({ options, result, languages, rivals, children }: LegendProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = quadrantWords(language);
  const left = result.rivals.length + result.moreRivals - rivals;
  return (
    <ul className={styles.legend}>
      <li>
        <MarkerShape shape="circle" color={1} look="solid" className={styles.shape} />
        <span className={styles.name}>
          {children ??
            languages.map((one) => (
              <span key={one} lang={one}>
                {inLanguage(options.own, one)}{' '}
              </span>
            ))}
        </span>
      </li>
      {result.rivals.slice(0, rivals).map(({ name, n }, index) => {
        const { shape, color, letter } = rivalLook(index);
        return (
          <li key={name}>
            <MarkerShape shape={shape} color={color} look="open" className={styles.shape} />
            <span className={styles.name}>
              <strong>{letter}</strong> {name} <span className={styles.count}>×{n}</span>
            </span>
          </li>
        );
      })}
      {rivals > 0 && left > 0 && <li className={styles.more}>{words('moreCompetitors', { left })}</li>}
    </ul>
  );
}
