import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { type SignInForm, signInForm } from '#shared/session/account.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { signIn } from './accountApi.ts';
import { accountProblem, fieldProblem } from './accountProblem.ts';
import { Door } from './Door.tsx';
import styles from './Form.module.css';
import { PlainHttpWarning } from './PlainHttpWarning.tsx';

interface PasswordSignInProps {
  /** Said first, where somebody came by a link that did not help. */
  readonly notice?: ReactNode;
  readonly onDone: () => void;
}

export function PasswordSignIn({ notice, onDone }: PasswordSignInProps): ReactNode {
  const t = useTranslations('facilitator');
  const s = useTranslations('facilitator.signIn');
  const [problem, setProblem] = useState<string | null>(null);
  const { register, handleSubmit, formState } = useForm<SignInForm>({
    resolver: zodResolver(signInForm),
    defaultValues: { email: '', password: '' },
  });
  const { errors, isSubmitting } = formState;
  const error = (name: keyof SignInForm): string | undefined => {
    const word = fieldProblem(errors[name]?.message);
    return word && s(word);
  };

  async function send(form: SignInForm): Promise<void> {
    setProblem(null);
    const answer = await signIn(form);
    if (answer.ok) onDone();
    else setProblem(answer.reason);
  }

  return (
    <Door heading={s('heading')} text={notice}>
      <form className={styles.form} onSubmit={(event) => void handleSubmit(send)(event)} noValidate>
        <PlainHttpWarning />
        <Field label={s('email')} error={error('email')}>
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
        <Field label={s('password')} error={error('password')}>
          {(attributes) => (
            <input
              {...attributes}
              {...register('password')}
              type="password"
              autoComplete="current-password"
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
            {s('submit')}
          </Button>
        </div>
      </form>
      <p className={styles.aside}>{s('forgotten')}</p>
    </Door>
  );
}
