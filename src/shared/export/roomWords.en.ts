/** What the room's diagram says of itself; every figure comes ready to be printed. */
export interface RoomWords {
  /** At a table of ten or fewer: "47 people at tables of 8: 6 tables (5 of 8 and 1 of 7)". */
  readonly atTables: (people: string, most: string, tables: string, sizes: string) => string;
  readonly evenTables: (people: string, tables: string, each: string) => string;
  readonly oneTable: (people: string) => string;
  readonly ofSize: (tables: string, people: string) => string;
  /** Between the last two of several. */
  readonly and: string;
  readonly inRows: (people: string, desks: string, rows: string) => string;
  readonly atLeast: (width: string, depth: string) => string;
  readonly tooMany: (most: string, people: string) => string;
  readonly moreTables: (wanted: string, has: string) => string;
  readonly example: string;
  readonly noteRounds: (tables: string, diameter: string, inches: string) => string;
  readonly noteDesks: (desks: string, width: string, depth: string) => string;
  readonly noteBoard: (width: string, length: string) => string;
  readonly noteChairs: (chairs: string) => string;
  readonly notePicture: (width: string) => string;
  readonly noteWays: (passage: string) => string;
  readonly noteFlipcharts: (count: string) => string;
  readonly noteSockets: string;
  readonly noteAccess: (needs: string) => string;
  readonly need: (count: string, text: string) => string;
  readonly listSeparator: string;
  readonly peopleAt: (count: string) => string;
}

const counted = (count: string, one: string, more: string): string =>
  `${count} ${count === '1' ? one : more}`;

export const en: RoomWords = {
  atTables: (people, most, tables, sizes) =>
    `${people} people at tables of ${most}: ${tables} tables (${sizes})`,
  evenTables: (people, tables, each) =>
    `${people} people at ${counted(tables, 'table', 'tables')} of ${each}`,
  oneTable: (people) => `${counted(people, 'person', 'people')} around one table`,
  ofSize: (tables, people) => `${tables} of ${people}`,
  and: ' and ',
  inRows: (people, desks, rows) =>
    `${counted(people, 'person', 'people')} at ${counted(desks, 'desk', 'desks')} in ${counted(rows, 'row', 'rows')}`,
  atLeast: (width, depth) => `Room: at least ${width} × ${depth} m`,
  tooMany: (most, people) =>
    `A boardroom seats ${most} at most: more cannot hear one another along one table. For ${people} people this is a cabaret.`,
  moreTables: (wanted, has) =>
    `${wanted} tables are drawn; the session has ${has}. More than ten at a table, and half of them only listen.`,
  example: 'An example. Once there is a session, its own people and tables stand here.',
  noteRounds: (tables, diameter, inches) =>
    `${counted(tables, 'round table', 'round tables')}, ${diameter} m (${inches} in), the side to the screen without chairs.`,
  noteDesks: (desks, width, depth) =>
    `${counted(desks, 'desk', 'desks')} of ${width} × ${depth} m, facing the screen.`,
  noteBoard: (width, length) => `One table of ${width} × ${length} m, or smaller ones pushed together.`,
  noteChairs: (chairs) => `${counted(chairs, 'chair', 'chairs')}, and two more by the wall.`,
  notePicture: (width) => `Picture: at least ${width} m wide, above the heads in front, no pillar before it.`,
  noteWays: (passage) => `Ways: at least ${passage} m behind every chair and to the door.`,
  noteFlipcharts: (count) =>
    count === '1'
      ? 'One flipchart, by the screen.'
      : `${count} flipcharts: one by the screen, the others along the walls.`,
  noteSockets: 'Power at the screen and at every table, no cable across a way.',
  noteAccess: (needs) => `Access: ${needs}.`,
  need: (count, text) => `${count} ${text}`,
  listSeparator: ', ',
  peopleAt: (count) => counted(count, 'person', 'people'),
};
