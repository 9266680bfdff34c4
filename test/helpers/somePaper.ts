import type { DocumentSource } from '#shared/export/documentSource.ts';
import type { PlanFields, PlanRecord } from '#shared/plan/records.ts';

const names = [
  '陈美玲',
  'Omar Haddad',
  '欧阳明月小姐来自港湾酒店前台',
  'Wilhelmina Alexandrovna Featherstonehaugh-Cholmondeley-Smythe',
  '李伟',
  'Ana García',
  '王小明',
  'Siobhán O’Neill',
  '司馬光',
  'Jörg Müller',
] as const;
const companies = ['Harbor Hotel', '港湾酒店客房部', 'Old Town Bakery & Café', ''] as const;
const languages = ['en', 'zh-Hans', 'zh-Hant'] as const;
const diets = ['', 'vegetarian', '', '不吃花生', '', '', 'no nuts'] as const;
const access = ['', '', '', '轮椅', '', '', '', 'sits near the door'] as const;
const replies = ['yes', 'yes', 'yes', 'open', 'yes', 'no', 'yes'] as const;

/** The same each time around. */
function nth<T>(all: readonly T[], index: number): T {
  const one = all[index % all.length];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
}

/** So many people who are asked to come, long names and several languages among them, and what a place is known by. */
export function somePlan(
  people: number,
  tables: readonly string[] = ['t1', 't2', 't3', 't4'],
): readonly PlanRecord[] {
  const invitees = Array.from({ length: people }, (_, index): PlanRecord => {
    const round = Math.floor(index / names.length);
    const fields: PlanFields = {
      name: round === 0 ? nth(names, index) : `${nth(names, index)} ${round + 1}`,
      company: nth(companies, index),
      email: `guest${index + 1}@example.com`,
      phone: index % 9 === 8 ? '' : `+86 138 0000 ${String(1000 + index)}`,
      language: nth(languages, index),
      diet: nth(diets, index),
      access: nth(access, index),
      note: '',
      table: nth(tables, index),
      business: '',
      reply: nth(replies, index),
      order: index,
    };
    return { list: 'invitees', id: `guest-${index + 1}`, revision: 1, fields };
  });
  const place: PlanFields = {
    address: '88 Harbor Road, Hengqin · 横琴新区海港路88号',
    parking: 'Free for two hours beneath the hotel; say “workshop” at the gate.',
    refreshments: 'Coffee at 10:30, lunch at 12:45',
    contactName: 'Mei Chen',
    contactPhone: '+86 756 000 0000',
    contactEmail: 'mei@example.com',
    wifiName: 'Harbor Guest',
    wifiPassword: 'sunrise;2026',
    prework: 'Bring one letter from a guest, kind or unkind.',
    replyBy: '2026-11-26',
  };
  return [...invitees, { list: 'place', id: 'place', revision: 1, fields: place }];
}

/** A source with a plan of so many people, everybody who said yes come in, and an address at which they did. */
export function withSomePeople(source: DocumentSource, people: number): DocumentSource {
  const plan = somePlan(
    people,
    source.session?.settings.tables.map(({ id }) => id),
  );
  const seats = plan.flatMap(({ id, fields }) => {
    const { name, table, reply } = fields;
    if (typeof name !== 'string' || typeof table !== 'string' || reply !== 'yes') return [];
    return [{ id: `seat-${id}`, name, table, language: 'en' as const }];
  });
  const replyLinks = Object.fromEntries(
    plan
      .filter(({ list }) => list === 'invitees')
      .map(({ id }) => [id, `https://rooms.example/r/${id}-4f8a1c2e9b7d`]),
  );
  return {
    ...source,
    plan,
    seats,
    replyLinks,
    join: { address: 'http://192.168.8.20:4173', path: '/j/vM3kq0b4TzC9aW1x' },
  };
}
