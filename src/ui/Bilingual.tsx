import { Fragment, type ReactNode } from 'react';
import type { Language, Localized } from '#shared/content/language.ts';
import type { RichText } from '#shared/content/workshop.ts';
import styles from './Bilingual.module.css';
import { RichTextView } from './RichTextView.tsx';
import { textsIn } from './textsIn.ts';

interface BilingualProps {
  readonly text: Localized<string | RichText>;
  /** The first is primary; a second, when given, follows in quieter ink. */
  readonly languages: readonly Language[];
  /** `stacked` puts the second beneath, `inline` beside it, wrapping when there is no room. */
  readonly arrangement?: 'stacked' | 'inline';
  readonly className?: string | undefined;
}

/** One text in one or two languages, each marked as what it is. */
export function Bilingual({
  text,
  languages,
  arrangement = 'stacked',
  className,
}: BilingualProps): ReactNode {
  const [primary, ...others] = textsIn(text, languages.slice(0, 2));
  if (!primary) return null;
  return (
    <span className={[styles[arrangement], className].filter(Boolean).join(' ')}>
      <RichTextView {...primary} className={styles.primary} />
      {others.map((other) => (
        <Fragment key={other.language}>
          {' '}
          <RichTextView {...other} className={styles.secondary} />
        </Fragment>
      ))}
    </span>
  );
}
