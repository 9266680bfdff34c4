import { isChinese, type Language } from '#shared/content/language.ts';

const english =
  `Ada Amir Ana Anders Asha Bea Ben Carla Chidi Clara Dana Diego Elif Emeka Erin Farah Felix Grace
  Hana Hugo Ines Ivan Jade Jonas Kofi Lara Leo Lina Lucas Maya Mira Nadia Nico Noor Olga Omar Paul Petra Priya Rafael
  Ravi Rosa Sam Sara Sofia Tariq Tess Theo Vera Yara`.split(/\s+/);

const chinese =
  `安琪 博文 楚然 丹丹 恩慧 方圆 国栋 海燕 浩然 宏伟 佳怡 建军 静怡 俊杰 凯文 可欣 立新 林夕 美玲 明辉 娜娜 佩珊 启明
  倩倩 如意 若兰 瑞雪 思远 天佑 婉婷 文静 小雨 晓峰 欣然 雅琴 一鸣 颖欣 宇航 雨桐 志强 子涵 梓豪`.split(
    /\s+/,
  );

/**
 * A given name of that language. People of neighboring numbers have different ones; once the list is through, a
 * number tells two of a name apart, as rooms do.
 */
export function givenName(language: Language, number: number): string {
  const names = isChinese(language) ? chinese : english;
  const name = names[number % names.length] ?? '';
  const round = Math.floor(number / names.length);
  return round === 0 ? name : `${name} ${round + 1}`;
}
