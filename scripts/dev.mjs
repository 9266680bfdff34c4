import { spawn } from 'node:child_process';
import { pinnedNode } from './pinnedNode.mjs';
import { runScript } from './refusal.mjs';
import { repository, toolScript } from './repository.mjs';

const apiPort = '4173';
const pagePort = '5173';

/** Starts the server, restarted when its files change, and Vite's page with hot reload in front of it. */
await runScript(() => {
  const node = pinnedNode();
  const server = start(node, ['--watch', '--watch-preserve-output', 'src/server/cli.ts', 'start'], {
    PORT: apiPort,
    PUBLIC_URL: `http://localhost:${pagePort}`,
  });
  const page = start(
    node,
    [toolScript('vite'), '--port', pagePort, '--strictPort', '--clearScreen', 'false'],
    {
      HALFDAY_API_PORT: apiPort,
    },
  );
  endTogether([server, page]);
});

/**
 * @param {string} node
 * @param {readonly string[]} words
 * @param {Record<string, string>} settings
 */
function start(node, words, settings) {
  return spawn(node, words, { cwd: repository, env: { ...process.env, ...settings }, stdio: 'inherit' });
}

/**
 * When one ends, or when we are asked to, all end.
 * @param {readonly import('node:child_process').ChildProcess[]} children
 */
function endTogether(children) {
  const endAll = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endAll);
  for (const child of children) {
    child.on('exit', (code) => {
      process.exitCode ||= code ?? 0;
      endAll();
    });
  }
}
