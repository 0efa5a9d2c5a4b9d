/** One step of a stage, with what stands behind its name. */
export type Step =
  | { kind: 'workdir'; folder: string }
  | { kind: 'copy'; from: string | undefined; sources: string[]; target: string }
  | { kind: 'run'; command: string }
  | { kind: 'env'; values: Record<string, string> }
  | { kind: 'cmd'; command: string[] }
  | { kind: 'user'; name: string };

export type Stage = { name: string; base: string; steps: Step[] };

/** What says something to an engine alone. */
const FOR_THE_ENGINE = new Set(['EXPOSE', 'HEALTHCHECK']);

/** The stages of a Dockerfile that is written in the few words that ours is. Throws at any other. */
export function parseDockerfile(text: string): Stage[] {
  const stages: Stage[] = [];
  for (const line of text.split('\n')) {
    const [, word = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (line.trim() === '' || line.startsWith('#') || FOR_THE_ENGINE.has(word)) continue;
    if (word === 'FROM') {
      const [base = '', , name = 'final'] = rest.split(/\s+/);
      stages.push({ name, base, steps: [] });
      continue;
    }
    const stage = stages.at(-1);
    if (!stage) throw new Error(`"${line}" stands before the first FROM.`);
    stage.steps.push(parseStep(word, rest));
  }
  return stages;
}

function parseStep(word: string, rest: string): Step {
  switch (word) {
    case 'WORKDIR':
      return { kind: 'workdir', folder: rest };
    case 'COPY':
      return parseCopy(rest.split(/\s+/));
    case 'RUN':
      return { kind: 'run', command: rest };
    case 'ENV':
      return { kind: 'env', values: Object.fromEntries(rest.split(/\s+/).map(toPair)) };
    case 'USER':
      return { kind: 'user', name: rest };
    case 'CMD':
      return { kind: 'cmd', command: JSON.parse(rest) as string[] };
    default:
      throw new Error(`The step ${word || rest} is not known here.`);
  }
}

function parseCopy(words: string[]): Step {
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
  const target = words.pop() ?? '';
  return { kind: 'copy', from, sources: words, target };
}

const toPair = (pair: string): [string, string] => {
  const [name = '', value = ''] = pair.split('=');
  return [name, value];
};

/** Whether a `.dockerignore` of plain paths and `**` patterns keeps this path out. */
export function createIgnored(text: string): (path: string) => boolean {
  const patterns = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => new RegExp(`^${toSource(line)}(/|$)`));
  return (path) => patterns.some((pattern) => pattern.test(path));
}

const toSource = (pattern: string): string =>
  pattern
    .split('**/')
    .map((part) => part.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*'))
    .join('(?:.*/)?');
