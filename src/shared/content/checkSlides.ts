import { figureNames, figures } from './figures.ts';
import type { ExerciseText } from './parseExercise.ts';
import type { SegmentText, SlideText } from './parseSegment.ts';
import type { ItemText } from './parseSlideBody.ts';
import type { Report } from './report.ts';
import { suggest } from './suggest.ts';
import type { Layout, Segment } from './workshop.ts';

/** A segment and its slides in the workshop's first language. */
export interface FirstSegment {
  readonly segment: Segment;
  readonly text: SegmentText;
}

const withoutList: readonly Layout[] = ['segment', 'agenda', 'exercise'];

/** What each layout asks of a slide, and the segment of its first one. */
export function checkLayouts({ text }: FirstSegment, report: Report): void {
  for (const [index, slide] of text.slides.entries()) {
    const { layout, stepwise } = slide.head;
    const list = slide.body.blocks.find((block) => block.kind === 'list');
    if (index === 0 && layout !== undefined && layout !== 'segment') {
      report(
        slide.lineOf(['layout']),
        'The first slide of a segment has the layout "segment": change it, or put one before.',
      );
    }
    if (stepwise === true && !list && slide.body.whole) {
      report(
        slide.lineOf(['stepwise']),
        'This slide has no list, so there is nothing to step through: delete "stepwise".',
      );
    }
    if (!layout) continue;
    if (list && withoutList.includes(layout)) {
      report(list.line, `A slide of the layout "${layout}" has no list: move it to a slide of its own.`);
    }
    checkFigure(slide, list?.items.length ?? 0, report);
    if (layout === 'cards' && !list && slide.body.whole) {
      report(
        slide.lineOf(['layout']),
        'A slide of the layout "cards" needs a list: each item becomes a card.',
      );
    }
  }
}

/** A drawing and its labels, which are the items of the slide's list. */
function checkFigure({ head: { layout, figure }, lineOf, body }: SlideText, labels: number, report: Report) {
  if (layout !== 'figure') {
    if (figure === undefined) return;
    return report(
      lineOf(['figure']),
      'A slide with a figure needs the layout "figure": change it, or delete this.',
    );
  }
  if (figure === undefined) {
    const hint = `There are ${figureNames.join(', ')}.`;
    return report(
      lineOf(['layout']),
      `A slide of the layout "figure" names its drawing: add "figure". ${hint}`,
    );
  }
  const { least, most } = figures[figure];
  if (!body.whole || (labels >= least && labels <= most)) return;
  const wanted = least === most ? `${least}` : `${least} to ${most}`;
  report(
    lineOf(['figure']),
    `The drawing "${figure}" takes ${wanted} labels from the slide's list, and there are ${labels}.`,
  );
}

/** The items of cards begin with their heading, in every language. */
export function checkCards(slide: SlideText, layout: Layout | undefined, report: Report): void {
  const list = slide.body.blocks.find((block) => block.kind === 'list');
  if (layout !== 'cards' || !list) return;
  const isBare = ({ text: [first] }: ItemText) => first !== undefined && first.mark !== 'strong';
  for (const item of list.items.filter(isBare)) {
    report(item.line, 'An item on cards must begin with **bold** words: they are the heading of its card.');
  }
}

/** Slide ids are unique in the workshop: a session remembers by them where it is. */
export function checkSlideIds(segments: readonly FirstSegment[], reportFor: (file: string) => Report): void {
  const places = new Map<string, string>();
  for (const { text } of segments) {
    for (const { head, lineOf } of text.slides) {
      if (head.id === undefined) continue;
      const place = places.get(head.id);
      if (place !== undefined) {
        const message = `Another slide is called "${head.id}" (${place}): give this one an id of its own.`;
        reportFor(text.file)(lineOf(['id']), message);
      }
      places.set(head.id, place ?? text.file);
    }
  }
}

/** An exercise, the slide that uses it and that slide's segment. */
export interface ExerciseUse {
  readonly exercise: ExerciseText;
  readonly slide: SlideText;
  readonly segment: Segment;
}

/** Ties every exercise to the one slide that uses it, and tells what is not tied so. */
export function linkExercises(
  segments: readonly FirstSegment[],
  exercises: readonly ExerciseText[],
  areAllSlidesKnown: () => boolean,
  reportFor: (file: string) => Report,
): readonly ExerciseUse[] {
  const uses: ExerciseUse[] = [];
  for (const { segment, text } of segments) {
    const report = reportFor(text.file);
    for (const slide of text.slides) {
      const exercise = exerciseOf(slide, exercises, report);
      if (!exercise) continue;
      const earlier = uses.find((use) => use.exercise === exercise);
      if (earlier) {
        const place = `The slide "${earlier.slide.head.id}" uses this exercise already`;
        report(slide.lineOf(['exercise']), `${place}: write another exercise for this slide.`);
      } else {
        uses.push({ exercise, slide, segment });
      }
    }
  }
  for (const exercise of exercises) {
    if (!areAllSlidesKnown() || uses.some((use) => use.exercise === exercise)) continue;
    reportFor(exercise.file)(1, 'No slide uses this exercise: name it on a slide, or delete this file.');
  }
  return uses;
}

function exerciseOf(
  { head, lineOf }: SlideText,
  exercises: readonly ExerciseText[],
  report: Report,
): ExerciseText | undefined {
  const { layout, exercise: id } = head;
  if (layout === 'exercise' && id === undefined) {
    report(
      lineOf(['layout']),
      'A slide of the layout "exercise" names its exercise: add "exercise" to the head.',
    );
  }
  if (id === undefined) return undefined;
  if (layout !== undefined && layout !== 'exercise') {
    report(
      lineOf(['exercise']),
      'A slide with an exercise needs the layout "exercise": change it, or delete this.',
    );
  }
  const exercise = exercises.find((known) => known.id === id);
  if (exercise) return exercise;
  const known = exercises.map((other) => other.id);
  const hint = suggest(id, known, 'There are');
  report(lineOf(['exercise']), `There is no exercises/${id}.yaml. ${hint}`);
  return undefined;
}
