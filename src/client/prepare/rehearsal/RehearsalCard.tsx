import { type ReactNode, useCallback, useState } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { openProjector } from '#client/prepare/facilitatorApi.ts';
import { useLoaded } from '#client/prepare/useLoaded.ts';
import { Button } from '#ui/Button.tsx';
import { rehearsalWords } from './messages.ts';
import { endRehearsal, loadRehearsal, startRehearsal } from './rehearsalApi.ts';
import styles from './RehearsalCard.module.css';

const sizes = [12, 30, 60, 100, 500] as const;

interface RehearsalCardProps {
  readonly session: string;
  /** How many the session expects: what is proposed. */
  readonly expected: number;
}

/** Starts a rehearsal of a session, leads into it, and ends it. */
export function RehearsalCard({ session, expected }: RehearsalCardProps): ReactNode {
  const { language } = useLanguage();
  const w = rehearsalWords(language);
  const load = useCallback(() => loadRehearsal(session), [session]);
  const [loaded, reload] = useLoaded(load);
  const [people, setPeople] = useState<number>(() => sizes.find((size) => size >= expected) ?? 60);
  const [busy, setBusy] = useState<'starting' | 'ending' | null>(null);
  const [problem, setProblem] = useState<'full' | 'failed' | null>(null);
  const press = async (what: 'starting' | 'ending'): Promise<void> => {
    setBusy(what);
    setProblem(null);
    const answer = await (what === 'starting' ? startRehearsal(session, people) : endRehearsal(session));
    if (!answer.ok) setProblem(answer.reason === 'room-full' ? 'full' : 'failed');
    await reload();
    setBusy(null);
  };
  const rehearsal = loaded.state === 'ready' ? loaded.value.rehearsal : null;
  const choose = (
    <label className={styles.size}>
      {w('howMany')}
      <select value={people} onChange={({ currentTarget }) => setPeople(Number(currentTarget.value))}>
        {sizes.map((size) => (
          <option key={size} value={size}>
            {w('people', { count: size })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section className={styles.card} aria-label={w('heading')}>
      <h2>{w('heading')}</h2>
      <p role="status">
        {rehearsal === null && (busy === 'starting' ? w('starting') : w('what'))}
        {rehearsal !== null &&
          (rehearsal.people === null ? w('gone') : w('running', { count: rehearsal.people }))}
      </p>
      {problem !== null && <p role="alert">{w(problem)}</p>}
      {rehearsal !== null && (
        <div className={styles.ways}>
          <Link href={`/sessions/${rehearsal.id}/console`} className={styles.open}>
            {w('console')}
          </Link>
          <Button type="button" onClick={() => void openProjector(rehearsal.id)}>
            {w('projector')}
          </Button>
        </div>
      )}
      <div className={styles.ways}>
        {choose}
        <Button
          type="button"
          state={busy === 'starting' ? 'busy' : 'ready'}
          disabled={loaded.state !== 'ready' || busy !== null}
          onClick={() => void press('starting')}
        >
          {w(rehearsal === null ? 'start' : 'again')}
        </Button>
        {rehearsal !== null && (
          <Button type="button" tone="quiet" disabled={busy !== null} onClick={() => void press('ending')}>
            {w('end')}
          </Button>
        )}
      </div>
    </section>
  );
}
