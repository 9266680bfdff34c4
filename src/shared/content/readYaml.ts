import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, YAMLParseError } from 'yaml';
import * as z from 'zod/mini';
import type { OptionProblem } from './exerciseOptions.ts';
import { parseWith } from './parseWith.ts';
import type { Part, Report } from './report.ts';

export type YamlPath = OptionProblem['path'];

/** Where the keys and entries of a YAML text stand. */
export interface YamlPlaces {
  /** The line of a key or list entry; of what is nearest around it, when it is not there. */
  lineOf(path: YamlPath): number;
  /** The first path below `path` whose group of keys reads exactly like this one. */
  pathOf(group: object, path: YamlPath): YamlPath | undefined;
}

/**
 * Reads a YAML group of keys with a schema; tells every problem.
 * @param ownLine where to point when a key is missing
 * @returns the values without those that have a problem, and where they all stand
 */
export function readYaml<Shape extends z.core.$ZodShape>(
  part: Part,
  schema: z.ZodMiniObject<Shape, z.core.$strict>,
  report: Report,
  ownLine = part.line,
) {
  const { value, ...places } = openYaml(part, report, ownLine);
  if (value === undefined) return { values: z.parse(z.exactPartial(schema), {}), ...places };
  return { values: readKeys(schema, value ?? {}, [], places.lineOf, report), ...places };
}

/**
 * Reads YAML of any form; tells what keeps it from being read.
 * @param ownLine where to point when a key is missing
 * @returns what stands there: null for an empty text, undefined for one that cannot be read
 */
export function openYaml(
  part: Part,
  report: Report,
  ownLine = part.line,
): YamlPlaces & { readonly value: unknown } {
  const counter = new LineCounter();
  const document = parseDocument(part.text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
  });
  const lastLine = part.line + part.text.trimEnd().split('\n').length - 1;
  const lineAt = (offset: number) =>
    Math.min(part.line + Math.max(counter.linePos(offset).line, 1) - 1, lastLine);
  const lineOf = (path: YamlPath) => lineOfPath(document, path, lineAt) ?? ownLine;
  const pathOf = (group: object, path: YamlPath) => pathOfGroup(document.getIn(path, true), group, path);

  const isUnread = reportSyntax(document, lineAt, report);
  const value: unknown = isUnread ? undefined : (document.toJS() ?? null);
  return { value, lineOf, pathOf };
}

/** Reads a group of keys that stands at `path` of a file, as `readYaml` does. */
export function readKeys<Shape extends z.core.$ZodShape>(
  schema: z.ZodMiniObject<Shape, z.core.$strict>,
  value: unknown,
  path: YamlPath,
  lineOf: (path: YamlPath) => number,
  report: Report,
) {
  const parsed = parseWith(schema, value);
  const problems = parsed.ok ? [] : parsed.problems;
  for (const problem of problems) report(lineOf([...path, ...problem.path]), problem.message);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const faulty = new Set(problems.map((problem) => problem.path[0]));
  const sound = Object.entries(isObject ? value : {}).filter(([key]) => !faulty.has(key));
  return z.parse(z.exactPartial(schema), Object.fromEntries(sound));
}

/** Tells what keeps a document from being read; whether there was anything. */
function reportSyntax(
  document: Document.Parsed,
  lineAt: (offset: number) => number,
  report: Report,
): boolean {
  const duplicates = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  for (const error of duplicates) {
    report(lineAt(error.pos[0]), 'This key stands twice: keep one of them.');
  }
  // One slip makes YAML stumble over what follows, so only the first is worth telling.
  const first = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  if (first) report(lineAt(placeOf(first, document)), syntaxSentence(first));
  for (const warning of document.warnings) {
    const tag = /![^\s"]*/.exec(warning.message)?.[0] ?? '!';
    report(lineAt(warning.pos[0]), `Write the value without "${tag}".`);
  }
  let aliases = 0;
  visit(document, {
    Alias(_key, node) {
      aliases += 1;
      report(lineAt(node.range?.[0] ?? 0), `Write the value out, or put it in quotes: "*" is not used here.`);
    },
  });
  return document.errors.length + document.warnings.length + aliases > 0;
}

/** Where the author must look: a quote that is never closed is found where it opens. */
function placeOf(error: YAMLParseError, document: Document.Parsed): number {
  let place = error.pos[0];
  if (error.code !== 'MISSING_CHAR') return place;
  visit(document, {
    Scalar(_key, node) {
      if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') place = node.range?.[0] ?? place;
    },
  });
  return place;
}

function syntaxSentence({ code, message }: YAMLParseError): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Put the text in quotes: it has a colon with a space after it.';
    case 'BAD_SCALAR_START':
      return 'Put the text in quotes: its first character means something else in YAML.';
    case 'TAB_AS_INDENT':
      return 'Indent with spaces: here stands a tab.';
    case 'BAD_INDENT':
      return `Indent this line like its neighbors (${message}).`;
    case 'MISSING_CHAR':
      return `Close what is opened here (${message}).`;
    default:
      return `This cannot be read as YAML (${message}): compare it with a file that works.`;
  }
}

function lineOfPath(
  document: Document.Parsed,
  path: YamlPath,
  lineAt: (offset: number) => number,
): number | undefined {
  let node: unknown = document.contents;
  let line: number | undefined;
  for (const key of path) {
    let place: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      place = pair?.key;
      node = pair?.value;
    } else if (isSeq(node) && typeof key === 'number') {
      place = node.items[key];
      node = place;
    }
    if (!isNode(place) || !place.range) return line;
    line = lineAt(place.range[0]);
  }
  return line;
}

function pathOfGroup(node: unknown, group: object, path: YamlPath): YamlPath | undefined {
  if (isMap(node)) {
    if (readsLike(node.toJSON(), group)) return path;
    for (const { key, value } of node.items) {
      const found = isScalar(key) ? pathOfGroup(value, group, [...path, String(key.value)]) : undefined;
      if (found) return found;
    }
  }
  if (isSeq(node)) {
    for (const [index, value] of node.items.entries()) {
      const found = pathOfGroup(value, group, [...path, index]);
      if (found) return found;
    }
  }
  return undefined;
}

function readsLike(written: unknown, group: object): boolean {
  if (typeof written !== 'object' || written === null) return false;
  const keys = Object.keys(written);
  return (
    keys.length === Object.keys(group).length &&
    keys.every((key) => String(Reflect.get(written, key)).trim() === String(Reflect.get(group, key)))
  );
}
