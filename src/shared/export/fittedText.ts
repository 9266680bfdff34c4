/** The place that a text is set into; sizes in points. */
export interface TextBox {
  readonly widthPt: number;
  readonly heightPt: number;
  /** No larger than this, however short the text is. */
  readonly mostPt: number;
  readonly mostLines: number;
  /** Smaller than this, lines break within words too; left out, they never do. */
  readonly leastPt?: number;
}

export interface FittedText {
  readonly lines: readonly string[];
  /** Whole points. */
  readonly sizePt: number;
}

/** From one line to the next, as a part of the size. */
export const fittedLeading = 1.2;

/**
 * Sets a text as large as its place allows, without a browser to measure it: widths are those of the widest of the
 * bold faces that a name may be printed in, so that it never runs over the edge, whatever face is there.
 * @param breaksAt offsets (UTF-16) at which a Chinese text may break; left out, between any two characters
 */
export function fittedText(
  text: string,
  box: TextBox,
  breaksAt: (text: string) => readonly number[] | null = () => null,
): FittedText {
  const trimmed = text.trim().replaceAll(/\s+/gu, ' ');
  if (trimmed === '') return { lines: [], sizePt: box.mostPt };
  const phrases = largest(piecesOf(trimmed, breaksAt(trimmed)), box);
  if (phrases.sizePt >= (box.leastPt ?? 0)) return phrases;
  const letters = largest(characters(trimmed), box);
  return letters.sizePt > phrases.sizePt ? letters : phrases;
}

/** Width in em. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The most that a sign of its kind takes in Noto Sans and Serif CJK, DejaVu Sans and Serif or Liberation Sans, all bold. */
const emWidths: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[ .,;:'’‘"“”·\-/()[\]!|ijltfrI]/u, 0.53],
  [/[mwMW@%]/u, 1.13],
  [/[0-9]/u, 0.7],
  [/\p{Ll}/u, 0.73],
  [/\p{Lu}/u, 0.95],
];

function characterWidth(character: string): number {
  const [base = character] = character.normalize('NFD');
  return emWidths.find(([pattern]) => pattern.test(base))?.[1] ?? 1;
}

function largest(pieces: readonly string[], box: TextBox): FittedText {
  let best: FittedText = { lines: [], sizePt: 0 };
  for (let count = 1; count <= Math.min(box.mostLines, pieces.length); count += 1) {
    const lines = evenLines(pieces, count);
    const widest = Math.max(...lines.map(textWidth));
    const high = box.heightPt / (lines.length * fittedLeading);
    const sizePt = Math.floor(Math.min(box.mostPt, box.widthPt / widest, high));
    // Of two ways that are as large, the one with fewer lines.
    if (sizePt > best.sizePt) best = { lines, sizePt };
  }
  return best;
}

/** The pieces on so many lines that the widest is as narrow as can be. */
function evenLines(pieces: readonly string[], count: number): readonly string[] {
  if (count === 1) return [pieces.join('').trim()];
  let best: readonly string[] = [];
  let narrowest = Infinity;
  for (let first = 1; first <= pieces.length - count + 1; first += 1) {
    const lines = [pieces.slice(0, first).join('').trim(), ...evenLines(pieces.slice(first), count - 1)];
    const widest = Math.max(...lines.map(textWidth));
    if (widest < narrowest) {
      narrowest = widest;
      best = lines;
    }
  }
  return best;
}

/** What stays together on a line: Latin words, and phrases of Chinese. */
function piecesOf(text: string, breaks: readonly number[] | null): readonly string[] {
  const words = text.match(/[^\s-]+-?\s*|-\s*/gu) ?? [text];
  if (breaks === null) return words.flatMap(chineseApart);
  const known = new Set(breaks.filter((at) => isBesideChinese(text, at)));
  let from = 0;
  return words.flatMap((word) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    const cuts = [...known].filter((at) => at > start && at < from).sort((a, b) => a - b);
    return [start, ...cuts].map((at, index) => text.slice(at, cuts[index] ?? from));
  });
}

/** An address is no phrase, whatever a browser takes for the words in it. */
function isBesideChinese(text: string, at: number): boolean {
  return /\p{Script=Han}/u.test(text.slice(at - 1, at + 1));
}

function chineseApart(word: string): readonly string[] {
  return word.match(/\p{Script=Han}[\p{M}，。、（）·]*\s*|[^\p{Script=Han}]+/gu) ?? [word];
}

/** One by one, each with the marks that belong to it. */
function characters(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*/gu) ?? [text];
}
