import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { PaperHead } from '#exercises/PaperHead.tsx';
import type { PaperProps } from '#exercises/viewContract.ts';
import { Bilingual } from '#ui/Bilingual.tsx';
import { MapFrame } from './MapFrame.tsx';
import { MarkerShape } from './Marker.tsx';
import { ownLetter, rivalLook } from './markerShapes.ts';
import { quadrantWords } from './messages.ts';
import styles from './Paper.module.css';
import { farEnd, type Place } from './place.ts';
import { readResponse, reasonNumbers } from './readResponse.ts';
import { quadrantOptions } from './schema.ts';
import { placeInWords, tenth } from './sentence.ts';

/** The map to draw on by hand, lines for names and reasons; or the same with a worksheet's answers on them. */
export function Paper({ exercise, languages, fields }: PaperProps): ReactNode {
  const options = quadrantOptions.parse(exercise.options);
  const filled = fields ? readResponse(options, fields) : null;
  const language = languages[0] ?? 'en';
  const own = inLanguage(options.own, language);
  const rivals = Array.from({ length: Math.max(options.rivals, filled?.rivals.length ?? 0) }, (_, index) => ({
    ...rivalLook(index),
    rival: filled?.rivals[index],
  }));
  const both = (say: (one: Language) => string): ReactNode =>
    languages.map((one, index) => (
      <span key={one} lang={one} className={index === 0 ? undefined : styles.second}>
        {say(one)}{' '}
      </span>
    ));
  return (
    <div className={styles.paper}>
      <PaperHead
        exercise={exercise}
        languages={languages}
        task={(one) =>
          quadrantWords(one)('paperMap', { own: inLanguage(options.own, one), rivals: options.rivals })
        }
      />
      <div className={options.how ? styles.lowMap : styles.map}>
        <MapFrame options={options} languages={languages} size="paper" notes="shown">
          <Grid />
          {filled?.own && <Drawn at={filled.own} shape="circle" letter={ownLetter(own)} />}
          {rivals.map(({ rival, shape, letter }) =>
            rival?.at ? <Drawn key={letter} at={rival.at} shape={shape} letter={letter} /> : null,
          )}
        </MapFrame>
      </div>
      <p className={styles.numbers}>
        <strong>{own}</strong>
        {filled?.own ? (
          <span>{placeInWords(options, filled.own, language)}</span>
        ) : (
          (['x', 'y'] as const).map((axis) => (
            <span key={axis} className={styles.blank}>
              {both((one) =>
                quadrantWords(one)('paperNumbers', { axis: inLanguage(options[axis].label, one) }),
              )}
            </span>
          ))
        )}
      </p>
      <div className={styles.lists}>
        {rivals.length > 0 && (
          <div>
            <h3>{both((one) => quadrantWords(one)('paperRivals'))}</h3>
            {rivals.map(({ letter, rival }) => (
              <p key={letter} className={styles.line} lang={languageOfWords(rival?.name ?? '', languages)}>
                <strong>{letter}</strong> {rival?.name}
                {rival?.at && ` · ${tenth(rival.at.x, language)} / ${tenth(rival.at.y, language)}`}
              </p>
            ))}
          </div>
        )}
        {options.reasons > 0 && (
          <div>
            <h3>{both((one) => quadrantWords(one)('because'))}</h3>
            {reasonNumbers(options).map((number) => {
              const reason = filled?.reasons[number - 1] ?? '';
              return (
                <p key={number} className={styles.line} lang={languageOfWords(reason, languages)}>
                  {reason}
                </p>
              );
            })}
          </div>
        )}
      </div>
      {options.how && (
        <div>
          <h3>
            <Bilingual text={options.how} languages={languages} arrangement="inline" />
          </h3>
          {filled?.how ? (
            <p className={styles.text} lang={languageOfWords(filled.how, languages)}>
              {filled.how}
            </p>
          ) : (
            [1, 2, 3].map((line) => <p key={line} className={styles.line} />)
          )}
        </div>
      )}
    </div>
  );
}

/** Faint lines at every unit, so that a hand finds 6.5, and the figures at the edges. */
function Grid(): ReactNode {
  const units = Array.from({ length: farEnd + 1 }, (_, index) => index);
  const percent = (unit: number): string => `${(100 * unit) / farEnd}%`;
  return (
    <svg className={styles.grid} aria-hidden="true">
      {units.map((unit) => (
        <g key={unit}>
          <line x1={percent(unit)} x2={percent(unit)} y1="0" y2="100%" />
          <line x1="0" x2="100%" y1={percent(unit)} y2={percent(unit)} />
          <text
            x={percent(unit)}
            y="100%"
            dx={unit === farEnd ? '-0.2em' : '0.2em'}
            dy="-0.2em"
            textAnchor={unit === farEnd ? 'end' : 'start'}
          >
            {unit}
          </text>
          {unit > 0 && (
            <text x="0" y={percent(farEnd - unit)} dx="0.2em" dy="1em">
              {unit}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function Drawn({
  at,
  shape,
  letter,
}: {
  readonly at: Place;
  readonly shape: Parameters<typeof MarkerShape>[0]['shape'];
  readonly letter: string;
}): ReactNode {
  return (
    <MarkerShape
      shape={shape}
      color={8}
      look="open"
      className={styles.marker}
      style={{ left: `${(100 * at.x) / farEnd}%`, top: `${100 - (100 * at.y) / farEnd}%` }}
    >
      {letter}
    </MarkerShape>
  );
}
