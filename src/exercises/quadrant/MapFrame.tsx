import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import styles from './MapFrame.module.css';
import type { RegionName } from './place.ts';
import type { QuadrantOptions } from './schema.ts';

interface MapFrameProps {
  readonly options: QuadrantOptions;
  /** The first stands large; a second is set beneath it. */
  readonly languages: readonly Language[];
  /** `slide` is read from the back row, `touch` and `panel` are a device's, `paper` is printed. */
  readonly size: 'slide' | 'touch' | 'panel' | 'paper';
  readonly notes: 'shown' | 'left-out';
  /** The plot: it fills its box, and nothing in it reaches the labels. */
  readonly children: ReactNode;
}

/**
 * The map's ground: four regions, their names and the axes. The names have bands of their own above and beneath
 * the plot, as high as they need, so that no dot can ever lie on one.
 */
export function MapFrame({ options, languages, size, notes, children }: MapFrameProps): ReactNode {
  const label = (region: RegionName): ReactNode => (
    <div className={styles.label} data-region={region} data-map-label>
      {languages.map((language, index) => (
        <RichTextView
          key={language}
          text={[{ text: inLanguage(options.regions[region].name, language) }]}
          language={language}
          className={index === 0 ? styles.name : styles.second}
        />
      ))}
      {notes === 'shown' &&
        languages
          .slice(0, 1)
          .map((language) => (
            <RichTextView
              key={`${language}-note`}
              text={[{ text: inLanguage(options.regions[region].note, language) }]}
              language={language}
              className={styles.note}
            />
          ))}
    </div>
  );
  const end = (axis: 'x' | 'y', which: 'low' | 'high'): ReactNode =>
    languages.map((language, index) => (
      <span key={language} lang={language} className={index === 0 ? styles.axisFirst : styles.axisSecond}>
        {inLanguage(options[axis][which], language)}
      </span>
    ));
  return (
    <div className={styles.frame} data-size={size} data-languages={languages.length}>
      <div className={styles.yHigh} data-map-label>
        {end('y', 'high')}
      </div>
      <div className={styles.yLow} data-map-label>
        {end('y', 'low')}
      </div>
      <div className={styles.field}>
        {label('topLeft')}
        {label('topRight')}
        <div className={styles.ground}>
          <div className={styles.plot} data-map-plot>
            {children}
          </div>
        </div>
        {label('bottomLeft')}
        {label('bottomRight')}
      </div>
      <div className={styles.xLow} data-map-label>
        {end('x', 'low')}
      </div>
      <div className={styles.xHigh} data-map-label>
        {end('x', 'high')}
      </div>
    </div>
  );
}
