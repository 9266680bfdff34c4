import type { ReactNode } from 'react';
import type { Finding, State } from './finding.ts';
import type { PreflightWords } from './messages.ts';
import styles from './PreflightSheet.module.css';

/** Shapes that stay apart in black and white, and in a copy of a copy. */
const shapes: Readonly<Record<State, string>> = { fine: '✓', look: '△', broken: '✕', notRun: '○' };

/** What fits on the one page; the rest is on the screen. */
const mostNames = 3;

interface PreflightSheetProps {
  readonly title: string;
  /** Label and value, in the order of the masthead. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly findings: readonly Finding[];
  readonly t: PreflightWords;
}

/** The result on one page, drawn for paper alone. */
export function PreflightSheet({ title, facts, findings, t }: PreflightSheetProps): ReactNode {
  return (
    <div className={styles.sheet} data-sheet="preflight">
      <p className={styles.title} data-face="display">
        {t('sheet.heading')} · {title}
      </p>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table className={styles.table}>
        <colgroup>
          <col className={styles.stateColumn} />
          <col className={styles.checkColumn} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('sheet.state')}</th>
            <th scope="col">{t('sheet.check')}</th>
            <th scope="col">{t('sheet.found')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ id, state, said, values, names = [], todo }) => (
            <tr key={id}>
              <td>
                {shapes[state]} {t(`state.${state}`)}
              </td>
              <th scope="row">{t(`title.${id}`)}</th>
              <td>
                {t(`said.${said}`, values)}
                {names.length > 0 && ` ${names.slice(0, mostNames).join(' · ')}`}
                {names.length > mostNames && ` ${t('page.moreNames', { count: names.length - mostNames })}`}
                {todo && <span className={styles.todo}>→ {t(`todo.${todo}`)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.sign}>
        {t('sheet.by')} <span />
      </p>
    </div>
  );
}
