import {
  type AnyNode,
  type CallExpression,
  type MemberExpression,
  type Node,
  parse,
  type Pattern,
} from 'acorn';
import { full, fullAncestor } from 'acorn-walk';
import { knownGlobals } from './knownGlobals.ts';
import { iteratorMethods, newerGlobals, newerMembers, newerMethods, newerOptions } from './newerScript.ts';

/** A use of something that Safari 14.0 or Chrome 87 lacks. */
export interface Finding {
  readonly feature: string;
  /** Some of what stands around it. */
  readonly around: string;
}

/** All of ES2021 that both browsers do not know otherwise than as a name: `export * as`, and lookbehind. */
const lastEdition = 2021;
const aroundLetters = 80;

/** Finds what a script uses that Safari 14.0 or Chrome 87 lacks, guarded or not. */
export function findNewerScript(code: string): readonly Finding[] {
  let tree: Node;
  try {
    tree = parse(code, { ecmaVersion: lastEdition, sourceType: 'module' });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = 'pos' in error ? Number(error.pos) : 0;
    return [{ feature: `syntax: ${error.message}`, around: surroundings(code, at) }];
  }
  const declared = declaredIn(tree);
  const findings: Finding[] = [];
  fullAncestor(tree, (node, _, ancestors) => {
    const parent = ancestors[ancestors.length - 2];
    for (const feature of featuresOf(asAny(node), parent && asAny(parent), declared)) {
      findings.push({ feature, around: surroundings(code, node.start) });
    }
  });
  return findings;
}

/** acorn-walk hands out its plainest type of node; every node that acorn makes is one of AnyNode. */
function asAny(node: Node): AnyNode {
  return node as AnyNode;
}

function surroundings(code: string, at: number): string {
  return code.slice(Math.max(0, at - aroundLetters), at + aroundLetters);
}

function featuresOf(
  node: AnyNode,
  parent: AnyNode | undefined,
  declared: ReadonlySet<string>,
): readonly string[] {
  switch (node.type) {
    case 'ExportAllDeclaration':
      return node.exported ? ['export * as'] : [];
    case 'Literal':
      if (node.regex) return looksBehind(node.regex.pattern) ? ['lookbehind'] : [];
      return typeof node.value === 'string' && looksBehind(node.value) ? ['lookbehind'] : [];
    case 'TemplateElement':
      return looksBehind(node.value.raw) ? ['lookbehind'] : [];
    case 'Identifier':
      return isOnlyAName(node, parent) ? [] : globalOf(node.name, declared);
    case 'MemberExpression':
      return memberOf(node, declared);
    case 'CallExpression':
      return callOf(node);
    case 'NewExpression': {
      const [, options] = node.arguments;
      const isError = node.callee.type === 'Identifier' && node.callee.name.endsWith('Error');
      return isError && options && keysOf(asAny(options)).includes('cause') ? ['cause of an error'] : [];
    }
    case 'ObjectExpression':
      return keysOf(node)
        .filter((key) => Object.hasOwn(newerOptions, key))
        .map((key) => `option ${key}`);
    case 'VariableDeclarator': {
      const source = node.init?.type === 'Identifier' ? node.init.name : null;
      if (source === null || node.id.type !== 'ObjectPattern') return [];
      const taken = node.id.properties.flatMap((one) =>
        one.type === 'Property' ? [nameOf(one.key, one.computed)] : [],
      );
      return taken.map((name) => `${source}.${name}`).filter((name) => Object.hasOwn(newerMembers, name));
    }
    default:
      return [];
  }
}

/** A key, or what a module is called by others: nothing is looked up by it. */
function isOnlyAName(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (parent?.type === 'Property') return parent.key === node && !parent.computed && !parent.shorthand;
  return parent?.type === 'ExportAllDeclaration';
}

function looksBehind(pattern: string): boolean {
  return /\(\?<[=!]/.test(pattern);
}

function globalOf(name: string, declared: ReadonlySet<string>): readonly string[] {
  return declared.has(name) || knownGlobals.has(name) ? [] : [`global ${name}`];
}

const globalObjects = new Set(['window', 'globalThis', 'self']);

function memberOf(node: MemberExpression, declared: ReadonlySet<string>): readonly string[] {
  const name = nameOf(node.property, node.computed);
  if (name === null) return [];
  if (node.object.type === 'Identifier' && !declared.has(node.object.name)) {
    if (globalObjects.has(node.object.name))
      return Object.hasOwn(newerGlobals, name) ? [`global ${name}`] : [];
    const member = `${node.object.name}.${name}`;
    if (Object.hasOwn(newerMembers, member)) return [member];
  }
  // window.navigator.locks, and such.
  if (node.object.type === 'MemberExpression') {
    const member = `${nameOf(node.object.property, node.object.computed)}.${name}`;
    if (Object.hasOwn(newerMembers, member)) return [member];
  }
  return name === 'inert' ? ['option inert'] : [];
}

function callOf(node: CallExpression): readonly string[] {
  const { callee } = node;
  if (callee.type !== 'MemberExpression') return [];
  const name = nameOf(callee.property, callee.computed);
  if (name === null) return [];
  const options = node.arguments[2];
  if (name === 'addEventListener' && options && keysOf(asAny(options)).includes('signal')) {
    return ['signal of a listener'];
  }
  if (iteratorMethods.includes(name) && isIterator(callee.object)) return [`iterator's ${name}`];
  return Object.hasOwn(newerMethods, name) ? [`method ${name}`] : [];
}

/** What `values()`, `keys()` and `entries()` of a collection give; Object.values(x) has an argument. */
function isIterator(node: CallExpression['callee']): boolean {
  if (node.type !== 'CallExpression' || node.arguments.length > 0) return false;
  const { callee } = node;
  if (callee.type !== 'MemberExpression') return false;
  return ['values', 'keys', 'entries'].includes(nameOf(callee.property, callee.computed) ?? '');
}

function keysOf(node: AnyNode): readonly string[] {
  if (node.type !== 'ObjectExpression') return [];
  return node.properties.flatMap((one) =>
    one.type === 'Property' ? [nameOf(one.key, one.computed) ?? ''] : [],
  );
}

/** The name of a member or key: written out, or as a text in brackets. */
function nameOf(key: MemberExpression['property'], computed: boolean): string | null {
  if (!computed && key.type === 'Identifier') return key.name;
  if (key.type === 'Literal' && typeof key.value === 'string') return key.value;
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0)
    return key.quasis[0]?.value.cooked ?? null;
  return null;
}

/** Every name that the script declares somewhere: a built script gives no name of a browser's to anything else. */
function declaredIn(tree: Node): ReadonlySet<string> {
  const names = new Set<string>();
  const declare = (pattern: Pattern | null | undefined): void => {
    for (const name of namesIn(pattern)) names.add(name);
  };
  full(tree, (some) => {
    const node = asAny(some);
    switch (node.type) {
      case 'VariableDeclarator':
        return declare(node.id);
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        declare(node.id);
        return node.params.forEach(declare);
      case 'ClassDeclaration':
      case 'ClassExpression':
        return declare(node.id);
      case 'CatchClause':
        return declare(node.param);
      case 'ImportSpecifier':
      case 'ImportDefaultSpecifier':
      case 'ImportNamespaceSpecifier':
        return declare(node.local);
      default:
    }
  });
  return names;
}

function namesIn(pattern: Pattern | null | undefined): readonly string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) =>
        namesIn(one.type === 'RestElement' ? one.argument : one.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap(namesIn);
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    default:
      return [];
  }
}
