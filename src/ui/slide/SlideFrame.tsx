import type { ComponentType, ReactNode } from 'react';
import type { Layout } from '#shared/content/workshop.ts';
import { AgendaSlide } from './AgendaSlide.tsx';
import { CardsSlide } from './CardsSlide.tsx';
import { ExerciseSlide } from './ExerciseSlide.tsx';
import { PointsSlide } from './PointsSlide.tsx';
import { SegmentSlide } from './SegmentSlide.tsx';
import { SlideFoot } from './SlideFoot.tsx';
import { SlideHead } from './SlideHead.tsx';
import type { LayoutProps } from './slideParts.ts';
import styles from './SlideView.module.css';
import { StatementSlide } from './StatementSlide.tsx';
import { unrevealed } from './unrevealed.ts';
import { useFit } from './useFit.ts';

const layouts: Record<Exclude<Layout, 'figure'>, ComponentType<LayoutProps>> = {
  segment: SegmentSlide,
  statement: StatementSlide,
  points: PointsSlide,
  cards: CardsSlide,
  agenda: AgendaSlide,
  exercise: ExerciseSlide,
};

/** Layouts whose title is their body. */
const ownTitle: ReadonlySet<Layout> = new Set(['segment', 'statement']);

export interface SlideViewProps extends Omit<LayoutProps, 'appearanceOf'> {
  /** How many fragments show; `slide.steps` shows them all. */
  readonly step: number;
  /** What is still to come: not there for the room, faint for who leads it. */
  readonly unrevealed: 'absent' | 'faint';
  /** `stage` fills its box and scales with it; `flow` is text on a phone or on paper. */
  readonly surface?: 'stage' | 'device';
  /** The right side of the foot: the way to join, the clock. */
  readonly foot?: ReactNode;
  /** A countdown: on the half sun of a segment that opens, in the foot of every other slide. */
  readonly timer?: { readonly place: 'sun' | 'foot'; readonly node: ReactNode } | undefined;
}

interface SlideFrameProps extends SlideViewProps {
  /** The body of a slide with a drawing, which is most of what slides weigh: a device fetches it with the first one. */
  readonly Figure: ComponentType<LayoutProps>;
}

/** What every slide is drawn in, whoever looks at it: see `SlideView`. */
export function SlideFrame({
  Figure,
  step,
  unrevealed: toCome,
  surface = 'stage',
  foot,
  timer,
  ...parts
}: SlideFrameProps): ReactNode {
  const { slide, languages } = parts;
  const hidden = unrevealed(slide, step);
  const box = useFit(`${slide.id} ${languages.join(' ')} ${surface} ${timer?.place}`);
  const Body = slide.layout === 'figure' ? Figure : layouts[slide.layout];
  return (
    <article
      className={styles.stage}
      data-surface={surface}
      data-layout={slide.layout}
      {...(slide.layout === 'segment' ? { 'data-theme': 'dark' } : {})}
    >
      <div ref={box} className={styles.slide}>
        <SlideHead {...parts} title={ownTitle.has(slide.layout) ? 'below' : 'here'} />
        <div
          className={styles.body}
          data-fit-body={surface === 'stage' && parts.children === undefined ? '' : undefined}
        >
          <Body {...parts} appearanceOf={(unit) => (hidden.has(unit) ? toCome : 'shown')} />
        </div>
        <SlideFoot
          source={slide.source}
          languages={languages}
          foot={foot}
          timer={timer?.place === 'foot' ? timer.node : undefined}
        />
        {timer?.place === 'sun' && timer.node}
      </div>
    </article>
  );
}
