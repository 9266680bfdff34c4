import { localize } from './byLanguage.ts';
import type { ByLanguage } from './byLanguage.ts';
import { compareIds } from './compareIds.ts';
import type { Language } from './language.ts';
import type { ChecklistItemText, ChecklistSectionText, ChecklistText } from './parseChecklist.ts';
import type { Report } from './report.ts';
import type { ChecklistSection } from './workshop.ts';

/** Joins the checklist's languages, and tells where a translation differs from the first. */
export function mergeChecklist(
  first: ChecklistText,
  translations: readonly ChecklistText[],
  reportFor: (file: string) => Report,
): readonly ChecklistSection[] {
  reportDuplicates(first, reportFor(first.file));
  for (const own of translations) {
    if (!first.whole || !own.whole) continue;
    compareIds('section', sectionIds(first), first.file, sectionIds(own), own.lastLine, reportFor(own.file));
  }
  return first.sections.flatMap((section) => {
    const others: Array<readonly [Language, ChecklistSectionText]> = [];
    for (const own of translations) {
      const other = own.sections.find(({ head }) => head.id !== undefined && head.id === section.head.id);
      if (!other) continue;
      compareSection(section, first.file, other, reportFor(own.file));
      others.push([own.language, other]);
    }
    return mergeSection([[first.language, section], ...others]);
  });
}

/** Ids are unique in the whole checklist: a session remembers by them what is done. */
function reportDuplicates(checklist: ChecklistText, report: Report): void {
  const sections = new Set<string>();
  const items = new Set<string>();
  for (const { head, lineOf, items: own } of checklist.sections) {
    if (head.id !== undefined && sections.has(head.id)) {
      report(lineOf(['id']), `The section "${head.id}" stands twice: give one of them another id.`);
    }
    sections.add(head.id ?? '');
    for (const { id, line } of own) {
      if (items.has(id)) report(line, `The item "${id}" stands twice: give one of them another id.`);
      items.add(id);
    }
  }
}

function sectionIds(checklist: ChecklistText) {
  return checklist.sections.flatMap(({ head, lineOf }) =>
    head.id === undefined ? [] : [{ id: head.id, line: lineOf(['id']) }],
  );
}

function compareSection(
  first: ChecklistSectionText,
  firstFile: string,
  own: ChecklistSectionText,
  report: Report,
): void {
  if (!first.whole || !own.whole) return;
  const endLine = own.items[own.items.length - 1]?.line ?? own.line;
  compareIds('item', first.items, firstFile, own.items, endLine, report);
  for (const item of own.items) {
    const original = first.items.find(({ id }) => id === item.id);
    if (original) comparePlaceholders(original, firstFile, item, report);
  }
}

function comparePlaceholders(
  first: ChecklistItemText,
  firstFile: string,
  own: ChecklistItemText,
  report: Report,
): void {
  for (const name of first.placeholders) {
    if (own.placeholders.has(name)) continue;
    report(own.line, `{${name}} stands in ${firstFile}, not here: use the same placeholders.`);
  }
  for (const name of own.placeholders) {
    if (first.placeholders.has(name)) continue;
    report(own.line, `{${name}} stands here, not in ${firstFile}: use the same placeholders.`);
  }
}

function mergeSection(texts: ByLanguage<ChecklistSectionText>): ChecklistSection[] {
  const [[, first]] = texts;
  const { id, days, minutesBefore = [] } = first.head;
  if (id === undefined || days === undefined) return [];
  const items = first.items.map((item) => ({
    id: item.id,
    text: localize(texts, (section) => section.items.find((other) => other.id === item.id)?.text),
  }));
  return [{ id, days, minutesBefore, title: localize(texts, (section) => section.title), items }];
}
