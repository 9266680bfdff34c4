import { rulesByKind } from '#exercises/registry.ts';
import { readEnv } from '#server/env.ts';
import { sentenceFor } from '#server/sentenceFor.ts';
import { contentOf, loadContent } from './content.ts';
import { readOptions } from './options.ts';
import { rehearseAlone, rehearseWithCode } from './rehearse.ts';
import { reportLines, wentWell } from './report.ts';

async function rehearse(words: readonly string[]): Promise<void> {
  const env = readEnv(process.env);
  const options = readOptions(words, { ...env, seed: Math.floor(Math.random() * 1_000_000) });
  const { participants, code, seconds, seed, url, pace, workshop } = options;
  const ending = new AbortController();
  const end = (): void => {
    if (ending.signal.aborted) process.exit(1);
    ending.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);

  const contents = await loadContent(env, rulesByKind);
  const rehearsal = { participants, seconds, seed, pace, kinds: rulesByKind, signal: ending.signal, say };
  let done;
  if (code === null) {
    const content = contentOf(contents, workshop);
    say(
      `Rehearsing ${content.workshop.title.en ?? content.workshop.id} for about ${seconds} s · seed ${seed}\n`,
    );
    done = await rehearseAlone(rehearsal, { env, content });
  } else {
    say(`Joining ${code} at ${url.origin} for ${seconds} s · seed ${seed}`);
    done = await rehearseWithCode(rehearsal, { venue: { url, code }, contents });
  }
  say(reportLines(done).join('\n'));
  process.exitCode = wentWell(done) ? 0 : 1;
}

try {
  await rehearse(process.argv.slice(3));
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
}
