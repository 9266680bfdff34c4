import { parseMarkdown, plainText, refusal, richText } from './markdown.ts';
import type { Markdown, MarkdownBlock, MarkdownItem, MarkdownList } from './markdown.ts';
import type { Part, Report } from './report.ts';
import type { RichText } from './workshop.ts';

export interface ItemText {
  readonly line: number;
  readonly text: RichText;
}

/** A block of one slide in one language. */
export type BlockText =
  | { readonly kind: 'paragraph'; readonly line: number; readonly text: RichText }
  | {
      readonly kind: 'list';
      readonly line: number;
      readonly ordered: boolean;
      readonly items: readonly ItemText[];
    };

export interface SlideBody {
  readonly title: RichText | undefined;
  readonly blocks: readonly BlockText[];
  /** Whether nothing was left out, so that it can be compared with another language. */
  readonly whole: boolean;
}

/**
 * Reads what a slide shows: one title, paragraphs, at most one list.
 * @param slideLine where the slide begins, for what is missing
 */
export function parseSlideBody(body: Part, slideLine: number, report: Report): SlideBody {
  let whole = true;
  const tell: Report = (line, message) => {
    whole = false;
    report(line, message);
  };
  const markdown = parseMarkdown(body);
  const title = readTitle(markdown, slideLine, tell);
  const blocks: BlockText[] = [];
  for (const node of markdown.blocks) {
    if (isTitle(node)) continue;
    const line = markdown.lineOf(node);
    if (node.type === 'paragraph') {
      blocks.push({
        kind: 'paragraph',
        line,
        text: richText(node.children, markdown.lineOf, tell),
      });
    } else if (node.type === 'list' && blocks.some((block) => block.kind === 'list')) {
      tell(line, 'A slide has one list at most: join the two, or begin another slide.');
    } else if (node.type === 'list') {
      const items = readItems(node, markdown, tell);
      blocks.push({ kind: 'list', line, ordered: node.ordered === true, items });
    } else {
      tell(line, refusal(node));
    }
  }
  return { title, blocks, whole };
}

/** The one title of a slide or a section. */
export function readTitle(markdown: Markdown, slideLine: number, report: Report): RichText | undefined {
  const [first, ...others] = markdown.blocks.filter(isTitle);
  if (!first) {
    report(slideLine, 'There is no title here: write a line that begins with one # and a space.');
    return undefined;
  }
  for (const other of others) {
    report(
      markdown.lineOf(other),
      'There is one title already: make a paragraph of this, or begin anew with a head.',
    );
  }
  const title = richText(first.children, markdown.lineOf, report);
  if (plainText(title) === '') report(markdown.lineOf(first), 'This title is empty: write it after the #.');
  return title;
}

export function isTitle(node: MarkdownBlock): node is Extract<MarkdownBlock, { type: 'heading' }> {
  return node.type === 'heading' && node.depth === 1;
}

/** The items of a list, each of one paragraph. */
function readItems(list: MarkdownList, markdown: Markdown, report: Report): readonly ItemText[] {
  return list.children.map((item) => {
    const line = markdown.lineOf(item);
    const text = richText(itemParagraph(item, markdown, report), markdown.lineOf, report);
    return { line, text };
  });
}

/** The one paragraph of an item; all else that stands in it is told. */
export function itemParagraph(item: MarkdownItem, markdown: Markdown, report: Report) {
  if (typeof item.checked === 'boolean') {
    report(markdown.lineOf(item), 'An item has no box to tick here: write it without [ ].');
  }
  const [first, ...others] = item.children;
  for (const other of others) {
    const line = markdown.lineOf(other);
    if (other.type === 'list') report(line, 'A list in a list cannot stand here: keep one list.');
    else if (other.type === 'paragraph') report(line, 'An item is one paragraph: join the two.');
    else report(line, refusal(other));
  }
  if (first?.type === 'paragraph') return first.children;
  const line = markdown.lineOf(first ?? item);
  if (!first) report(line, 'This item is empty: write it, or delete it.');
  else if (first.type === 'list') report(line, 'A list in a list cannot stand here: keep one list.');
  else report(line, refusal(first));
  return [];
}
