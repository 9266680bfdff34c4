/** How wide a letter is, in ems: Chinese ones are square, others about half as wide. */
function widthOf(character: string): number {
  return /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[\ud840-\ud8bf]/.test(character) ? 1 : 0.55;
}

/** A text cut to about so many ems, with an ellipsis where it was longer. */
export function shortened(text: string, ems: number): string {
  const clean = text.trim().replace(/\s+/g, ' ');
  let width = 0;
  let kept = '';
  for (const character of clean) {
    width += widthOf(character);
    if (width > ems) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return clean;
}
