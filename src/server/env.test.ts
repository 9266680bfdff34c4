import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnv } from './env.ts';
import { StartProblem } from './startProblem.ts';

describe('the environment', () => {
  test('nothing set: port 4173 on every network, the data beside the program', () => {
    const { root, ...env } = readEnv({});
    expect(env).toEqual({
      port: 4173,
      host: '0.0.0.0',
      dataFolder: path.join(root, 'data'),
      databaseUrl: null,
      copyFolder: null,
      workshopFolders: [],
      publicUrl: null,
      mail: null,
      logLevel: 'warn',
    });
  });

  test('set but empty counts as not set', () => {
    expect(
      readEnv({
        PORT: '',
        HOST: '',
        HALFDAY_DATA: '',
        HALFDAY_WORKSHOPS: '',
        DATABASE_URL: '',
        PUBLIC_URL: '',
        HALFDAY_SMTP_URL: '',
        HALFDAY_MAIL_FROM: '',
      }),
    ).toEqual(readEnv({}));
  });

  test('a folder is taken from where the command was typed; an address loses its last slash', () => {
    const { dataFolder, publicUrl } = readEnv({
      HALFDAY_DATA: 'my data',
      PUBLIC_URL: 'https://halfday.example.com/',
    });
    expect(dataFolder).toBe(path.resolve('my data'));
    expect(publicUrl).toBe('https://halfday.example.com');
  });

  test('workshops may stand in several folders; one that is not there is named, in one sentence', () => {
    const { root } = readEnv({});
    const [slides, docs] = [path.join(root, 'slides'), path.join(root, 'docs')];
    const list = ['', slides, docs, slides].join(path.delimiter);
    expect(readEnv({ HALFDAY_WORKSHOPS: list }).workshopFolders).toEqual([slides, docs]);
    const gone = path.join(root, 'no such folder');
    const given = { HALFDAY_WORKSHOPS: [slides, gone].join(path.delimiter) };
    expect(() => readEnv(given)).toThrow(StartProblem);
    expect(() => readEnv(given)).toThrow(
      `HALFDAY_WORKSHOPS names ${gone}, and there is no such folder: correct the path, or take it out.`,
    );
  });

  test.each([
    'postgres://halfday:s%40crE7@db.example.com:5433/halfday?sslmode=verify-full',
    'postgresql://halfday@127.0.0.1/half%20day',
    'postgres://halfday@/halfday?host=/run/postgresql',
    'postgres:///halfday',
  ])('DATABASE_URL=%s is a database, as it was given', (url) => {
    expect(readEnv({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  test('a mail server and whom letters are from are read apart', () => {
    const given = {
      HALFDAY_SMTP_URL: 'smtps://ines%40harbour.test:s%3Acret@mail.harbour.test',
      HALFDAY_MAIL_FROM: 'Harbour Team <hello@harbour.test>',
    };
    expect(readEnv(given).mail).toEqual({
      server: {
        host: 'mail.harbour.test',
        port: 465,
        secure: true,
        auth: { user: 'ines@harbour.test', pass: 's:cret' },
      },
      from: { name: 'Harbour Team', address: 'hello@harbour.test' },
    });
    expect(
      readEnv({ HALFDAY_SMTP_URL: 'smtp://127.0.0.1:2525', HALFDAY_MAIL_FROM: 'a@b.test' }).mail,
    ).toEqual({
      server: { host: '127.0.0.1', port: 2525, secure: false, auth: null },
      from: { name: '', address: 'a@b.test' },
    });
  });

  test.each([
    [{ HALFDAY_SMTP_URL: 'smtp://mail.harbour.test' }, 'HALFDAY_MAIL_FROM is not'],
    [{ HALFDAY_MAIL_FROM: 'a@b.test' }, 'HALFDAY_SMTP_URL is not'],
  ])('%j alone is refused in one sentence', (given, says) => {
    expect(() => readEnv(given)).toThrow(StartProblem);
    expect(() => readEnv(given)).toThrow(says);
  });

  test.each(['0', '80', '4173', '65535'])('PORT=%s is a port', (port) => {
    expect(readEnv({ PORT: port }).port).toBe(Number(port));
  });

  test.each([
    ...['-1', '65536', '99999999', '80.5', '1e3', '0x50', 'http', ' ', ' 80', '８０'].map((PORT) => ({
      PORT,
    })),
    { PUBLIC_URL: 'halfday.example.com' },
    ...[
      'halfday',
      'mysql://halfday@localhost/halfday',
      'postgres:halfday',
      'postgres://halfday@localhost:port/halfday',
      'postgres://halfday:100%@localhost/halfday',
      'postgres://halfday:two words@localhost/halfday',
    ].map((DATABASE_URL) => ({ DATABASE_URL })),
    { HALFDAY_LOG: 'loud' },
    ...[
      'mail.example.com',
      'https://mail.example.com',
      'smtp://',
      'smtp://mail.example.com/inbox',
      'smtp://ines:100%@mail.example.com',
    ].map((HALFDAY_SMTP_URL) => ({ HALFDAY_SMTP_URL, HALFDAY_MAIL_FROM: 'a@b.test' })),
    ...['Halfday', 'Halfday <ines>', 'a@b c@d'].map((HALFDAY_MAIL_FROM) => ({ HALFDAY_MAIL_FROM })),
  ])('%j is refused by name, in one sentence', (given) => {
    const [name] = Object.keys(given);
    expect(() => readEnv(given)).toThrow(StartProblem);
    expect(() => readEnv(given)).toThrow(new RegExp(`^${name} is to be .*\\.$`));
  });
});
