import type { ReactNode } from 'react';
import { useFormatter } from 'use-intl';
import { meanOf } from '#shared/asides/energy.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { asideWords } from './messages.ts';
import styles from './RoomAsides.module.css';
import { useAsides } from './useAsides.ts';

interface RoomAsidesProps {
  readonly model: ConsoleModel;
}

/** How many of the newest questions stand in the strip, where the screen is high enough for them. */
const newest = 3;

/** What the room says beside its exercises: questions kept for later, energy, unclear slides, a table by chance. */
export function RoomAsides({ model }: RoomAsidesProps): ReactNode {
  const { language } = useLanguage();
  const t = asideWords(language);
  const format = useFormatter();
  const { parked, energy, pulse, unclearHere } = useAsides(model);
  const open = parked.filter((item) => item.state === 'open');
  const last = [...energy].reverse().find(({ counts }) => counts !== null);
  const mean = last?.counts ? meanOf(last.counts) : null;
  const meanText = mean === null ? '' : format.number(mean, oneDigit);
  const energyText =
    pulse !== null
      ? t('energyOpen', { n: pulse.n })
      : meanText
        ? t('energyMean', { mean: meanText })
        : t('energy');
  return (
    <section className={styles.asides} aria-label={t('strip')}>
      <div className={styles.buttons}>
        <button type="button" aria-keyshortcuts="L" onClick={() => model.show('parking')}>
          {open.length > 0 ? t('parkingCount', { n: open.length }) : t('parking')}
        </button>
        <button
          type="button"
          aria-keyshortcuts="E"
          data-on={pulse ? '' : undefined}
          title={last && meanText ? t('energyMeanLong', { mean: meanText, n: last.n }) : undefined}
          onClick={() => model.show('energy')}
        >
          {energyText}
        </button>
        <button
          type="button"
          data-alert={unclearHere > 0 ? '' : undefined}
          onClick={() => model.show('energy')}
        >
          {unclearHere > 0 ? t('unclearCount', { n: unclearHere }) : t('unclear')}
        </button>
        <button type="button" aria-keyshortcuts="Q" onClick={() => model.show('pick')}>
          {t('pick')}
        </button>
      </div>
      {open.length > 0 && (
        <ul className={styles.newest}>
          {open
            .slice(-newest)
            .reverse()
            .map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
        </ul>
      )}
      <p className={styles.hidden} role="status">
        {unclearHere > 0 && t('unclearNow', { n: unclearHere })}
      </p>
    </section>
  );
}

const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
