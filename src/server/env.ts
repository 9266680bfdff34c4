import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type MailSettings, readMailAddress, readSmtpUrl } from './mail/mailSettings.ts';
import { StartProblem } from './startProblem.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const environment = z.object({
  PORT: z
    .stringFormat('port', /^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65_535))
    .default(4173),
  /** The address to listen on; by default every network of this machine, so that phones reach it. */
  HOST: z.string().min(1).default('0.0.0.0'),
  HALFDAY_DATA: z.string().min(1).default(path.join(root, 'data')),
  /** A folder that the data are copied to every minute, such as that of a stick. */
  HALFDAY_COPY: z.string().min(1).optional(),
  /** Folders of workshops beside our own, or of one workshop each, separated as in PATH. */
  HALFDAY_WORKSHOPS: z.string().min(1).optional(),
  /** A PostgreSQL database that everything is kept in, in place of the folder. */
  DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  /** The address people type when a proxy stands in front, without a slash at the end. */
  PUBLIC_URL: z.url().optional(),
  /** The mail server that letters go out by, and whom they are from; both or neither. */
  HALFDAY_SMTP_URL: z
    .string()
    .refine((text) => readSmtpUrl(text) !== null)
    .optional(),
  HALFDAY_MAIL_FROM: z
    .string()
    .refine((text) => readMailAddress(text) !== null)
    .optional(),
  HALFDAY_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
});

export interface Env {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** The PostgreSQL database in place of the folder, its password in it; null for the folder. */
  readonly databaseUrl: string | null;
  /** Where the data are copied to every minute, there or not; null for nowhere. */
  readonly copyFolder: string | null;
  /** Folders outside of the project that hold workshops, or one workshop each; every one of them is there. */
  readonly workshopFolders: readonly string[];
  readonly publicUrl: string | null;
  /** How letters leave this server; null where they are printed, or sent by a mail program. */
  readonly mail: MailSettings | null;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** The project's own folder. */
  readonly root: string;
}

const sentences: Readonly<Record<string, string>> = {
  PORT: 'PORT is to be a whole number from 0 to 65535.',
  HOST: 'HOST is to be the address to listen on, for example 0.0.0.0 or 127.0.0.1.',
  HALFDAY_DATA: 'HALFDAY_DATA is to be the path of a folder.',
  HALFDAY_COPY: 'HALFDAY_COPY is to be the path of a folder, for example that of a stick.',
  DATABASE_URL:
    'DATABASE_URL is to be the address of a PostgreSQL database, for example postgres://halfday:password@db.example.com/halfday.',
  PUBLIC_URL: 'PUBLIC_URL is to be a whole address, for example https://halfday.example.com.',
  HALFDAY_SMTP_URL:
    'HALFDAY_SMTP_URL is to be the address of a mail server, for example smtp://user:password@mail.example.com:587 (in a password, write @ as %40).',
  HALFDAY_MAIL_FROM:
    'HALFDAY_MAIL_FROM is to be an e-mail address, for example "Harbour Team <hello@harbour.example.com>".',
  HALFDAY_LOG: 'HALFDAY_LOG is to be silent, error, warn, info or debug.',
};

/**
 * Reads the environment once. An empty value counts as not set.
 * @throws StartProblem with one sentence for the first variable that does not fit.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '');
    throw new StartProblem(sentences[name] ?? 'The environment does not fit.', parsed.error);
  }
  const {
    PORT,
    HOST,
    HALFDAY_DATA,
    HALFDAY_COPY,
    HALFDAY_WORKSHOPS = '',
    DATABASE_URL,
    PUBLIC_URL,
    HALFDAY_SMTP_URL,
    HALFDAY_MAIL_FROM,
    HALFDAY_LOG,
  } = parsed.data;
  if (HALFDAY_COPY !== undefined && DATABASE_URL !== undefined)
    throw new StartProblem(
      'A copy can be made of a data folder, and DATABASE_URL keeps the data in PostgreSQL: leave HALFDAY_COPY and --copy out, and have the database backed up.',
    );
  return {
    port: PORT,
    host: HOST,
    dataFolder: path.resolve(HALFDAY_DATA),
    databaseUrl: DATABASE_URL ?? null,
    copyFolder: HALFDAY_COPY === undefined ? null : path.resolve(HALFDAY_COPY),
    workshopFolders: foldersIn(HALFDAY_WORKSHOPS),
    publicUrl: PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    mail: mailOf(HALFDAY_SMTP_URL, HALFDAY_MAIL_FROM),
    logLevel: HALFDAY_LOG,
    root,
  };
}

/** Both or neither: a mail server alone would send letters from nobody. */
function mailOf(smtpUrl: string | undefined, mailFrom: string | undefined): MailSettings | null {
  const server = smtpUrl === undefined ? null : readSmtpUrl(smtpUrl);
  const from = mailFrom === undefined ? null : readMailAddress(mailFrom);
  if (server !== null && from !== null) return { server, from };
  if (server === null && from === null) return null;
  const [there, missing] =
    server === null ? ['HALFDAY_MAIL_FROM', 'HALFDAY_SMTP_URL'] : ['HALFDAY_SMTP_URL', 'HALFDAY_MAIL_FROM'];
  throw new StartProblem(
    `${there} is set and ${missing} is not: letters need both, so set the other as well.`,
  );
}

/** Whether this is an address as PostgreSQL's own programs take it; `user@/name` is one by way of a socket. */
function isPostgresUrl(text: string): boolean {
  const whole = text.replace('@/', '@socket/');
  if (!/^postgres(?:ql)?:\/\//.test(whole) || !URL.canParse(whole)) return false;
  return /^(?:[^%\s]|%[0-9a-f]{2})*$/i.test(whole);
}

function foldersIn(list: string): readonly string[] {
  const names = list.split(path.delimiter).filter((name) => name.trim() !== '');
  const folders = [...new Set(names.map((name) => path.resolve(name)))];
  for (const folder of folders) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
    throw new StartProblem(
      `HALFDAY_WORKSHOPS names ${folder}, and there is no such folder: correct the path, or take it out.`,
    );
  }
  return folders;
}
