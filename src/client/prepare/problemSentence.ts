/** The sentence for a reason why a facilitator's request brought nothing. */
export function problemSentence(reason: string) {
  switch (reason) {
    case 'offline':
      return 'problem.offline';
    case 'cannot-save':
      return 'problem.cannotSave';
    case 'signed-out':
      return 'problem.signedOut';
    case 'unknown-session':
      return 'problem.unknown';
    case 'table-taken':
      return 'problem.tableTaken';
    case 'stale':
      return 'problem.stale';
    case 'not-a-picture':
      return 'client.notAPicture';
    case 'picture-too-large':
      return 'client.tooLarge';
    case 'picture-size':
      return 'client.size';
    default:
      return 'problem.other';
  }
}
