/** The sentence for a reason why a form of an account brought nothing. */
export function accountProblem(reason: string) {
  switch (reason) {
    case 'offline':
      return 'problem.offline';
    case 'cannot-save':
      return 'problem.cannotSave';
    case 'wrong-password':
      return 'signIn.wrongPassword';
    case 'too-many-tries':
      return 'signIn.tooMany';
    case 'email-taken':
      return 'signIn.emailTaken';
    case 'owner-exists':
      return 'signIn.ownerExists';
    case 'link-used':
      return 'signIn.used';
    case 'sign-in-again':
      return 'signIn.signInAgain';
    case 'signed-out':
      return 'problem.signedOut';
    case 'unknown-session':
      return 'problem.unknown';
    default:
      return 'problem.other';
  }
}

/** The sentence for what a field lacks (shared/session/account.ts). */
export function fieldProblem(message: string | undefined) {
  switch (message) {
    case undefined:
      return undefined;
    case 'needName':
      return 'needName';
    case 'needEmail':
      return 'needEmail';
    case 'needYourPassword':
      return 'needYourPassword';
    case 'longPassword':
      return 'longPassword';
    default:
      return 'needPassword';
  }
}
