/** The drawings that a slide may show, and how many labels each takes from the slide's list. */
export const figures = {
  cake: { least: 2, most: 2 },
  'growth-of-two': { least: 2, most: 2 },
  'lifetime-value': { least: 6, most: 6 },
  journey: { least: 4, most: 8 },
  'letter-sum': { least: 0, most: 0 },
  'four-places': { least: 4, most: 4 },
  'seven-rules': { least: 7, most: 7 },
} as const;

export type FigureName = keyof typeof figures;

export const figureNames = Object.keys(figures).filter(isFigureName);

function isFigureName(name: string): name is FigureName {
  return Object.prototype.hasOwnProperty.call(figures, name);
}
