import { ChevronDown, Phone } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { CallOutcome } from '#shared/plan/fields.ts';
import { type Call, calls, inviteeStatus, type InviteeStatus } from '#shared/plan/inviteeStatus.ts';
import type { Invitee } from '#shared/plan/readPlan.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { StatusPill, type Tone } from '#ui/StatusPill.tsx';
import { CallButtons } from './CallButtons.tsx';
import type { PeopleMessages } from './messages.en.ts';
import { peopleWords } from './messages.ts';
import type { PeopleActions } from './peopleActions.ts';
import { PersonFields } from './PersonFields.tsx';
import styles from './PersonRow.module.css';

interface PersonRowProps {
  readonly invitee: Invitee;
  readonly settings: SessionSettings;
  /** The calls that are being made. */
  readonly call: Call;
  readonly actions: PeopleActions;
  /** How many sit at each table; null while the row is closed. */
  readonly seated: ReadonlyMap<string, number> | null;
  /** Opens the row; null closes it. */
  readonly onOpen: (id: string | null) => void;
}

const pills: Readonly<Record<InviteeStatus, { readonly tone: Tone; readonly word: keyof PeopleMessages }>> = {
  'not-invited': { tone: 'quiet', word: 'statusNotInvited' },
  invited: { tone: 'warn', word: 'statusInvited' },
  coming: { tone: 'ok', word: 'statusComing' },
  'not-coming': { tone: 'bad', word: 'statusNotComing' },
};

const outcomeWords: Readonly<Record<CallOutcome, keyof PeopleMessages>> = {
  reached: 'outcomeReached',
  message: 'outcomeMessage',
  missed: 'outcomeMissed',
};

/** One person of the list: who, what they said, where they sit and what they need, and the call that is due. */
export const PersonRow = memo(function PersonRow({
  invitee,
  settings,
  call,
  actions,
  seated,
  onOpen,
}: PersonRowProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const { id, name, company, table, business, diet, access, phone } = invitee;
  const isOpen = seated !== null;
  const status = inviteeStatus(invitee);
  const pill = pills[status];
  const earlier = calls.find((one) => one !== call);
  const outcome = earlier && invitee[earlier];
  const owner = settings.businesses.length > 1 && settings.businesses.find((one) => one.id === business);
  const said = (words: string): ReactNode => <span lang={languageOfWords(words, [language])}>{words}</span>;
  return (
    <li className={styles.row} data-open={isOpen ? '' : undefined}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.person}
          data-person={id}
          aria-expanded={isOpen}
          onClick={() => onOpen(isOpen ? null : id)}
        >
          <ChevronDown className={styles.chevron} size="1.1em" aria-hidden="true" />
          <span>
            <strong lang={languageOfWords(name, [language])}>{name}</strong>
            {company !== '' && <small lang={languageOfWords(company, [language])}>{company}</small>}
          </span>
        </button>
        <div className={styles.reply}>
          <StatusPill tone={pill.tone}>{w(pill.word)}</StatusPill>
          {earlier && outcome && <small>{w(earlier, { outcome: w(outcomeWords[outcome]) })}</small>}
        </div>
        <div className={styles.place}>
          {table === '' ? (
            <span className={styles.quiet}>{status === 'not-coming' ? '' : w('noTable')}</span>
          ) : (
            said(tableLabel(settings.tables, table, language))
          )}
          {owner && <small lang={languageOfWords(owner.name, [language])}>{owner.name}</small>}
        </div>
        <div className={styles.needs}>
          {diet !== '' && said(diet)}
          {access !== '' && said(access)}
        </div>
        <div className={styles.phone}>
          {phone === '' ? (
            <span className={styles.quiet}>{w('noPhone')}</span>
          ) : (
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={w('callPhone', { name, phone })}>
              <Phone size="1em" aria-hidden="true" />
              {phone}
            </a>
          )}
        </div>
        <div className={styles.calls}>
          {status !== 'not-coming' && <CallButtons invitee={invitee} call={call} actions={actions} />}
        </div>
      </div>
      {seated && (
        <PersonFields
          invitee={invitee}
          settings={settings}
          actions={actions}
          seated={seated}
          onDone={() => onOpen(null)}
        />
      )}
    </li>
  );
}, isSameRow);

/** Every change makes all people anew; a row is drawn again only where something of its own has changed. */
function isSameRow(before: PersonRowProps, after: PersonRowProps): boolean {
  const { invitee: one, ...frame } = before;
  const { invitee: other, ...nextFrame } = after;
  return isShallowEqual(frame, nextFrame) && isShallowEqual(one, other);
}

function isShallowEqual(one: object, other: object): boolean {
  const entries = new Map(Object.entries(other));
  return Object.entries(one).every(([name, value]) => Object.is(entries.get(name), value));
}
