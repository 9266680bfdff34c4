import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { type AccountForm as Form, accountForm } from '#shared/session/account.ts';
import type { ApiResult } from '#client/api.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { fieldProblem } from './accountProblem.ts';
import { EmailField } from './EmailField.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { PasswordField } from './PasswordField.tsx';
import { PlainHttpWarning } from './PlainHttpWarning.tsx';

interface AccountFormProps {
  readonly submit: (form: Form) => Promise<ApiResult<null>>;
  readonly onDone: () => void;
}

/** Name, e-mail and password: somebody's first steps here. What is typed stays when it does not go through. */
export function AccountForm({ submit, onDone }: AccountFormProps): ReactNode {
  const s = useTranslations('facilitator.signIn');
  const [problem, setProblem] = useState<string | null>(null);
  const { register, handleSubmit, formState } = useForm<Form>({
    resolver: zodResolver(accountForm),
    defaultValues: { name: '', email: '', password: '' },
  });
  const { errors, isSubmitting } = formState;
  const error = (name: keyof Form): string | undefined => {
    const word = fieldProblem(errors[name]?.message);
    return word && s(word);
  };

  async function send(form: Form): Promise<void> {
    setProblem(null);
    const answer = await submit(form);
    if (answer.ok) onDone();
    else setProblem(answer.reason);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void handleSubmit(send)(event)} noValidate>
      <PlainHttpWarning />
      <Field label={s('name')} error={error('name')}>
        {(attributes) => <input {...attributes} {...register('name')} autoComplete="name" maxLength={60} />}
      </Field>
      <EmailField registered={register('email')} hint={s('emailHint')} error={error('email')} />
      <PasswordField
        registered={register('password')}
        label={s('password')}
        hint={s('passwordHint')}
        error={error('password')}
        kind="new-password"
      />
      <FormProblem reason={problem} />
      <div className={styles.actions}>
        <Button type="submit" tone="primary" state={isSubmitting ? 'busy' : 'ready'}>
          {s('makeAccount')}
        </Button>
      </div>
    </form>
  );
}
