import { type ReactNode, useLayoutEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActionButton, type ButtonName } from '#client/console/ActionButton.tsx';
import type { ActionName } from '#client/console/consoleActions.ts';
import { PanelDialog } from '#client/console/PanelDialog.tsx';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { useConsoleKeys } from '#client/console/useConsoleKeys.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { FirstSlide } from '#client/wall/FirstSlide.tsx';
import { RehearsalEdge } from '#client/wall/RehearsalEdge.tsx';
import { WayInFoot, WayInQr } from '#client/wall/WayIn.tsx';
import { Button } from '#ui/Button.tsx';
import { previewWords } from './messages.ts';
import styles from './PreviewDialog.module.css';
import { type WallLook, useWallLooks } from './useWallLooks.ts';
import { connectedWall } from './connectedWall.ts';
import { WallPicture } from './WallPicture.tsx';
import { shapeStyle } from './WallToScale.tsx';

interface PreviewDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** What brings each picture to the wall, the first that can be pressed. */
const ways: Record<WallLook['of'], readonly ButtonName[]> = {
  reveal: ['reveal', 'close'],
  behind: ['freeze', 'blank'],
  next: ['forward'],
};

/** What the projector would show, as it would show it, before it does: after a reveal, behind a frozen wall, or next. */
export function PreviewDialog({ model, session, onClose }: PreviewDialogProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const words = previewWords(language);
  const looks = useWallLooks(model);
  const [chosen, choose] = useState<WallLook['of'] | null>(null);
  const [page, setPage] = useState(0);
  const look = looks.find(({ of }) => of === chosen) ?? looks[0];
  const way = look && wayTo(look, model);
  const isPaged = look?.of === 'reveal' && look.n > 0;
  const pageBack = isPaged && page > 0 ? () => setPage(page - 1) : undefined;
  const pageForward = isPaged ? () => setPage(page + 1) : undefined;
  const act = way && model.actions[way];
  const keys: { [Name in ActionName]?: () => void } = { preview: onClose };
  if (pageBack) keys.pageBack = pageBack;
  if (pageForward) keys.pageForward = pageForward;
  if (way && act) {
    keys[way] = () => {
      act();
      if (way !== 'close') onClose();
    };
  }
  useConsoleKeys(keys, 'dialog');
  return (
    <PanelDialog title={words('title')} width="full" onClose={onClose}>
      {looks.length > 1 && (
        <div className={styles.looks} role="group" aria-label={words('choose')}>
          {looks.map(({ of }) => (
            <button key={of} type="button" aria-pressed={of === look?.of} onClick={() => choose(of)}>
              {words(of)}
            </button>
          ))}
        </div>
      )}
      {look ? (
        <Picture
          key={`${look.of} ${look.slide.id}`}
          model={model}
          session={session}
          look={look}
          page={isPaged ? page : 0}
        />
      ) : (
        <p>{words('end')}</p>
      )}
      <div className={styles.foot}>
        <p>{look && <Says model={model} look={look} />}</p>
        {isPaged && (
          <span className={styles.pages}>
            <button type="button" aria-label={t('pageBack')} disabled={!pageBack} onClick={pageBack}>
              ‹ <kbd aria-hidden="true">[</kbd>
            </button>
            {words('page', { page: page + 1 })}
            <button type="button" aria-label={t('pageForward')} onClick={pageForward}>
              › <kbd aria-hidden="true">]</kbd>
            </button>
          </span>
        )}
        <Button type="button" onClick={onClose}>
          {look?.of === 'reveal' ? words('notYet') : t('closePanel')}
        </Button>
        {way && (
          <ActionButton
            model={model}
            name={way}
            tone="primary"
            {...(way === 'close' ? {} : { onPressed: onClose })}
          />
        )}
      </div>
    </PanelDialog>
  );
}

function wayTo({ of }: WallLook, { actions, stage }: ConsoleModel): ButtonName | undefined {
  if (of === 'behind') return stage.display === 'blank' ? 'blank' : 'freeze';
  return ways[of].find((name) => actions[name]);
}

interface LookProps {
  readonly model: ConsoleModel;
  readonly look: WallLook;
}

/** What the picture does not say of itself. */
function Says({ model: { stage, phase, exercise, workshop, state }, look }: LookProps): ReactNode {
  const { language } = useLanguage();
  const words = previewWords(language);
  const minimum = workshop.exercises.find(({ id }) => id === exercise?.id)?.minimum ?? 0;
  const said: string[] = [];
  if (look.of === 'reveal' && phase.phase === 'open') {
    said.push(words(exercise?.anonymous ? 'anonymousLater' : 'closeFirst'));
  }
  if (look.of === 'reveal' && look.n === 0) said.push(words('empty'));
  else if (look.of === 'reveal' && look.n < minimum) said.push(words('withheld', { minimum }));
  if (stage.display === 'frozen') said.push(words('stillFrozen'));
  else if (stage.display === 'blank') said.push(words('stillBlank'));
  else if (said.length === 0) said.push(words('ownEyes'));
  const { of, ratio, count } = connectedWall(state.walls);
  if (of === 'none') said.push(words('noWall'));
  if (of === 'several') said.push(words('walls', { count, ratio }));
  return said.join(' ');
}

interface PictureProps extends LookProps {
  readonly session: string;
  readonly page: number;
}

/** In the shape of the projector that is connected, with the way in that stands on the wall while anybody may come in. */
function Picture({ model, session, look, page }: PictureProps): ReactNode {
  const { facts, state, stage, wayIn, workshop } = model;
  const address = wayIn.addresses[0];
  const { size } = connectedWall(state.walls);
  // The wall shows the exercise first and its result in the same measures: drawn the other way round they would differ.
  const [isMeasured, setMeasured] = useState(false);
  useLayoutEffect(() => setMeasured(true), []);
  const foot = (
    <WayInFoot code={facts.code} address={address} beside={look.slide.source ? 'source' : 'nothing'} />
  );
  const isOpen = !stage.locked;
  const qr = isOpen && address !== undefined && <WayInQr address={address} joinPath={wayIn.joinPath} />;
  const isFirst = look.slide.id === workshop.slides[0]?.id;
  return (
    <div className={styles.room}>
      <div className={styles.wall} style={shapeStyle(size)} data-theme={facts.theme} inert>
        <WallPicture
          size={size}
          slide={look.slide}
          facts={facts}
          step={look.step}
          page={look.of === 'reveal' ? page : look.page}
          exercises={isMeasured ? look.exercises : stage.exercises}
          // A countdown ends with its slide.
          timer={look.slide.id === stage.slide ? stage.timer : null}
          exercise={state.view.exercises[look.slide.exercise ?? '']}
          result={look.result}
          answered={look.answered}
          clockOffsetMs={state.clockOffsetMs}
          unrevealed="absent"
          foot={isOpen ? foot : undefined}
          qr={qr === false ? undefined : qr}
          over={
            <>
              {isFirst && <FirstSlide session={session} client={facts.client} qr={qr} />}
              <RehearsalEdge facts={facts} />
            </>
          }
        />
      </div>
    </div>
  );
}
