import type { Language } from '#shared/content/language.ts';
import { figureIn, joined } from './figureIn.ts';
import { scaleWords } from './messages.ts';
import type { Change, Compared, RatingSummary } from './schema.ts';

/** One of the ratings that stand together. */
export interface Moment {
  readonly when: 'before' | 'retrospective' | 'now';
  readonly summary: RatingSummary;
}

/** The ratings that there are, as time went: before, before as it is seen now, and now. */
export function momentsOf(now: RatingSummary, { before, retrospective }: Compared): readonly Moment[] {
  return [
    ...(before ? [{ when: 'before', summary: before } as const] : []),
    ...(retrospective ? [{ when: 'retrospective', summary: retrospective } as const] : []),
    { when: 'now', summary: now },
  ];
}

/** The medians in a row, who went up or down, and whether most have moved their measure. */
export function comparedSentence(now: RatingSummary, compared: Compared, language: Language): string {
  const words = scaleWords(language);
  if (now.n === 0) return words('none');
  const figure = figureIn(language);
  const parts = momentsOf(now, compared)
    .map(({ when, summary: { median } }) =>
      words('part', { label: words(`${when}In`), median: median === null ? '–' : figure.format(median) }),
    )
    .join(words('between'));
  const { change, shift, gain } = compared;
  const moved = shift && movedBy(shift);
  return joined(
    [
      words('medians', { parts }),
      ...(change ? [words('change', { ...change })] : []),
      ...(shift ? [words('shift', { ...shift })] : []),
      ...(moved ? [words(moved)] : []),
      ...(gain ? [words('gain', { ...gain })] : []),
    ],
    language,
  );
}

function movedBy({ n, lower, higher }: Change): 'stricter' | 'milder' | null {
  if (2 * lower > n) return 'stricter';
  return 2 * higher > n ? 'milder' : null;
}

/** The same for the wall, where medians stand beside their pictures: who went where, and how looking back differs. */
export function wallComparedSentence({ change, shift, gain }: Compared, language: Language): string {
  const words = scaleWords(language);
  const moved = change ?? gain;
  return joined(
    [
      ...(moved ? [words('wallChange', { ...moved })] : []),
      ...(shift ? [words(shift.higher > shift.lower ? 'wallHigher' : 'wallLower', { ...shift })] : []),
    ],
    language,
  );
}
