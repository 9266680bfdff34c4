import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { useNow } from '#client/sync/useNow.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { useClockTime } from './clock/useDay.ts';
import type { Question, StageActionName } from './consoleActions.ts';
import { keyOf } from './consoleKeys.ts';
import styles from './ConsoleQuestion.module.css';
import { previewWords } from './preview/messages.ts';
import { useUndo } from './preview/useUndo.ts';
import type { ConsoleModel } from './useConsole.ts';
import { useConsoleKeys } from './useConsoleKeys.ts';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly cancel: string;
}

/** The press that each question is about. */
const pressOf: Readonly<Record<Question, StageActionName>> = {
  closeUndone: 'close',
  revealNobody: 'reveal',
  revealFew: 'reveal',
  revealHeld: 'reveal',
  reset: 'reset',
  undoOld: 'undo',
};

interface ConsoleQuestionProps {
  readonly model: ConsoleModel;
}

/** Asks about what is unusual, before it happens: who has not answered, what a reset sets aside, how long ago it was. */
export function ConsoleQuestion({ model }: ConsoleQuestionProps): ReactNode {
  const { question } = model;
  return question === null ? null : <Asked key={question} model={model} question={question} />;
}

interface AskedProps extends ConsoleQuestionProps {
  readonly question: Question;
}

/** One question. The key that was pressed, pressed again, is its yes; a key that is held down is not. */
function Asked({ model, question }: AskedProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const clockTime = useClockTime(model.settings.timeZone, 'begun');
  const { language } = useLanguage();
  const undo = useUndo(model);
  const { answer, progress, state } = model;
  const preview = previewWords(language);
  const nowMs = useNow(state.clockOffsetMs, question === 'undoOld' ? 'running' : 'stopped');
  const pressed = pressOf[question];
  useConsoleKeys({ [pressed]: () => answer('yes') }, 'dialog');
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
    revealHeld: () => ({
      title: t('revealHeldTitle'),
      text: t('revealHeldText', { count: model.moderation.held }),
      confirm: t('revealConfirm'),
      cancel: t('notYetConfirm'),
    }),
    reset: () => ({
      title: t('resetTitle'),
      text: t('resetText'),
      confirm: t('resetConfirm'),
      cancel: t('keepAnswers'),
    }),
    undoOld: () => {
      const { what = '', atMs = null } = undo ?? {};
      const confirm = preview('undoConfirm');
      const cancel = preview('undoKeep');
      if (atMs === null) {
        return {
          title: preview('undoTitleNoTime', { what }),
          text: preview('undoTextNoTime'),
          confirm,
          cancel,
        };
      }
      const time = clockTime(atMs);
      const minutes = Math.floor((nowMs - atMs) / 60_000);
      return {
        title: preview('undoTitle', { what, time }),
        text: preview('undoText', { minutes }),
        confirm,
        cancel,
      };
    },
  };
  const { title, text, confirm, cancel } = words[question]();
  const key = keyOf(pressed);
  return (
    <Dialog
      title={title}
      confirmLabel={confirm}
      cancelLabel={cancel}
      tone={question === 'reset' ? 'danger' : 'primary'}
      onConfirm={() => answer('yes')}
      onCancel={() => answer('no')}
    >
      <p>{text}</p>
      {key && <p className={styles.again}>{preview('pressAgain', { key: key.shown, what: confirm })}</p>}
    </Dialog>
  );
}
