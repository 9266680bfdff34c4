import { type ReactNode, useEffect, useState } from 'react';
import { pulseIsOpen } from '#shared/asides/energy.ts';
import type { Stage } from '#shared/sync/stage.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { useNow } from '#client/sync/useNow.ts';
import styles from './EnergyCard.module.css';
import { deviceAsideWords } from './messages.ts';
import { noted, noteHere } from './noteHere.ts';
import { useCalmMoment } from './useCalmMoment.ts';

interface EnergyCardProps {
  readonly pulse: NonNullable<Stage['pulse']>;
  readonly state: Pick<RoomState, 'connection' | 'clockOffsetMs'>;
  readonly room: Pick<RoomClient, 'say'>;
}

const values = [1, 2, 3, 4, 5] as const;

/** One question above the task: five numbers, one tap, changeable until it closes. It waits while its reader types. */
export function EnergyCard({ pulse, state, room }: EnergyCardProps): ReactNode {
  const { language } = useLanguage();
  const t = deviceAsideWords(language);
  const nowMs = useNow(state.clockOffsetMs, 'running');
  const isCalm = useCalmMoment() === 'calm';
  const [chosen, setChosen] = useState(() => valueOf(noted('energy', pulse.id)));
  const isOpen = pulseIsOpen(pulse, nowMs);
  const { id } = pulse;
  useEffect(() => {
    // Also after a reload: a server that was begun anew has forgotten it.
    if (chosen !== null) room.say({ type: 'pulse', pulse: id, value: chosen });
  }, [room, id, chosen]);
  if (!isOpen || !isCalm) return null;

  const choose = (value: number): void => {
    setChosen(value);
    noteHere('energy', id, String(value));
  };
  const said = (): string => {
    if (chosen === null) return t('energyQuiet');
    return t(state.connection === 'online' ? 'energyThanks' : 'energyKept', { value: chosen });
  };
  return (
    <section className={styles.card} aria-labelledby="energy-asked">
      <h2 id="energy-asked" role="status">
        {t('energyAsk')}
      </h2>
      <div className={styles.values} role="group" aria-labelledby="energy-asked">
        {values.map((value) => (
          <button
            key={value}
            type="button"
            aria-label={t('level', { value })}
            aria-pressed={value === chosen}
            onClick={() => choose(value)}
          >
            {value}
          </button>
        ))}
      </div>
      <p className={styles.ends}>
        <span>{t('low')}</span>
        <span>{t('high')}</span>
      </p>
      <p role="status" className={styles.said}>
        {said()}
      </p>
    </section>
  );
}

function valueOf(text: string | null): number | null {
  return values.find((value) => String(value) === text) ?? null;
}
