import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { InBoth } from '#shared/export/checklist.ts';
import { Mark } from '#ui/Mark.tsx';
import styles from './DocumentHead.module.css';
import { SaidInline } from './Said.tsx';

interface DocumentHeadProps {
  readonly title: InBoth;
  readonly languages: readonly Language[];
  /** Whose day it is, and when, on a line beneath. */
  readonly children?: ReactNode;
}

/** What a document is called, in the display face, and whose paper it is: the same at the head of each. */
export function DocumentHead({ title, languages, children }: DocumentHeadProps): ReactNode {
  return (
    <header className={styles.head}>
      <div className={styles.masthead}>
        <h1 className={styles.title} data-face="display">
          <SaidInline text={title} languages={languages} />
        </h1>
        <p className={styles.brand}>
          <Mark /> Halfday <span lang="zh-Hans">半日坊</span>
        </p>
      </div>
      {children !== undefined && <div className={styles.belongs}>{children}</div>}
    </header>
  );
}
