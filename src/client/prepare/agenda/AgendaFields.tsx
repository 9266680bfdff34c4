import type { ReactNode } from 'react';
import {
  type Control,
  type FieldErrors,
  type UseFormRegister,
  type UseFormSetValue,
  useWatch,
} from 'react-hook-form';
import { asDuration } from '#shared/export/runSheet.ts';
import { endTime, timeZoneLabel } from '#shared/session/dates.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { SessionForm } from '#client/prepare/sessionFormModel.ts';
import { Field } from '#ui/Field.tsx';
import styles from './AgendaFields.module.css';
import { type AgendaWorkshop, typedSegments } from './agendaForm.ts';
import { agendaFieldWords } from './messages.ts';
import { SegmentFields } from './SegmentFields.tsx';
import { SkipOrderField } from './SkipOrderField.tsx';

interface AgendaFieldsProps {
  readonly workshop: AgendaWorkshop;
  /** The session's own. */
  readonly timeZone: string;
  readonly register: UseFormRegister<SessionForm>;
  readonly control: Control<SessionForm>;
  readonly errors: FieldErrors<SessionForm>;
  readonly setValue: UseFormSetValue<SessionForm>;
}

/** Minutes of each segment and what may become of it, the order in which things are skipped, the reserve and the end. */
export function AgendaFields(props: AgendaFieldsProps): ReactNode {
  const { workshop, timeZone, register, control, errors, setValue } = props;
  const { language } = useLanguage();
  const t = agendaFieldWords(language);
  const [minutes, minimums, timings, skipOrder, reserve, date, start] = useWatch({
    control,
    name: ['minutes', 'minimums', 'timings', 'skipOrder', 'reserve', 'date', 'start'],
  });
  const typed = { minutes, minimums, timings };
  const segments = typedSegments(typed, workshop);
  const content = segments.reduce((sum, one) => sum + one.minutes, 0);
  const free = /^\d{1,3}$/.test(reserve.trim()) ? Number(reserve) : 0;
  const sum = { content: asDuration(content), reserve: free };
  return (
    <fieldset className={styles.agenda}>
      <legend>{t('legend')}</legend>
      <p className={styles.hint}>{t('hint')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('segment')}</th>
            <th scope="col">{t('minutes')}</th>
            <th scope="col">{t('minimum')}</th>
            <th scope="col">{t('timing')}</th>
          </tr>
        </thead>
        {workshop.segments.map((segment, at) => {
          const own = segments[at];
          return (
            own && (
              <SegmentFields
                key={segment.id}
                segment={segment}
                typed={own}
                workshop={workshop}
                register={register}
                errors={errors}
              />
            )
          );
        })}
      </table>
      <SkipOrderField
        stated={skipOrder}
        typed={typed}
        workshop={workshop}
        onChange={(order) => setValue('skipOrder', [...order], { shouldDirty: true })}
      />
      <Field
        label={t('reserve')}
        hint={t('reserveHint')}
        error={errors.reserve ? t('needReserve') : undefined}
        className={styles.reserve}
      >
        {(attributes) => (
          <input {...attributes} {...register('reserve')} inputMode="numeric" maxLength={3} placeholder="0" />
        )}
      </Field>
      <output className={styles.sum}>
        <span>{free > 0 ? t('sumReserve', sum) : t('sum', sum)}</span>
        {date !== '' && start !== '' && (
          <strong>
            {t('told', {
              time: endTime(start, content + free),
              zone: timeZoneLabel(timeZone, date, start),
            })}
          </strong>
        )}
      </output>
    </fieldset>
  );
}
