import { type ReactNode, useId } from 'react';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { rowsOfOthers } from './tableRows.ts';
import styles from './Device.module.css';
import { listWords } from './messages.ts';

/** Beneath a person's own list, what the others at the table wrote for those who sit there, without names. */
export function AtTable({
  tableMaterial,
  fields,
  language,
}: Pick<DeviceProps, 'tableMaterial' | 'fields' | 'language'>): ReactNode {
  const title = useId();
  const words = listWords(language);
  const { rows, left } = rowsOfOthers(tableMaterial, fields);
  if (rows.length === 0) return null;
  return (
    <section className={styles.atTable} aria-labelledby={title}>
      <p id={title}>{words('atTable')}</p>
      <ul>
        {rows.map(({ id, text }) => (
          <li key={`${id} ${text}`} lang={languageOfWords(text, [language])}>
            {text}
          </li>
        ))}
      </ul>
      {left > 0 && <p>{words('more', { more: left })}</p>}
    </section>
  );
}
