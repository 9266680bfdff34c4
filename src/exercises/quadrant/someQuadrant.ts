import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields, Worksheet } from '#exercises/contract.ts';
import { quadrant } from './rules.ts';
import { quadrantOptions, quadrantResult, type QuadrantResult } from './schema.ts';

/** An exercise's options as tests use them: the map of quality and price. */
export const someOptions = {
  x: {
    label: { en: 'Quality', 'zh-Hans': '质量' },
    low: { en: 'low quality', 'zh-Hans': '低质量' },
    high: { en: 'high quality', 'zh-Hans': '高质量' },
  },
  y: {
    label: { en: 'Price', 'zh-Hans': '价格' },
    low: { en: 'low price', 'zh-Hans': '低价格' },
    high: { en: 'high price', 'zh-Hans': '高价格' },
  },
  regions: {
    topLeft: {
      name: { en: 'Unsustainable', 'zh-Hans': '无法生存' },
      note: { en: 'consumers will not buy', 'zh-Hans': '顾客不愿购买' },
    },
    topRight: {
      name: { en: 'Differentiation', 'zh-Hans': '差异化' },
      note: { en: 'articulate the value', 'zh-Hans': '清晰的价值' },
    },
    bottomLeft: {
      name: { en: 'Price leader', 'zh-Hans': '价格领导者' },
      note: { en: 'meet the quality that is expected', 'zh-Hans': '满足应有的质量' },
    },
    bottomRight: {
      name: { en: 'Unsustainable', 'zh-Hans': '无法生存' },
      note: { en: 'the firm is not profitable', 'zh-Hans': '公司不盈利' },
    },
  },
  own: { en: 'We', 'zh-Hans': '我们' },
  rivals: 3,
  reasons: 3,
  how: { en: 'How will we get there?', 'zh-Hans': '怎么走到那里？' },
};

/** With a text and an earlier exercise. */
export const options = quadrantOptions.parse({ ...someOptions, from: 'position-now' });

export function seat(id: number | string, fields: Fields): Worksheet {
  return { owner: 'seat', key: `seat:${id}`, table: 't1', fields };
}

export function table(id: string, fields: Fields): Worksheet {
  return { owner: 'table', key: `table:${id}`, table: id, fields };
}

export function rival(id: string, name: string, x: number, y: number, order = 0): Fields {
  return {
    [`rivals.${id}.name`]: name,
    [`rivals.${id}.at`]: { x, y },
    [`rivals.${id}.order`]: order,
  };
}

export function summary(
  worksheets: readonly Worksheet[],
  room: Fields = {},
  before: readonly Worksheet[] = [],
) {
  const { n, result, moderation } = quadrant.summarize(options, {
    worksheets,
    room,
    related: { 'position-now': before },
  });
  return { n, result: quadrantResult.parse(result), moderation };
}

export function resultOf(places: readonly (readonly [number, number])[]): QuadrantResult {
  return summary(places.map(([x, y], index) => seat(index, { own: { x, y } }))).result;
}

/** The exercise as a view gets it; `changes` to its options. */
export function someExercise(changes: Record<string, JsonValue> = {}): PublicExercise {
  return {
    id: 'position-now',
    kind: 'quadrant',
    segment: 'positioning',
    minutes: 8,
    importance: 'core',
    visibility: 'afterClose',
    owner: 'both',
    minimum: 1,
    title: { en: 'Where we stand', 'zh-Hans': '我们的位置' },
    question: { en: 'Where do our customers see us?', 'zh-Hans': '客户眼中，我们在哪里？' },
    prompt: { en: 'Tap the map.', 'zh-Hans': '点一下图。' },
    debrief: {
      en: 'Where do we disagree, and what must be true to move?',
      'zh-Hans': '我们在哪里看法不同？要满足什么，才能往前挪？',
    },
    options: { ...someOptions, ...changes },
  };
}
