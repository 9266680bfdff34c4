import { type ReactNode, useMemo, useState } from 'react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { inLanguage, languages } from '#shared/content/language.ts';
import { roomLayouts } from '#shared/session/settings.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { languageNames } from '#ui/languageNames.ts';
import { AgendaFields } from './agenda/AgendaFields.tsx';
import { ClientFields } from './ClientFields.tsx';
import type { HomeData } from './facilitatorApi.ts';
import type { Logo } from './logoFile.ts';
import { ModerationFields } from './moderation/ModerationFields.tsx';
import { problemSentence } from './problemSentence.ts';
import { type EditedSession, saveSession } from './saveSession.ts';
import styles from './SessionForm.module.css';
import {
  businessNames,
  formFromSettings,
  type SessionForm as Form,
  sessionFormFor,
  toggledLanguage,
} from './sessionFormModel.ts';

interface SessionFormProps {
  readonly workshops: HomeData['workshops'];
  /** The session to change; without one the form makes a new session. */
  readonly session?: EditedSession;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

function tomorrow(): string {
  const now = new Date();
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${next.getFullYear()}-${two(next.getMonth() + 1)}-${two(next.getDate())}`;
}

type Message =
  | 'needTitle'
  | 'needDate'
  | 'needStart'
  | 'needPeople'
  | 'needTables'
  | 'needLanguage'
  | 'tooManyLanguages'
  | 'tooManyBusinesses';

export function SessionForm({ workshops, session: given, onDone, onCancel }: SessionFormProps): ReactNode {
  const t = useTranslations('facilitator');
  const f = useTranslations('facilitator.form');
  const { language } = useLanguage();
  const [problem, setProblem] = useState<string | null>(null);
  /** What is being changed; a new session from the moment on that it was made. */
  const [session, setSession] = useState(given);
  const stored = given?.settings.client.logo ?? '';
  const [logo, setLogo] = useState<Logo>(
    stored === '' ? { state: 'none' } : { state: 'stored', hash: stored },
  );
  const resolver = useMemo(() => zodResolver(sessionFormFor(workshops)), [workshops]);
  const { register, control, handleSubmit, setValue, formState } = useForm<Form>({
    resolver,
    defaultValues: formFromSettings(session?.settings ?? null, workshops[0]?.id ?? '', tomorrow(), language),
  });
  const { errors, isSubmitting } = formState;
  const [chosen, tables, businessText, workshopId] = useWatch({
    control,
    name: ['languages', 'tables', 'businesses', 'workshop'],
  });
  const workshop = workshops.find(({ id }) => id === workshopId);
  const { timeZone: ownZone } = Intl.DateTimeFormat().resolvedOptions();
  const timeZone = session?.settings.timeZone ?? ownZone;
  const names = businessNames(businessText);
  const tableCount = Math.min(500, Math.max(0, Number(tables) || 0));
  const shownTables = Array.from({ length: tableCount }, (_, index) => ({
    id: `t${index + 1}`,
    name: session?.settings.tables[index]?.name ?? '',
    business: '',
  }));
  const error = (name: keyof Form): string | undefined => {
    const message = errors[name]?.message;
    return typeof message !== 'string' ? undefined : isMessage(message) ? f(message) : message;
  };

  async function save(form: Form): Promise<void> {
    setProblem(null);
    const { segments = [] } = workshop ?? {};
    const saved = await saveSession({ form, logo, session: session ?? null, timeZone, segments });
    if (saved.ok) return onDone(saved.id);
    setProblem(saved.reason);
    setSession(saved.session ?? undefined);
  }

  return (
    <main className={styles.page}>
      <h1 data-face="display">{f(session ? 'editHeading' : 'heading')}</h1>
      <form className={styles.form} onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
        <Field label={f('title')} hint={f('titleHint')} error={error('title')} className={styles.wide}>
          {(attributes) => (
            <input {...attributes} {...register('title')} autoComplete="organization" maxLength={120} />
          )}
        </Field>
        {!session && workshops.length > 1 && (
          <Field label={f('workshop')} className={styles.wide}>
            {(attributes) => (
              <select {...attributes} {...register('workshop')}>
                {workshops.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {inLanguage(title, language)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={f('date')} error={error('date')}>
          {(attributes) => <input {...attributes} {...register('date')} type="date" />}
        </Field>
        <Field label={f('start')} error={error('start')}>
          {(attributes) => <input {...attributes} {...register('start')} type="time" />}
        </Field>
        <Field label={f('venue')} hint={f('venueHint')} className={styles.wide}>
          {(attributes) => <input {...attributes} {...register('venue')} maxLength={160} />}
        </Field>
        <Field label={f('people')} error={error('people')}>
          {(attributes) => (
            <input {...attributes} {...register('people')} inputMode="numeric" maxLength={4} />
          )}
        </Field>
        <Field label={f('tables')} hint={f('tablesHint')} error={error('tables')}>
          {(attributes) => (
            <input {...attributes} {...register('tables')} inputMode="numeric" maxLength={3} />
          )}
        </Field>
        <Field label={f('layout')} className={styles.wide}>
          {(attributes) => (
            <select {...attributes} {...register('layout')}>
              {roomLayouts.map((layout) => (
                <option key={layout} value={layout}>
                  {f(layout)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={f('businesses')}
          hint={f('businessesHint')}
          error={error('businesses')}
          className={styles.wide}
        >
          {(attributes) => <textarea {...attributes} {...register('businesses')} rows={3} />}
        </Field>
        {names.length > 1 && (
          <fieldset className={styles.tables}>
            <legend>{f('tableNames')}</legend>
            {Array.from({ length: tableCount }, (_, index) => (
              <label key={index}>
                <span>{tableLabel(shownTables, `t${index + 1}`, language)}</span>
                <select
                  {...register(`tableBusinesses.${index}`)}
                  defaultValue={`b${(index % names.length) + 1}`}
                >
                  {names.map((name, place) => (
                    <option key={name} value={`b${place + 1}`}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </fieldset>
        )}
        <fieldset className={styles.languages}>
          <legend>{f('languages')}</legend>
          {languages.map((one) => (
            <label key={one} lang={one}>
              <input
                type="checkbox"
                checked={chosen.includes(one)}
                onChange={() =>
                  setValue('languages', toggledLanguage(chosen, one), {
                    shouldValidate: true,
                    shouldDirty: true,
                  })
                }
              />
              {chosen.length > 1 && chosen.includes(one) ? `${chosen.indexOf(one) + 1} · ` : ''}
              {languageNames[one]}
            </label>
          ))}
          <p className={styles.hint}>{error('languages') ?? f('languagesHint')}</p>
        </fieldset>
        {workshop && (
          <AgendaFields
            workshop={workshop}
            timeZone={timeZone}
            register={register}
            control={control}
            errors={errors}
            setValue={setValue}
          />
        )}
        <ClientFields
          register={register}
          control={control}
          errors={errors}
          session={session?.id}
          logo={logo}
          onLogo={setLogo}
        />
        <ModerationFields register={register} control={control} errors={errors} setValue={setValue} />
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {t(problemSentence(problem))}
          </p>
        )}
        <div className={styles.actions}>
          <Button type="submit" tone="primary" state={isSubmitting ? 'busy' : 'ready'}>
            {session ? t('common.save') : f('create')}
          </Button>
          <Button type="button" tone="secondary" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </main>
  );
}

const messages: readonly string[] = [
  'needTitle',
  'needDate',
  'needStart',
  'needPeople',
  'needTables',
  'needLanguage',
  'tooManyLanguages',
  'tooManyBusinesses',
] satisfies readonly Message[];

function isMessage(text: string): text is Message {
  return messages.includes(text);
}
