const mergedSheets = 'src/server/sync/mergedSheets.ts';
const copy = 'src/server/copy/writeCopy.ts';
const applyStageOp = 'src/shared/sync/applyStageOp.ts';
const people = ['test/rules/people.test.ts'];
const tally = ['test/rules/tally.test.ts'];

/**
 * Bugs in how a room is held from the console: drivers, people, moderation, what is said beside the exercises, copies.
 * @type {readonly import('./mutantList.mjs').Mutant[]}
 */
export const roomMutants = [
  {
    rule: '4',
    name: 'take the press of one facilitator while another drives',
    file: 'src/server/sync/processOp.ts',
    from: "if (!mayDrive(actor, op, session.stage.driver)) return refuse('not-driver');",
    to: '',
    tests: ['test/rules/drivers.test.ts'],
  },
  {
    rule: '7',
    name: 'leave the door locked when the lock is taken back',
    file: applyStageOp,
    from: 'if (locked !== undefined) return { locked };',
    to: 'if (locked !== undefined) return {};',
    tests: ['src/shared/sync/takenBack.test.ts'],
  },
  {
    rule: '7',
    name: 'end the countdown of a slide when a step is taken back',
    file: applyStageOp,
    from: 'timer: last.ended ?? (isHere ? stage.timer : null),',
    to: 'timer: last.ended ?? null,',
    tests: ['src/shared/sync/takenBack.test.ts'],
  },
  {
    rule: '8',
    name: 'tell the wall of a held answer below the minimum of answers',
    file: 'src/shared/sync/project.ts',
    from: 'if (n < minimum) return { business, n, result: null };',
    to: 'if (n < minimum) return { business, n, result: null, ...(hasUnshown(moderation) ? { unshown: true } : {}) };',
    tests: ['src/shared/sync/project.test.ts'],
  },
  {
    rule: '4',
    name: 'let whoever was shown the door in by their token',
    file: 'src/server/sync/identify.ts',
    from: "if (seat.removedMs !== null) return 'removed';",
    to: '',
    tests: people,
  },
  {
    rule: '4',
    name: 'seat whoever is new while the room is locked',
    file: 'src/server/sync/room.ts',
    from: "if (session.stage.locked) return refuse('locked');",
    to: '',
    tests: people,
  },
  {
    rule: '9',
    name: 'count the answers of a removed seat',
    file: 'src/server/results/computeResult.ts',
    from: 'const seats = everybody.filter(({ removedMs }) => removedMs === null);\n  const removed = everybody.filter(({ removedMs }) => removedMs !== null);',
    to: 'const seats = everybody;\n  const removed = everybody.slice(everybody.length);',
    tests: people,
  },
  {
    rule: '8',
    name: 'tell a table that somebody was removed',
    file: 'src/shared/sync/project.ts',
    from: '? { id, name, table, language, scribe }',
    to: '? part.seat',
    tests: ['src/shared/sync/project.test.ts', ...people],
  },
  {
    rule: '8',
    name: 'tell devices and the wall who drives, and what can be taken back',
    file: 'src/shared/sync/project.ts',
    from: 'const common = { ...stageDefaults, epoch,',
    to: 'const common = { ...stage, epoch,',
    tests: ['src/shared/sync/project.test.ts'],
  },
  {
    rule: '8',
    name: 'let a held entry out with the result',
    file: 'src/shared/moderation/holdPolicy.ts',
    from: "const otherwise = holdsAll(settings) ? 'room' : null;",
    to: 'const otherwise = null;',
    tests: ['test/rules/moderation.test.ts'],
  },
  {
    rule: '8',
    name: 'tell how energy falls before five have answered',
    file: 'src/shared/asides/energy.ts',
    from: 'return n >= fewestToTell ? counts : [n];',
    to: 'return counts;',
    tests: tally,
  },
  {
    rule: '11',
    name: 'go on counting the energy of whoever is erased',
    file: 'src/server/sync/tally.ts',
    from: "if (op?.type === 'seat.erase' || op?.type === 'seat.remove'",
    to: "if (op?.type === 'seat.remove'",
    tests: tally,
  },
  {
    rule: '8',
    name: 'store the page that parked a question beside its words',
    file: 'src/server/sync/parkingOps.ts',
    from: 'const registers = registersOf(item, values, fromDevice, applying);',
    to: 'const registers = registersOf(item, values, seat, applying);',
    tests: ['test/rules/parking.test.ts'],
  },
  {
    rule: '6',
    name: 'drop the older value when two seats become one',
    file: mergedSheets,
    from: 'lay({ ...(isNewer ? other : one), slot: `conflict:${op}-${beside}`, revision });',
    to: '',
    tests: ['src/server/sync/mergedSheets.test.ts', 'test/rules/mergedSeats.test.ts'],
  },
  {
    rule: '7',
    name: 'catch a page up that knows a room which the data never saw',
    file: 'src/server/copy/lineage.ts',
    from: 'isAnother: known !== id || seen > revision,',
    to: 'isAnother: seen > revision,',
    tests: ['src/server/copy/lineage.test.ts'],
  },
  {
    rule: '3',
    name: 'keep no copy but the newest',
    file: copy,
    from: 'const keptCopies = 2;',
    to: 'const keptCopies = 1;',
    tests: ['src/server/copy/copies.test.ts'],
  },
  {
    rule: '3',
    name: 'go on from a copy that is not whole',
    file: 'src/server/copy/resumeCopy.ts',
    from: 'if (isWhole(path.join(from, manifest.file), manifest))',
    to: 'if (manifest.bytes > 0)',
    tests: ['src/server/copy/copies.test.ts'],
  },
];
