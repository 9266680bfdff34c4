import type { ReactNode } from 'react';
import { Button } from '#ui/Button.tsx';
import { StatusPill, type Tone } from '#ui/StatusPill.tsx';
import styles from './CheckRow.module.css';
import type { Finding, State } from './finding.ts';
import type { PreflightWords } from './messages.ts';

const tones: Readonly<Record<State, Tone>> = { fine: 'ok', look: 'warn', broken: 'bad', notRun: 'quiet' };

/** More names than these help nobody who stands in a room. */
const mostNames = 8;

interface CheckRowProps {
  readonly finding: Finding;
  readonly t: PreflightWords;
  /** "08:12", on the clock of the session. */
  readonly time: string | null;
  /** Left out for what only people can look at. */
  readonly again?: { readonly state: 'ready' | 'busy'; readonly run: () => void };
  /** Beneath what was found: the way to mend it. */
  readonly children?: ReactNode;
}

/** One check: how it stands, what was found and what to do. */
export function CheckRow({ finding, t, time, again, children }: CheckRowProps): ReactNode {
  const { id, state, said, values, todo, names = [] } = finding;
  const title = t(`title.${id}`);
  return (
    <li className={styles.row} data-check={id} data-state={state}>
      <div className={styles.state}>
        <StatusPill tone={tones[state]}>{t(`state.${state}`)}</StatusPill>
      </div>
      <div className={styles.words}>
        <h3>{title}</h3>
        <p>{t(`said.${said}`, values)}</p>
        {names.length > 0 && (
          <ul className={styles.names}>
            {names.slice(0, mostNames).map((name) => (
              <li key={name}>{name}</li>
            ))}
            {names.length > mostNames && <li>{t('page.moreNames', { count: names.length - mostNames })}</li>}
          </ul>
        )}
        {todo && <p className={styles.todo}>{t(`todo.${todo}`)}</p>}
        {children}
      </div>
      <div className={styles.side}>
        {time !== null && <span className={styles.time}>{t('page.ranAt', { time })}</span>}
        {again && (
          <Button
            type="button"
            tone="quiet"
            state={again.state}
            onClick={again.run}
            aria-label={t('page.againOne', { title })}
          >
            {t('page.again')}
          </Button>
        )}
      </div>
    </li>
  );
}
