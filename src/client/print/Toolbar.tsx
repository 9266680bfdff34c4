import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { messages } from './messages.ts';
import { type PrintChoice, PrintChoices } from './PrintChoices.tsx';
import styles from './Toolbar.module.css';

interface ToolbarProps {
  readonly choice: PrintChoice;
  /** The language that the toolbar itself speaks. */
  readonly speaks: Language;
  readonly onChoose: (choice: PrintChoice) => void;
  /** What else there is to choose on this page, on a line of its own. */
  readonly children?: ReactNode;
}

/** Above the page on the screen, never on paper. */
export function Toolbar({ choice, speaks, onChoose, children }: ToolbarProps): ReactNode {
  const { toolbar } = messages[speaks];
  return (
    <section className={styles.toolbar} aria-label={toolbar.label} lang={speaks}>
      <PrintChoices choice={choice} speaks={speaks} onChoose={onChoose} />
      <button type="button" onClick={() => window.print()}>
        {toolbar.print}
      </button>
      {children}
    </section>
  );
}
