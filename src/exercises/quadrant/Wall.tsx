import { type ReactNode, useCallback, useState } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { Legend } from './Legend.tsx';
import { MapFrame } from './MapFrame.tsx';
import { quadrantWords } from './messages.ts';
import styles from './Projector.module.css';
import { RoomPlot } from './RoomPlot.tsx';
import type { QuadrantOptions, QuadrantResult } from './schema.ts';
import { resultSentence, wallSentence } from './sentence.ts';
import { useRoomFor } from './useRoomFor.tsx';
import { WallCount } from './WallCount.tsx';
import { WallTexts } from './WallTexts.tsx';
import { WallWords } from './WallWords.tsx';

/** What is left out beside the map, step by step, until the rest fits; the next pages say it in full. */
const leftOut: readonly {
  readonly rivals: number;
  readonly sentences: number;
  readonly debriefs: number;
}[] = [
  { rivals: 5, sentences: 2, debriefs: 2 },
  { rivals: 4, sentences: 2, debriefs: 2 },
  { rivals: 3, sentences: 2, debriefs: 2 },
  { rivals: 2, sentences: 2, debriefs: 2 },
  { rivals: 3, sentences: 1, debriefs: 2 },
  { rivals: 2, sentences: 1, debriefs: 2 },
  { rivals: 1, sentences: 1, debriefs: 2 },
  { rivals: 0, sentences: 1, debriefs: 2 },
  { rivals: 0, sentences: 1, debriefs: 1 },
];

interface WallProps extends Omit<ProjectorProps, 'scopes' | 'joined'> {
  readonly joined: number | null;
  readonly options: QuadrantOptions;
  readonly result: QuadrantResult;
  readonly n: number;
  /** Told how many pages there are. */
  readonly counted?: (pages: number) => void;
}

/** One result on the wall: the map with what to ask of it; on the pages after it, the result in words and why. */
export function Wall(props: WallProps): ReactNode {
  const { page, result, counted } = props;
  const [textPages, setTextPages] = useState(0);
  const count = useCallback(
    (some: number): void => {
      setTextPages(some);
      counted?.(1 + Math.max(1, some));
    },
    [counted],
  );
  const hasTexts = result.center !== null;
  const pages = 1 + (hasTexts ? Math.max(1, textPages) : 0);
  const shown = page % pages;
  return (
    <div className={styles.wall} data-page={shown}>
      <div className={styles.page} data-shown={shown === 0}>
        <MapPage {...props} />
      </div>
      {hasTexts && (
        // Laid out though it does not show, so that its pages are counted.
        <div className={styles.page} data-shown={shown > 0}>
          <WallTexts {...props} page={Math.max(0, shown - 1)} counted={count} />
        </div>
      )}
    </div>
  );
}

function MapPage({ exercise, options, result, n, joined, languages, tables }: WallProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = quadrantWords(language);
  const content = JSON.stringify([result, joined, languages, exercise.debrief]);
  const { box, level } = useRoomFor(content, leftOut.length - 1);
  const room = leftOut[level] ?? { rivals: 0, sentences: 1, debriefs: 1 };
  const rivals = Math.min(room.rivals, result.rivals.length);
  return (
    <div className={styles.map}>
      <MapFrame
        options={options}
        languages={languages}
        size="slide"
        notes={languages.length === 1 ? 'shown' : 'left-out'}
      >
        <RoomPlot
          // A marker that is drawn anew moves from where it was.
          key={result.moves?.center ? 'moves' : 'stands'}
          options={options}
          result={result}
          language={language}
          tables={tables}
          rivals={rivals}
          sentence={resultSentence(options, result, language)}
          motion="moving"
        />
      </MapFrame>
      <div ref={box} className={styles.side}>
        <WallCount n={n} joined={joined} languages={languages} />
        {result.of === 'seat' && result.tables.length > 0 && (
          <p className={styles.quiet}>+ {words('tables', { n: result.tables.length })}</p>
        )}
        <div className={styles.legend}>
          <Legend options={options} result={result} languages={languages} rivals={rivals}>
            {languages.slice(0, room.sentences).map((one, index) => (
              <span key={one} className={index === 0 ? styles.sentence : styles.second}>
                <WallWords language={one}>{wallSentence(options, result, one)}</WallWords>
              </span>
            ))}
          </Legend>
        </div>
        <div className={styles.debriefs}>
          {languages.slice(0, room.debriefs).map((one, index) => (
            <p
              key={one}
              lang={one}
              className={index === 0 ? styles.debrief : styles.second}
              {...(index === 0 ? { 'data-face': 'display' } : {})}
            >
              <WallWords language={one}>{inLanguage(exercise.debrief, one)}</WallWords>
            </p>
          ))}
        </div>
      </div>
    </div>
  );
}
