#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildPage } from '../scripts/buildPage.mjs';
import { installDependencies } from '../scripts/installDependencies.mjs';
import { isNewEnough, pinnedNode } from '../scripts/pinnedNode.mjs';
import { runScript } from '../scripts/refusal.mjs';

const words = process.argv.slice(2);
/** The server and its commands are TypeScript, which only a new Node runs; this file runs on Node 20. */
const room = words[0] === 'rehearse' ? 'rehearse' : 'server';
const cli = new URL(`../src/${room}/cli.ts`, import.meta.url);

await runScript(async () => {
  installDependencies();
  if (words[0] === 'start') buildPage();
  if (isNewEnough()) await import(cli.href);
  else runOn(pinnedNode());
});

/** @param {string} node */
function runOn(node) {
  const child = spawn(node, [fileURLToPath(cli), ...words], { stdio: 'inherit' });
  const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of forwarded) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to both of us; sent twice, it would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (problem) => {
    console.error(`Halfday could not start Node at ${node} (${problem.message}).`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    for (const name of forwarded) process.removeAllListeners(name);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}
