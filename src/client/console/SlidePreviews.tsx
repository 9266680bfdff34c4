import { type CSSProperties, type ReactNode, useDeferredValue } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage, type Language } from '#shared/content/language.ts';
import type { PublicSlide } from '#shared/content/workshop.ts';
import { exerciseStage, type FrozenPicture, type Stage } from '#shared/sync/stage.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { keyOf } from './consoleKeys.ts';
import { numbered } from './jumpTargets.ts';
import { previewWords } from './preview/messages.ts';
import { type RevealPreview, useRevealPreview } from './preview/useRevealPreview.ts';
import { useCalm } from './preview/useCalm.ts';
import { connectedWall } from './preview/connectedWall.ts';
import { WallPicture } from './preview/WallPicture.tsx';
import { shapeStyle } from './preview/WallToScale.tsx';
import styles from './SlidePreviews.module.css';
import { nextPosition, type Position } from './stagePosition.ts';
import type { ConsoleModel } from './useConsole.ts';
import { WallBadge } from './WallBadge.tsx';

interface SlidePreviewsProps {
  readonly model: ConsoleModel;
}

/** While answers come in, what a reveal would show is drawn anew this often, in milliseconds. */
const revealEveryMs = 5000;

/**
 * What the room sees now, and what comes: while the wall hides the room's place, that place; while an exercise has answers
 * that the room has not seen, what their reveal would show; else the next slide.
 */
export function SlidePreviews({ model }: SlidePreviewsProps): ReactNode {
  const { stage, workshop, phase, exercise } = model;
  const next = nextPosition(workshop.slides, stage);
  const reveal = useRevealPreview(model);
  const subject = `${exercise?.id} ${phase.phase} ${phase.phaseRevision} ${reveal !== null && reveal.n > 0}`;
  const calm = useCalm(reveal, subject, revealEveryMs);
  // The wall answers a press at once; what stands beside it follows in a task of its own.
  const beside = useDeferredValue(besideWall(model, next, calm));
  return (
    <div className={styles.previews} data-result={model.exercise ? model.result : 'beside'}>
      <Wall model={model} />
      {beside}
    </div>
  );
}

function besideWall(model: ConsoleModel, next: Position | null, reveal: RevealPreview | null): ReactNode {
  if (model.stage.display !== 'live') return <Behind model={model} next={next} />;
  if (reveal && reveal.n > 0) return <Reveal model={model} next={next} reveal={reveal} />;
  return <Next model={model} next={next} />;
}

/** The projector's picture as it is, blank and frozen included. */
export function Wall({ model }: SlidePreviewsProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const { stage, slide, workshop, actions, phase } = model;
  const shown = stage.frozen ?? stage;
  const shownSlide = workshop.slides.find(({ id }) => id === shown.slide) ?? slide;
  return (
    <div className={styles.wall} data-display={stage.display}>
      <div className={styles.head}>
        <h2>
          {t('now')}
          {stage.display === 'frozen' && ` · ${t('frozenText')}`}
          {shownSlide.steps > 0 &&
            stage.display === 'live' &&
            ` · ${t('step', { step: shown.step, steps: shownSlide.steps })}`}
        </h2>
        {phase.phase === 'revealed' && stage.display === 'live' && (
          <span className={styles.pages}>
            <PageButton label={t('pageBack')} name="pageBack" sign="‹" onClick={actions.pageBack} />
            {t('page', { page: stage.page + 1 })}
            <PageButton label={t('pageForward')} name="pageForward" sign="›" onClick={actions.pageForward} />
          </span>
        )}
        <WallBadge display={stage.display} />
      </div>
      <div
        className={styles.now}
        style={shapeOf(model)}
        data-theme={model.facts.theme}
        data-wall={stage.display}
      >
        {stage.display === 'blank' ? (
          <p className={styles.blank}>{t('blankText')}</p>
        ) : (
          <>
            <p className={styles.unseen}>{slideText(shownSlide, language)}</p>
            <div className={styles.picture} aria-hidden="true" inert>
              <Preview model={model} shown={shownSlide} at={shown} />
            </div>
          </>
        )}
      </div>
    </div>
  );
}

/** In the shape of the projector that is connected. */
function shapeOf({ state: { walls } }: ConsoleModel): CSSProperties {
  return shapeStyle(connectedWall(walls).size);
}

interface PageButtonProps {
  readonly label: string;
  readonly name: 'pageBack' | 'pageForward';
  readonly sign: string;
  readonly onClick: (() => void) | undefined;
}

function PageButton({ label, name, sign, onClick }: PageButtonProps): ReactNode {
  const spoken = keyOf(name)?.spoken;
  return (
    <button
      type="button"
      aria-label={label}
      title={`${label} ${spoken ?? ''}`}
      aria-keyshortcuts={spoken}
      disabled={!onClick}
      onClick={onClick}
    >
      {sign}
    </button>
  );
}

