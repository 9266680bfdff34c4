import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import * as z from 'zod';
import { isoDateAt, timeAt } from '#shared/session/dates.ts';
import { halfday } from '../test/faults/runHalfday.ts';
import {
  asFacilitator,
  newTestId,
  signInFacilitator,
  type TestFacilitator,
} from '../test/helpers/facilitator.ts';
import { freePort, printedLink, terminalEnv } from '../test/helpers/npmStart.ts';
import { linkToken } from '../test/helpers/runningServer.ts';

/** A laptop of the story: a real `halfday start`, and the facilitator who is signed in on it. */
export interface Laptop {
  readonly port: number;
  readonly base: string;
  readonly facilitator: TestFacilitator;
  /** What its terminal showed. */
  readonly lines: string;
  /** SIGKILL: no goodbye, nothing written any more. */
  die(): Promise<void>;
}

/** @param address what the room would type, as the wall shows it */
export async function startLaptop(
  dataFolder: string,
  address: string,
  words: readonly string[],
): Promise<Laptop> {
  const port = await freePort();
  const settings = {
    HALFDAY_DATA: dataFolder,
    HOST: '127.0.0.1',
    PORT: `${port}`,
    PUBLIC_URL: `http://${address}:4173`,
  };
  const child = startProcess(['start', ...words], settings);
  const { link, lines } = await printedLink(child);
  const base = `http://127.0.0.1:${port}`;
  return {
    port,
    base,
    lines,
    facilitator: await signInFacilitator(base, linkToken(link)),
    async die() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}

/** However the story ends, nothing that it started goes on. */
function startProcess(words: readonly string[], settings: Readonly<Record<string, string>>): ChildProcess {
  const [program = '', ...rest] = halfday(words);
  const child = spawn(program, rest, { env: terminalEnv(settings), stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.removeListener('exit', kill));
  return child;
}

/** The address that the room's phones know, whichever laptop has it. */
export interface Address {
  readonly port: number;
  /** The router gives it to another laptop. */
  giveTo(port: number): void;
  close(): void;
}

export async function openAddress(first: number): Promise<Address> {
  let target = first;
  const open = new Set<net.Socket>();
  const server = net.createServer((incoming) => {
    const outgoing = net.connect(target, '127.0.0.1');
    for (const [one, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      open.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The address has no port.');
  return {
    port: address.port,
    giveTo(port) {
      target = port;
    },
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

/** Invented people who answer whatever is opened, and go on doing so until they are ended. */
export function bringPeople(code: string, { port }: Address, count: number): ChildProcess {
  const words = [
    'rehearse', '--participants', `${count}`, '--code', code, '--url', `http://127.0.0.1:${port}`,
    '--pace', 'quick', '--seconds', '1200', '--seed', '7',
  ]; // prettier-ignore
  const child = startProcess(words, {});
  // Nobody reads what it says; a full pipe would hold it up.
  child.stdout?.resume();
  child.stderr?.resume();
  return child;
}

/** When the room begins, and what a session's settings say of a day that was to begin so many minutes before. */
export interface Morning {
  readonly beginMs: number;
  readonly timeZone: string;
  readonly settings: { readonly date: string; readonly start: string; readonly timeZone: string };
}

/** The next full minute, in a time zone where it is now between nine and ten. */
export function lateMorning(minutesLate: number): Morning {
  const beginMs = Math.ceil((Date.now() + 20_000) / 60_000) * 60_000;
  const ahead = 9 - new Date(beginMs).getUTCHours();
  const offset = ahead < -12 ? ahead + 24 : ahead;
  // These names count the other way round: Etc/GMT+8 is eight hours behind.
  const timeZone = `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
  const plannedMs = beginMs - minutesLate * 60_000;
  const settings = { date: isoDateAt(plannedMs, timeZone), start: timeAt(plannedMs, timeZone), timeZone };
  return { beginMs, timeZone, settings };
}

interface Device {
  readonly locale: 'en-US' | 'zh-CN';
  readonly timeZone: string;
}

export function newLaptopScreen(browser: Browser, { locale, timeZone }: Device): Promise<BrowserContext> {
  const viewport = { width: 1280, height: 620 };
  return browser.newContext({ locale, timezoneId: timeZone, viewport, reducedMotion: 'reduce' });
}

export function newStoryPhone(browser: Browser, { locale, timeZone }: Device): Promise<BrowserContext> {
  return browser.newContext({
    locale,
    timezoneId: timeZone,
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    reducedMotion: 'reduce',
  });
}

/** A page of somebody who is signed in. */
export async function openSignedIn(
  context: BrowserContext,
  { cookie }: Pick<TestFacilitator, 'cookie'>,
  url: string,
): Promise<Page> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: new URL(url).origin }]);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

interface Guest {
  readonly code: string;
  readonly session: string;
  readonly name: string;
  readonly table: string;
  readonly language: 'en' | 'zh-Hans';
}

/** Takes a seat and opens its page, as a scanned code does. */
export async function openGuest(context: BrowserContext, origin: string, guest: Guest): Promise<Page> {
  const { code, session, name, table, language } = guest;
  const identity = { seat: newTestId(), token: newTestId() };
  const { port } = new URL(origin);
  const joined = await fetch(`http://127.0.0.1:${port}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invitation: code, ...identity, name, table, language }),
  });
  if (!joined.ok) throw new Error(`${name} cannot join: ${joined.status}.`);
  const own = { ...identity, client: newTestId(), secret: newTestId(), session, title: 'Harbour Team' };
  await context.addInitScript((seat) => localStorage.setItem('halfday.seat', seat), JSON.stringify(own));
  const page = await context.newPage();
  await page.goto(origin);
  await page.locator('main').waitFor();
  return page;
}

const invitation = z.object({ link: z.string() });

/** A second facilitator, who has accepted an invitation to this session. */
export async function invite(
  { base, facilitator }: Laptop,
  session: string,
  name: string,
): Promise<TestFacilitator> {
  const made: unknown = await (await facilitator.post(`/api/sessions/${session}/invitations`, {})).json();
  const [, token = ''] = invitation.parse(made).link.split('#');
  const account = { name, email: `${name.toLowerCase()}@halfday.test`, password: 'a short sentence' };
  const accepted = await fetch(`${base}/api/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, account }),
  });
  return asFacilitator(base, accepted);
}

const facts = z.object({ copy: z.object({ copiedMs: z.number().nullable() }).nullable() });

/** Waits until the stick holds a copy of the room as it is now; resolves with when it was made, epoch ms. */
export async function copied({ facilitator }: Laptop, session: string): Promise<number> {
  const sinceMs = Date.now();
  for (;;) {
    const answer: unknown = await (await facilitator.get(`/api/sessions/${session}/copy`)).json();
    const madeMs = facts.parse(answer).copy?.copiedMs ?? 0;
    if (madeMs > sinceMs) return madeMs;
    if (Date.now() - sinceMs > 150_000) throw new Error('No copy is made any more.');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
