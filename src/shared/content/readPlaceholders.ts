import type { Report } from './report.ts';
import { sayNames, suggest } from './suggest.ts';

const placeholder = /\{([A-Za-z]+)\}/g;

/** The {placeholders} of a text; braces that hold none of those that are known here are told. */
export function readPlaceholders(
  text: string,
  known: readonly string[],
  line: number,
  report: Report,
): ReadonlySet<string> {
  const names = new Set(Array.from(text.matchAll(placeholder), ([, name = '']) => name));
  for (const name of names) {
    if (known.includes(name)) continue;
    report(line, `"{${name}}" is not a placeholder. ${suggest(name, known, 'There are')}`);
  }
  if (/[{}]/.test(text.replaceAll(placeholder, ''))) {
    report(
      line,
      `Between { and } stands one of the placeholders ${sayNames(known)}: write one, or no braces.`,
    );
  }
  return names;
}
