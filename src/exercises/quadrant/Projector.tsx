import type { ReactNode } from 'react';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { Businesses } from './Businesses.tsx';
import { quadrantWords } from './messages.ts';
import styles from './Projector.module.css';
import { quadrantOptions, quadrantResult } from './schema.ts';
import { Wall } from './Wall.tsx';
import { WallCount } from './WallCount.tsx';
import { WallWords } from './WallWords.tsx';

/** The wall: the map with what to ask of it; on the pages after it, the result in words and why. */
export function Projector(props: ProjectorProps): ReactNode {
  const { exercise, scopes } = props;
  const only = scopes[0];
  if (!only) return null;
  const options = quadrantOptions.parse(exercise.options);
  if (scopes.length > 1) return <Businesses {...props} options={options} />;
  if (only.result === null) return <Withheld {...props} n={only.n} />;
  return <Wall {...props} n={only.n} options={options} result={quadrantResult.parse(only.result)} />;
}

/** Too few have answered for it to be shown. */
function Withheld({ exercise, joined, languages, n }: ProjectorProps & { readonly n: number }): ReactNode {
  return (
    <div className={styles.withheld}>
      <WallCount n={n} joined={joined} languages={languages} />
      {languages.map((language, index) => (
        <p key={language} className={index === 0 ? styles.sentence : styles.second}>
          <WallWords language={language}>
            {n === 0
              ? quadrantWords(language)('none')
              : quadrantWords(language)('withheld', { minimum: exercise.minimum })}
          </WallWords>
        </p>
      ))}
    </div>
  );
}
