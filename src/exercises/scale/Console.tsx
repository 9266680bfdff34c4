import type { ReactNode } from 'react';
import { ModeratedReasons } from '#exercises/reasons/Reasons.tsx';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { Figures } from './Result.tsx';
import styles from './Result.module.css';
import { readResult, scaleOptions } from './schema.ts';

/** The result as it grows, and the reasons with a hand on each: hidden from the room, or shown again. */
export function Console({ marks, mark, ...result }: ConsoleProps): ReactNode {
  const { exercise, scope, languages } = result;
  const language = languages[0] ?? 'en';
  const { reasons, moreReasons } = readResult(scaleOptions.parse(exercise.options), scope.result);
  return (
    <div className={styles.result} lang={language}>
      <Figures {...result} />
      <ModeratedReasons
        marks={marks}
        mark={mark}
        reasons={reasons}
        moreReasons={moreReasons}
        language={language}
      />
    </div>
  );
}
