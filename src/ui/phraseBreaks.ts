/// <reference lib="es2022.intl" />

/** Words of one character that lean on the one after them; all others of one character lean on the one before. */
const leading = new Set(
  '不没沒别別很最更太就才也都还還把被让讓给給和与與在从從对對为為跟向每各一这這那第请請再并並或但若当當',
);
/** What follows these belongs to them: an opening mark, a figure, a number with its measure word. */
const leaningForward = [
  /[（「『“‘《〈【([]$/u,
  /[\d.%]$/u,
  /[\d一二两兩三四五六七八九十几幾每这這那各某][个個条條张張次家位件种種句份]$/u,
];
/** Where the two scripts meet, a place to break would take away the thin gap that the browser sets between them. */
const scriptsMeet = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u;
const particleAtEnd = /^.?[的了着著过過吗嗎呢吧啊么麼们們地得]$/u;

let segmenter: Intl.Segmenter | null | undefined;

function chineseSegmenter(): Intl.Segmenter | null {
  segmenter ??=
    typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
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
  let start = 0;
  let before = { segment: '', isWordLike: false };
  for (const { segment, index, isWordLike = false } of words.segment(text)) {
    const short = particleAtEnd.test(segment) || (segment.length === 1 && !leading.has(segment));
    const leansBack = !isWordLike || (short && before.isWordLike);
    const soFar = text.slice(0, index);
    const meeting = scriptsMeet.test(text.slice(Math.max(0, index - 1), index + 1));
    const leansForward =
      index - start === 1 ||
      leading.has(before.segment) ||
      leaningForward.some((pattern) => pattern.test(soFar));
    if (index > 0 && !leansBack && !leansForward && !meeting) {
      breaks.push(index);
      start = index;
    }
    before = { segment, isWordLike };
  }
  return breaks;
}
