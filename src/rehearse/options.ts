import { parseArgs } from 'node:util';
import * as z from 'zod';
import { StartProblem } from '#server/startProblem.ts';

export interface Options {
  readonly participants: number;
  /** The session to join; null for a rehearsal on a server of its own. */
  readonly code: string | null;
  readonly seconds: number;
  readonly seed: number;
  /** The server of the session. */
  readonly url: URL;
  /** `quick` where one person wants to see what comes of it; else as a room answers. */
  readonly pace: 'usual' | 'quick';
  /** The workshop of a rehearsal of its own; null for the first. */
  readonly workshop: string | null;
}

/** How long it takes where nothing is said, in seconds. */
const usualSeconds = { alone: 60, withCode: 600 };

const whole = (least: number, most: number) =>
  z
    .stringFormat('whole number', /^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const given = z.object({
  participants: whole(1, 5000),
  code: z.string().min(1).max(64).optional(),
  seconds: whole(3, 14_400).optional(),
  seed: whole(0, 999_999_999).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  workshop: z.string().min(1).optional(),
  pace: z.enum(['usual', 'quick']).default('usual'),
});

const sentences: Readonly<Record<string, string>> = {
  participants: 'Say how many people rehearse with --participants, a whole number from 1 to 5000.',
  code: '--code is to be the code of a session, as the console shows it.',
  seconds: '--seconds is to be a whole number from 3 to 14400.',
  seed: '--seed is to be a whole number from 0 to 999999999.',
  url: '--url is to be the address of a server, for example http://localhost:4173.',
  pace: '--pace is to be usual or quick.',
  workshop: '--workshop is to be the id of a workshop, the name of its folder.',
};

/**
 * Reads what was typed after `halfday rehearse`.
 * @param around where a session's server is when --url does not say it, and a seed when --seed does not
 * @throws StartProblem with one sentence for the first option that does not fit
 */
export function readOptions(
  words: readonly string[],
  around: { readonly publicUrl: string | null; readonly port: number; readonly seed: number },
): Options {
  const parsed = given.safeParse(wordsByName(words));
  if (!parsed.success) throw new StartProblem(sentences[String(parsed.error.issues[0]?.path[0])] ?? '');
  const { participants, code = null, seconds, seed = around.seed, url, pace, workshop = null } = parsed.data;
  if (code === null && url !== undefined) {
    throw new StartProblem('--url goes with --code: say which session to join.');
  }
  if (code !== null && workshop !== null) {
    throw new StartProblem('--workshop does not go with --code: a session has its workshop already.');
  }
  return {
    participants,
    code,
    seconds: seconds ?? (code === null ? usualSeconds.alone : usualSeconds.withCode),
    seed,
    url: new URL(url ?? around.publicUrl ?? `http://localhost:${around.port}`),
    pace,
    workshop,
  };
}

function wordsByName(words: readonly string[]): Readonly<Record<string, string | undefined>> {
  const options = Object.fromEntries(
    Object.keys(given.shape).map((name) => [name, { type: 'string' as const }]),
  );
  try {
    return parseArgs({ args: [...words], options, allowPositionals: false }).values;
  } catch (error) {
    throw new StartProblem(
      'halfday rehearse does not take these words; halfday --help names its options.',
      error,
    );
  }
}
