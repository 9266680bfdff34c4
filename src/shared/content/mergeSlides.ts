import { localize } from './byLanguage.ts';
import type { ByLanguage } from './byLanguage.ts';
import { compareIds } from './compareIds.ts';
import type { Identified } from './compareIds.ts';
import type { Language } from './language.ts';
import type { SegmentText, SlideText } from './parseSegment.ts';
import type { BlockText } from './parseSlideBody.ts';
import type { Report } from './report.ts';
import type { Block, Slide } from './workshop.ts';

/**
 * Joins one segment's slides in all languages, and tells where a translation is built differently.
 * @param texts the languages that have a file
 * @returns the slides that are whole in all of them
 */
export function mergeSlides(
  segment: string,
  first: SegmentText,
  translations: readonly SegmentText[],
  reportFor: (file: string) => Report,
): readonly Slide[] {
  for (const own of translations) {
    if (!first.whole || !own.whole) continue;
    compareIds('slide', identified(first), first.file, identified(own), own.lastLine, reportFor(own.file));
  }
  return first.slides.flatMap((slide) => {
    const others: Array<readonly [Language, SlideText]> = [];
    for (const own of translations) {
      const other = own.slides.find(({ head }) => head.id !== undefined && head.id === slide.head.id);
      if (!other) continue;
      compareSlide(slide, first.file, other, reportFor(own.file));
      others.push([own.language, other]);
    }
    const merged = mergeSlide(segment, [[first.language, slide], ...others]);
    return merged ? [merged] : [];
  });
}

function identified(segment: SegmentText): readonly Identified[] {
  return segment.slides.flatMap(({ head, lineOf }) =>
    head.id === undefined ? [] : [{ id: head.id, line: lineOf(['id']) }],
  );
}

function compareSlide(first: SlideText, firstFile: string, own: SlideText, report: Report): void {
  if (
    first.head.source !== undefined &&
    own.head.source === undefined &&
    own.lineOf(['source']) === own.line
  ) {
    report(own.line, `This slide has a source in ${firstFile}: add "source" to its head.`);
  }
  if (first.head.source === undefined && own.head.source !== undefined) {
    report(
      own.lineOf(['source']),
      `This slide has no source in ${firstFile}: add it there, or delete it here.`,
    );
  }
  if (first.body.whole && own.body.whole) {
    compareBlocks(first.body.blocks, firstFile, own.body.blocks, own.line, report);
  }
}

function compareBlocks(
  first: readonly BlockText[],
  firstFile: string,
  own: readonly BlockText[],
  slideLine: number,
  report: Report,
): void {
  const [paragraphs, ownParagraphs] = [first, own].map(
    (blocks) => blocks.filter((block) => block.kind === 'paragraph').length,
  );
  if (paragraphs !== ownParagraphs) {
    report(
      slideLine,
      `This slide has ${count(ownParagraphs, 'paragraph')} here, ${paragraphs} in ${firstFile}: make it the same.`,
    );
  }
  const list = first.find((block) => block.kind === 'list');
  const ownList = own.find((block) => block.kind === 'list');
  if (list && !ownList)
    report(slideLine, `This slide has no list here, but one in ${firstFile}: make it the same.`);
  if (!list && ownList) {
    report(ownList.line, `This slide has a list here, but none in ${firstFile}: make it the same.`);
  }
  if (list && ownList) {
    const [items, ownItems] = [list.items.length, ownList.items.length];
    if (items !== ownItems) {
      report(
        ownList.line,
        `This list has ${count(ownItems, 'item')} here, ${items} in ${firstFile}: make it the same.`,
      );
    }
    if (list.ordered !== ownList.ordered) {
      const [here, there] = ownList.ordered ? ['numbers', 'dots'] : ['dots', 'numbers'];
      report(ownList.line, `This list has ${here} here, ${there} in ${firstFile}: make it the same.`);
    }
  }
  const isSameLength = first.length === own.length && paragraphs === ownParagraphs;
  if (isSameLength && first.some((block, index) => block.kind !== own[index]?.kind)) {
    report(slideLine, `Put the paragraphs and the list in the same order as in ${firstFile}.`);
  }
}

function count(n: number | undefined, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** One slide from its texts, the first language's first; undefined when something of it is missing. */
function mergeSlide(segment: string, texts: ByLanguage<SlideText>): Slide | undefined {
  const [[, first]] = texts;
  const { id, layout, minutes, exercise, figure, stepwise, source } = first.head;
  if (id === undefined || layout === undefined || minutes === undefined) return undefined;
  const list = first.body.blocks.find((block) => block.kind === 'list');
  return {
    id,
    segment,
    layout,
    minutes,
    ...(exercise !== undefined && { exercise }),
    ...(figure !== undefined && { figure }),
    title: localize(texts, (text) => text.body.title),
    blocks: mergeBlocks(texts),
    ...(source !== undefined && { source: localize(texts, (text) => text.head.source) }),
    steps: stepwise === true && list ? list.items.length : 0,
    notes: localize(texts, (text) => text.notes),
  };
}

function mergeBlocks(texts: ByLanguage<SlideText>): readonly Block[] {
  const [[, first]] = texts;
  return first.body.blocks.map((block, index): Block => {
    const blockIn = (text: SlideText) => text.body.blocks[index];
    if (block.kind === 'paragraph') {
      return {
        kind: 'paragraph',
        text: localize(texts, (text) => onlyParagraph(blockIn(text))?.text),
      };
    }
    const items = block.items.map((_item, at) =>
      localize(texts, (text) => onlyList(blockIn(text))?.items[at]?.text),
    );
    return { kind: 'list', ordered: block.ordered, items };
  });
}

function onlyParagraph(block: BlockText | undefined) {
  return block?.kind === 'paragraph' ? block : undefined;
}

function onlyList(block: BlockText | undefined) {
  return block?.kind === 'list' ? block : undefined;
}
