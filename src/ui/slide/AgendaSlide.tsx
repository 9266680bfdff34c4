import type { ReactNode } from 'react';
import { isChinese } from '#shared/content/language.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { textsIn } from '#ui/textsIn.ts';
import styles from './AgendaSlide.module.css';
import type { LayoutProps } from './slideParts.ts';

/** From more than this many segments on they stand closer together. */
const manyEntries = 8;
/** Up to this many segments stand in one column, more in two. */
const oneColumn = 5;

/** The half day at a glance, made from the workshop's own segments; where we are is marked. */
export function AgendaSlide({ agenda, segment, languages }: LayoutProps): ReactNode {
  const columns = agenda.length > oneColumn ? 2 : 1;
  const rows = { gridTemplateRows: `repeat(${Math.ceil(agenda.length / columns)}, auto)` };
  return (
    <ol
      className={styles.agenda}
      role="list"
      style={rows}
      data-dense={agenda.length > manyEntries ? '' : undefined}
      data-minutes={isChinese(languages[0] ?? 'en') ? 'first' : 'second'}
    >
      {agenda.map(({ id, number, title, minutes }) => (
        <li key={id} className={styles.entry} aria-current={id === segment.id ? 'step' : undefined}>
          {number !== undefined && <span className={styles.number}>{number}</span>}
          {textsIn(title, languages.slice(0, 2)).map((text, index) => (
            <RichTextView
              key={text.language}
              {...text}
              className={index === 0 ? styles.primary : styles.secondary}
            />
          ))}
          <span className={styles.minutes}>{minutes}′</span>
        </li>
      ))}
    </ol>
  );
}
