export const en = {
  today: 'today',
  start: 'start',
  year: (year: number) => `${year} yr`,
  doubles: (years: string) => `doubles in ${years} years`,
  standsStill: 'stands still',
  customers: (name: string, first: string, last: string, years: number) =>
    `${name}: from ${first} customers to ${last} in ${years} years.`,
  yearOf: (year: number, sum: string) => `year ${year}: ${sum}`,
  before: (sum: string) => `before the first year: ${sum}`,
  letters: (word: string, letters: string, total: number) => `${word}: ${letters}, together ${total}`,
  comma: ', ',
};

export type FigureWords = typeof en;
