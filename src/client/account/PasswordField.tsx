import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '#ui/Field.tsx';

interface PasswordFieldProps {
  readonly registered: UseFormRegisterReturn;
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  /** Whether the browser offers one that it keeps, or to make a new one. */
  readonly kind: 'current-password' | 'new-password';
}

export function PasswordField({ registered, label, hint, error, kind }: PasswordFieldProps): ReactNode {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} error={error}>
      {(attributes) => (
        <input {...attributes} {...registered} type="password" autoComplete={kind} maxLength={128} />
      )}
    </Field>
  );
}
