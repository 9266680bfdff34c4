import { Check, Circle, CircleAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './StatusPill.module.css';

export type Tone = 'ok' | 'warn' | 'bad' | 'quiet';

const icons: Record<Tone, LucideIcon> = { ok: Check, warn: TriangleAlert, bad: CircleAlert, quiet: Circle };

interface StatusPillProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** How something stands: a shape, a color and words, so that none of the three has to be seen alone. */
export function StatusPill({ tone, children, className }: StatusPillProps): ReactNode {
  const Icon = icons[tone];
  return (
    <span className={[styles.pill, styles[tone], className].filter(Boolean).join(' ')}>
      <Icon className={styles.icon} size="1em" strokeWidth={2.75} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
