import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Field } from '#ui/Field.tsx';

interface EmailFieldProps {
  readonly registered: UseFormRegisterReturn;
  readonly hint?: string;
  readonly error: string | undefined;
}

/** The e-mail by which a facilitator is known; browsers keep it as the name of the account. */
export function EmailField({ registered, hint, error }: EmailFieldProps): ReactNode {
  const s = useTranslations('facilitator.signIn');
  return (
    <Field label={s('email')} {...(hint === undefined ? {} : { hint })} error={error}>
      {(attributes) => (
        <input {...attributes} {...registered} type="email" autoComplete="username" maxLength={200} />
      )}
    </Field>
  );
}
