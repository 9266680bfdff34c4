/** The sentence for a reason why somebody is not in yet. */
export function joinProblem(reason: string) {
  switch (reason) {
    case 'need-code':
      return 'join.needCode';
    case 'need-return-code':
      return 'join.needReturnCode';
    case 'need-name':
      return 'join.needName';
    case 'need-table':
      return 'join.needTable';
    case 'unknown-code':
      return 'problem.unknownCode';
    case 'unknown-return':
      return 'problem.unknownReturn';
    case 'too-many-tries':
      return 'problem.tooManyTries';
    case 'unknown-table':
      return 'problem.unknownTable';
    case 'locked':
      return 'problem.locked';
    case 'removed':
    case 'not-allowed':
      return 'problem.removed';
    case 'cannot-save':
      return 'problem.cannotSave';
    case 'offline':
      return 'problem.offline';
    default:
      return 'problem.other';
  }
}
