import { checklistPlaceholders } from './checklistPlaceholders.ts';
import type { Language } from './language.ts';
import { parseMarkdown, plainText, refusal, richText } from './markdown.ts';
import type { Markdown, MarkdownItem } from './markdown.ts';
import { isTitle, itemParagraph, readTitle } from './parseSlideBody.ts';
import { readYaml } from './readYaml.ts';
import type { YamlPath } from './readYaml.ts';
import { readPlaceholders } from './readPlaceholders.ts';
import type { Report } from './report.ts';
import { checklistHead, contentId, idRule, translatedChecklistHead } from './schemas.ts';
import { splitSlides } from './splitSlides.ts';
import type { SourceSlide } from './splitSlides.ts';
import * as z from 'zod/mini';

export interface ChecklistItemText {
  readonly line: number;
  readonly id: string;
  readonly text: string;
  readonly placeholders: ReadonlySet<string>;
}

type WholeHead = z.infer<typeof checklistHead>;

/** One section in one language. */
export interface ChecklistSectionText {
  readonly line: number;
  /** What holds of its head; a translation has its id only. */
  readonly head: { readonly [Key in keyof WholeHead]?: WholeHead[Key] | undefined };
  lineOf(path: YamlPath): number;
  readonly title: string;
  readonly items: readonly ChecklistItemText[];
  /** Whether every item could be read. */
  readonly whole: boolean;
}

export interface ChecklistText {
  readonly file: string;
  readonly language: Language;
  readonly sections: readonly ChecklistSectionText[];
  readonly whole: boolean;
  readonly lastLine: number;
}

/** Reads the checklist in one language. */
export function parseChecklist(
  place: {
    readonly file: string;
    readonly language: Language;
    readonly role: 'first' | 'translation';
  },
  text: string,
  report: Report,
): ChecklistText {
  const { slides, whole, lastLine } = splitSlides(text, 'sections', report);
  const sections = slides.map((source) => parseSection(source, place.role, report));
  const isWhole = whole && sections.every((section) => section.head.id !== undefined);
  return { file: place.file, language: place.language, sections, whole: isWhole, lastLine };
}

function parseSection(
  { line, head, body }: SourceSlide,
  role: 'first' | 'translation',
  report: Report,
): ChecklistSectionText {
  const { values, lineOf } =
    role === 'first'
      ? readYaml(head, checklistHead, report, line)
      : readYaml(head, translatedChecklistHead, report, line);
  const markdown = parseMarkdown(body);
  const title = readTitle(markdown, line, report) ?? [];
  const items: ChecklistItemText[] = [];
  let lists = 0;
  let whole = true;
  for (const node of markdown.blocks) {
    if (isTitle(node)) continue;
    if (node.type === 'list') {
      lists += 1;
      for (const item of node.children) {
        const read = parseItem(item, markdown, report);
        if (read) items.push(read);
        else whole = false;
      }
      continue;
    }
    const isParagraph = node.type === 'paragraph';
    report(
      markdown.lineOf(node),
      isParagraph ? 'A section of the checklist is a title and a list: make an item of this.' : refusal(node),
    );
  }
  if (lists === 0) report(line, 'A section of the checklist needs a list: write its items, or delete it.');
  return { line, head: values, lineOf, title: plainText(title), items, whole };
}

function parseItem(item: MarkdownItem, markdown: Markdown, report: Report): ChecklistItemText | undefined {
  const line = markdown.lineOf(item);
  const [first, ...rest] = itemParagraph(item, markdown, report);
  if (first?.type !== 'inlineCode') {
    if (first)
      report(line, 'An item of the checklist must begin with its id in backticks, such as `book-room`.');
    return undefined;
  }
  const id = first.value;
  if (!z.safeParse(contentId, id).success) {
    report(line, idRule);
    return undefined;
  }
  const runs = richText(rest, markdown.lineOf, report);
  if (runs.some((run) => run.mark !== undefined)) {
    report(line, 'The checklist is plain text: write it without bold and italics.');
  }
  const text = plainText(runs);
  if (text === '') report(line, 'This item is empty: write what is to do after its id.');
  return { line, id, text, placeholders: readPlaceholders(text, checklistPlaceholders, line, report) };
}
