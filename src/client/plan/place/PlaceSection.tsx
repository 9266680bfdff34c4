import { type ReactNode, useState } from 'react';
import { inviteesOf, type Place, placeOf } from '#shared/plan/readPlan.ts';
import { mostCharacters } from '#shared/plan/fields.ts';
import { placeId } from '#shared/plan/records.ts';
import { addDays, dayAndMonth, fullDate } from '#shared/session/dates.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { PlanSectionProps } from '#client/plan/planSection.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { DraftField } from './DraftField.tsx';
import { type PlaceMessages } from './messages.en.ts';
import { placeWords } from './messages.ts';
import { Needs } from './Needs.tsx';
import styles from './PlaceSection.module.css';
import { RoomNeeded } from './RoomNeeded.tsx';

type TextName = keyof Place & keyof PlaceMessages & keyof typeof mostCharacters;

/** A reply so many days before the session leaves time for the calls. */
const replyDaysBefore = 14;

/** Where the session is, whom to ask there, what there is to eat and to connect to: stored as it is typed. */
export function PlaceSection({ desk, detail }: PlanSectionProps): ReactNode {
  const { language } = useLanguage();
  const w = placeWords(language);
  const place = placeOf(desk.records);
  const mayCome = inviteesOf(desk.records).filter(({ reply }) => reply !== 'no');
  const { date } = detail.session.settings;
  const write = (fields: Parameters<typeof desk.set>[0][number]['fields']): void =>
    desk.set([{ list: 'place', id: placeId, fields }]);
  const text = (
    name: TextName,
    more: {
      readonly hint?: string;
      readonly rows?: number;
      readonly type?: 'tel' | 'email';
      readonly error?: string;
    } = {},
  ): ReactNode => (
    <DraftField
      key={name}
      label={w(name)}
      value={place[name]}
      revision={place.revision}
      most={mostCharacters[name]}
      onWrite={(typed) => write({ [name]: typed })}
      {...more}
    />
  );
  const suggested = addDays(date, -replyDaysBefore);
  return (
    <div className={styles.section}>
      <div className={styles.column}>
        <Part title={w('room')}>
          <RoomNeeded detail={detail} records={desk.records} />
        </Part>
        <Part title={w('gettingThere')}>
          {text('address', { hint: w('addressHint'), rows: 2 })}
          {text('parking', { hint: w('parkingHint'), rows: 2 })}
        </Part>
        <Part title={w('contact')}>
          {text('contactName')}
          {text('contactPhone', { type: 'tel' })}
          {text('contactEmail', {
            type: 'email',
            ...(looksLikeEmail(place.contactEmail) ? {} : { error: w('badEmail') }),
          })}
        </Part>
      </div>
      <div className={styles.column}>
        <Part title={w('food')}>
          <Needs people={mayCome} language={language} />
          {text('refreshments', { hint: w('refreshmentsHint'), rows: 2 })}
        </Part>
        <Part title={w('before')}>
          <Field
            label={w('replyBy')}
            error={place.replyBy > date ? w('replyByLate') : undefined}
            className={styles.short}
          >
            {(attributes) => (
              <DateInput
                attributes={attributes}
                value={place.replyBy}
                onWrite={(replyBy) => write({ replyBy })}
              />
            )}
          </Field>
          {place.replyBy === '' && (
            <Button tone="quiet" className={styles.suggestion} onClick={() => write({ replyBy: suggested })}>
              {w('replyBySuggested', { date: dayAndMonth(suggested, language) })}
            </Button>
          )}
          {text('prework', { hint: w('preworkHint'), rows: 3 })}
        </Part>
        <Part title={w('wifi')}>
          {text('wifiName')}
          {text('wifiPassword', { hint: w('wifiHint') })}
        </Part>
        <Part title={w('data')}>
          <KeepDays
            label={w('keepDays')}
            days={place.keepDays}
            hint={w('keepUntil', { date: fullDate(addDays(date, place.keepDays), language) })}
            problem={w('badDays')}
            onWrite={(keepDays) => write({ keepDays })}
          />
        </Part>
      </div>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

/** Only to remark on it: what is typed is stored all the same. */
function looksLikeEmail(text: string): boolean {
  return text === '' || /^\S+@\S+\.\S+$/.test(text);
}

interface DateInputProps {
  readonly attributes: { readonly id: string; readonly className: string | undefined };
  readonly value: string;
  readonly onWrite: (date: string) => void;
}

/** Written when it is left: while a year is typed it passes through the year 2. */
function DateInput({ attributes, value, onWrite }: DateInputProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...attributes}
      type="date"
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (typed !== null && typed !== value) onWrite(typed);
        setTyped(null);
      }}
    />
  );
}

interface KeepDaysProps {
  readonly label: string;
  readonly days: number;
  readonly hint: string;
  readonly problem: string;
  readonly onWrite: (days: number) => void;
}

const mostDays = 400;

function KeepDays({ label, days, hint, problem, onWrite }: KeepDaysProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = typed === null ? days : Number(typed.trim());
  const isFine = Number.isInteger(wanted) && wanted >= 1 && wanted <= mostDays;
  return (
    <Field label={label} hint={hint} error={isFine ? undefined : problem}>
      {(attributes) => (
        <input
          {...attributes}
          inputMode="numeric"
          value={typed ?? String(days)}
          className={[attributes.className, styles.number].filter(Boolean).join(' ')}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            if (!isFine) return;
            if (wanted !== days) onWrite(wanted);
            setTyped(null);
          }}
        />
      )}
    </Field>
  );
}
