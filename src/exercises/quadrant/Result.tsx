import type { ReactNode } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import type { ResultProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { Legend } from './Legend.tsx';
import { MapFrame } from './MapFrame.tsx';
import { quadrantWords } from './messages.ts';
import { readPlace } from './place.ts';
import styles from './Result.module.css';
import { ResultTables } from './ResultTables.tsx';
import { RoomPlot } from './RoomPlot.tsx';
import { ownField, quadrantOptions, quadrantResult, type Said } from './schema.ts';
import { placeInWords, resultSentence } from './sentence.ts';

const mostMarkers = 5;
/** Texts that stand there before somebody asks for the rest. */
const mostAtOnce = 6;

/** The result for one reader close by: map, own marker, sentence, reasons, and the same as tables. */
export function Result({ exercise, scope, languages, tables, own }: ResultProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = quadrantWords(language);
  const options = quadrantOptions.parse(exercise.options);
  const result = quadrantResult.parse(scope.result);
  const ownPlace = readPlace(own?.[ownField]);
  const sentence = resultSentence(options, result, language);
  const rivals = Math.min(mostMarkers, result.rivals.length);
  return (
    <div className={styles.result} lang={language}>
      <MapFrame options={options} languages={[language]} size="panel" notes="left-out">
        <RoomPlot
          options={options}
          result={result}
          language={language}
          tables={tables}
          rivals={rivals}
          sentence={sentence}
          own={ownPlace}
          motion="still"
        />
      </MapFrame>
      <div className={styles.legend}>
        <Legend options={options} result={result} languages={[language]} rivals={rivals} />
      </div>
      <p className={styles.sentence}>
        <RichTextView text={[{ text: sentence }]} language={language} />
      </p>
      {ownPlace && (
        <p className={styles.own}>{words('own', { place: placeInWords(options, ownPlace, language) })}</p>
      )}
      {result.moreDots > 0 && (
        <p className={styles.quiet}>
          {words('moreDots', { shown: result.n - result.moreDots, all: result.n })}
        </p>
      )}
      <SaidList title={words('because')} said={result.reasons} left={result.moreReasons} words={words} />
      {options.how && (
        <SaidList
          title={inLanguage(options.how, language)}
          said={result.how}
          left={result.moreHow}
          words={words}
        />
      )}
      <details className={styles.table}>
        <summary>{words('table')}</summary>
        <ResultTables options={options} result={result} language={language} tables={tables} />
      </details>
    </div>
  );
}

interface SaidListProps {
  readonly title: string;
  readonly said: readonly Said[];
  readonly left: number;
  readonly words: ReturnType<typeof quadrantWords>;
}

function SaidList({ title, said, left, words }: SaidListProps): ReactNode {
  if (said.length === 0) return null;
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.said}>
        {said.slice(0, mostAtOnce).map((one) => (
          <SaidItem key={one.text} {...one} />
        ))}
      </ul>
      {said.length > mostAtOnce && (
        <details className={styles.table}>
          <summary>{words('more', { left: said.length - mostAtOnce })}</summary>
          <ul className={styles.said}>
            {said.slice(mostAtOnce).map((one) => (
              <SaidItem key={one.text} {...one} />
            ))}
          </ul>
        </details>
      )}
      {left > 0 && <p className={styles.quiet}>{words('more', { left })}</p>}
    </div>
  );
}

function SaidItem({ text, n }: Said): ReactNode {
  return (
    <li>
      {text} {n > 1 && <span className={styles.quiet}>×{n}</span>}
    </li>
  );
}
