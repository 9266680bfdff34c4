import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { type AccountForm as Form, accountForm } from '#shared/session/account.ts';
import type { ApiResult } from '#client/api.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { accountProblem, fieldProblem } from './accountProblem.ts';
import styles from './Form.module.css';
import { PlainHttpWarning } from './PlainHttpWarning.tsx';

interface AccountFormProps {
  readonly submit: (form: Form) => Promise<ApiResult<null>>;
  readonly onDone: () => void;
}

/** Name, e-mail and password: somebody's first steps here. What is typed stays when it does not go through. */
export function AccountForm({ submit, onDone }: AccountFormProps): ReactNode {
  const t = useTranslations('facilitator');
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
      <Field label={s('email')} hint={s('emailHint')} error={error('email')}>
        {(attributes) => (
          <input
            {...attributes}
            {...register('email')}
            type="email"
            autoComplete="username"
            maxLength={200}
          />
        )}
      </Field>
      <Field label={s('password')} hint={s('passwordHint')} error={error('password')}>
        {(attributes) => (
          <input
            {...attributes}
            {...register('password')}
            type="password"
            autoComplete="new-password"
            maxLength={128}
          />
        )}
      </Field>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {t(accountProblem(problem))}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" tone="primary" state={isSubmitting ? 'busy' : 'ready'}>
          {s('makeAccount')}
        </Button>
      </div>
    </form>
  );
}
