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
import { findFreePort, isFreePort } from './free-port.ts';

const GRAPH_PORT = 3980;
const DOOR_PORT = 3979;
/** Where Vite serves the tab while somebody works on it (vite.config.ts). */
const VITE_ORIGIN = 'http://localhost:5173';

const isLan = process.argv.includes('--lan');
const port = await findOwnPort();
const home = `http://localhost:${port}`;
const publicUrl = process.env.PUBLIC_URL ?? (isLan ? `http://${lanAddress()}:${port}` : home);
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
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => endServer(signal));

const exit = once(server, 'exit') as Promise<[number | null]>;
await Promise.race([untilReady(), exit]);
if (isRunning()) {
  console.log(welcome());
  if (isLan) void showFirstCard();
}
const [code] = await exit;
await sandbox?.close();
process.exit(code ?? 1);

/** Another program on the port would answer in Carte's place, so it is looked for first. */
async function findOwnPort(): Promise<number> {
  const wanted = Number(process.env.PORT ?? 3978);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
    fail(`PORT must be a whole number from 1 to 65535; it is "${process.env.PORT}".`);
  }
  if (await isFreePort(wanted, isLan ? '0.0.0.0' : process.env.HOST)) return wanted;
  fail(`Port ${wanted} is in use. Stop the program that has it, or set another: PORT=4000.`);
}

async function openPractice(): Promise<Sandbox> {
  return startSandbox({
    port: await findFreePort(GRAPH_PORT),
    signInPort: await findFreePort(DOOR_PORT),
    tabOrigins: [home, new URL(publicUrl).origin, VITE_ORIGIN],
  });
}

/** The product knows nothing of practice: it gets another authority, another Graph and a certificate to trust. */
async function practiceEnv({
  url,
  certificatePem,
  appClientId,
  appClientSecret,
  signInUrl,
  ...registration
}: Sandbox) {
  const certificate = path.join(dataDir, 'practice-certificate.pem');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(certificate, certificatePem);
  const { tenantId, clientId, clientSecret } = registration;
  return {
    AAD_APP_CLIENT_ID: appClientId,
    AAD_APP_CLIENT_SECRET: appClientSecret,
    AAD_APP_OAUTH_AUTHORITY_HOST: url,
    GRAPH_URL: url,
    NODE_EXTRA_CA_CERTS: certificate,
    PRACTICE_DIRECTORY: JSON.stringify({ signInUrl, tenantId, clientId, clientSecret }),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  };
}

/** On Windows a signal ends a process at once; there the server hears Ctrl+C from the console itself. */
function endServer(signal: NodeJS.Signals): void {
  if (process.platform !== 'win32') server.kill(signal);
}

function isRunning(): boolean {
  return server.exitCode === null && server.signalCode === null;
}

async function untilReady(): Promise<void> {
  while (isRunning()) {
    const answer = await fetch(`${home}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
}

function welcome(): string {
  const lines = ['', `  Carte is ready. Open  ${home}`, ''];
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
  if (isLan) {
    lines.push(`  Cards are served at  ${publicUrl}  for phones in the same network.`);
    if (sandbox) lines.push('  The code of the first card appears here once there is one.');
    else lines.push('  Open a card in Carte and show its code to your phone.');
    lines.push('');
  }
  lines.push('  Stop with Ctrl+C.', '');
  return lines.join('\n');
}

/** The code of the first card, as soon as there is one, for a phone to scan off the screen. */
async function showFirstCard(): Promise<void> {
  while (sandbox && isRunning()) {
    const answer = await fetch(`${home}/api/cards?status=active&limit=1`, {
      headers: { authorization: `Bearer ${await sandbox.tabToken('administrator')}` },
    }).catch(() => undefined);
    const list = answer?.ok
      ? ((await answer.json()) as { items: { url: string }[] })
      : { items: [] };
    const [card] = list.items;
    if (card) {
      const code = await qrcode.toString(card.url, { type: 'terminal', small: true });
      console.log(`${code}\n  ${card.url}\n`);
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
  fail('This machine has no network address that a phone could reach. Start without --lan.');
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
