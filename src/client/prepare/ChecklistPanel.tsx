import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { checklistModel } from '#shared/export/checklist.ts';
import { withAgenda } from '#shared/session/agenda.ts';
import { addDays } from '#shared/session/dates.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { StatusPill } from '#ui/StatusPill.tsx';
import styles from './ChecklistPanel.module.css';
import { type SessionDetail, sendOp } from './facilitatorApi.ts';
import { problemSentence } from './problemSentence.ts';

interface ChecklistPanelProps {
  readonly detail: SessionDetail;
  readonly onChanged: () => Promise<void>;
}

const nameKey = 'halfday.checklistName';

function rememberedName(): string {
  try {
    return localStorage.getItem(nameKey) ?? '';
  } catch {
    return '';
  }
}

/** The session's checklist with its computed dates and quantities; a tick is stored with who and when. */
export function ChecklistPanel({ detail, onChanged }: ChecklistPanelProps): ReactNode {
  const t = useTranslations('facilitator.session');
  const words = useTranslations('facilitator');
  const { language } = useLanguage();
  const [name, setName] = useState(rememberedName);
  const [problem, setProblem] = useState<string | null>(null);
  /** The tick on its way: shown at once, true once stored. */
  const [sending, setSending] = useState<{ item: string; done: boolean } | null>(null);
  const { session, workshop, ticks } = detail;
  const [openedMs] = useState(() => Date.now());
  const { timeZone } = session.settings;
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const model = checklistModel({
    workshop: { ...workshop, segments: withAgenda(workshop.segments, session.settings.agenda) },
    session,
    ticks: ticks.map(({ item, by, atMs }) => ({ item, by, on: day.format(atMs) })),
  });
  const total = model.parts.reduce((sum, { lines }) => sum + lines.length, 0);

  // A section is overdue from the day after its own on, as long as something in it is open.
  const today = day.format(openedMs);
  const overdue = (id: string): boolean => {
    const section = workshop.checklist.find((one) => one.id === id);
    const open =
      model.parts.find((part) => part.id === id)?.lines.some((line) => line.tick === null) ?? false;
    return section !== undefined && open && addDays(session.settings.date, section.days) < today;
  };

  async function tick(item: string, done: boolean): Promise<void> {
    setSending({ item, done });
    setProblem(null);
    const answer = await sendOp(session.id, { type: 'plan.tick', item, done, by: name.trim() });
    if (!answer.ok) setProblem(answer.reason);
    await onChanged();
    setSending(null);
  }

  return (
    <div>
      <div className={styles.head}>
        <h2>
          {t('checklist')} <span>{t('done', { done: ticks.length, total })}</span>
        </h2>
        <label>
          <span>{t('yourName')}</span>
          <input
            value={name}
            maxLength={60}
            autoComplete="name"
            onChange={(event) => {
              setName(event.target.value);
              try {
                localStorage.setItem(nameKey, event.target.value);
              } catch {
                // A private window forgets the name; it can be typed again.
              }
            }}
          />
        </label>
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {words(problemSentence(problem))}
        </p>
      )}
      {model.parts.map((part) => (
        <div key={part.id} className={styles.part}>
          <div className={styles.when}>
            <h3>{part.title[language]}</h3>
            <p>{part.due[language]}</p>
            {overdue(part.id) && (
              <p>
                <StatusPill tone="bad">{t('overdue')}</StatusPill>
              </p>
            )}
          </div>
          <ul>
            {part.lines.map((line) => (
              <li key={line.id}>
                <label>
                  <input
                    type="checkbox"
                    checked={sending?.item === line.id ? sending.done : line.tick !== null}
                    disabled={sending !== null && sending.item !== line.id}
                    onChange={(event) => void tick(line.id, event.target.checked)}
                  />
                  <span>{line.text[language]}</span>
                </label>
                {line.tick && (
                  <span className={styles.who}>
                    {[line.tick.by, line.tick.on[language]].filter(Boolean).join(' · ')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
