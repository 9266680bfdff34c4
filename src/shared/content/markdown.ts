import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Part, Report } from './report.ts';
import type { Inline, RichText } from './workshop.ts';

// With GitHub's additions, so that a table is told as a table and does not pass as a paragraph of bars.
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

export type MarkdownBlock = ReturnType<typeof processor.parse>['children'][number];
type BlockOf<Type extends MarkdownBlock['type']> = Extract<MarkdownBlock, { type: Type }>;
export type MarkdownInline = BlockOf<'paragraph'>['children'][number];
export type MarkdownList = BlockOf<'list'>;
export type MarkdownItem = MarkdownList['children'][number];
type MarkdownNode = MarkdownBlock | MarkdownInline | MarkdownItem;

/** The blocks of a piece of Markdown, and the line of the file on which each of its nodes begins. */
export interface Markdown {
  readonly blocks: readonly MarkdownBlock[];
  lineOf(node: MarkdownNode): number;
}

export function parseMarkdown(part: Part): Markdown {
  return {
    blocks: processor.parse(part.text).children,
    lineOf: (node) => part.line + (node.position?.start.line ?? 1) - 1,
  };
}

/** The words of a node, without marks. */
export function plainText(node: MarkdownNode | RichText): string {
  return 'type' in node ? toString(node) : node.map((run) => run.text).join('');
}

/** Why something that Markdown knows cannot stand in content, and what to do about it. */
export function refusal(node: MarkdownNode): string {
  switch (node.type) {
    case 'html':
      return 'HTML is not used here: delete it and keep the words.';
    case 'link':
    case 'linkReference':
    case 'definition':
      return 'A link cannot be followed from a slide: keep its words, without the link.';
    case 'image':
    case 'imageReference':
      return 'A picture cannot stand here: say it in words.';
    case 'table':
      return 'A table cannot stand here: make a list of it.';
    case 'code':
    case 'inlineCode':
      return 'Code cannot stand here: write plain words, without indentation or backticks.';
    case 'blockquote':
      return 'A quotation cannot stand here: make a paragraph of it.';
    case 'thematicBreak':
      return 'A line across cannot stand here: delete it, or begin another slide.';
    case 'heading':
      return 'Only the title is a heading, with one #: make a paragraph of this.';
    case 'list':
      return 'A list cannot stand here.';
    case 'delete':
      return 'Crossed-out words cannot stand here: delete them.';
    case 'break':
      return 'A forced line break cannot stand here: join the lines, or begin a paragraph.';
    case 'footnoteDefinition':
    case 'footnoteReference':
      return 'A footnote cannot stand here: name the source in the head, as "source".';
    default:
      return 'Only paragraphs and a list can stand here, with bold and italics.';
  }
}

/** Text with bold and italics; whatever else stands in it is told and left out. */
export function richText(
  nodes: readonly MarkdownInline[],
  lineOf: Markdown['lineOf'],
  report: Report,
): RichText {
  const runs: Inline[] = [];
  for (const node of nodes) {
    if (node.type === 'strong' || node.type === 'emphasis') {
      const inner = node.children.filter((child) => child.type !== 'text');
      for (const child of inner) {
        const isMark = child.type === 'strong' || child.type === 'emphasis';
        report(
          lineOf(child),
          isMark ? 'Make these words either bold or in italics, not both.' : refusal(child),
        );
      }
      runs.push({ text: toString(node), mark: node.type });
    } else if (node.type === 'text') {
      if (node.value.includes('**')) {
        report(
          lineOf(node),
          'The stars here make nothing bold: let no punctuation stand inside of them at their ends, and close them.',
        );
      }
      runs.push({ text: node.value });
    } else if (isBareAddress(node)) {
      runs.push({ text: toString(node) });
    } else {
      report(lineOf(node), refusal(node));
    }
  }
  return trimmed(joinedLines(merged(runs)));
}

/** An address that was typed as it is, which Markdown takes for a link by itself. */
function isBareAddress(node: MarkdownInline): boolean {
  if (node.type !== 'link') return false;
  const { start, end } = node.position ?? {};
  return start?.offset !== undefined && end?.offset === start.offset + toString(node).length;
}

function merged(runs: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const run of runs) {
    const last = result[result.length - 1];
    if (last && last.mark === run.mark) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Joins lines: with a space between words, with nothing beside a Chinese character. */
function joinedLines(runs: readonly Inline[]): Inline[] {
  const whole = runs.map((run) => run.text).join('');
  let offset = 0;
  return runs.map((run) => {
    const from = offset;
    offset += run.text.length;
    const text = run.text.replace(/[ \t]*\n[ \t]*/g, (found, at: number) => {
      const before = whole[from + at - 1] ?? '';
      const after = whole[from + at + found.length] ?? '';
      return wide.test(before) || wide.test(after) ? '' : ' ';
    });
    return { ...run, text };
  });
}

function trimmed(runs: readonly Inline[]): RichText {
  const last = runs.length - 1;
  return runs
    .map((run, index) => {
      const text = index === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: index === last ? text.trimEnd() : text };
    })
    .filter((run) => run.text !== '');
}
