import type { PublicSlide } from '#shared/content/workshop.ts';

/** Whether the way forward leaves this slide out: its segment, or its exercise, is skipped. */
export function isSkipped(
  { segment, exercise }: Pick<PublicSlide, 'segment' | 'exercise'>,
  skipped: readonly string[],
): boolean {
  return skipped.includes(segment) || (exercise !== undefined && skipped.includes(exercise));
}
