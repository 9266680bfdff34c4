import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const repository = import.meta.dirname;
const pages = ['index', 'facilitator', 'projector', 'check', 'reply', 'print'];
const apiAddress = `http://localhost:${process.env['HALFDAY_API_PORT'] ?? '4173'}`;
const seconds = 1000;

/** Tests that run for a while, or start servers and browsers, have a project (and a stage) of their own. */
const ownProjects = [
  'contract',
  'content',
  'faults',
  'storm',
  'gates',
  'hostile',
  'simulate',
  'e2e',
  'longer',
  'walls',
  'bench',
].map((folder) => `test/${folder}/**`);

/**
 * What a phone needs for the join form comes in two chunks instead of a dozen: over a slow line a request costs more
 * than what is in most of them. The words are apart, for a page of paper begins without.
 */
const firstChunks = [
  chunkOf('base', [
    /node_modules[\\/](?:react|react-dom|scheduler|@oxc-project[\\/]runtime)[\\/]/,
    /src[\\/]ui[\\/](?:Button|EmptyState|Mark|PartBoundary|composingForm|languageNames|tokens)\./,
    /src[\\/]shared[\\/](?:session[\\/](?:logo|tableLabel)|sync[\\/]ids)\./,
    /src[\\/]client[\\/](?:api|sync[\\/]browserRandom)\./,
  ]),
  chunkOf('form', [
    /node_modules[\\/](?:use-intl|intl-messageformat|@formatjs)[\\/]/,
    /src[\\/](?:ui[\\/](?:Field|ChooseLanguage)|client[\\/]i18n[\\/]LanguageProvider)\./,
  ]),
  // What most slides and forms are set with: each of them is smaller than the request that it would be.
  chunkOf('parts', [/src[\\/]ui[\\/](?:RichTextView|Bilingual|StatusPill|phraseBreaks)\./]),
  chunkOf('fields', [
    /src[\\/]ui[\\/](?:WritingHere|useDraft)\./,
    /src[\\/]exercises[\\/](?:shortKey|records|takeWhileSmall|languageOfWords)\./,
    /src[\\/]shared[\\/]sync[\\/](?:carried|mergedText)\./,
    /node_modules[\\/]lucide-react[\\/]dist[\\/]esm[\\/](?!icons)/,
  ]),
  chunkOf('entries', [
    /src[\\/]exercises[\\/](?:grouping|moderation|carry)[\\/](?:group|groupMarks|normalizeEntry|queue|takenHere|originsOf|useLetGo)\./,
  ]),
  // Time is small, and on every surface: by itself it would be three requests.
  chunkOf('time', [
    /src[\\/]shared[\\/]sync[\\/](?:countdown|stageClock)\./,
    /src[\\/]client[\\/]sync[\\/](?:timeMarks|useTimeMark|useNow)\./,
  ]),
];

export default defineConfig({
  root: join(repository, 'src/client'),
  cacheDir: join(repository, 'node_modules/.vite'),
  publicDir: join(repository, 'public'),
  plugins: [react(), devPages()],
  build: {
    outDir: join(repository, 'dist/page'),
    emptyOutDir: true,
    manifest: true,
    // The oldest phones that join; the build goes no newer for anyone.
    target: ['safari14', 'chrome87'],
    // The content security policy admits files only: no inline script, no data: URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: Object.fromEntries(pages.map((page) => [page, join(repository, `src/client/${page}.html`)])),
      output: { codeSplitting: { groups: firstChunks } },
    },
  },
  server: {
    proxy: {
      '^/api/': apiAddress,
      '^/socket.io/': { target: apiAddress, ws: true },
    },
  },
  test: {
    projects: [
      nodeProject('node', ['src/**/*.test.ts', 'test/**/*.test.ts'], ownProjects),
      nodeProject('contract', ['test/contract/**/*.test.ts']),
      nodeProject('content', ['test/content/**/*.test.ts']),
      nodeProject('faults', ['test/faults/**/*.test.ts']),
      nodeProject('storm', ['test/storm/**/*.test.ts']),
      nodeProject('simulate', ['test/simulate/**/*.test.ts']),
      nodeProject('gates', ['test/gates/**/*.test.ts']),
      nodeProject('hostile', ['test/hostile/**/*.test.ts']),
      {
        extends: true,
        root: repository,
        test: {
          name: 'dom',
          // A page is made once for each worker, not once for each file; files stay apart all the same.
          pool: 'vmThreads',
          maxWorkers: 3,
          environment: 'jsdom',
          // A busy machine draws slowly; nothing here waits for anything else.
          testTimeout: 20 * seconds,
          include: ['src/**/*.test.tsx', 'test/**/*.test.tsx'],
          setupFiles: [join(repository, 'test/helpers/domSetup.ts')],
        },
      },
      browserProject('browser', ['test/e2e/**/*.test.ts'], { isolate: false }),
      browserProject('longer', ['test/longer/**/*.test.ts']),
      browserProject('walls', ['test/walls/**/*.test.ts']),
    ],
  },
});

/** Of two that could have a module, the first has it. */
function chunkOf(name: string, modules: readonly RegExp[]) {
  return { name, test: (id: string) => modules.some((one) => one.test(id)) };
}

/** In development: the page behind an address that somebody opens, as the server would choose it. */
function devPages(): Plugin {
  const chosen: readonly [RegExp, string][] = [
    [/^\/(?:j\/.*)?$/, '/index.html'],
    [/^\/projector(?:\/test)?$/, '/projector.html'],
    [/^\/check(?:\/.*)?$/, '/check.html'],
    [/^\/r\//, '/reply.html'],
    [/^\/print(?:\/|$)/, '/print.html'],
    [/^\//, '/facilitator.html'],
  ];
  return {
    name: 'halfday-dev-pages',
    apply: 'serve',
    // A path from the page would be read from the address that was opened, however deep.
    transformIndexHtml: { order: 'pre', handler: (html) => html.replaceAll('src="./', 'src="/') },
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        const [path = '/', query] = (request.url ?? '/').split('?');
        const isPage =
          request.headers.accept?.includes('text/html') && !/^\/(?:api|socket\.io|@|.*\.)/.test(path);
        const page = chosen.find(([address]) => address.test(path))?.[1];
        if (isPage && page) request.url = query === undefined ? page : `${page}?${query}`;
        next();
      });
    },
  };
}

/**
 * Two files at a time: a browser and its server keep less than a core busy, for they wait for each other. Without
 * isolation the files of a worker share what they load, and a Chrome (test/helpers/workerChrome.ts).
 */
function browserProject(name: string, include: string[], isolation: { isolate?: boolean } = {}) {
  const expect = { poll: { timeout: 30 * seconds, interval: 50 } };
  const patience = { testTimeout: 180 * seconds, hookTimeout: 180 * seconds, expect };
  const test = { name, include, ...patience, ...isolation, maxWorkers: 2, sequence: { groupOrder: 1 } };
  return { extends: true as const, root: repository, test };
}

/**
 * Three files at a time on two cores: most of these tests wait for a server, or for a program that they have started.
 * Files share a process, which saves half of the work: none of them replaces a module.
 */
function nodeProject(name: string, include: string[], exclude: string[] = []) {
  // A hook starts a server and hashes a password: what takes a second here may take a busy machine many.
  const patience = { testTimeout: 20 * seconds, hookTimeout: 60 * seconds };
  const test = { name, include, exclude, maxWorkers: 3, isolate: false, ...patience };
  return { extends: true as const, root: repository, test };
}
