import type { ReactNode } from 'react';
import styles from './Sheets.module.css';

/** 9 mm and the 186 mm of a page, in the pixels that CSS has 96 of to an inch. */
const apart = (9 * 96) / 25.4;
const wide = (186 * 96) / 25.4;
/** More than a page is tall: what is too much is cut off at its end. */
const count = 28;

/** All of the lines as one path: a workbook has hundreds of them. */
const ruled = Array.from(
  { length: count },
  (_, at) => `M0 ${((at + 1) * apart).toFixed(1)}h${wide.toFixed(1)}`,
).join('');

/** Ruled lines over whatever height there is. Drawn, not painted by style: browsers leave backgrounds out of a print. */
export function NoteLines(): ReactNode {
  return (
    <svg className={styles.lines} aria-hidden="true">
      <path d={ruled} stroke="#857f70" strokeWidth="0.9" />
    </svg>
  );
}
