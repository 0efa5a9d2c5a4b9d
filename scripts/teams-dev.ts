// `npm run teams`: the tab as Teams opens it from this machine, over https with the certificate that
// teamsapp.local.yml has installed. The server runs beside it: `npm start` with AAD_APP_CLIENT_ID set.
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { createServer } from 'vite';

const FILE = '.localConfigs';
if (!existsSync(FILE)) {
  console.error(`There is no ${FILE}. Provision and deploy the environment "local" first.`);
  process.exit(1);
}
const {
  SSL_CRT_FILE = '',
  SSL_KEY_FILE = '',
  TAB_ENDPOINT = '',
} = parseEnv(readFileSync(FILE, 'utf8'));
const server = await createServer({
  server: {
    port: Number(new URL(TAB_ENDPOINT).port),
    strictPort: true,
    https: { cert: readFileSync(SSL_CRT_FILE), key: readFileSync(SSL_KEY_FILE) },
  },
});
await server.listen();
console.log(`${TAB_ENDPOINT}/tab/`);
