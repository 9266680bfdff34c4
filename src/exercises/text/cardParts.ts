/** How wide a card's text may be in all, in half-width characters: a line of a card holds about twenty-five. */
const mostOnCard = 130;
const lineOfCard = 25;

/** A Latin word with its spaces, or a Chinese character with the marks that stay with it. */
const atom = /\n|\p{Script=Han}[\p{P}]*|[^\s\p{Script=Han}]+[^\S\n]*|[^\S\n]+/gu;
const sentenceEnd = /[.!?;。！？；…]["”’」）)]*\s*$/u;

/** What one card on the wall holds: a text, or one of the parts of a long one. */
export interface CardPart {
  readonly words: string;
  /** Whether more words go before or come after. */
  readonly begun: boolean;
  readonly goesOn: boolean;
}

/**
 * A text cut into parts that each fit a card on the wall with no word smaller than the back row can read: after the
 * end of a sentence where there is one late enough, else between words.
 */
export function cardParts(text: string): readonly CardPart[] {
  const parts: string[] = [];
  let atoms: readonly string[] =
    text
      .trim()
      .replace(/\n{2,}/g, '\n')
      .match(atom) ?? [];
  while (atoms.length > 0) {
    const end = endOfPart(atoms);
    const part = atoms.slice(0, end).join('').trim();
    if (part !== '') parts.push(part);
    atoms = atoms.slice(end);
  }
  return parts.map((words, at) => ({ words, begun: at > 0, goesOn: at < parts.length - 1 }));
}

function endOfPart(atoms: readonly string[]): number {
  let width = 0;
  let sentence = 0;
  for (const [at, one] of atoms.entries()) {
    width += one === '\n' ? lineOfCard : widthOf(one);
    if (width > mostOnCard && at > 0) return sentence > 0 ? sentence : at;
    if (sentenceEnd.test(one) && width > mostOnCard / 2) sentence = at + 1;
  }
  return atoms.length;
}

function widthOf(words: string): number {
  let width = 0;
  for (const symbol of words)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(symbol) ? 2 : 1;
  return width;
}
