import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isChinese } from '#shared/content/language.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import styles from './RoomPanel.module.css';
import type { ConsoleModel } from './useConsole.ts';

interface WhoIsMissingProps {
  readonly model: Pick<ConsoleModel, 'progress' | 'facts' | 'exercise' | 'phase'>;
}

/** Names that fit in a line or two; the rest is a number. */
const mostNames = 4;

/** Who types at this moment, and who has not answered yet: people by name, in the tables' turn tables. */
export function WhoIsMissing({ model }: WhoIsMissingProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const { progress, facts, exercise, phase } = model;
  if (phase.phase !== 'open' || !exercise) return null;
  const { typing } = progress;
  const names =
    progress.round === 'table'
      ? progress.missingTables.map((table) => tableLabel(facts.tables, table, language))
      : progress.missing.map(({ name }) => name);
  const listed = names.slice(0, mostNames).join(isChinese(language) ? '、' : ', ');
  const rest = names.length - mostNames;
  const parts = [
    ...(typing > 0 ? [t('typing', { count: typing })] : []),
    ...(names.length > 0
      ? [t('notYet', { names: rest > 0 ? t('more', { names: listed, count: rest }) : listed })]
      : []),
  ];
  return parts.length > 0 ? <p className={styles.quiet}>{parts.join(' · ')}</p> : null;
}
