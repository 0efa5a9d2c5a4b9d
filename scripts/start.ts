// `npm start`: builds what is stale, starts the practice directory (unless a real registration is
// named) and the server, and says what to open. Ends both together.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import qrcode from 'qrcode';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { buildIfStale } from './build-if-stale.ts';
import { findFreePort } from './free-port.ts';

const GRAPH_PORT = 3980;
const DOOR_PORT = 3979;
const READY_WITHIN_MS = 60_000;

const isLan = process.argv.includes('--lan');
const port = Number(process.env.PORT ?? 3978);
const host = isLan ? lanAddress() : 'localhost';
const publicUrl = process.env.PUBLIC_URL ?? `http://${host}:${port}`;
const dataDir = path.resolve(process.env.DATA_DIR ?? 'data');

buildIfStale();
const sandbox = process.env.AAD_APP_CLIENT_ID ? undefined : await openPractice();
const server = spawn(process.execPath, ['api/main.ts'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    DATA_DIR: dataDir,
    ...(isLan && { HOST: '0.0.0.0' }),
    ...(sandbox && (await practiceEnv(sandbox))),
  },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));

const exit = once(server, 'exit') as Promise<[number | null]>;
const isReady = await Promise.race([waitUntilReady(), exit.then(() => false)]);
if (isReady) {
  console.log(welcome());
  if (isLan) void showFirstCard();
}
const [code] = await exit;
await sandbox?.close();
process.exit(code ?? 1);

async function openPractice(): Promise<Sandbox> {
  return startSandbox({
    port: await findFreePort(GRAPH_PORT),
    signInPort: await findFreePort(DOOR_PORT),
    tabOrigins: [`http://localhost:${port}`, new URL(publicUrl).origin],
  });
}

/** The product knows nothing of practice: it gets another authority, another Graph and a certificate to trust. */
async function practiceEnv({
  url,
  certificatePem,
  appClientId,
  signInUrl,
  ...registration
}: Sandbox) {
  const certificate = path.join(dataDir, 'practice-certificate.pem');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(certificate, certificatePem);
  const { tenantId, clientId, clientSecret } = registration;
  return {
    AAD_APP_CLIENT_ID: appClientId,
    AAD_APP_OAUTH_AUTHORITY_HOST: url,
    GRAPH_URL: url,
    NODE_EXTRA_CA_CERTS: certificate,
    PRACTICE_DIRECTORY: JSON.stringify({ signInUrl, tenantId, clientId, clientSecret }),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  };
}

async function waitUntilReady(): Promise<boolean> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const answer = await fetch(`http://localhost:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return true;
    await sleep(100);
  }
  return false;
}

function welcome(): string {
  const lines = ['', `  Carte is ready. Open  http://localhost:${port}`, ''];
  if (sandbox) {
    lines.push(
      '  This is the practice directory: 250 invented people, nothing leaves this machine.',
      '  Sign in as the administrator, connect the directory with these values, choose people and import them.',
      '',
      `    Directory (tenant) ID    ${sandbox.tenantId}`,
      `    Application (client) ID  ${sandbox.clientId}`,
      `    Client secret            ${sandbox.clientSecret}`,
      '',
    );
  }
  if (isLan) lines.push(`  Cards are served at  ${publicUrl}  for phones in the same network.`, '');
  lines.push('  Stop with Ctrl+C.', '');
  return lines.join('\n');
}

/** The code of the first card, as soon as there is one, for a phone to scan off the screen. */
async function showFirstCard(): Promise<void> {
  if (!sandbox) {
    console.log('  Open a card in Carte and show its code to your phone.\n');
    return;
  }
  for (;;) {
    const answer = await fetch(`http://localhost:${port}/api/cards?status=active&limit=1`, {
      headers: { authorization: `Bearer ${await sandbox.tabToken('administrator')}` },
    }).catch(() => undefined);
    const list = answer?.ok
      ? ((await answer.json()) as { items: { url: string }[] })
      : { items: [] };
    const [card] = list.items;
    if (card) {
      console.log(
        await qrcode.toString(card.url, { type: 'terminal', small: true }),
        `\n  ${card.url}\n`,
      );
      return;
    }
    await sleep(2_000);
  }
}

/** This machine's address in its network. */
function lanAddress(): string {
  const all = Object.values(os.networkInterfaces()).flat();
  const address = all.find((entry) => entry && entry.family === 'IPv4' && !entry.internal)?.address;
  if (address) return address;
  console.error(
    'This machine has no network address that a phone could reach. Start without --lan.',
  );
  process.exit(1);
}
