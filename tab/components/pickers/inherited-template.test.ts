import { expect, test } from 'vitest';
import { aFolder } from '../../test-support/a-folder.ts';
import { aTemplate } from '../../test-support/a-template.ts';
import { inheritedTemplate } from './inherited-template.ts';

const STANDARD = aTemplate({ id: 'standard', name: 'Standard', isDefault: true });
const SALES = aTemplate({ id: 'sales', name: 'Sales', isDefault: false });
const folders = [
  aFolder({ id: 'top', parentId: null, templateId: 'sales' }),
  aFolder({ id: 'below', parentId: 'top', templateId: null }),
  aFolder({ id: 'beside', parentId: null, templateId: null }),
  aFolder({ id: 'gone', parentId: null, templateId: 'deleted' }),
  aFolder({ id: 'round', parentId: 'around', templateId: null }),
  aFolder({ id: 'around', parentId: 'round', templateId: null }),
];

test.each([
  ['top', 'Sales'],
  ['below', 'Sales'],
  ['beside', 'Standard'],
  ['gone', 'Standard'],
  ['round', 'Standard'],
  ['unknown', 'Standard'],
  [null, 'Standard'],
])('%s hands down %s', (folderId, name) => {
  expect(inheritedTemplate(folderId, { folders, templates: [STANDARD, SALES] })?.name).toBe(name);
});
