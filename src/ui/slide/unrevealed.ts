import type { PublicSlide } from '#shared/content/workshop.ts';

/** Where a paragraph, or one item of a list, stands in its slide. */
export function unitKey(block: number, item = 0): string {
  return `${block}.${item}`;
}

/**
 * What of a slide is still to come at this step. Each step shows one more list item, the last step the last of
 * them; paragraphs stand from the beginning, unless the slide has more steps than items: then they step too.
 */
export function unrevealed(slide: Pick<PublicSlide, 'blocks' | 'steps'>, step: number): ReadonlySet<string> {
  const every = slide.blocks.flatMap((block, index) =>
    block.kind === 'list' ? block.items.map((_, item) => unitKey(index, item)) : [unitKey(index)],
  );
  const items = every.filter((key) => slide.blocks[Number.parseInt(key, 10)]?.kind === 'list');
  const stepped = slide.steps > items.length ? every : items;
  const toCome = Math.max(0, slide.steps - step);
  return new Set(toCome === 0 ? [] : stepped.slice(-toCome));
}
