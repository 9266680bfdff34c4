import { readFileSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** Somebody who answered by name and anonymously, as only the test can know. */
export interface Answered {
  readonly seat: string;
  /** The words of the anonymous answer, which nobody else wrote. */
  readonly words: string;
}

type Row = ReturnType<StatementSync['all']>[number];

interface Table {
  readonly name: string;
  /** In the order of their places. */
  readonly rows: readonly Row[];
}

/** One anonymous worksheet as the attacker finds it: all rows that its words and its owner's name stand in. */
interface Sheet {
  readonly atoms: ReadonlySet<string>;
  readonly rowsIn: ReadonlyMap<string, readonly Row[]>;
}

const rowid = 'place of the row';
/** A random order of twelve comes as near to another about once in a million. */
const suspicious = 0.95;

/**
 * Tries every way to join anonymous answers to seats in a raw data file, and says those that work: any value that a
 * row of an answer shares with a row which leads to some seats and not to all, in whatever table and column; and any
 * column, place of a row, order within a row or place in the file that follows the order of answering.
 * @param people in the order in which they answered
 */
export function joinAttack(file: string, people: readonly Answered[]): readonly string[] {
  const tables = tablesOf(file);
  const sheets = people.map(({ words }) => sheetOf(tables, words));
  return [
    ...people.flatMap((person, index) =>
      (sheets[index]?.rowsIn.size ?? 0) === 0 ? [`nothing is stored of ${person.words}`] : [],
    ),
    ...byValue(tables, sheets, people),
    ...byRank(sheets),
    ...byOrderWithin(tables, people),
    ...byPlaceInFile(file, people),
  ];
}

function tablesOf(file: string): readonly Table[] {
  const sqlite = new DatabaseSync(file, { readOnly: true });
  try {
    const names = sqlite.prepare("select name from sqlite_master where type = 'table'").all();
    return names.map(({ name }) => ({
      name: String(name),
      rows: sqlite.prepare(`select rowid as "${rowid}", * from "${String(name)}" order by 1`).all(),
    }));
  } finally {
    sqlite.close();
  }
}

/** Every value that stands in a row, whole and in its parts, those within JSON too. */
function atomsOf(row: Row): ReadonlySet<string> {
  const atoms = new Set<string>();
  for (const [column, value] of Object.entries(row)) {
    if (column === rowid || value === null) continue;
    const text = String(value);
    atoms.add(text);
    for (const part of text.split(/[^A-Za-z0-9_-]+/)) if (part !== '') atoms.add(part);
  }
  return atoms;
}

function sheetOf(tables: readonly Table[], words: string): Sheet {
  const says = (row: Row): boolean => Object.values(row).some((value) => String(value).includes(words));
  const owners = new Set(
    tables.flatMap(({ rows }) => rows.filter(says).map((row) => String(row['owner'] ?? words))),
  );
  const isOf = (row: Row): boolean =>
    says(row) || Object.values(row).some((value) => owners.has(String(value)));
  const own = tables.map(({ name, rows }) => [name, rows.filter(isOf)] as const);
  return {
    atoms: new Set(own.flatMap(([, rows]) => rows.flatMap((row) => [...atomsOf(row)]))),
    rowsIn: new Map(own.filter(([, rows]) => rows.length > 0)),
  };
}

function byValue(
  tables: readonly Table[],
  sheets: readonly Sheet[],
  people: readonly Answered[],
): readonly string[] {
  const seatsOf = new Map<string, Set<string>>();
  for (const row of tables.flatMap(({ rows }) => rows)) {
    const atoms = atomsOf(row);
    const here = people.filter(({ seat }) => atoms.has(seat));
    for (const atom of atoms) {
      const seats = seatsOf.get(atom) ?? new Set();
      seatsOf.set(atom, seats);
      for (const { seat } of here) seats.add(seat);
    }
  }
  return sheets.flatMap(({ atoms }, index) =>
    [...atoms]
      .filter((atom) => !sheets.every((other) => other.atoms.has(atom)))
      .map((atom) => ({ atom, seats: seatsOf.get(atom)?.size ?? 0 }))
      .filter(({ seats }) => seats > 0 && seats < people.length)
      .map(({ atom, seats }) => `answer ${index} shares "${atom}" with ${seats} of the seats`),
  );
}

/** Whether any column of the answers' first or last rows, or the place of them, follows the order of answering. */
function byRank(sheets: readonly Sheet[]): readonly string[] {
  const names = new Set(sheets.flatMap(({ rowsIn }) => [...rowsIn.keys()]));
  return [...names].flatMap((name) =>
    [0, -1].flatMap((at) => {
      const rows = sheets.map(({ rowsIn }) => rowsIn.get(name)?.at(at));
      return Object.keys(rows[0] ?? {}).flatMap((column) => {
        const values = rows.map((row) => row?.[column]);
        if (values.some((value) => typeof value !== 'number' && typeof value !== 'bigint')) return [];
        return follows(values.map(Number)) ? [`${name}: ${column} follows the order of answering`] : [];
      });
    }),
  );
}

/** A row that names several seats must not name them in the order in which they answered. */
function byOrderWithin(tables: readonly Table[], people: readonly Answered[]): readonly string[] {
  return tables.flatMap(({ name, rows }) =>
    rows.flatMap((row) => {
      const text = JSON.stringify(Object.values(row));
      const places = people.map(({ seat }) => text.indexOf(seat));
      return places.every((place) => place >= 0) && follows(places)
        ? [`${name}: a row names the seats in the order of answering`]
        : [];
    }),
  );
}

/** Where the words lie in the file, whatever the tables say; and whether the log of changes still has them. */
function byPlaceInFile(file: string, people: readonly Answered[]): readonly string[] {
  const bytes = readFileSync(file).toString('latin1');
  const log = readFileSync(`${file}-wal`).toString('latin1');
  const places = people.map(({ words }) => bytes.indexOf(words));
  return [
    ...(follows(places) ? ['the places of the answers in the file follow the order of answering'] : []),
    ...people.flatMap(({ words }, index) =>
      bytes.split(words).length > 2 ? [`answer ${index} lies in the file more than once`] : [],
    ),
    ...(people.some(({ words }) => log.includes(words)) ? ['the log of changes still has answers'] : []),
  ];
}

/** Whether these follow their own index, upward or downward: by the correlation of their ranks (Spearman). */
function follows(values: readonly number[]): boolean {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted[0] === sorted[sorted.length - 1]) return false;
  const rank = (value: number): number => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2;
  const mean = (values.length - 1) / 2;
  const sum = (of: (value: number, index: number) => number): number =>
    values.reduce((total, value, index) => total + of(value, index), 0);
  const together = sum((value, index) => (rank(value) - mean) * (index - mean));
  const spread = Math.sqrt(
    sum((value) => (rank(value) - mean) ** 2) * sum((_, index) => (index - mean) ** 2),
  );
  return Math.abs(together / spread) >= suspicious;
}
