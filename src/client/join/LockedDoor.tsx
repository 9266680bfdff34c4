import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#ui/Button.tsx';
import { findSession } from './joinApi.ts';
import styles from './JoinForm.module.css';
import { joinProblem } from './joinProblem.ts';

interface LockedDoorProps {
  readonly invitation: string;
  readonly onOpen: () => void;
  readonly onReturn: () => void;
}

/** Nobody new comes in now: what that means, and the ways on. */
export function LockedDoor({ invitation, onOpen, onReturn }: LockedDoorProps): ReactNode {
  const t = useTranslations('room');
  const [state, setState] = useState<'ready' | 'busy'>('ready');
  const [problem, setProblem] = useState('locked');
  const tryAgain = async (): Promise<void> => {
    setState('busy');
    const answer = await findSession(invitation);
    setState('ready');
    if (answer.ok && !answer.value.locked) onOpen();
    else setProblem(answer.ok ? 'locked' : answer.reason);
  };
  return (
    <>
      <p role="status" className={styles.locked}>
        {t(joinProblem(problem))}
      </p>
      <Button type="button" tone="primary" onClick={onReturn}>
        {t('join.haveReturnCode')}
      </Button>
      <Button type="button" state={state} onClick={() => void tryAgain()}>
        {t('join.tryAgain')}
      </Button>
    </>
  );
}
