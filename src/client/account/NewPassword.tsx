import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { type PasswordForm, passwordForm } from '#shared/session/account.ts';
import { Button } from '#ui/Button.tsx';
import { choosePassword } from './accountApi.ts';
import { fieldProblem } from './accountProblem.ts';
import { Door } from './Door.tsx';
import styles from './Form.module.css';
import { FormProblem } from './FormProblem.tsx';
import { PasswordField } from './PasswordField.tsx';
import { PlainHttpWarning } from './PlainHttpWarning.tsx';

interface NewPasswordProps {
  readonly onDone: () => void;
}

/** The owner is in by the printed link: a new password is offered, and the way on is the first thing to press. */
export function NewPassword({ onDone }: NewPasswordProps): ReactNode {
  const s = useTranslations('facilitator.signIn');
  const [problem, setProblem] = useState<string | null>(null);
  const { register, handleSubmit, formState } = useForm<PasswordForm>({
    resolver: zodResolver(passwordForm),
    defaultValues: { password: '' },
  });
  const word = fieldProblem(formState.errors.password?.message);

  async function send(form: PasswordForm): Promise<void> {
    setProblem(null);
    const answer = await choosePassword(form);
    if (answer.ok) onDone();
    else setProblem(answer.reason);
  }

  return (
    <Door heading={s('backHeading')} text={s('backText')}>
      <div className={styles.actions}>
        <Button type="button" tone="primary" onClick={onDone}>
          {s('toHome')}
        </Button>
      </div>
      <form className={styles.more} onSubmit={(event) => void handleSubmit(send)(event)} noValidate>
        <div className={styles.form}>
          <PlainHttpWarning />
          <PasswordField
            registered={register('password')}
            label={s('newPassword')}
            hint={s('passwordHint')}
            error={word && s(word)}
            kind="new-password"
          />
          <FormProblem reason={problem} />
          <div className={styles.actions}>
            <Button type="submit" state={formState.isSubmitting ? 'busy' : 'ready'}>
              {s('setPassword')}
            </Button>
          </div>
        </div>
      </form>
    </Door>
  );
}
