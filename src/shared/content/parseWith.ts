import * as z from 'zod/mini';
import type { OptionProblem } from './exerciseOptions.ts';
import { nearestName, sayNames, suggest } from './suggest.ts';

type Path = OptionProblem['path'];
type Issue = z.core.$ZodIssue;

/**
 * Parses with a schema and says every fault in a sentence for the author: what stands there, what to do.
 * Kinds of exercise use it for their options, so that all content speaks of its faults in one voice.
 */
export function parseWith<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
): { ok: true; value: T } | { ok: false; problems: readonly OptionProblem[] } {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const { issues } = parsed.error;
  // A key that is missing because it was misspelt is told once, where it stands.
  const misspelt = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const path = pathOf(issue);
    const known = keysAt(schema, path);
    return issue.keys.map((key) => [...path, nearestName(key, known)].join('\n'));
  });
  const isMisspelt = (issue: Issue) =>
    valueAt(value, pathOf(issue)) === undefined && misspelt.includes(pathOf(issue).join('\n'));
  const problems = issues
    .filter((issue) => !isMisspelt(issue))
    .flatMap((issue) => describe(issue, schema, value));
  return { ok: false, problems };
}

function pathOf(issue: Issue): Path {
  return issue.path.filter((key) => typeof key !== 'symbol');
}

function describe(issue: Issue, schema: z.core.$ZodType, value: unknown): OptionProblem[] {
  const path = pathOf(issue);
  if (issue.code !== 'unrecognized_keys') return [{ path, message: sentence(issue, path, schema, value) }];
  const known = keysAt(schema, path);
  return issue.keys.map((key) => ({
    path: [...path, key],
    message: `"${key}" is not a key here. ${suggest(key, known, 'Here one can write')}`,
  }));
}

function sentence(issue: Issue, path: Path, schema: z.core.$ZodType, root: unknown): string {
  const name = nameOfPath(path);
  const value = valueAt(root, path);
  if (path.length > 0 && value === undefined) return `${name} is missing: add it.`;
  if (path.length > 0 && value === null) return `${name} is empty: fill it in.`;
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'object'
        ? `${name} must be a group of keys such as ${sayNames(keysAt(schema, path))}.`
        : `${name} must be ${expectations[issue.expected] ?? 'written in another form'}.`;
    case 'invalid_value':
      return `${name} must be one of ${oneOf(String(value), issue.values.map(String))}`;
    case 'too_small':
      return tooSmall(name, issue);
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `${name} is too long: ${issue.maximum} at most.`
        : `${name} must be at most ${issue.maximum}.`;
    case 'invalid_format':
    case 'custom':
      return issue.message;
    default:
      return `${name} does not have the form that is expected here: compare it with another file.`;
  }
}

const expectations: Record<string, string> = {
  string: 'text; put it in quotes if it looks like a number',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  record: 'a group of keys',
};

function tooSmall(name: string, issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'string') return `${name} is empty: fill it in.`;
  if (issue.origin === 'array') return `${name} needs at least ${issue.minimum} in its list.`;
  return issue.inclusive
    ? `${name} must be at least ${issue.minimum}.`
    : `${name} must be more than ${issue.minimum}.`;
}

function oneOf(written: string, known: readonly string[]): string {
  const meant = nearestName(written, known);
  return `${sayNames(known)}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`;
}

/** How a sentence calls the value at a path, from its last list on: `segments, 2, title, en` is "title.en". */
export function nameOfPath(path: Path): string {
  const last = path[path.length - 1];
  if (last === undefined) return 'This';
  if (typeof last === 'number')
    return `Entry ${last + 1} of "${String(path[path.length - 2] ?? 'the list')}"`;
  const from = path.reduce<number>((start, key, index) => (typeof key === 'number' ? index + 1 : start), 0);
  return `"${path.slice(from).join('.')}"`;
}

/** Whether a parsed value has this key itself, not from its prototype. */
function hasOwn(value: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(value, key);
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** The keys that the schema knows at a path; none where it is not an object. */
function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  let at: z.core.$ZodType | undefined = withoutWrapper(schema);
  for (const key of path) {
    if (at instanceof z.ZodMiniObject) at = at.shape[key];
    else if (at instanceof z.ZodMiniArray) at = at._zod.def.element;
    else return [];
    at = at && withoutWrapper(at);
  }
  return at instanceof z.ZodMiniObject ? Object.keys(at.shape) : [];
}

function withoutWrapper(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodMiniOptional ? withoutWrapper(schema._zod.def.innerType) : schema;
}
