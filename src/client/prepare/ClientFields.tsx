import { type ChangeEvent, type ReactNode, useId, useState } from 'react';
import type { Control, FieldErrors, UseFormRegister } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { logoPath } from '#shared/session/logo.ts';
import { futureYear } from '#shared/session/sessionWorkshop.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import styles from './ClientFields.module.css';
import { commonCurrencies, currencyName } from './currencies.ts';
import { type Logo, logoFromFile } from './logoFile.ts';
import { problemSentence } from './problemSentence.ts';
import { otherCurrency, type SessionForm } from './sessionFormModel.ts';

interface ClientFieldsProps {
  readonly register: UseFormRegister<SessionForm>;
  readonly control: Control<SessionForm>;
  readonly errors: FieldErrors<SessionForm>;
  /** The session whose stored logo is shown. */
  readonly session: string | undefined;
  readonly logo: Logo;
  readonly onLogo: (logo: Logo) => void;
}

/** Whose day it is, what money they reckon in, how the wall is lit and to which year it looks. */
export function ClientFields({
  register,
  control,
  errors,
  session,
  logo,
  onLogo,
}: ClientFieldsProps): ReactNode {
  const t = useTranslations('facilitator.client');
  const { language } = useLanguage();
  const [currency, date, name] = useWatch({ control, name: ['currency', 'date', 'clientName'] });
  const likelyYear = /^\d{4}-/.test(date) ? String(futureYear({ year: 0, date })) : '';
  return (
    <fieldset className={styles.client}>
      <legend>{t('legend')}</legend>
      <Field label={t('name')} hint={t('nameHint')} className={styles.wide}>
        {(attributes) => (
          <input {...attributes} {...register('clientName')} autoComplete="organization" maxLength={120} />
        )}
      </Field>
      <LogoField session={session} name={name.trim()} logo={logo} onLogo={onLogo} />
      <Field label={t('currency')}>
        {(attributes) => (
          <select {...attributes} {...register('currency')}>
            {commonCurrencies.map((code) => (
              <option key={code} value={code}>
                {code} · {currencyName(code, language)}
              </option>
            ))}
            <option value={otherCurrency}>{t('otherCurrency')}</option>
          </select>
        )}
      </Field>
      {currency === otherCurrency && (
        <Field
          label={t('code')}
          hint={t('codeHint')}
          error={errors.currencyCode ? t('needCurrency') : undefined}
        >
          {(attributes) => (
            <input
              {...attributes}
              {...register('currencyCode')}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={3}
            />
          )}
        </Field>
      )}
      <Field label={t('theme')}>
        {(attributes) => (
          <select {...attributes} {...register('theme')}>
            <option value="light">{t('light')}</option>
            <option value="dark">{t('dark')}</option>
          </select>
        )}
      </Field>
      <Field label={t('year')} hint={t('yearHint')} error={errors.year ? t('needYear') : undefined}>
        {(attributes) => (
          <input
            {...attributes}
            {...register('year')}
            placeholder={likelyYear}
            inputMode="numeric"
            maxLength={4}
          />
        )}
      </Field>
    </fieldset>
  );
}

interface LogoFieldProps extends Pick<ClientFieldsProps, 'session' | 'logo' | 'onLogo'> {
  readonly name: string;
}

function LogoField({ session, name, logo, onLogo }: LogoFieldProps): ReactNode {
  const t = useTranslations('facilitator');
  const c = useTranslations('facilitator.client');
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);

  async function choose({ currentTarget: input }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = input.files?.[0];
    // The same file chosen again is a choice again.
    input.value = '';
    if (!file) return;
    const chosen = await logoFromFile(file);
    setProblem(chosen.ok ? null : chosen.reason);
    if (chosen.ok) onLogo(chosen.logo);
  }

  const shown =
    logo.state === 'chosen'
      ? logo.preview
      : logo.state === 'stored' && session !== undefined
        ? logoPath(session, logo.hash)
        : null;
  return (
    <div className={styles.logo}>
      <p id={`${id}-name`} className={styles.label}>
        {c('logo')}
      </p>
      <div className={styles.picture}>
        {shown !== null && <img src={shown} alt={name === '' ? c('altUnnamed') : c('alt', { name })} />}
        <label className={styles.choose}>
          <input
            type="file"
            accept="image/png,image/jpeg,image/webp,image/svg+xml"
            aria-describedby={problem === null ? `${id}-hint` : `${id}-problem ${id}-hint`}
            onChange={(event) => void choose(event)}
          />
          <span>{c(shown === null ? 'choose' : 'another')}</span>
        </label>
        {shown !== null && (
          <Button
            type="button"
            tone="quiet"
            onClick={() => {
              setProblem(null);
              onLogo({ state: 'none' });
            }}
          >
            {c('remove')}
          </Button>
        )}
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {c('logoHint')}
      </p>
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {t(problemSentence(problem))}
        </p>
      )}
    </div>
  );
}
