import { plainWords } from './inviteeColumns.ts';

/** What tells one person from another. */
export interface PersonMarks {
  /** Names the row or the record. */
  readonly key: string;
  readonly name: string;
  readonly company: string;
  readonly email: string;
}

/**
 * Which of the rows stand for somebody who is there already or in an earlier row: the same e-mail address, or the same
 * name in the same company, whatever their case, width and spaces.
 * @returns by the row's key, the key of the one who was first
 */
export function findDuplicates(
  rows: readonly PersonMarks[],
  present: readonly PersonMarks[],
): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  const note = (person: PersonMarks): void => {
    for (const mark of marksOf(person)) if (!seen.has(mark)) seen.set(mark, person.key);
  };
  for (const person of present) note(person);
  const twins = new Map<string, string>();
  for (const row of rows) {
    const first = marksOf(row)
      .map((mark) => seen.get(mark))
      .find((key) => key !== undefined);
    if (first === undefined) note(row);
    else twins.set(row.key, first);
  }
  return twins;
}

function marksOf({ name, company, email }: PersonMarks): readonly string[] {
  const address = email.normalize('NFKC').trim().toLowerCase();
  return [
    ...(address === '' ? [] : [`at ${address}`]),
    ...(name.trim() === '' ? [] : [`as ${plainWords(name)} of ${plainWords(company)}`]),
  ];
}
