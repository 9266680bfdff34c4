export const en = {
  left: '{left, number} of {each, plural, one {# vote} other {# votes}} left',
  spent: 'All votes given. Take one back to give it to another.',
  gaveNone: 'You gave no vote.',
  prompt:
    '{each, plural, one {One vote} other {# votes}} each. How many each idea has is hidden until we all look.',
  coming: 'What the room wrote is on its way.',
  nothing: 'There is nothing to vote on.',
  beyond: '{left, plural, one {One more has no room here.} other {# more have no room here.}}',
  search: 'Find',
  notFound: 'Nothing here says that.',
  more: 'One more vote: {text}',
  fewer: 'Take one vote back: {text}',
  votes: '{votes, plural, =0 {no votes} one {# vote} other {# votes}}',
  votesOn: '{text}: {votes, plural, =0 {no votes} one {# vote} other {# votes}}',

  stacked: 'Several votes may go to one.',
  voters: '{voters, plural, one {# person} other {# people}}',
  voted: '{voters}, {votes}',
  noVotes: 'No votes yet.',
  rank: '{rank, number}',
  tiedRank: '={rank, number}',
  tiedRankSaid: 'Rank {rank, number}, shared',
  rankSaid: 'Rank {rank, number}',
  saidVote: 'Vote',
} as const;

export type VotingMessages = Record<keyof typeof en, string>;
