import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '#ui/Dialog.tsx';
import type { Question } from './consoleActions.ts';
import type { ConsoleModel } from './useConsole.ts';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly cancel: string;
}

interface ConsoleQuestionProps {
  readonly model: ConsoleModel;
}

/** Asks about what is unusual, before it happens: who has not answered, or what a reset sets aside. */
export function ConsoleQuestion({ model: { question, answer, progress } }: ConsoleQuestionProps): ReactNode {
  const t = useTranslations('facilitator.console');
  if (question === null) return null;
  const { ready, of, round } = progress;
  const words: Record<Question, () => Words> = {
    closeUndone: () => ({
      title: t('closeTitle'),
      text: round === 'table' ? t('closeTables', { ready, of }) : t('closeText', { ready, connected: of }),
      confirm: t('closeConfirm'),
      cancel: t('keepOpen'),
    }),
    revealNobody: () => ({
      title: t('revealNobodyTitle'),
      text: t('revealNobodyText'),
      confirm: t('revealConfirm'),
      cancel: t('notYetConfirm'),
    }),
    revealFew: () => ({
      title: t('revealFewTitle'),
      text: t('revealFewText', { ready, of }),
      confirm: t('revealConfirm'),
      cancel: t('notYetConfirm'),
    }),
    reset: () => ({
      title: t('resetTitle'),
      text: t('resetText'),
      confirm: t('resetConfirm'),
      cancel: t('keepAnswers'),
    }),
  };
  const { title, text, confirm, cancel } = words[question]();
  return (
    <Dialog
      title={title}
      confirmLabel={confirm}
      cancelLabel={cancel}
      tone={question === 'reset' ? 'danger' : 'primary'}
      onConfirm={() => answer('yes')}
      onCancel={() => answer('no')}
    >
      {text}
    </Dialog>
  );
}
