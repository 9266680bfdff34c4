import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SessionSettings } from '#shared/session/settings.ts';
import { loadSession, type SessionDetail, sendOp } from './facilitatorApi.ts';

/** A change of settings that can be made again on newer ones. */
export type SettingsChange = (settings: SessionSettings) => SessionSettings;

/** How the changes stand: `stopped` says why those that are made are not stored yet. */
export type Saving =
  | { readonly state: 'untouched' | 'saving' | 'saved' }
  | { readonly state: 'stopped'; readonly reason: string };

export interface EditedSettings {
  /** As they will be once all is stored. */
  readonly settings: SessionSettings;
  readonly saving: Saving;
  /** Whether somebody else has changed this session while it was open here. */
  readonly others: 'quiet' | 'changed';
  readonly change: (change: SettingsChange) => void;
  /** Sends again what was stopped. */
  readonly retry: () => void;
}

/** Reasons that pass by themselves or by the facilitator's doing, so that the changes wait. */
const passing: ReadonlySet<string> = new Set(['offline', 'signed-out', 'other', 'fault']);

interface Stored {
  readonly settings: SessionSettings;
  readonly revision: number;
}

function storedIn({ session, settingsRevision }: SessionDetail): Stored {
  return { settings: session.settings, revision: settingsRevision };
}

/**
 * A session's settings as they are changed, one change stored after another. A change that meets somebody else's
 * is made again on top of it, so that both stand.
 */
export function useSettings(first: SessionDetail): EditedSettings {
  const { id } = first.session;
  const [stored, setStored] = useState(() => storedIn(first));
  const [waiting, setWaiting] = useState<readonly SettingsChange[]>([]);
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' });
  const [others, setOthers] = useState<EditedSettings['others']>('quiet');
  const settings = useMemo(
    () => waiting.reduce((made, change) => change(made), stored.settings),
    [waiting, stored],
  );
  const sending = useRef(false);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  /** Takes what the server has now, and notes it when somebody else has changed it since. */
  const take = useCallback((fresh: Stored, known: number): void => {
    if (fresh.revision !== known) setOthers('changed');
    setStored(fresh);
  }, []);

  useEffect(() => {
    const [next] = waiting;
    if (!next || sending.current || saving.state === 'stopped') return;
    sending.current = true;
    const made = next(stored.settings);
    void (async () => {
      const answer = await sendOp(id, { type: 'session.change', settings: made, base: stored.revision });
      const fresh = !answer.ok && answer.reason === 'stale' ? await loadSession(id) : null;
      sending.current = false;
      if (!alive.current) return;
      if (answer.ok) {
        setWaiting((all) => all.slice(1));
        setStored({ settings: made, revision: answer.value.revision });
        setSaving({ state: 'saved' });
      } else if (fresh?.ok) {
        // The same change goes out again, made on what is there now.
        take(storedIn(fresh.value), stored.revision);
      } else {
        const { reason } = fresh ?? answer;
        setSaving({ state: 'stopped', reason });
        if (!passing.has(reason)) setWaiting([]);
      }
    })();
  }, [waiting, stored, saving, id, take]);

  // Whoever comes back to this page sees what others have done in the meantime.
  useEffect(() => {
    const look = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || sending.current) return;
      const fresh = await loadSession(id);
      if (fresh.ok && alive.current && !sending.current) take(storedIn(fresh.value), stored.revision);
    };
    const looks = (): void => void look();
    document.addEventListener('visibilitychange', looks);
    return () => document.removeEventListener('visibilitychange', looks);
  }, [id, take, stored.revision]);

  return {
    settings,
    saving: waiting.length > 0 && saving.state !== 'stopped' ? { state: 'saving' } : saving,
    others,
    change(made) {
      setOthers('quiet');
      setSaving({ state: 'saving' });
      setWaiting((all) => [...all, made]);
    },
    retry: () => setSaving({ state: waiting.length > 0 ? 'saving' : 'untouched' }),
  };
}
