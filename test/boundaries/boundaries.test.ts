import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repository, toolScript } from '../../scripts/repository.mjs';

/** For each room: a file in it, what it may not import, and (so that the wall has doors) what it may. */
const walls: readonly { file: string; refused: readonly string[]; admitted: readonly string[] }[] = [
  {
    file: 'src/shared/sync/planted.ts',
    refused: [
      'react',
      'node:fs',
      'zod',
      'zod/v4',
      '../x.ts',
      './../x.ts',
      '..',
      'kysely',
      'socket.io-client',
    ].concat(['#exercises/registry.ts', '#ui/Button.tsx', '#server/main.ts', '#client/sync/outbox.ts']),
    admitted: [
      './op.ts',
      '#shared/content/workshop.ts',
      'zod/mini',
      'yaml',
      'unified',
      'remark-parse',
      'mdast',
    ],
  },
  {
    file: 'src/exercises/scale/planted.ts',
    refused: [
      'react',
      './Device.tsx',
      '#exercises/scale/Device.tsx',
      '#exercises/views.ts',
      '../contract.ts',
    ].concat(['zod', 'node:crypto', '#ui/Button.tsx', '#server/main.ts', '#client/sync/outbox.ts']),
    admitted: ['./schema.ts', '#exercises/contract.ts', '#shared/sync/op.ts', 'zod/mini'],
  },
  {
    file: 'src/exercises/scale/Planted.tsx',
    refused: [
      'zod',
      'wouter',
      'zustand',
      'socket.io-client',
      'reveal.js',
      '@revealjs/react',
      'node:fs',
    ].concat(['#server/main.ts', '#client/device/DevicePage.tsx', '../contract.ts']),
    admitted: [
      'react',
      '@visx/scale',
      'react-hook-form',
      './schema.ts',
      '#exercises/contract.ts',
      '#ui/Button.tsx',
    ],
  },
  {
    file: 'src/exercises/views.ts',
    refused: ['wouter', '#server/main.ts', '#client/device/DevicePage.tsx'],
    admitted: ['react', './scale/Device.tsx', '#exercises/contract.ts'],
  },
  {
    file: 'src/ui/charts/planted.tsx',
    refused: [
      'zod',
      'idb',
      '@revealjs/react',
      '#exercises/contract.ts',
      '#client/sync/outbox.ts',
      '#server/main.ts',
    ].concat(['../Button.tsx', 'wouter']),
    admitted: [
      'react',
      '@visx/shape',
      'lucide-react',
      '#ui/Button.tsx',
      './Axis.tsx',
      '#shared/content/language.ts',
    ],
  },
  {
    file: 'src/server/http/planted.ts',
    refused: [
      'react',
      'react-dom/server',
      'kysely',
      'kysely/helpers/sqlite',
      '../storage/store.ts',
      'idb',
    ].concat([
      '#client/sync/outbox.ts',
      '#ui/Button.tsx',
      '#exercises/views.ts',
      '#exercises/scale/Paper.tsx',
    ]),
    admitted: [
      'node:fs',
      'zod',
      'fastify',
      'socket.io',
      '#exercises/registry.ts',
      '#server/storage/store.ts',
      './x.ts',
    ],
  },
  {
    file: 'src/server/storage/planted.ts',
    refused: ['react', '#client/sync/outbox.ts', '../env.ts'],
    admitted: ['kysely', 'node:sqlite', '#shared/sync/op.ts'],
  },
  {
    file: 'src/client/device/Planted.tsx',
    refused: [
      'zod',
      'zod/v4',
      'reveal.js',
      'reveal.js/plugin/x.js',
      '@revealjs/react',
      'socket.io-client',
      'idb',
    ].concat(['node:fs', 'kysely', 'fastify', '#server/main.ts', '../join/JoinPage.tsx']),
    admitted: [
      'react',
      'zod/mini',
      'wouter',
      'zustand',
      '#exercises/views.ts',
      '#client/sync/outbox.ts',
      './x.css',
    ],
  },
  {
    file: 'src/client/deck/Planted.tsx',
    refused: ['zod', 'socket.io-client', 'idb', '#server/main.ts', '../join/JoinPage.tsx'],
    admitted: ['reveal.js', '@revealjs/react', 'react'],
  },
  {
    file: 'src/client/sync/planted.ts',
    refused: ['zod', 'reveal.js', '@revealjs/react', '#server/main.ts', '../join/JoinPage.tsx'],
    admitted: ['socket.io-client', 'idb', 'zustand'],
  },
  {
    file: 'src/rehearse/planted.ts',
    refused: [
      'react',
      'socket.io-client',
      'fastify',
      'kysely',
      '#client/device/DevicePage.tsx',
      '#client/join/joinApi.ts',
    ].concat(['#ui/Button.tsx', '#exercises/views.ts', '../server/start.ts']),
    admitted: [
      './plan.ts',
      'node:net',
      'node:timers/promises',
      'zod',
      '#shared/sync/op.ts',
      '#exercises/registry.ts',
      '#server/start.ts',
      '#client/sync/roomClient.ts',
    ],
  },
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
