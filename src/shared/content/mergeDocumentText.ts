import { type ByLanguage, localize } from './byLanguage.ts';
import type { Language } from './language.ts';
import type { DocumentBlockText, DocumentInOneLanguage } from './parseDocumentText.ts';
import type { Report } from './report.ts';
import type { DocumentBlock, DocumentText } from './workshop.ts';

/** Joins the languages of a letter or a certificate, and tells where a translation differs from the first. */
export function mergeDocumentText(
  first: DocumentInOneLanguage,
  translations: readonly DocumentInOneLanguage[],
  reportFor: (file: string) => Report,
): DocumentText {
  for (const own of translations) compare(first, own, reportFor(own.file));
  const alike = translations.filter((own) => own.blocks.length === first.blocks.length);
  const texts: ByLanguage<DocumentInOneLanguage> = [
    [first.language, first],
    ...alike.map((own): readonly [Language, DocumentInOneLanguage] => [own.language, own]),
  ];
  return {
    title: localize(texts, ({ title }) => title),
    blocks: first.blocks.map((block, index) => mergeBlock(block, index, texts)),
  };
}

function mergeBlock(
  first: DocumentBlockText,
  index: number,
  texts: ByLanguage<DocumentInOneLanguage>,
): DocumentBlock {
  if (first.kind === 'paragraph')
    return { kind: 'paragraph', sentences: localize(texts, ({ blocks }) => blocks[index]?.sentences) };
  const items = first.items.map((_, item) => ({
    label: localize(texts, ({ blocks }) => blocks[index]?.items[item]?.label),
    text: localize(texts, ({ blocks }) => blocks[index]?.items[item]?.text),
  }));
  return { kind: 'list', items };
}

function compare(first: DocumentInOneLanguage, own: DocumentInOneLanguage, report: Report): void {
  if (!first.whole || !own.whole) return;
  comparePlaceholders(first.titlePlaceholders, own.titlePlaceholders, first.file, 1, report);
  for (const [index, block] of first.blocks.entries()) {
    const other = own.blocks[index];
    if (!other) {
      report(
        own.lastLine,
        `The ${block.kind} of line ${block.line} in ${first.file} is missing here: write it.`,
      );
      return;
    }
    if (other.kind !== block.kind) {
      report(other.line, `In ${first.file} a ${block.kind} comes here: keep to the same order.`);
      return;
    }
    if (other.items.length !== block.items.length) {
      report(
        other.line,
        `This list has ${other.items.length} items, and in ${first.file} it has ${block.items.length}: write as many.`,
      );
      return;
    }
    comparePlaceholders(block.placeholders, other.placeholders, first.file, other.line, report);
  }
  const tooMany = own.blocks[first.blocks.length];
  if (tooMany)
    report(tooMany.line, `This ${tooMany.kind} is not in ${first.file}: add it there, or delete it here.`);
}

function comparePlaceholders(
  first: ReadonlySet<string>,
  own: ReadonlySet<string>,
  firstFile: string,
  line: number,
  report: Report,
): void {
  for (const name of first) {
    if (!own.has(name))
      report(line, `{${name}} stands in ${firstFile}, not here: use the same placeholders.`);
  }
  for (const name of own) {
    if (!first.has(name))
      report(line, `{${name}} stands here, not in ${firstFile}: use the same placeholders.`);
  }
}
