import { readEnv } from './env.ts';
import { sentenceFor } from './sentenceFor.ts';
import { readStartOptions, type StartOptions } from './startOptions.ts';
import { StartProblem } from './startProblem.ts';

const usage = `Halfday 半日坊

  halfday start           run the server (PORT, HOST, HALFDAY_DATA, HALFDAY_COPY, HALFDAY_WORKSHOPS, DATABASE_URL,
                          PUBLIC_URL, HALFDAY_SMTP_URL, HALFDAY_MAIL_FROM)
    --copy FOLDER         copy the data there every minute, such as to a stick
    --from FOLDER         go on from the copy in that folder, on this machine
  halfday check [--json]  compile every workshop and name what is wrong
  halfday rehearse --participants N [--seconds S] [--seed K] [--workshop ID]
                          run a workshop with invented people on a server of its own, and count what is lost
  halfday rehearse --participants N --code CODE [--seconds S] [--seed K] [--url URL]
                          invented people join a session and answer what its facilitator opens
`;

async function start({ copy, from }: StartOptions): Promise<void> {
  const { startServer } = await import('./start.ts');
  const { startLines } = await import('./startLines.ts');
  const env = readEnv(copy === null ? process.env : { ...process.env, HALFDAY_COPY: copy });
  const server = await startServer(env, { from });
  let closing = false;
  const stop = (): void => {
    if (closing) process.exit(1);
    closing = true;
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  // Whoever reads this may end us at once, and is to find the signals heard.
  process.stdout.write(startLines(server));
}

async function check(json: 'json' | 'text'): Promise<void> {
  const { loadWorkshops } = await import('./content/loadWorkshops.ts');
  const { checkReport } = await import('./content/checkReport.ts');
  const { rulesByKind } = await import('#exercises/registry.ts');
  const { root, workshopFolders: folders } = readEnv(process.env);
  const report = checkReport(await loadWorkshops({ root, folders, kinds: rulesByKind }));
  process.stdout.write(json === 'json' ? `${JSON.stringify(report.json)}\n` : `${report.lines.join('\n')}\n`);
  if (report.json.workshops.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
}

async function run([command, ...options]: readonly string[]): Promise<void> {
  switch (command) {
    case 'start':
      return start(readStartOptions(options));
    case 'check':
      refuseUnknown(command, options, ['--json']);
      return check(options.includes('--json') ? 'json' : 'text');
    case undefined:
    case 'help':
    case '--help':
      process.stdout.write(usage);
      return;
    default:
      throw new StartProblem(`halfday has no command ${command}; halfday --help names those that it has.`);
  }
}

function refuseUnknown(command: string, options: readonly string[], known: readonly string[]): void {
  const unknown = options.find((option) => !known.includes(option));
  if (unknown === undefined) return;
  throw new StartProblem(
    `halfday ${command} has no option ${unknown}; halfday --help names those that it has.`,
  );
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
}
