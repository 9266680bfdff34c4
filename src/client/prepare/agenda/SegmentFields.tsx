import { type ReactNode, useId } from 'react';
import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import { agendaRefusal } from '#shared/agenda/agendaRefusal.ts';
import { inLanguage } from '#shared/content/language.ts';
import { timings } from '#shared/content/workshop.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { SessionForm } from '#client/prepare/sessionFormModel.ts';
import styles from './AgendaFields.module.css';
import {
  type AgendaDoubt,
  type AgendaSegment,
  type AgendaWorkshop,
  maySkip,
  type TypedSegment,
  warningOf,
} from './agendaForm.ts';
import { agendaFieldWords } from './messages.ts';

interface SegmentFieldsProps {
  readonly segment: AgendaSegment;
  readonly typed: TypedSegment;
  readonly workshop: AgendaWorkshop;
  readonly register: UseFormRegister<SessionForm>;
  readonly errors: FieldErrors<SessionForm>;
}

/** One segment: its minutes, its fewest, what may become of it, and beneath them what is amiss or unwise. */
export function SegmentFields({ segment, typed, workshop, register, errors }: SegmentFieldsProps): ReactNode {
  const { language } = useLanguage();
  const t = agendaFieldWords(language);
  const saidId = useId();
  const { id, number, minutes, minimum, timing } = segment;
  const title = inLanguage(segment.title, language);
  const isNoNumber =
    isMalformed(errors.minutes?.[id]?.message) || isMalformed(errors.minimums?.[id]?.message);
  const refusal = isNoNumber ? null : agendaRefusal(typed, segment);
  const warning = warningOf(typed, segment, workshop);
  const said = isNoNumber ? t('needMinutes') : doubtText(refusal ?? warning, t);
  const isWrong = isNoNumber || refusal !== null;
  const described = said === null ? {} : { 'aria-describedby': saidId };
  const marked = (which: 'minutes' | 'minimums') => {
    const isOwn = refusal !== null && (refusal.of === 'minimum') === (which === 'minimums');
    return isOwn || isMalformed(errors[which]?.[id]?.message) ? ({ 'aria-invalid': true } as const) : {};
  };
  const others = timings.filter(
    (one) => one !== timing && (one !== 'optional' || maySkip(segment, workshop)),
  );
  return (
    <tbody>
      <tr>
        <th scope="row">
          {number !== undefined && <span className={styles.number}>{number}</span>} {title}
        </th>
        <td>
          <input
            {...described}
            {...marked('minutes')}
            {...register(`minutes.${id}`)}
            aria-label={t('minutesOf', { title })}
            placeholder={String(minutes)}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
          />
        </td>
        <td>
          <input
            {...described}
            {...marked('minimums')}
            {...register(`minimums.${id}`)}
            aria-label={t('minimumOf', { title })}
            placeholder={String(Math.min(minimum, typed.minutes))}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
          />
        </td>
        <td>
          <select {...register(`timings.${id}`)} aria-label={t('timingOf', { title })}>
            <option value="">{t(timing)}</option>
            {others.map((one) => (
              <option key={one} value={one}>
                {t(one)}
              </option>
            ))}
          </select>
        </td>
      </tr>
      {said !== null && (
        <tr className={styles.said}>
          <td colSpan={4} data-wrong={isWrong}>
            <span id={saidId} role="status">
              {said}
            </span>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** A refusal of the whole is said in its own words; this is one of what was typed. */
function isMalformed(message: string | undefined): boolean {
  return message === 'needMinutes';
}

function doubtText(doubt: AgendaDoubt | null, t: ReturnType<typeof agendaFieldWords>): string | null {
  if (doubt === null) return null;
  const { minutes } = doubt;
  switch (doubt.of) {
    case 'fixed':
      return t('needFixed', { minutes });
    case 'minimum':
      return t('needMinimum', { minutes });
    case 'break':
      return t('tooShortBreak', { minutes });
    case 'plan':
      return t('tooShortPlan', { minutes });
  }
}
