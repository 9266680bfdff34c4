import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repository, toolScript } from '../../scripts/repository.mjs';
import { walls } from './walls.ts';

/** The folders of src/client that have a wall of their own: the one importer of reveal.js, and the wire. */
const withDoors = ['deck', 'sync'];

/** What no surface may import but through these two, and what none may at all. */
const noSurface = [
  'reveal.js',
  '@revealjs/react',
  'socket.io-client',
  'idb',
  'zod',
  '#server/start.ts',
  '#rehearse/plan.ts',
];

/** What a room's own libraries do not know, so that the compiler refuses it. */
const strangers: readonly { project: string; file: string; lines: readonly string[] }[] = [
  {
    project: 'src/shared',
    file: 'src/shared/planted.ts',
    lines: [
      'export const a = document.title;',
      "export const b = process.env['HOME'];",
      'export const c = localStorage.length;',
      "export { secret } from '#server/secret.ts';",
    ],
  },
  {
    project: 'src/exercises/tsconfig.rules.json',
    file: 'src/exercises/planted.ts',
    lines: ['export const a = document.title;', "export const b = process.env['HOME'];"],
  },
  {
    project: 'src/server',
    file: 'src/server/planted.ts',
    lines: ['export const a = document.title;', "export { planted } from '#client/planted.ts';"],
  },
  {
    project: 'src/client',
    file: 'src/client/planted.ts',
    lines: ["export const planted = process.env['HOME'];", "export { secret } from '#server/secret.ts';"],
  },
  {
    project: 'src/rehearse',
    file: 'src/rehearse/planted.ts',
    lines: ['export const a = document.title;', 'export const b = window.name;'],
  },
];

let tree: string;

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'halfday boundaries '));
});

afterEach(() => {
  rmSync(tree, { recursive: true, force: true });
});

test('lint refuses what a room may not import, however it is imported, and nothing else', async () => {
  plant('.oxlintrc.json', lintConfigWithoutTypes());
  for (const { file, refused, admitted } of walls) {
    plant(file, [...refused, ...admitted].map((name) => `await import('${name}');`).join('\n'));
  }
  plant(
    'src/ui/planted.ts',
    "import 'node:fs';\nimport type { A } from 'node:fs';\nexport * from 'node:fs';\n",
  );

  const found = await restrictedLines();

  expect(found('src/ui/planted.ts')).toEqual([1, 2, 3]);
  for (const { file, refused } of walls) {
    const expected = refused.map((_, index) => index + 1);
    expect(found(file), `lines of ${file}`).toEqual(expected);
  }
});

test('deck alone imports reveal.js, and sync alone the wire: no other surface does, those to come among them', async () => {
  plant('.oxlintrc.json', lintConfigWithoutTypes());
  const surfaces = foldersIn('src/client').filter((name) => !withDoors.includes(name));
  expect(surfaces).toEqual(
    expect.arrayContaining(['console', 'device', 'join', 'prepare', 'print', 'projector', 'report']),
  );
  const files = [...surfaces, 'surfaceToCome'].map((name) => `src/client/${name}/Planted.tsx`);
  for (const file of [...files, 'src/client/planted.ts']) {
    plant(file, noSurface.map((name) => `await import('${name}');`).join('\n'));
  }

  const found = await restrictedLines();

  const all = noSurface.map((_, index) => index + 1);
  for (const file of [...files, 'src/client/planted.ts']) expect(found(file), file).toEqual(all);
});

test('every room has a wall', () => {
  const walled = new Set(walls.map(({ file }) => file.split('/')[1]));
  expect(foldersIn('src').filter((room) => !walled.has(room))).toEqual([]);
});

test.each(strangers)('the compiler knows nothing foreign in $project', async ({ project, file, lines }) => {
  for (const path of ['package.json', 'tsconfig.base.json', 'src/shared/tsconfig.json']) copy(path);
  for (const path of ['src/exercises/tsconfig.rules.json', 'src/exercises/tsconfig.views.json']) copy(path);
  for (const room of ['ui', 'server', 'client', 'rehearse']) copy(`src/${room}/tsconfig.json`);
  for (const name of ['@types', 'vite']) link(`node_modules/${name}`);
  plant('src/server/secret.ts', 'export const secret = 1;\n');
  plant(file, lines.join('\n'));

  const said = await run(toolScript('typescript', 'tsc'), ['-p', project, '--pretty', 'false']);

  const refusedLines = [...said.matchAll(/planted\.ts\((\d+),/g)].map(([, line]) => Number(line));
  expect(new Set(refusedLines), said).toEqual(new Set(lines.map((_, index) => index + 1)));
});

/** Without types, which no rule about imports needs and which would take seconds. */
function lintConfigWithoutTypes(): string {
  const config: unknown = JSON.parse(readFileSync(join(repository, '.oxlintrc.json'), 'utf8'));
  return JSON.stringify({ ...(config as object), options: { typeAware: false } });
}

async function restrictedLines(): Promise<(file: string) => number[]> {
  const said = await run(toolScript('oxlint'), ['--format', 'unix', '.']);
  const reports = [...said.matchAll(/^(.+?):(\d+):\d+: .*no-restricted-imports/gm)];
  return (file) => {
    const lines = reports
      .filter(([, path]) => path?.replaceAll('\\', '/').endsWith(file))
      .map(([, , line]) => Number(line));
    return [...new Set(lines)].sort((a, b) => a - b);
  };
}

function foldersIn(path: string): readonly string[] {
  const inside = readdirSync(join(repository, path), { withFileTypes: true });
  return inside.filter((one) => one.isDirectory()).map(({ name }) => name);
}

function plant(path: string, content: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), content);
}

function copy(path: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  cpSync(join(repository, path), join(tree, path));
}

function link(path: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  symlinkSync(join(repository, path), join(tree, path), 'junction');
}

/** What the tool prints, whether it succeeds or not. */
function run(script: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...words], { cwd: tree }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}
