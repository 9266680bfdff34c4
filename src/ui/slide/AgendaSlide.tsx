import type { ReactNode } from 'react';
import { Bilingual } from '#ui/Bilingual.tsx';
import styles from './AgendaSlide.module.css';
import type { LayoutProps } from './slideParts.ts';

const oneColumn = 5;

/** The half day at a glance, made from the workshop's own segments; where we are is marked. */
export function AgendaSlide({ agenda, segment, languages }: LayoutProps): ReactNode {
  const columns = agenda.length > oneColumn ? 2 : 1;
  const rows = { gridTemplateRows: `repeat(${Math.ceil(agenda.length / columns)}, auto)` };
  return (
    <ol className={styles.agenda} role="list" style={rows}>
      {agenda.map(({ number, title, minutes }) => (
        <li key={number} className={styles.entry} aria-current={number === segment.number ? 'step' : undefined}>
          <span className={styles.number}>{number}</span>
          <Bilingual text={title} languages={languages} />
          <span className={styles.minutes}>{minutes}′</span>
        </li>
      ))}
    </ol>
  );
}
