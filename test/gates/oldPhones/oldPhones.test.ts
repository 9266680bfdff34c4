import { describe, expect, test } from 'vitest';
import { allowedScript } from './allowedScript.ts';
import { allowedStyle } from './allowedStyle.ts';
import { type BuiltFile, deviceFiles } from './deviceFiles.ts';
import { findNewerScript, type Finding } from './findNewerScript.ts';
import { findNewerStyle } from './findNewerStyle.ts';
import { iteratorMethods, newerGlobals, newerMembers, newerMethods, newerOptions } from './newerScript.ts';

const files = deviceFiles();
const scripts = files.filter(({ name }) => name.endsWith('.js'));
const sheets = files.filter(({ name }) => name.endsWith('.css'));

/** By feature: where it stands. */
function findAll(
  some: readonly BuiltFile[],
  find: (text: string) => readonly Finding[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { name, text } of some) {
    for (const { feature, around } of find(text)) {
      found.set(feature, [...(found.get(feature) ?? []), `${name}: ${around}`]);
    }
  }
  return found;
}

function features(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ feature }) => feature))];
}

describe('the built join page and device run on Safari 14.0 and Chrome 87', () => {
  test('all that a device may come to load is looked at, the forms of every kind among it', () => {
    const named = (start: string) => files.filter(({ name }) => name.startsWith(`assets/${start}-`)).length;
    expect(named('DeviceApp')).toBeGreaterThanOrEqual(2);
    expect(named('WorkbookPage')).toBeGreaterThanOrEqual(2);
    expect(named('Device')).toBeGreaterThanOrEqual(8);
    expect(named('ConsolePage')).toBe(0);
    expect(scripts.length).toBeGreaterThan(40);
    expect(sheets.length).toBeGreaterThan(20);
  });

  test('scripts use nothing newer, but for what is looked at use by use and does without', () => {
    const found = findAll(scripts, findNewerScript);
    const uses = [...found].map(([feature, places]) => ({ feature, uses: places.length }));
    const looked = new Map(allowedScript.map(({ feature, uses: count }) => [feature, count]));
    const others = uses.filter(({ feature, uses: count }) => looked.get(feature) !== count);
    expect(others.map(({ feature }) => [feature, found.get(feature)])).toEqual([]);
  });

  test('style sheets use nothing newer, but for what may be passed over', () => {
    const found = findAll(sheets, findNewerStyle);
    expect([...found].filter(([feature]) => !Object.hasOwn(allowedStyle, feature))).toEqual([]);
  });

  test('nothing is allowed that nobody uses any more', () => {
    const used = new Set([
      ...findAll(scripts, findNewerScript).keys(),
      ...findAll(sheets, findNewerStyle).keys(),
    ]);
    const allowed = [...allowedScript.map(({ feature }) => feature), ...Object.keys(allowedStyle)];
    expect(allowed.filter((feature) => !used.has(feature))).toEqual([]);
  });
});

describe('each thing that they lack is found in a script', () => {
  test.each(Object.keys(newerMethods))('the method %s', (name) => {
    for (const call of [`x.${name}()`, `x?.${name}()`, `x['${name}']()`, `x[\`${name}\`]?.(1)`]) {
      expect(features(findNewerScript(`export default (x) => ${call}`)), call).toEqual([`method ${name}`]);
    }
  });

  test.each(Object.keys(newerMembers))('%s', (member) => {
    const [object = '', name = ''] = member.split('.');
    for (const use of [member, `typeof ${member}`, `window.${member}`, `globalThis.${object}['${name}']`]) {
      expect(features(findNewerScript(`export default ${use}`)), use).toEqual([member]);
    }
    expect(features(findNewerScript(`const { ${name}: own } = ${object}; own();`))).toEqual([member]);
  });

  test.each(Object.keys(newerGlobals))('the name %s', (name) => {
    for (const use of [name, `window.${name}`, `globalThis['${name}']`]) {
      expect(features(findNewerScript(`export default ${use}`)), use).toEqual([`global ${name}`]);
    }
  });

  test.each(Object.keys(newerOptions))('the option %s', (name) => {
    expect(features(findNewerScript(`export default { ${name}: true }`))).toEqual([`option ${name}`]);
  });

  test.each(iteratorMethods)("an iterator's %s", (name) => {
    expect(features(findNewerScript(`new Map().values().${name}(f => f)`))).toContain(`iterator's ${name}`);
    expect(findNewerScript(`Object.values(Map).${name}`)).toEqual([]);
  });

  test('a name that nobody has looked up', () => {
    expect(features(findNewerScript('export default new Telepathy()'))).toEqual(['global Telepathy']);
  });

  test.each([
    ['new Error("x", { cause: 1 })', 'cause of an error'],
    ['document.addEventListener("x", Map, { signal: 1 })', 'signal of a listener'],
    ['document.body.inert = true', 'option inert'],
    ['/(?<=a)b/.test("")', 'lookbehind'],
    ['/(?<!a)b/u.test("")', 'lookbehind'],
    ['RegExp("(?<=a)b")', 'lookbehind'],
    ['RegExp(`(?<!${1})b`)', 'lookbehind'],
    ["export * as all from './x.js'", 'export * as'],
  ])('%s', (code, feature) => {
    expect(features(findNewerScript(code))).toEqual([feature]);
  });

  test.each([
    ['a public field', 'class A { a = 1 }'],
    ['a static field', 'class A { static a = 1 }'],
    ['a private field', 'class A { #a = 1 }'],
    ['a private method', 'class A { #a() {} }'],
    ['a static block', 'class A { static { this.a = 1 } }'],
    ['a question for a private field', 'class A { #a; static is(x) { return #a in x } }'],
    ['await at the top', 'await 1'],
    ['the flag d', '/a/d'],
    ['the flag v', '/[a--b]/v'],
    ['modifiers in a pattern', '/(?i:a)/'],
    ['a hashbang', '#!/usr/bin/env node'],
    ['attributes of an import', "import x from './x.json' with { type: 'json' }"],
    ['using', '{ using x = y }'],
  ])('syntax: %s', (_, code) => {
    expect(features(findNewerScript(code)).map((feature) => feature.split(':')[0])).toEqual(['syntax']);
  });

  test.each([
    'a ||= b?.c ?? 1_000n; a &&= 2; a ??= 3',
    '/(?<year>\\d+)\\p{Script=Han}/su.test("")',
    'export default async () => { for await (const x of y) await import("./z.js"); return { ...x } }',
    'const at = { at: 1, with: 2, structuredClone: 3 }; at.at; at.with; at.structuredClone',
    'Object.values(x).map(String); [].flatMap(f).includes(1); Promise.any([]); "".replaceAll("a", "b")',
    'const { signal } = new AbortController(); fetch("/", { signal })',
    'import.meta.url; globalThis.queueMicrotask(() => {}); new ResizeObserver(f)',
  ])('what both know is let through: %s', (code) => {
    const declared = 'let a, b, f, x, y;';
    expect(features(findNewerScript(`${declared}${code}`))).toEqual([]);
  });
});

