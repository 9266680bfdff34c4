import type { ReactNode } from 'react';
import type { JsonValue } from '#shared/sync/op.ts';
import { fieldOfCarried } from '#shared/sync/carried.ts';
import { valueOfCarried } from '#exercises/carried.ts';
import { OriginLink } from '#exercises/carry/OriginLink.tsx';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { dayAndMonth } from '#shared/session/dates.ts';
import styles from './Device.module.css';
import { actionWords } from './messages.ts';
import { actionMaterial, type Row, rowField, standingRows, textKeys } from './schema.ts';

interface OffersProps extends Pick<
  DeviceProps,
  'fields' | 'language' | 'origins' | 'material' | 'own' | 'emit'
> {
  readonly rows: readonly Row[];
  readonly mayAdd: boolean;
  /** The place of what is added. */
  readonly nextOrder: number;
}

/** What the facilitator sent and nobody here has taken: a tap makes it a row of this plan. */
export function FromRoom({ rows, material, origins, language, emit, mayAdd }: OffersProps): ReactNode {
  const words = actionWords(language);
  const parsed = actionMaterial.safeParse(material);
  const taken = new Set(rows.filter(({ from }) => from).map(({ id }) => id));
  const left = parsed.success ? parsed.data.items.filter(({ id }) => !taken.has(id)) : [];
  if (left.length === 0) return null;
  return (
    <section className={styles.offers} aria-label={words('fromRoom')}>
      <p className={styles.heading}>{words('fromRoom')}</p>
      <ul>
        {left.map(({ id, ...entry }) => (
          <li key={id}>
            <span>
              <span lang={languageOfWords(entry.text, [language])}>{entry.text}</span>
              <Brought along={entry.along} language={language} />{' '}
              <OriginLink origin={origins?.[entry.exercise]} language={language} />
            </span>
            <button
              type="button"
              className={styles.take}
              aria-label={words('takeItOf', { text: entry.text })}
              disabled={!mayAdd}
              onClick={() => emit(fieldOfCarried(id), valueOfCarried(entry))}
            >
              {words('takeIt')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BroughtProps extends Pick<DeviceProps, 'language'> {
  readonly along: { readonly who?: string; readonly when?: string } | undefined;
}

/** " · Ana · 10 Dec": who does it and by when, as far as it is known. */
function Brought({ along, language }: BroughtProps): ReactNode {
  const { who = '', when } = along ?? {};
  return (
    <>
      {who !== '' && ` · ${who}`}
      {when !== undefined && ` · ${dayAndMonth(when, language)}`}
    </>
  );
}

/** What its members wrote alone and is not yet on the table's plan. */
export function FromOwn({ rows, own, language, emit, mayAdd, nextOrder }: OffersProps): ReactNode {
  const words = actionWords(language);
  const known = new Set(
    rows.filter(({ removed }) => !removed).flatMap(({ id, action }) => [id, entryKey(action)]),
  );
  const left = standingRows(own ?? {}).filter(
    ({ id, action }) => !known.has(id) && !known.has(entryKey(action)),
  );
  if (left.length === 0) return null;
  const take = (row: Row): void => {
    const put = (key: Parameters<typeof rowField>[1], value: JsonValue): void =>
      emit(rowField(row.id, key), value);
    if (row.from) {
      const { exercise, record, text } = row.from;
      // Whatever it brought stands in the row, or was emptied there: it is written out below.
      emit(fieldOfCarried(row.id), { exercise, record, text });
    }
    put('order', nextOrder);
    for (const key of textKeys) if (row[key] !== '') put(key, row[key]);
    if (row.when !== null) put('when', row.when);
    if (rows.some(({ id, removed }) => id === row.id && removed)) put('removed', null);
  };
  return (
    <details className={styles.offers} open>
      <summary>{words('fromOwn')}</summary>
      <ul>
        {left.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={styles.takeOwn}
              aria-label={words('takeOwn', { text: row.action })}
              disabled={!mayAdd}
              onClick={() => take(row)}
            >
              + <span lang={languageOfWords(row.action, [language])}>{row.action}</span>
              <Brought
                along={{ who: row.who, ...(row.when === null ? {} : { when: row.when }) }}
                language={language}
              />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
