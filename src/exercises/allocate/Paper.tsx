import type { ReactNode } from 'react';
import { PaperHead } from '#exercises/PaperHead.tsx';
import type { PaperProps } from '#exercises/viewContract.ts';
import { Bilingual } from '#ui/Bilingual.tsx';
import { allocateWords } from './messages.ts';
import styles from './Paper.module.css';
import { readPoints } from './rules.ts';
import { allocateOptions } from './schema.ts';

/** A box for the points of each choice and one for their sum; or the same as somebody has filled it in. */
export function Paper({ exercise, languages, fields }: PaperProps): ReactNode {
  const options = allocateOptions.parse(exercise.options);
  const { points, choices } = options;
  const filled = fields ? readPoints(options, fields) : null;
  return (
    <div className={styles.paper}>
      <PaperHead
        exercise={exercise}
        languages={languages}
        task={(language) => allocateWords(language)('task', { points })}
      />
      <ul className={styles.rows}>
        {choices.map(({ id, label }, index) => (
          <li key={id} className={styles.row}>
            <Bilingual text={label} languages={languages} />
            <Bar share={filled ? (filled.given[index] ?? 0) / points : null} />
            <span className={styles.box}>{filled?.given[index]}</span>
          </li>
        ))}
      </ul>
      <p className={styles.sum}>
        {languages.map((language) => (
          <span key={language} lang={language}>
            {allocateWords(language)('sum')}{' '}
          </span>
        ))}
        <span className={styles.box}>{filled ? points - filled.left : `= ${points}`}</span>
      </p>
    </div>
  );
}

/** Drawn, not painted by style: browsers leave backgrounds out of a print. Ten parts to fill with a pen. */
function Bar({ share }: { readonly share: number | null }): ReactNode {
  return (
    <svg className={styles.bar} viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden>
      {share !== null && <rect width={200 * share} height="20" fill="#666" />}
      <rect x="0.5" y="0.5" width="199" height="19" fill="none" stroke="#000" />
      {Array.from({ length: 9 }, (_, at) => (
        <line key={at} x1={20 * (at + 1)} x2={20 * (at + 1)} y1="13" y2="20" stroke="#000" />
      ))}
    </svg>
  );
}
