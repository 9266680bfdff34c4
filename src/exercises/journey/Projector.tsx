import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { unshownSentence } from '#exercises/unshown/unshownSentence.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { NothingYet, WallFrame } from '#exercises/WallFrame.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { JourneyLine } from './JourneyLine.tsx';
import { cutWords } from './cutWords.ts';
import { journeyWords } from './messages.ts';
import { nameOfJourney } from './nameOfJourney.ts';
import styles from './Projector.module.css';
import { withoutOwner } from './rules.ts';
import { type Journey, type JourneyResult, journeyResult } from './schema.ts';
import { resultSentence } from './sentence.ts';
import { useRoomFor } from '#exercises/quadrant/useRoomFor.tsx';

type Scope = ProjectorProps['scopes'][number];

/** One page of the wall. */
interface WallPage {
  readonly scope: Scope;
  readonly result: JourneyResult;
  readonly journey: Journey;
}

/** The wall: one journey a page, from left to right; of several businesses, those of one after those of the other. */
export function Projector({ exercise, scopes, languages, tables, page }: ProjectorProps): ReactNode {
  const pages = scopes.flatMap((scope): readonly WallPage[] => {
    const result = readResult(scope);
    return result === null ? [] : result.journeys.map((journey) => ({ scope, result, journey }));
  });
  const at = pages.length === 0 ? 0 : page % pages.length;
  const shown = pages[at];
  return (
    <WallFrame exercise={exercise} languages={languages} count={null} sentence={null} more={null}>
      {shown ? (
        <OneJourney
          {...shown}
          key={shown.journey.key}
          place={{ at, all: pages.length }}
          {...{ languages, tables }}
        />
      ) : (
        <NothingYet languages={languages}>{(language) => whyNothing(exercise, scopes, language)}</NothingYet>
      )}
    </WallFrame>
  );
}

function readResult({ result }: Scope): JourneyResult | null {
  return result === null ? null : journeyResult.parse(result);
}

function whyNothing(
  { minimum }: ProjectorProps['exercise'],
  scopes: readonly Scope[],
  language: Language,
): string {
  const isWithheld = scopes.some(({ n, result }) => n > 0 && result === null);
  const words = journeyWords(language);
  if (isWithheld) return words('withheld', { minimum });
  const unshown = scopes
    .map((scope) => unshownSentence(scope, language, 'wall'))
    .find((said) => said !== null);
  return unshown ?? words('none');
}

/** How many ems of a moment and of its owner are shown, and in how many languages it is summed up, until all fits. */
const levels: readonly { readonly moment: number; readonly owner: number; readonly languages: number }[] = [
  { moment: Infinity, owner: Infinity, languages: 2 },
  { moment: Infinity, owner: Infinity, languages: 1 },
  { moment: 40, owner: 20, languages: 1 },
  { moment: 28, owner: 16, languages: 1 },
  { moment: 24, owner: 12, languages: 1 },
  { moment: 20, owner: 9, languages: 1 },
  { moment: 14, owner: 6, languages: 1 },
  { moment: 10, owner: 5, languages: 1 },
  { moment: 10, owner: 5, languages: 0 },
];

interface OneJourneyProps extends WallPage, Pick<ProjectorProps, 'languages' | 'tables'> {
  readonly place: { readonly at: number; readonly all: number };
}

function OneJourney({ scope, result, journey, languages, tables, place }: OneJourneyProps): ReactNode {
  const [first = 'en'] = languages;
  const words = journeyWords(first);
  const content = JSON.stringify([journey, languages, scope.name, result.moments, result.unowned, place]);
  const { box, level } = useRoomFor(content, levels.length - 1);
  const room = levels[level] ?? { moment: 10, owner: 5, languages: 0 };
  const own = { n: 1, moments: journey.moments.length, unowned: withoutOwner(journey.moments).length };
  const names = [scope.name, nameOfJourney(journey, result.journeys, tables, first)];
  return (
    <div ref={box} className={styles.journey}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h2 className={styles.name}>{names.filter(Boolean).join(' · ')}</h2>
          {place.all > 1 && (
            <p className={styles.page} lang={first}>
              {words('page', { at: place.at + 1, all: place.all })}
            </p>
          )}
        </div>
        {languages.slice(0, room.languages).map((language, index) => (
          <p key={language} lang={language} className={index === 0 ? styles.sentence : styles.second}>
            <RichTextView text={[{ text: resultSentence(own, language) }]} language={language} />
          </p>
        ))}
      </header>
      <JourneyLine
        moments={journey.moments}
        languages={languages}
        size="slide"
        cut={(text, of) => cutWords(text, room[of])}
      />
    </div>
  );
}
