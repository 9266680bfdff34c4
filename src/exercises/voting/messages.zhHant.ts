// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { VotingMessages } from './messages.en.ts';

export const zhHant: VotingMessages = {
  left: '還剩{left, number}票，共{each, number}票',
  spent: '票投完了。想改投，先收回一票。',
  gaveNone: '你沒有投票。',
  prompt: '每人{each, number}票。得了幾票，大家一起看時才公佈。',
  coming: '大家寫的馬上就到。',
  nothing: '沒有可投的內容。',
  beyond: '還有{left, number}條，這裡放不下。',
  search: '查詢',
  notFound: '沒有找到。',
  more: '加一票：{text}',
  fewer: '收回一票：{text}',
  votes: '{votes, number}票',
  votesOn: '{text}：{votes, number}票',

  stacked: '同一條可以投幾票。',
  voters: '{voters, number}人',
  voted: '{voters}投了{votes}',
  noVotes: '還沒有人投票。',
  rank: '{rank, number}',
  tiedRank: '={rank, number}',
  tiedRankSaid: '並列第{rank, number}',
  rankSaid: '第{rank, number}',
  saidVote: '投票',
};
