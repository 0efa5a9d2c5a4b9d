declare const brand: unique symbol;

/** The organization everything belongs to: an Entra tenant id, lower case. Made from a verified token or a stored row, never from a request. */
export type TenantId = string & { readonly [brand]: 'TenantId' };

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function toTenantId(text: string): TenantId {
  const id = text.toLowerCase();
  if (!GUID.test(id)) throw new Error('a tenant id is a GUID');
  return id as TenantId;
}
