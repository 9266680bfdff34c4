import { compileWorkshop } from './compileWorkshop.ts';
import type { CompileOutcome } from './compileWorkshop.ts';
import type { ExerciseKinds } from './exerciseOptions.ts';
import type { Localized } from './language.ts';
import { localizedText } from './localizedText.ts';
import { parseWith } from './parseWith.ts';
import * as z from 'zod/mini';

/** A workshop's files, by path: immutable, so that a test can break one thing in a copy. */
export type WorkshopFiles = Readonly<Record<string, string>>;

const workshopYaml = `title:
  en: Service in small
  zh-Hans: 小小服务课
languages: [en, zh-Hans]
segments:
  - id: start
    number: 0
    title: { en: Welcome, zh-Hans: 欢迎 }
    promise: { en: Why we are here, zh-Hans: 我们为什么来 }
    minutes: 10
    minimum: 5
    timing: fixed
  - id: work
    number: 1
    title: { en: The work, zh-Hans: 动手 }
    promise: { en: One question, zh-Hans: 一个问题 }
    minutes: 20
    minimum: 10
    timing: flexible
`;

const notes = {
  en: `Note:
**Say** We begin.

**Ask** What brings you here?

**If the room is quiet** Begin with yourself.

**Bridge** On we go.
`,
  zh: `Note:
**说** 我们开始。

**问** 你为什么来？

**冷场时** 先说自己。

**过渡** 往下走。
`,
};

const startEn = `---
id: welcome
layout: segment
minutes: 2
---
# Welcome

Good that you came.

${notes.en}
---
id: rules
layout: points
minutes: 5
stepwise: true
source: after Carl Sewell, 1990
---
# Three rules

Take them *slowly*.

1. Listen first
2. Then **answer**
3. Then ask again

${notes.en}`;

const startZh = `---
id: welcome
---
# 欢迎

很高兴你来。

${notes.zh}
---
id: rules
source: 参考卡尔·休厄尔，1990
---
# 三条规则

*慢慢*来。

1. 先听
2. 再**回答**
3. 再问一次

${notes.zh}`;

const workEn = `---
id: work-begins
layout: segment
minutes: 1
---
# The work

${notes.en}
---
id: gains
layout: cards
minutes: 5
---
# What we gain

- **Team** Everyone may act
- **Customers** They come back

${notes.en}
---
id: rate-us
layout: exercise
minutes: 10
exercise: rating
---
# How well do we serve?

${notes.en}`;

const workZh = `---
id: work-begins
---
# 动手

${notes.zh}
---
id: gains
---
# 我们得到什么

- **团队** 人人都能做主
- **客户** 他们会再来

${notes.zh}
---
id: rate-us
---
# 我们做得怎么样？

${notes.zh}`;

const ratingYaml = `kind: scale
minutes: 8
importance: core
visibility: afterClose
minimum: 5
title: { en: How well we serve, zh-Hans: 我们的服务 }
question:
  en: How well do we serve?
  zh-Hans: 我们的服务做得怎么样？
prompt:
  en: Choose a number. Answers stay hidden until we all look.
  zh-Hans: 选一个数字。大家一起看之前，谁也看不到。
debrief:
  en: What would make it one higher?
  zh-Hans: 怎样才能高一分？
options:
  from: 1
  to: 10
  anchors:
    low: { en: very poorly, zh-Hans: 很差 }
    high: { en: extremely well, zh-Hans: 极好 }
`;

const checklistEn = `---
id: three-weeks-before
days: -21
---
# Three weeks before

- \`venue\` Book a room for {people} people, {layout}
- \`invite\` Send the invitations

---
id: on-the-day
days: 0
minutesBefore: [90, 30]
---
# On the day

1. \`tables\` Set up {tables} tables
`;

const checklistZh = `---
id: three-weeks-before
---
# 三周前

- \`venue\` 订一个能坐{people}人的场地，{layout}
- \`invite\` 发出邀请

---
id: on-the-day
---
# 当天

1. \`tables\` 摆好{tables}张桌子
`;

/** The smallest workshop that has every construct once, in two languages; for tests. */
export const minimalWorkshop: WorkshopFiles = {
  'workshop.yaml': workshopYaml,
  '00-start.en.md': startEn,
  '00-start.zh-Hans.md': startZh,
  '01-work.en.md': workEn,
  '01-work.zh-Hans.md': workZh,
  'exercises/rating.yaml': ratingYaml,
  'documents/checklist.en.md': checklistEn,
  'documents/checklist.zh-Hans.md': checklistZh,
};

const scaleOptions = z.strictObject({
  from: z.int(),
  to: z.int(),
  anchors: z.strictObject({ low: localizedText, high: localizedText }),
  after: z.optional(z.array(z.string())),
});
const scaleSample = z.strictObject({ language: z.string(), rating: z.int() });

function problemsOf(schema: z.ZodMiniType, value: unknown) {
  const parsed = parseWith(schema, value);
  return parsed.ok ? [] : parsed.problems;
}

/** Two kinds: `scale`, with two localized anchors, and `text`, without options. */
export const minimalKinds: ExerciseKinds = new Map([
  [
    'scale',
    {
      parseOptions(options: unknown) {
        const parsed = parseWith(scaleOptions, options);
        if (!parsed.ok) return parsed;
        const texts: Localized[] = [parsed.value.anchors.low, parsed.value.anchors.high];
        return { ok: true, options: parsed.value, texts };
      },
      parseSample: (_options, sample) => problemsOf(scaleSample, sample),
      relatesTo: (options) => z.parse(scaleOptions, options).after ?? [],
      turns: () => [],
      takesCarried: false,
    },
  ],
  [
    'text',
    {
      parseOptions(options: unknown) {
        const parsed = parseWith(z.strictObject({}), options);
        return parsed.ok ? { ok: true, options: parsed.value, texts: [] } : parsed;
      },
      parseSample: (_options, sample) =>
        problemsOf(z.strictObject({ language: z.string(), text: z.string() }), sample),
      relatesTo: () => [],
      turns: () => [],
      takesCarried: true,
    },
  ],
]);

/** Compiles files in memory, under the id `small`. */
export function compileFiles(files: WorkshopFiles): CompileOutcome {
  return compileWorkshop({
    id: 'small',
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    kinds: minimalKinds,
  });
}

/** A copy in which the first `from` of one file reads `to`; a `from` that is not there is a bug of the test. */
export function withChange(files: WorkshopFiles, path: string, from: string, to: string): WorkshopFiles {
  const text = files[path];
  if (!text?.includes(from)) throw new Error(`${path} has no ${JSON.stringify(from)}`);
  return { ...files, [path]: text.replace(from, () => to) };
}

export function withoutFile(files: WorkshopFiles, path: string): WorkshopFiles {
  if (files[path] === undefined) throw new Error(`There is no ${path}`);
  return Object.fromEntries(Object.entries(files).filter(([other]) => other !== path));
}

/** The 1-based line on which a fragment first stands. */
export function lineOf(files: WorkshopFiles, path: string, fragment: string): number {
  const at = files[path]?.indexOf(fragment) ?? -1;
  if (at < 0) throw new Error(`${path} has no ${JSON.stringify(fragment)}`);
  return (files[path] ?? '').slice(0, at).split('\n').length;
}
