import type { VotingMessages } from './messages.en.ts';

export const zhHans: VotingMessages = {
  left: '还剩{left, number}票，共{each, number}票',
  spent: '票投完了。想改投，先收回一票。',
  gaveNone: '你没有投票。',
  prompt: '每人{each, number}票。得了几票，大家一起看时才公布。',
  coming: '大家写的马上就到。',
  nothing: '没有可投的内容。',
  beyond: '还有{left, number}条，这里放不下。',
  search: '查找',
  notFound: '没有找到。',
  more: '加一票：{text}',
  fewer: '收回一票：{text}',
  votes: '{votes, number}票',
  votesOn: '{text}：{votes, number}票',

  stacked: '同一条可以投几票。',
  voters: '{voters, number}人',
  voted: '{voters}投了{votes}',
  noVotes: '还没有人投票。',
  rank: '{rank, number}',
  tiedRank: '={rank, number}',
  tiedRankSaid: '并列第{rank, number}',
  rankSaid: '第{rank, number}',
  saidVote: '投票',
};
