import type { ReactNode } from 'react';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { Reasons } from './Reasons.tsx';
import { Figures } from './Result.tsx';
import styles from './Result.module.css';
import { hiddenField, readResult, scaleModeration, scaleOptions } from './schema.ts';

/** The result as it grows, and the reasons with a hand on each: hidden from the room, or shown again. */
export function Console({ marks, mark, ...result }: ConsoleProps): ReactNode {
  const { exercise, scope, languages } = result;
  const language = languages[0] ?? 'en';
  const { reasons, moreReasons } = readResult(scaleOptions.parse(exercise.options), scope.result);
  const moderation = scaleModeration.safeParse(scope.moderation);
  const known = [...reasons, ...(moderation.success ? moderation.data.hidden : [])];
  // A mark shows at once; the result with it comes a moment later.
  const isHidden = ({ key }: { readonly key: string }): boolean => marks[hiddenField(key)] === true;
  return (
    <div className={styles.result} lang={language}>
      <Figures {...result} />
      <Reasons
        reasons={known.filter((reason) => !isHidden(reason))}
        moreReasons={moreReasons}
        language={language}
        moderation={{
          hidden: known.filter(isHidden),
          setHidden: ({ key }, to) => mark(hiddenField(key), to === 'hidden' ? true : null),
        }}
      />
    </div>
  );
}
