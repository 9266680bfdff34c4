import type { Finding } from './finding.ts';
import type { PreflightWords } from './messages.ts';

interface TextOptions {
  /** The lines above: what was checked, where and when. */
  readonly head: readonly string[];
  readonly findings: readonly Finding[];
  readonly t: PreflightWords;
}

/** The whole result as plain text, to be sent to somebody who can help. */
export function asText({ head, findings, t }: TextOptions): string {
  const lines = findings.map(({ id, state, said, values, names = [], todo }) =>
    [
      `[${t(`state.${state}`)}] ${t(`title.${id}`)} · ${t(`said.${said}`, values)}`,
      ...names.map((name) => `    · ${name}`),
      ...(todo ? [`    → ${t(`todo.${todo}`)}`] : []),
    ].join('\n'),
  );
  return [...head, '', ...lines].join('\n');
}