interface BesideProps extends SlidePreviewsProps {
  readonly next: Position | null;
}

function Next({ model, next }: BesideProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { workshop, stage, facts } = model;
  const { language } = useLanguage();
  const slide = next && workshop.slides.find(({ id }) => id === next.slide);
  if (!slide) {
    return (
      <div>
        <h2>{t('next')}</h2>
        <p className={styles.end}>{t('end')}</p>
      </div>
    );
  }
  const segmentAfter = facts.segments[facts.segments.findIndex(({ id }) => id === slide.segment) + 1];
  // A countdown ends with its slide.
  const timer = next?.slide === stage.slide ? stage.timer : null;
  return (
    <div>
      <h2>{t('next')}</h2>
      <div className={styles.next} style={shapeOf(model)} data-theme={facts.theme} aria-hidden="true" inert>
        <Preview model={model} shown={slide} at={{ ...stage, timer, step: next.step, page: 0 }} />
      </div>
      {segmentAfter && (
        <p className={styles.then}>
          {t('afterwards', {
            title: numbered(segmentAfter.number, inLanguage(segmentAfter.title, language)),
          })}
        </p>
      )}
    </div>
  );
}

interface RevealProps extends BesideProps {
  readonly reveal: RevealPreview;
}

/** A press makes it large. */
function Reveal({ model, next, reveal }: RevealProps): ReactNode {
  const { language } = useLanguage();
  const { workshop, facts, slide, state, stage, exercise } = model;
  const words = previewWords(language);
  const t = useTranslations('facilitator.console');
  const after = next && workshop.slides.find(({ id }) => id === next.slide);
  return (
    <div>
      <h2>{words('revealNow')}</h2>
      <button
        type="button"
        className={styles.next}
        style={shapeOf(model)}
        data-theme={facts.theme}
        aria-keyshortcuts="V"
        title={`${t('preview')} V`}
        onClick={() => model.show('preview')}
      >
        <div className={styles.picture} aria-hidden="true" inert>
          <WallPicture
            size={connectedWall(state.walls).size}
            slide={slide}
            facts={facts}
            step={stage.step}
            page={0}
            exercises={reveal.exercises}
            exercise={state.view.exercises[exercise?.id ?? '']}
            result={reveal.result}
            answered={null}
            clockOffsetMs={state.clockOffsetMs}
            unrevealed="faint"
          />
        </div>
      </button>
      {after && <p className={styles.then}>{t('afterwards', { title: titleIn(after, language) })}</p>}
    </div>
  );
}

function titleIn({ title }: Pick<PublicSlide, 'title'>, language: Language): string {
  return inLanguage(title, language)
    .map(({ text }) => text)
    .join('');
}

function Behind({ model, next }: BesideProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const { workshop, stage, slide, facts } = model;
  const after = next && workshop.slides.find(({ id }) => id === next.slide);
  return (
    <div>
      <h2>{t('behind')}</h2>
      <div className={styles.next} style={shapeOf(model)} data-theme={facts.theme} aria-hidden="true" inert>
        <Preview model={model} shown={slide} at={stage} />
      </div>
      {after && <p className={styles.then}>{t('afterwards', { title: titleIn(after, language) })}</p>}
    </div>
  );
}

/** The slide as it is read out: its words in one language, where the picture has two. */
function slideText({ title, blocks }: PublicSlide, language: Language): string {
  const texts = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]));
  return [title, ...texts]
    .map((text) =>
      inLanguage(text, language)
        .map((run) => run.text)
        .join(''),
    )
    .join(' · ');
}

interface PreviewProps extends SlidePreviewsProps {
  readonly shown: PublicSlide;
  readonly at: Pick<Stage | FrozenPicture, 'step' | 'page' | 'exercises' | 'timer'>;
}

/** A result that the wall does not show yet is none of its picture. */
function Preview({ model: { facts, state }, shown, at }: PreviewProps): ReactNode {
  const exercise = state.view.exercises[shown.exercise ?? ''];
  const isRevealed = exercise && exerciseStage(at, exercise.id).phase === 'revealed';
  return (
    <WallPicture
      size={connectedWall(state.walls).size}
      slide={shown}
      facts={facts}
      step={at.step}
      page={at.page}
      exercises={at.exercises}
      timer={at.timer ?? null}
      exercise={exercise}
      result={isRevealed ? state.view.results[exercise.id] : undefined}
      answered={exercise ? (state.view.counts[exercise.id] ?? null) : null}
      clockOffsetMs={state.clockOffsetMs}
      unrevealed="faint"
    />
  );
}
