import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sandbox } from '../../sandbox/sandbox.ts';

/** Settings of a served Carte whose authority and Graph are this practice directory. */
export async function toPracticeEnv(
  sandbox: Sandbox,
  folder: string,
): Promise<Record<string, string>> {
  const certificates = path.join(folder, 'practice.pem');
  await writeFile(certificates, sandbox.certificatePem);
  return {
    AAD_APP_CLIENT_ID: sandbox.appClientId,
    AAD_APP_OAUTH_AUTHORITY_HOST: sandbox.url,
    GRAPH_URL: sandbox.url,
    NODE_EXTRA_CA_CERTS: certificates,
  };
}
