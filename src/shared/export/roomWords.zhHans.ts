import type { RoomWords } from './roomWords.en.ts';

export const zhHans: RoomWords = {
  atTables: (people, most, tables, sizes) => `${people}人，每桌${most}人：共${tables}桌（${sizes}）`,
  evenTables: (people, tables, each) => `${people}人，${tables}桌，每桌${each}人`,
  oneTable: (people) => `${people}人围坐一张桌`,
  ofSize: (tables, people) => `${tables}桌${people}人`,
  and: '，',
  inRows: (people, desks, rows) => `${people}人，课桌${desks}张，排成${rows}排`,
  atLeast: (width, depth) => `房间：至少${width} × ${depth}米`,
  tooMany: (most, people) => `会议桌式最多坐${most}人，再多就听不清彼此说话。${people}人，这里画的是分组式。`,
  moreTables: (wanted, has) => `图上画了${wanted}桌，这一场定的是${has}桌。一桌超过十人，有人就插不上话。`,
  example: '这是示例。建好场次后，这里按实际的人数和桌数来画。',
  noteRounds: (tables, diameter, inches) =>
    `圆桌${tables}张，直径${diameter}米（${inches}英寸），朝屏幕一侧不放椅子。`,
  noteDesks: (desks, width, depth) => `课桌${desks}张，${width} × ${depth}米，都朝屏幕。`,
  noteBoard: (width, length) => `一张${width} × ${length}米的长桌，也可以用小桌拼。`,
  noteChairs: (chairs) => `椅子${chairs}把，靠墙再备两把。`,
  notePicture: (width) => `画面至少宽${width}米，高过前排的头顶，前面没有柱子。`,
  noteWays: (passage) => `椅子后面、通往门口的路，至少留${passage}米。`,
  noteFlipcharts: (count) =>
    count === '1' ? '挂图架1个，放在屏幕旁。' : `挂图架${count}个：一个放屏幕旁，其余靠墙。`,
  noteSockets: '屏幕旁、每桌旁都有电源，电线不横过走道。',
  noteAccess: (needs) => `无障碍需要：${needs}。`,
  need: (count, text) => `${text}×${count}`,
  listSeparator: '、',
  peopleAt: (count) => `${count}人`,
};