describe('each thing that they lack is found in a style sheet', () => {
  test.each([
    ['a:has(b) { color: red }', ':has'],
    ['a:is(b, c) { color: red }', ':is'],
    ['a:where(b) { color: red }', ':where'],
    ['a:not(b, c) { color: red }', ':not() of several'],
    ['a:not(:lang(zh), c) { color: red }', ':not() of several'],
    ['a:nth-child(2 of .b) { color: red }', ':nth-child() of a selector'],
    ['a:focus-visible { color: red }', ':focus-visible'],
    ['a:focus:not(:focus-visible) { color: red }', ':not(:focus-visible)'],
    ['a:modal { color: red }', ':modal'],
    ['a::backdrop { color: red }', '::backdrop'],
    ['a { b { color: red } & c { color: red } }', 'nesting'],
    ['@container (width > 1px) { a { color: red } }', '@container'],
    ['@layer a { b { color: red } }', '@layer'],
    ['@scope (a) { b { color: red } }', '@scope'],
    ['@property --a { syntax: "*"; inherits: true }', '@property'],
    ['@starting-style { a { color: red } }', '@starting-style'],
    ['@media (width >= 600px) { a { color: red } }', '@media range'],
    ['@media (prefers-contrast: more) { a { color: red } }', '@media prefers-contrast'],
    ['@supports not (inset: 0) { a { color: red } }', '@supports not'],
    ['a { inset: 0 }', 'property inset'],
    ['a { aspect-ratio: 1 }', 'property aspect-ratio'],
    ['a { accent-color: red }', 'property accent-color'],
    ['a { text-wrap: balance }', 'property text-wrap'],
    ['a { margin-inline: 1px }', 'property margin-inline'],
    ['a { translate: 1px }', 'property translate'],
    ['a { display: flex; gap: 1px }', 'gap in flex'],
    ['a { display: inline-flex; column-gap: 1px }', 'gap in flex'],
    ['a { height: 100dvh }', 'unit dvh'],
    ['a { height: 50.5svh }', 'unit svh'],
    ['a { width: calc(100% - 2cqw) }', 'unit cqw'],
    ['a { --own: 1lh }', 'unit lh'],
    ['a { color: color-mix(in srgb, red, blue) }', 'color-mix()'],
    ['a { color: oklch(50% 0 0) }', 'oklch()'],
    ['a { color: light-dark(red, blue) }', 'light-dark()'],
    ['a { overflow: clip }', 'overflow: clip'],
    ['a { overflow-wrap: anywhere }', 'overflow-wrap: anywhere'],
    ['a { grid-template-rows: subgrid }', 'subgrid'],
    ['a { word-break: auto-phrase }', 'word-break: auto-phrase'],
    ['a { width: stretch }', 'width: stretch'],
    ['@media print { a { inset: 0 } }', 'property inset'],
    ['@keyframes a { to { scale: 2 } }', 'property scale'],
  ])('%s', (css, feature) => {
    expect(features(findNewerStyle(css))).toEqual([feature]);
  });

  test.each([
    '@supports (inset: 0) { a { inset: 0 } }',
    'a { height: 100vh; height: 100dvh }',
    'a { -webkit-user-select: none; user-select: none }',
    '.a :-webkit-any(.b,.c) { color: red } .a :is(.b,.c) { color: red }',
    'a { display: grid; gap: 1px; width: min(1px, 2vw); color: #10dcad; background: url(1dvh.png) }',
    '@media (min-width: 1px) and (prefers-reduced-motion: reduce) { a:not([b]):nth-last-child(2n + 1)::before { content: "1dvh" } }',
  ])('what both know, or do without, is let through: %s', (css) => {
    expect(features(findNewerStyle(css))).toEqual([]);
  });

  test('an older value that comes after it is no fallback, and neither is a twin that says something else', () => {
    expect(features(findNewerStyle('a { height: 100dvh; height: 100vh }'))).toEqual(['unit dvh']);
    expect(features(findNewerStyle('a :-webkit-any(b) { color: red } a :is(b) { color: blue }'))).toEqual([
      ':is',
    ]);
  });
});
