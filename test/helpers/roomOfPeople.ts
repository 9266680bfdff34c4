import type { WorksheetSet } from '#shared/sync/op.ts';
import type { Part } from '#shared/sync/protocol.ts';
import { newTestId } from './facilitator.ts';
import type { RawPage } from './rawPage.ts';
import { someAnswer } from './someAnswer.ts';
import { someExercise, someWorkshop } from './someWorkshop.ts';
import type { TestRoom, TestSeat, TestSession } from './testRoom.ts';

const words = { kind: 'text', options: { lines: 3, sharing: 'always' } };
const workshop = someWorkshop({
  id: 'people',
  exercises: [
    someExercise('rating'),
    someExercise('alone', words),
    someExercise('ours', { ...words, owner: 'table' }),
    someExercise('secret', { anonymous: true, minimum: 1 }),
  ],
});

export interface Person extends TestSeat {
  readonly page: RawPage;
}

type AnyOp = Readonly<Record<string, unknown>> & { readonly id: string };
type PartOf<Name extends Part['part']> = Extract<Part, { part: Name }>;

/** A session whose console is open, and people who come and go: rated, written alone, together, and anonymously. */
export interface RoomOfPeople {
  readonly session: TestSession;
  readonly console: RawPage;
  /** Welcomed, and closed at the end. */
  opened(opening: Promise<RawPage>): Promise<RawPage>;
  comesIn(name: string, table?: string, secret?: string): Promise<Person>;
  /** How an op was answered: its outcome, or why it was refused. */
  send(page: RawPage, op: AnyOp): Promise<string>;
  /** By the console. */
  press(type: string, fields: object): Promise<string>;
  write(page: RawPage, value: string, changes?: Partial<WorksheetSet>): Promise<string>;
  rate(page: RawPage, value: number): Promise<string>;
  /** What an exercise holds: owner, slot and value. */
  stored(exercise?: string): Promise<readonly string[]>;
  joinAs(changes: object): Promise<Response>;
  codeOf(seat: TestSeat): Promise<string>;
  comeBack(code: string): Promise<{ readonly status: number; readonly body: string; readonly token: string }>;
  close(): void;
}

export const newOp = (type: string, fields: object) => ({
  type,
  id: newTestId(),
  client: newTestId(),
  ...fields,
});
export const newAnswer = (page: RawPage, changes: Partial<WorksheetSet>) =>
  someAnswer({ client: page.client, ...changes });

/** A part that a page was told of, past or future. */
export async function told<Name extends Part['part']>(
  page: RawPage,
  name: Name,
  fits: (part: PartOf<Name>) => boolean,
): Promise<void> {
  const isIt = (part: Part): part is PartOf<Name> => part.part === name;
  await page.frame('parts', ({ parts }) => parts.some((part) => isIt(part) && fits(part)));
}

export async function roomOfPeople(room: TestRoom): Promise<RoomOfPeople> {
  const session = await room.newSession({ workshop });
  const pages: RawPage[] = [];
  const post = (path: string, body: unknown) =>
    fetch(room.base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  async function opened(opening: Promise<RawPage>): Promise<RawPage> {
    const page = await opening;
    pages.push(page);
    page.hello();
    await page.frame('welcome');
    return page;
  }
  async function send(page: RawPage, op: AnyOp): Promise<string> {
    page.op(op);
    const frame = await page.answer(op.id);
    return frame.type === 'ack' ? frame.outcome : frame.type === 'refuse' ? frame.reason : frame.type;
  }
  const console = await opened(session.console());
  return {
    session,
    console,
    opened,
    send,
    press: (type, fields) => send(console, newOp(type, fields)),
    async comesIn(name, table = 't1', secret) {
      const seat = await session.join({ name, table });
      return { ...seat, page: await opened(session.page(seat, secret === undefined ? {} : { secret })) };
    },
    write: (page, value, changes = {}) =>
      send(page, newAnswer(page, { exercise: 'alone', field: 'text', value, ...changes })),
    rate: (page, value) => send(page, newAnswer(page, { value })),
    stored: async (exercise = 'alone') =>
      (await room.store.registers(session.id, { exercise })).flatMap(({ owner, slot, value }) =>
        value === null ? [] : [`${owner} ${slot.replace(/:.*/, '')} ${JSON.stringify(value)}`],
      ),
    joinAs: (changes) =>
      post('/api/join', {
        invitation: session.code,
        seat: newTestId(),
        token: newTestId(),
        name: 'Somebody',
        table: 't1',
        language: 'en',
        ...changes,
      }),
    async codeOf({ seat }) {
      const shown = await room.facilitator.get(`/api/sessions/${session.id}/seats/${seat}/return-code`);
      return /"code":"(\w+)"/.exec(await shown.text())?.[1] ?? '';
    },
    async comeBack(code) {
      const token = newTestId();
      const returned = await post('/api/return', { code, token });
      return { status: returned.status, body: await returned.text(), token };
    },
    close: () => pages.forEach((page) => page.close()),
  };
}
