import { InvalidRequestError } from '../domain/errors.ts';
import type { Place } from '../domain/place.ts';
import { findFolder } from './folders.ts';
import type { TenantSql } from './sql.ts';
import { findTemplate } from './templates.ts';

/** Refuses a folder or a template that is not there, or not this organization's. */
export async function requirePlace(sql: TenantSql, { folderId, templateId }: Place): Promise<void> {
  if (folderId !== null && !(await findFolder(sql, folderId))) throw noSuchPlace('folderId');
  if (templateId !== null && !(await findTemplate(sql, templateId)))
    throw noSuchPlace('templateId');
}

export function noSuchPlace(path: keyof Place): InvalidRequestError {
  const what = path === 'templateId' ? 'template' : 'folder';
  return new InvalidRequestError([{ path, message: `There is no such ${what}.` }]);
}
