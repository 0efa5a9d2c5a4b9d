/** The only file that reads `process.env`. Strings in, strings out: no defaults, no meaning. */
export function readEnv(source: NodeJS.ProcessEnv = process.env) {
  const text = (name: string) => source[name]?.trim() || undefined;
  return {
    PORT: text('PORT'),
    HOST: text('HOST'),
    PUBLIC_URL: text('PUBLIC_URL'),
    TRUST_PROXY: text('TRUST_PROXY'),
    DATABASE_URL: text('DATABASE_URL'),
    DATABASE_MIGRATION_URL: text('DATABASE_MIGRATION_URL'),
    DATA_DIR: text('DATA_DIR'),
    ENCRYPTION_KEYS: text('ENCRYPTION_KEYS'),
    AAD_APP_CLIENT_ID: text('AAD_APP_CLIENT_ID'),
    AAD_APP_CLIENT_SECRET: text('AAD_APP_CLIENT_SECRET'),
    AAD_APP_TENANT_ID: text('AAD_APP_TENANT_ID'),
    AAD_APP_OAUTH_AUTHORITY_HOST: text('AAD_APP_OAUTH_AUTHORITY_HOST'),
    AAD_APP_ALLOWED_CLIENTS: text('AAD_APP_ALLOWED_CLIENTS'),
    GRAPH_URL: text('GRAPH_URL'),
    ALLOWED_TENANTS: text('ALLOWED_TENANTS'),
    PRIVACY_URL: text('PRIVACY_URL'),
    TERMS_URL: text('TERMS_URL'),
    OPERATOR_CONTACT: text('OPERATOR_CONTACT'),
    APPLE_PASS_CERTIFICATE: text('APPLE_PASS_CERTIFICATE'),
    APPLE_PASS_KEY: text('APPLE_PASS_KEY'),
    APPLE_PASS_KEY_PASSPHRASE: text('APPLE_PASS_KEY_PASSPHRASE'),
    APPLE_WWDR_CERTIFICATE: text('APPLE_WWDR_CERTIFICATE'),
    APPLE_PUSH_URL: text('APPLE_PUSH_URL'),
    ROLE: text('ROLE'),
    LOG_LEVEL: text('LOG_LEVEL'),
    PRACTICE_DIRECTORY: text('PRACTICE_DIRECTORY'),
  };
}

export type Env = Partial<ReturnType<typeof readEnv>>;
