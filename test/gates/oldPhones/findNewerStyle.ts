import { type AtRule, type Container, type Declaration, parse, type Rule } from 'postcss';
import type { Finding } from './findNewerScript.ts';
import {
  knownAtRules,
  knownFunctions,
  knownMediaFeatures,
  knownProperties,
  knownPseudo,
  knownUnits,
  newerValues,
} from './knownStyle.ts';

/**
 * Finds what a style sheet uses that Safari 14.0 or Chrome 87 lacks: an unknown selector takes its whole rule away,
 * an unknown property or value its declaration. What stands behind `@supports`, has an older declaration of the same
 * property before it, or has its prefixed twin beside it is no finding.
 */
export function findNewerStyle(css: string): readonly Finding[] {
  return inContainer(parse(css));
}

function inContainer(container: Container): readonly Finding[] {
  return (container.nodes ?? []).flatMap((node) => {
    if (node.type === 'atrule') return inAtRule(node);
    return node.type === 'rule' ? inRule(node) : node.type === 'decl' ? ofDeclaration(node) : [];
  });
}

function inAtRule(rule: AtRule): readonly Finding[] {
  const finding = (feature: string): Finding => ({ feature, around: `@${rule.name} ${rule.params}` });
  const name = rule.name.replace(/^-\w+-/, '');
  // Where the question itself is not known, neither is what follows from a yes.
  if (name === 'supports') return /\bnot\b/.test(rule.params) ? [finding('@supports not')] : [];
  if (!knownAtRules.has(name)) return [finding(`@${name}`)];
  if (name === 'keyframes') return rule.nodes?.flatMap((node) => inContainer(node as Container)) ?? [];
  if (name !== 'media') return inContainer(rule);
  const asked = rule.params.replaceAll(/[:<>=][^()]*/g, '').match(/[a-z-]+/g) ?? [];
  const unknown = asked.filter((one) => !knownMediaFeatures.has(one));
  const range = /[<>=]/.test(rule.params) ? [finding('@media range')] : [];
  return [...unknown.map((one) => finding(`@media ${one}`)), ...range, ...inContainer(rule)];
}

function inRule(rule: Rule): readonly Finding[] {
  const selector = rule.selectors.flatMap(ofSelector).map((feature) => ({ feature, around: rule.selector }));
  const own = hasOlderTwin(rule) ? [] : selector;
  const nests = (rule.nodes ?? []).some(({ type }) => type !== 'decl' && type !== 'comment');
  if (nests) return [{ feature: 'nesting', around: rule.selector }];
  return [...own, ...flexGap(rule), ...inContainer(rule)];
}

function ofSelector(selector: string): readonly string[] {
  // A ring that only :focus-visible takes away is seen where it is not known.
  const features = selector.includes(':not(:focus-visible)') ? [':not(:focus-visible)'] : [];
  const rest = selector.replaceAll(':not(:focus-visible)', '');
  for (const [, colons = ':', name = ''] of rest.matchAll(/(::?)([a-z-]+)/g)) {
    if (!name.startsWith('-') && !knownPseudo.has(name)) features.push(`${colons}${name}`);
  }
  if (/:not\([^()]*(?:\([^()]*\)[^()]*)*,/.test(rest)) features.push(':not() of several');
  if (/:nth-(?:last-)?child\([^)]*\bof\b/.test(rest)) features.push(':nth-child() of a selector');
  return features;
}

/** The build writes :is() twice: first as :-webkit-any(), which both know. */
function hasOlderTwin(rule: Rule): boolean {
  const before = rule.prev();
  if (before?.type !== 'rule' || !/:is\(/.test(rule.selector)) return false;
  const sameBody = String(before.nodes) === String(rule.nodes);
  return sameBody && before.selector === rule.selector.replaceAll(':is(', ':-webkit-any(');
}

function flexGap(rule: Rule): readonly Finding[] {
  const values = new Map(
    (rule.nodes ?? []).flatMap((node) => (node.type === 'decl' ? [[node.prop, node.value]] : [])),
  );
  const isFlex = /flex/.test(values.get('display') ?? '');
  const gap = ['gap', 'row-gap', 'column-gap'].find((name) => values.has(name));
  return isFlex && gap !== undefined ? [{ feature: 'gap in flex', around: rule.selector }] : [];
}

function ofDeclaration(declaration: Declaration): readonly Finding[] {
  const features = featuresOf(declaration);
  if (features.length === 0 || hasFallback(declaration)) return [];
  return features.map((feature) => ({ feature, around: String(declaration) }));
}

function featuresOf({ prop, value }: Declaration): readonly string[] {
  const isOwn = prop.startsWith('--') || prop.startsWith('-');
  const features = isOwn || knownProperties.has(prop) ? [] : [`property ${prop}`];
  // Names of fonts, addresses and texts say nothing.
  const plain = value.replaceAll(/"[^"]*"|'[^']*'|url\([^)]*\)|#[\da-f]+\b/gi, '');
  for (const [, name = ''] of plain.matchAll(/([a-zA-Z-]+)\(/g)) {
    if (!name.startsWith('-') && !knownFunctions.has(name)) features.push(`${name}()`);
  }
  for (const [, unit = ''] of plain.matchAll(/(?<![\w-])-?(?:\d+\.?\d*|\.\d+)([a-z]+)\b/g)) {
    if (!knownUnits.has(unit)) features.push(`unit ${unit}`);
  }
  for (const newer of newerValues) {
    if (newer.property.test(prop) && newer.value.test(value)) features.push(newer.feature);
  }
  return features;
}

/** An older value of the same property stands before it, or the property's prefixed twin beside it. */
function hasFallback(declaration: Declaration): boolean {
  const beside = declaration.parent?.nodes ?? [];
  const before = beside.slice(0, beside.indexOf(declaration));
  return (
    before.some(
      (one) => one.type === 'decl' && one.prop === declaration.prop && featuresOf(one).length === 0,
    ) || beside.some((one) => one.type === 'decl' && one.prop === `-webkit-${declaration.prop}`)
  );
}
