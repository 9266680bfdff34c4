import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { NothingYet, WallFrame } from '#exercises/WallFrame.tsx';
import { momentsOf, wallComparedSentence } from './comparedSentence.ts';
import { scaleWords } from './messages.ts';
import { MomentStrips } from './MomentStrips.tsx';
import styles from './MomentsWall.module.css';
import { readResult, scaleOptions } from './schema.ts';

interface MomentsWallProps extends Pick<ProjectorProps, 'exercise' | 'joined' | 'languages'> {
  readonly scope: ProjectorProps['scopes'][number];
  /** "page 2 of 3", or nothing where there is one page. */
  readonly position: string;
}

/** Before, looking back and now, of the room or of one business: one axis, and beside it who went where. */
export function MomentsWall({ exercise, joined, languages, scope, position }: MomentsWallProps): ReactNode {
  const options = scaleOptions.parse(exercise.options);
  const { name, n, result } = scope;
  const read = result === null ? null : readResult(options, result);
  const now = read?.summaries[0]?.summary;
  const unit = (language: Language): string => scaleWords(language)('unit', { n });
  return (
    <WallFrame
      exercise={exercise}
      languages={languages}
      count={{
        figure: n,
        beside: (language) =>
          name === null && language === languages[0] ? `/ ${joined} ${unit(language)}` : unit(language),
      }}
      sentence={(language) => (read?.compared && n > 0 ? wallComparedSentence(read.compared, language) : '')}
      more={position === '' ? null : position}
    >
      <div className={styles.moments} data-head={name === null ? undefined : ''}>
        {name !== null && <h2 className={styles.name}>{name}</h2>}
        {read?.compared && now && n > 0 ? (
          <MomentStrips
            options={options}
            moments={momentsOf(now, read.compared)}
            languages={languages}
            size="slide"
          />
        ) : (
          <NothingYet languages={languages}>
            {(language) =>
              n === 0
                ? scaleWords(language)('none')
                : scaleWords(language)('withheld', { minimum: exercise.minimum })
            }
          </NothingYet>
        )}
      </div>
    </WallFrame>
  );
}
