// Made from roomWords.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { RoomWords } from './roomWords.en.ts';

export const zhHant: RoomWords = {
  atTables: (people, most, tables, sizes) => `${people}人，每桌${most}人：共${tables}桌（${sizes}）`,
  evenTables: (people, tables, each) => `${people}人，${tables}桌，每桌${each}人`,
  oneTable: (people) => `${people}人圍坐一張桌`,
  ofSize: (tables, people) => `${tables}桌${people}人`,
  and: '，',
  inRows: (people, desks, rows) => `${people}人，課桌${desks}張，排成${rows}排`,
  atLeast: (width, depth) => `房間：至少${width} × ${depth}米`,
  tooMany: (most, people) => `會議桌式最多坐${most}人，再多就聽不清彼此說話。${people}人，這裡畫的是分組式。`,
  moreTables: (wanted, has) => `圖上畫了${wanted}桌，這一場定的是${has}桌。一桌超過十人，有人就插不上話。`,
  example: '這是示例。建好場次後，這裡按實際的人數和桌數來畫。',
  noteRounds: (tables, diameter, inches) =>
    `圓桌${tables}張，直徑${diameter}米（${inches}英寸），朝螢幕一側不放椅子。`,
  noteDesks: (desks, width, depth) => `課桌${desks}張，${width} × ${depth}米，都朝螢幕。`,
  noteBoard: (width, length) => `一張${width} × ${length}米的長桌，也可以用小桌拼。`,
  noteChairs: (chairs) => `椅子${chairs}把，靠牆再備兩把。`,
  notePicture: (width) => `畫面至少寬${width}米，高過前排的頭頂，前面沒有柱子。`,
  noteWays: (passage) => `椅子後面、通往門口的路，至少留${passage}米。`,
  noteFlipcharts: (count) =>
    count === '1' ? '掛圖架1個，放在螢幕旁。' : `掛圖架${count}個：一個放螢幕旁，其餘靠牆。`,
  noteSockets: '螢幕旁、每桌旁都有電源，電線不橫過走道。',
  noteAccess: (needs) => `無障礙需要：${needs}。`,
  need: (count, text) => `${text}×${count}`,
  listSeparator: '、',
  peopleAt: (count) => `${count}人`,
};
