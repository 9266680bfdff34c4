import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { type SignInForm, signInForm } from '#shared/session/account.ts';
import { Button } from '#ui/Button.tsx';
import { signIn } from './accountApi.ts';
import { fieldProblem } from './accountProblem.ts';
import { Door } from './Door.tsx';
import { EmailField } from './EmailField.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { PasswordField } from './PasswordField.tsx';
import { PlainHttpWarning } from './PlainHttpWarning.tsx';

interface PasswordSignInProps {
  /** Said first, where somebody came by a link that did not help. */
  readonly notice?: ReactNode;
  readonly onDone: () => void;
}

export function PasswordSignIn({ notice, onDone }: PasswordSignInProps): ReactNode {
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
        <EmailField registered={register('email')} error={error('email')} />
        <PasswordField
          registered={register('password')}
          label={s('password')}

          error={error('password')}
          kind="current-password"
        />
        <FormProblem reason={problem} />
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
