import type { ReactNode } from 'react';
import type { Appearance } from './slideParts.ts';
import styles from './Unit.module.css';

interface UnitProps {
  readonly as: 'li' | 'p';
  readonly appearance: Appearance;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A part of a slide that a step reveals. What is absent keeps its space, so that nothing moves when it comes. */
export function Unit({ as: Element, appearance, className, children }: UnitProps): ReactNode {
  return (
    <Element
      className={[styles.unit, className].filter(Boolean).join(' ')}
      data-appearance={appearance}
      style={appearance === 'absent' ? { visibility: 'hidden' } : undefined}
    >
      {children}
    </Element>
  );
}
