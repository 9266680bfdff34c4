import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RawPage } from '../helpers/rawPage.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;
let session: TestSession;
let board: RawPage;
let pages: RawPage[] = [];

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession();
  board = await opened(session.console());
  return () => {
    for (const page of pages) page.close();
    pages = [];
  };
});

async function opened(opening: Promise<RawPage>): Promise<RawPage> {
  const page = await opening;
  pages.push(page);
  page.hello();
  await page.frame('welcome');
  return page;
}

/** A projector whose window is so large. */
async function projector(width: unknown, height: unknown): Promise<RawPage> {
  const page = await opened(session.projector());
  page.send({ type: 'wall', width, height });
  return page;
}

/** Resolves once the console is told of exactly these walls, as "width×height". */
async function told(...walls: readonly string[]): Promise<void> {
  await board.frame('presence', (frame) => {
    const sizes = (frame.walls ?? []).map(({ width, height }) => `${width}×${height}`);
    return sizes.join(' ') === walls.join(' ');
  });
}

describe('how large the walls are', () => {
  test('consoles are told as projectors come, are resized and go, in the order in which they came', async () => {
    const first = await projector(1024, 768);
    await told('1024×768');
    const second = await projector(1920, 1080);
    await told('1024×768', '1920×1080');
    first.send({ type: 'wall', width: 1280, height: 960 });
    await told('1280×960', '1920×1080');
    first.close();
    await told('1920×1080');
    const late = await opened(session.console());
    expect((await late.frame('presence')).walls).toEqual([{ width: 1920, height: 1080 }]);
    second.close();
    await late.frame('presence', ({ walls }) => walls?.length === 0);
  });

  test('what is no size of a window is passed over, and the line goes on', async () => {
    const page = await projector(1024, 768);
    await told('1024×768');
    for (const width of [0, -1024, 199, 10_001, 1024.5, '1024', null, {}])
      page.send({ type: 'wall', width, height: 600 });
    page.send({ type: 'wall', width: 800, height: 600, name: 'somebody' });
    page.send({ type: 'wall', width: 1400, height: 1050 });
    await told('1400×1050');
    const seen = board.frames.all.flatMap((frame) => (frame.type === 'presence' ? (frame.walls ?? []) : []));
    expect(seen.map(({ height }) => height)).not.toContain(600);
    await page.roundTrip();
  });

  test('rule 8: neither devices nor walls are told, and a device or a console is no wall', async () => {
    const seat = await session.join();
    const phone = await opened(session.page(seat));
    for (const page of [phone, board]) page.send({ type: 'wall', width: 390, height: 844 });
    const wall = await projector(1024, 768);
    await told('1024×768');
    const heard = board.frames.all.flatMap((frame) => (frame.type === 'presence' ? (frame.walls ?? []) : []));
    expect(heard.map(({ width }) => width)).not.toContain(390);
    for (const page of [phone, wall]) {
      await page.roundTrip();
      expect(page.frames.all.map(({ type }) => type)).not.toContain('presence');
    }
  });
});
