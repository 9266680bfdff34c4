import { type ReactNode, useEffect, useRef } from 'react';
import { useFormatter } from 'use-intl';
import { type EnergyAsked, fewestToTell, meanOf, medianOf } from '#shared/asides/energy.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { PanelDialog } from '#client/console/PanelDialog.tsx';
import { DialogUndo } from '#client/console/preview/DialogUndo.tsx';
import { useClockTime } from '#client/console/clock/useDay.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { Button } from '#ui/Button.tsx';
import styles from './EnergyDialog.module.css';
import { EnergyTable } from './EnergyTable.tsx';
import { mayAsk } from './mayAsk.ts';
import { asideWords } from './messages.ts';
import { UnclearSlides } from './UnclearSlides.tsx';
import { useAsides } from './useAsides.ts';

interface EnergyDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** Asks the room how much energy there is, and shows what it said: now and earlier on the day. */
export function EnergyDialog({ model, onClose }: EnergyDialogProps): ReactNode {
  const { language } = useLanguage();
  const t = asideWords(language);
  const { stage, state, emit } = model;
  const { pulse, energy, unclear, unclearHere } = useAsides(model);
  const isAllowed = mayAsk(model);
  const last = energy[energy.length - 1];
  const shown = pulse ?? last;
  const actions = useRef<HTMLDivElement>(null);
  const focus = (): void => actions.current?.querySelector('button')?.focus();
  useEffect(focus, []);
  const press = (): void => emit({ type: 'stage.pulse', to: pulse ? 'closed' : 'open', epoch: stage.epoch });

  return (
    <PanelDialog title={t('energy')} width="wide" onClose={onClose}>
      {/* What does not fit on a low screen scrolls, and is reached by key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.energy} tabIndex={0} role="region" aria-label={t('energy')}>
        <section className={styles.now}>
          <div ref={actions} className={styles.actions}>
            <Button tone="primary" disabled={!isAllowed} onClick={press}>
              {pulse ? t('close') : last ? t('askAgain') : t('ask')}
            </Button>
            <p role="status">
              {pulse
                ? t('answers', { n: pulse.n, online: state.online.length })
                : !isAllowed && t('notDriver')}
            </p>
            <DialogUndo model={model} of={['ask', 'askEnd']} onTaken={focus} />
          </div>
          {!shown && <p className={styles.quiet}>{t('askWhy')}</p>}
          {shown && !shown.counts && (
            <p className={styles.quiet}>
              {pulse ? t('fewer', { fewest: fewestToTell }) : t('fewerThen', { n: shown.n })}
            </p>
          )}
          {shown?.counts && <EnergyTable counts={shown.counts} />}
          {shown?.counts && <Sentence counts={shown.counts} n={shown.n} />}
        </section>
        <section>
          <h3>{t('day')}</h3>
          {energy.length === 0 ? (
            <p className={styles.quiet}>{t('dayNone')}</p>
          ) : (
            <ol className={styles.day}>
              {energy.map((asked) => (
                <li key={asked.pulse}>
                  <Asked asked={asked} timeZone={model.settings.timeZone} />
                </li>
              ))}
            </ol>
          )}
          <h3>{t('unclearHeading')}</h3>
          <UnclearSlides model={model} most={unclear} here={unclearHere} />
        </section>
      </div>
    </PanelDialog>
  );
}

function Sentence({ counts, n }: { readonly counts: readonly number[]; readonly n: number }): ReactNode {
  const { language } = useLanguage();
  const t = asideWords(language);
  const format = useFormatter();
  const [mean, median] = [meanOf(counts), medianOf(counts)];
  if (mean === null || median === null) return null;
  return <p>{t('sentence', { median, mean: format.number(mean, oneDigit), n })}</p>;
}

interface AskedProps {
  readonly asked: EnergyAsked;
  readonly timeZone: string;
}

/** "11:10: 3.2 (n = 31)". */
function Asked({ asked: { atMs, counts, n }, timeZone }: AskedProps): ReactNode {
  const { language } = useLanguage();
  const t = asideWords(language);
  const format = useFormatter();
  const time = useClockTime(timeZone, 'begun')(atMs);
  const mean = counts && meanOf(counts);
  return mean === null
    ? t('dayEntryFew', { time, n })
    : t('dayEntry', { time, n, mean: format.number(mean, oneDigit) });
}
