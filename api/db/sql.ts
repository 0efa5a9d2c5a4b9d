import type { TenantId } from '../domain/tenant.ts';

/** A transaction. Its role decides what it can see. */
export type Sql = {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
};

/** A transaction of one organization: the first fence is its id in every query, the second the database's own. */
export type TenantSql = Sql & { readonly tenantId: TenantId };

/** The whole of what the product asks of PostgreSQL. Every call is one transaction. */
export type Db = {
  asTenant<T>(tenantId: TenantId, work: (sql: TenantSql) => Promise<T>): Promise<T>;
  /** Published cards of all organizations, shown columns alone. */
  asVisitor<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Which work is due, of all organizations, and nothing of what is in it. */
  asWorker<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
};
