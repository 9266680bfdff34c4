/** An expected failure: its message is the one sentence that the person at the terminal reads. */
export class Refusal extends Error {}

/**
 * Runs a script's main function. A Refusal becomes one sentence and exit code 1;
 * anything else is a bug and keeps its stack.
 * @param {() => void | Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    console.error(problem.message);
    process.exitCode = 1;
  }
}
