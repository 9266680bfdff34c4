import { ShipWheel } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { PanelDialog } from '#client/console/PanelDialog.tsx';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { TeamMember } from '#shared/sync/protocol.ts';
import { Button } from '#ui/Button.tsx';
import { CopyLine } from './CopyLine.tsx';
import { drivingOf } from './drivingOf.ts';
import { teamWords } from './messages.ts';
import styles from './TeamDialog.module.css';

interface TeamDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** Who has a console open, who drives, handing over and taking over; and how the copies of the data stand. */
export function TeamDialog({ model, session, onClose }: TeamDialogProps): ReactNode {
  const { language } = useLanguage();
  const words = teamWords(language);
  const [asks, setAsks] = useState(false);
  const inside = useRef<HTMLDivElement>(null);
  // The key opens this, and Enter takes over: once the dialog has put the focus on the way out of it.
  useEffect(() => inside.current?.querySelector<HTMLElement>('[data-take]')?.focus(), []);
  const { driver, who, isHere, me, others } = drivingOf(model.stage.driver, model.state);
  const drive = ({ account, name }: TeamMember): void => {
    model.emit({ type: 'stage.drive', account, name });
    onClose();
  };
  const takeOver = (): void => {
    if (me === null) return;
    if (isHere && !asks) setAsks(true);
    else drive(me);
  };
  const away = driver !== null && who === 'other' && !isHere ? [driver] : [];
  const rows = [...(me ? [me] : []), ...others, ...away];
  return (
    <PanelDialog title={words('title')} width="small" onClose={onClose}>
      <div ref={inside} className={styles.team}>
        <p className={styles.quiet}>
          {others.length === 0 && who !== 'other' ? words('alone') : words('explain')}
          {who === 'nobody' && ` ${words('first')}`}
        </p>
        <ul className={styles.rows} aria-label={words('team')}>
          {rows.map((one) => (
            <li key={one.account} className={styles.row}>
              <span className={styles.name}>
                <strong lang={languageOfWords(one.name, [language])}>{one.name}</strong>
                {one.account === me?.account && <span className={styles.quiet}> · {words('me')}</span>}
                {one === driver && <span className={styles.quiet}> · {words('away')}</span>}
              </span>
              {one.account === driver?.account && (
                <span className={styles.drives}>
                  <ShipWheel size="1.125em" aria-hidden="true" />
                  {words('drives')}
                </span>
              )}
              {who === 'me' && one.account !== me?.account && (
                <Button
                  type="button"
                  aria-label={words('handOver', { name: one.name })}
                  onClick={() => drive(one)}
                >
                  {words('hand')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {who === 'other' && (
          <div className={styles.take}>
            <p role="status" className={styles.ask}>
              {asks && words('askTakeOver', { name: driver?.name ?? '' })}
            </p>
            {asks && (
              <Button type="button" tone="quiet" onClick={onClose}>
                {words('leave', { name: driver?.name ?? '' })}
              </Button>
            )}
            <Button type="button" tone="primary" data-take="" onClick={takeOver}>
              {words('takeOver')}
            </Button>
          </div>
        )}
        <CopyLine session={session} model={model} />
      </div>
    </PanelDialog>
  );
}
