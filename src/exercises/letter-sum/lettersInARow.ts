/** As many letters with their numbers as stand side by side on a phone. */
const most = 8;

/** How many letters of a word stand in a row on a phone, so that its rows are even: of 9 not 8 and one alone, but 5 and 4. */
export function lettersInARow(letters: number): number {
  const rows = Math.max(1, Math.ceil(letters / most));
  return Math.max(1, Math.ceil(letters / rows));
}
