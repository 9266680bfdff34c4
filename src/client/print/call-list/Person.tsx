import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { CallRow } from '#shared/export/callList.ts';
import { eachLanguage } from '#shared/export/eachLanguage.ts';
import { type CallOutcome, callOutcomes } from '#shared/plan/fields.ts';
import { CheckBox } from './CheckBox.tsx';
import { filled } from '#client/print/messages.ts';
import { SaidInline } from '#client/print/Said.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { languageNames } from '#ui/languageNames.ts';
import { callListMessages, inEach } from './messages.ts';
import styles from './Sheets.module.css';

interface PersonProps {
  readonly row: CallRow;
  readonly languages: readonly Language[];
}

/** One person to call: who, what they said so far, and what comes of either call. */
export function Person({ row, languages }: PersonProps): ReactNode {
  const own = (words: string): Language => languageOfWords(words, languages);
  return (
    <tr>
      <th scope="row">
        <span className={styles.name} lang={own(row.name)}>
          {row.name}
        </span>
        {row.company !== '' && <span lang={own(row.company)}>{row.company}</span>}
        <span className={styles.phone}>{row.phone || <Email address={row.email} />}</span>
      </th>
      <td>
        <span className={styles.reply}>
          <SaidInline text={inEach(({ replies }) => replies[row.reply])} languages={languages} />
          {row.language && (
            <>
              {' · '}
              <span lang={row.language}>{languageNames[row.language]}</span>
            </>
          )}
        </span>
        <Need of="diet" words={row.diet} languages={languages} />
        <Need of="access" words={row.access} languages={languages} />
        <Line />
      </td>
      <Outcomes round="week" reached={row.week} languages={languages} />
      <Outcomes round="day" reached={row.day} languages={languages} />
    </tr>
  );
}

/** The same with nothing in it but lines to write on. */
export function BlankPerson({ languages }: Pick<PersonProps, 'languages'>): ReactNode {
  return (
    <tr>
      <td>
        <Line />
        <Line />
      </td>
      <td>
        <Line />
        <Line />
      </td>
      <Outcomes round="week" reached={null} languages={languages} />
      <Outcomes round="day" reached={null} languages={languages} />
    </tr>
  );
}

/** To write on; it holds a space, so that its cell is read out as empty. */
function Line(): ReactNode {
  return <span className={styles.note}>{'\u00a0'}</span>;
}

/** Breaks before its sign, not within the name of a host. */
function Email({ address }: { readonly address: string }): ReactNode {
  const at = address.indexOf('@');
  if (at === -1) return address;
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}

interface NeedProps {
  readonly of: 'diet' | 'access';
  readonly words: string;
  readonly languages: readonly Language[];
}

/** What to confirm on the phone; the words are the person's own. */
function Need({ of, words, languages }: NeedProps): ReactNode {
  if (words === '') return null;
  const [leading = 'en'] = languages;
  const [before = '', after = ''] = callListMessages[leading][of].split('{words}');
  return (
    <span className={styles.need} lang={leading}>
      {before}
      <span lang={languageOfWords(words, languages)}>{words}</span>
      {after}
    </span>
  );
}

interface OutcomesProps {
  readonly round: 'week' | 'day';
  readonly reached: CallOutcome | null;
  readonly languages: readonly Language[];
}

function Outcomes({ round, reached, languages }: OutcomesProps): ReactNode {
  const [leading = 'en'] = languages;
  const { ticked, open } = callListMessages[leading];
  return (
    <td data-round={callListMessages[leading][round]}>
      {callOutcomes.map((outcome) => (
        <span key={outcome} className={styles.outcome}>
          <CheckBox
            mark={outcome === reached ? 'ticked' : 'empty'}
            label={filled(outcome === reached ? ticked : open, {
              outcome: callListMessages[leading].outcomes[outcome],
            })}
          />
          <span aria-hidden="true">
            <SaidInline
              text={eachLanguage((language) => callListMessages[language].outcomes[outcome])}
              languages={languages}
            />
          </span>
        </span>
      ))}
    </td>
  );
}
