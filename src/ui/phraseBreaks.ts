/// <reference lib="es2022.intl" />

/** Words that lean on the one before them: a line never starts with one. */
const trailing = new Set('的了着过吗呢吧啊么们地得里上下中后前时个')
/** Words that lean on the one after them: a line never ends with one. */
const leading = new Set('不没别很最更太就才也都还把被让给和与在从对为跟向每各一这那第请再')
/** A number or pointer with its measure word leans on what it counts. */
const counting = /[\d一二两三四五六七八九十几每这那各某][个条张次家位件种句份]$/u;
const opening = /[（「『“‘《〈【(\[]$/u;
const number = /[\d.%]$/u;
const leaningForward = [counting, opening, number];

let segmenter: Intl.Segmenter | null | undefined;

function chineseSegmenter(): Intl.Segmenter | null {
  segmenter ??= typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  return segmenter;
}

/**
 * Where a line of this Chinese text may break: the offsets (UTF-16) at which a phrase begins, without 0.
 * Null where the browser knows no words; then lines break between any two characters, as they always did.
 */
export function phraseBreaks(text: string): readonly number[] | null {
  const words = chineseSegmenter();
  if (!words) return null;
  const breaks: number[] = [];
  let before = '';
  for (const { segment, index, isWordLike } of words.segment(text)) {
    const leansBack = !isWordLike || trailing.has(segment);
    const leansForward = leading.has(before) || leaningForward.some((pattern) => pattern.test(text.slice(0, index)));
    if (index > 0 && !leansBack && !leansForward) breaks.push(index);
    before = segment;
  }
  return breaks;
}
