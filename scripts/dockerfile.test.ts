import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createIgnored, parseDockerfile, type Step } from './dockerfile.ts';

const stages = parseDockerfile(readFileSync('Dockerfile', 'utf8'));
const last = stages.at(-1);
const stepsOf = <K extends Step['kind']>(kind: K) =>
  (last?.steps ?? []).filter((step): step is Step & { kind: K } => step.kind === kind);

test('the image is made in three stages, of one base, and runs the server as nobody in particular', () => {
  expect(stages.map(({ name }) => name)).toEqual(['build', 'dependencies', 'final']);
  expect(new Set(stages.map(({ base }) => base)).size).toBe(1);
  expect(stepsOf('user')).toEqual([{ kind: 'user', name: 'node' }]);
  expect(stepsOf('cmd')).toEqual([{ kind: 'cmd', command: ['node', 'api/main.ts'] }]);
  expect(stepsOf('env')).toEqual([
    { kind: 'env', values: { NODE_ENV: 'production', HOST: '0.0.0.0', PORT: '3978' } },
  ]);
});

test('the image holds the server, the built tab and what they need, and nothing else', () => {
  const copied = stepsOf('copy').flatMap(({ sources }) => sources);
  expect(copied).toEqual(['/carte/node_modules', '/carte/dist', 'package.json', 'LICENSE', 'api']);
  expect(stepsOf('run')).toEqual([]);
});

test('neither secrets nor tests reach an image', () => {
  const isIgnored = createIgnored(readFileSync('.dockerignore', 'utf8'));
  for (const path of [
    'env/.env.dev.user',
    '.git/config',
    'node_modules/pg/package.json',
    'data/encryption.key',
    'api/lib/log.test.ts',
    'tab/App.test.tsx',
    'api/http/app.fixture.ts',
    'tests/support/carte.ts',
  ])
    expect(isIgnored(path), path).toBe(true);
  for (const path of ['api/main.ts', 'api/pages/styles/card.css', 'env/.env.local', 'dist.ts'])
    expect(isIgnored(path), path).toBe(false);
});

test('a step that the check cannot go through is no step', () => {
  expect(() => parseDockerfile('FROM node\nADD https://elsewhere.example /')).toThrow('ADD');
  expect(() => parseDockerfile('RUN ls')).toThrow('before the first FROM');
});
