/**
 * A bug that somebody might write, as a small change of the source, and the test files that are to see it.
 * @typedef {object} Mutant
 * @property {string} rule of src/shared/SPEC.md
 * @property {string} name what is wrong with it
 * @property {string} file
 * @property {string} from text that stands in the file exactly once
 * @property {string} to
 * @property {'node' | 'contract' | 'simulate'} [project]
 * @property {readonly string[]} tests
 */

const committer = 'src/server/sync/committer.ts';
const gateway = 'src/server/sync/gateway.ts';
const processOp = 'src/server/sync/processOp.ts';
const roomClient = 'src/client/sync/roomClient.ts';
const worksheet = 'src/shared/sync/worksheet.ts';
const project = 'src/shared/sync/project.ts';
const sqlite = 'src/server/storage/sqlite.ts';

/** @type {readonly Mutant[]} */
export const mutants = [
  {
    rule: '1',
    name: 'acknowledge once the work has run, before its commit',
    file: committer,
    from: 'settle = () => resolve(value);',
    to: 'resolve(value);',
    tests: ['test/rules/durable.test.ts'],
  },
  {
    rule: '1',
    name: 'acknowledge without waiting for the room at all',
    file: gateway,
    from: 'const answer = await room.submit(identity.session, identity.actor, parsed.op);',
    to: "void room.submit(identity.session, identity.actor, parsed.op); const answer = { ok: true, revision: 1, outcome: 'applied' };",
    tests: ['test/rules/durable.test.ts'],
  },
  {
    rule: '1',
    name: 'take a commit that failed for one that did not',
    file: committer,
    from: 'for (const { fail } of batch) fail(error);',
    to: 'for (const { settle } of batch) settle();',
    tests: ['test/rules/durable.test.ts'],
  },
  {
    rule: '1',
    name: 'leave work lying that comes just as a commit ends',
    file: committer,
    from: '    flushing = null;\n',
    to: '    await Promise.resolve();\n    flushing = null;\n',
    tests: ['src/server/sync/committer.test.ts'],
  },
  {
    rule: '1',
    name: 'do not write commits through to the disk',
    file: sqlite,
    from: 'PRAGMA synchronous=FULL',
    to: 'PRAGMA synchronous=NORMAL',
    project: 'contract',
    tests: ['test/contract/sqlite.test.ts'],
  },
  {
    rule: '2',
    name: 'look for no earlier op of the same id',
    file: processOp,
    from: '  if (known) {',
    to: '  if (known && op.id === null) {',
    tests: ['test/rules/durable.test.ts'],
  },
  {
    rule: '2',
    name: 'answer another seat’s op as if it were one’s own',
    file: processOp,
    from: "if (known.actor !== actorName(actor)) return refuse('not-allowed');",
    to: '',
    tests: ['test/rules/durable.test.ts'],
  },
  {
    rule: '3',
    name: 'take an op out of the outbox when it is sent',
    file: roomClient,
    from: "send({ type: 'op', op: next.op });",
    to: "send({ type: 'op', op: next.op }); void keep(() => write(() => outbox.remove(next.order)));",
    tests: ['test/rules/outbox.test.ts'],
  },
  {
    rule: '3',
    name: 'send an op before it is kept',
    file: roomClient,
    from: ' || !keptOrders.has(next.order)',
    to: '',
    tests: ['test/rules/outbox.test.ts'],
  },
  {
    rule: '4',
    name: 'let everybody write everything',
    file: processOp,
    from: "if (!mayWrite(actor, op)) return refuse('not-allowed');",
    to: '',
    tests: ['test/rules/authority.test.ts'],
  },
  {
    rule: '4',
    name: 'pass keys over that nobody knows',
    file: 'src/shared/sync/op.ts',
    from: 'export const worksheetSet = z.strictObject({',
    to: 'export const worksheetSet = z.object({',
    tests: ['src/shared/sync/parseOp.test.ts', 'test/rules/authority.test.ts'],
  },
  {
    rule: '4',
    name: 'show every facilitator every session',
    file: 'src/shared/session/permissions.ts',
    from: "return who.role === 'owner' || facilitators.some(({ account }) => account === who.id);",
    to: 'return true;',
    tests: ['src/shared/session/mayOpenSession.test.ts', 'test/rules/facilitators.test.ts'],
  },
  {
    rule: '4',
    name: 'leave lines open whose right has ended',
    file: gateway,
    from: 'lines.end([channel]);',
    to: '',
    tests: ['test/rules/facilitators.test.ts'],
  },
  {
    rule: '5',
    name: 'drop late answers',
    file: worksheet,
    from: "return madeBeforeClose\n      ? { ok: true, outcome: 'late', register: register(`late:${op.client}`) }\n      : refuse('closed');",
    to: "return refuse('closed');",
    tests: ['src/shared/sync/worksheet.test.ts', 'test/rules/lateAnswers.test.ts'],
  },
  {
    rule: '5',
    name: 'reopen without the answers that came late',
    file: 'src/server/sync/stageOps.ts',
    from: "const reopens = op.type === 'exercise.phase' && op.to === 'open';",
    to: 'const reopens = false;',
    tests: ['test/rules/lateAnswers.test.ts'],
  },
  {
    rule: '6',
    name: 'let the last write win',
    file: worksheet,
    from: "  return stale ? conflict() : { ok: true, outcome: 'applied', register: register('current') };\n}",
    to: "  return { ok: true, outcome: 'applied', register: register('current') };\n}",
    tests: ['src/shared/sync/worksheet.test.ts', 'test/rules/lateAnswers.test.ts'],
  },
  {
    rule: '5',
    name: 'keep one late value of a field, whoever wrote it',
    file: worksheet,
    from: 'register: register(`late:${op.client}`)',
    to: "register: register('late')",
    tests: ['src/shared/sync/worksheet.test.ts', 'test/rules/tables.test.ts'],
  },
  {
    rule: '6',
    name: 'throw away the value whose place a restored one takes',
    file: worksheet,
    from: "{ ...conflict, slot: 'current', revision }, ...displaced];",
    to: "{ ...conflict, slot: 'current', revision }];",
    tests: ['src/shared/sync/worksheet.test.ts', 'test/rules/tables.test.ts'],
  },
  {
    rule: '6',
    name: 'write into the new table what was written for the old',
    file: 'src/server/sync/worksheetOps.ts',
    from: 'const owner = elsewhere(op, applying) ?? own;',
    to: 'const owner = own;',
    tests: ['test/rules/tables.test.ts'],
  },
  {
    rule: '7',
    name: 'catch up a seat at its new table from where it was at its old',
    file: gateway,
    from: 'heldRevision < (identity.placedRevision ?? 0)',
    to: 'heldRevision < 0',
    tests: ['test/rules/tables.test.ts'],
  },
  {
    rule: '7',
    name: 'catch up from the highest revision seen, though a hint was lost',
    file: roomClient,
    from: 'since: caughtUpTo, client',
    to: 'since: store.getState().view.revision, client',
    tests: ['test/rules/catchUp.test.ts'],
  },
  {
    rule: '7',
    name: 'let a stale press move the room',
    file: 'src/shared/sync/stage.ts',
    from: "if (!slide || op.step > slide.steps) return refuse('unknown-slide');\n  if (op.epoch !== stage.epoch) return refuse('stale');",
    to: "if (!slide || op.step > slide.steps) return refuse('unknown-slide');",
    tests: ['src/shared/sync/stage.test.ts', 'test/rules/catchUp.test.ts'],
  },
  {
    rule: '8',
    name: 'show participants the worksheets of others',
    file: project,
    from: "return reader.role === 'participant' && isOwn(part, reader) ? part : null;",
    to: "return reader.role === 'participant' ? part : null;",
    tests: ['src/shared/sync/project.test.ts'],
  },
  {
    rule: '8',
    name: 'let what only the facilitator may see out with the result',
    file: project,
    from: 'const scopes = visible.map(({ business, n, result }) => ({\n    business,',
    to: 'const scopes = visible.map(({ business, n, result, ...more }) => ({\n    ...more,\n    business,',
    tests: ['src/shared/sync/project.test.ts'],
  },
  {
    rule: '8',
    name: 'show results before they are revealed',
    file: project,
    from: "if (exerciseStage(stage, part.exercise).phase !== 'revealed') return null;",
    to: '',
    tests: ['test/rules/audiences.test.ts'],
  },
  {
    rule: '8',
    name: 'send the notes along with the slide',
    file: 'src/server/sync/stageOps.ts',
    from: 'revision, slide: publicSlide(slide) });',
    to: 'revision, slide });',
    tests: ['test/rules/audiences.test.ts'],
  },
  {
    rule: '9',
    name: 'count answers that came late or lost',
    file: worksheet,
    from: "const current = [...registers].filter(({ slot }) => slot === 'current');",
    to: 'const current = [...registers];',
    tests: ['src/shared/sync/worksheet.test.ts', 'test/rules/results.test.ts'],
  },
  {
    rule: '9',
    name: 'send a result for every answer',
    file: 'src/server/results/resultFeed.ts',
    from: 'if (timers.has(key)) {',
    to: 'if (timers.size < 0) {',
    tests: ['test/rules/results.test.ts'],
  },
  {
    rule: '10',
    name: 'let a seat send as fast as it likes',
    file: gateway,
    from: "if (!drawn.ok) return line.send({ type: 'wait', op, retryInMs: drawn.retryInMs });",
    to: '',
    tests: ['test/rules/limits.test.ts'],
  },
  {
    rule: '10',
    name: 'read values however deeply they are nested',
    file: 'src/shared/sync/isPlain.ts',
    from: 'if (depth > deepest) return false;',
    to: '',
    tests: ['src/shared/sync/parseOp.test.ts'],
  },
  {
    rule: '11',
    name: 'leave old values in free pages',
    file: sqlite,
    from: 'PRAGMA secure_delete=ON',
    to: 'PRAGMA secure_delete=OFF',
    project: 'contract',
    tests: ['test/contract/sqlite.test.ts'],
  },
];
