import { expect, test } from 'vitest';
import { type ImportDraft, NEW_DRAFT, reduceDraft, toCreateImport } from './import-draft.ts';
import { EVERYONE, NOBODY } from './selection.ts';
import { furthestReady, stepsFor } from './wizard-steps.ts';

const draft: ImportDraft = {
  ...NEW_DRAFT,
  connectionId: 'c',
  folder: { kind: 'existing', id: 'f' },
  templateId: 't',
  syncDaily: false,
  filters: { ...NEW_DRAFT.filters, search: 'ada' },
  selection: { base: 'everyone', except: new Set(['x']), also: new Set(['y']) },
};

test('filters narrow what is shown, never what is imported', () => {
  expect(toCreateImport(draft)).toEqual({
    connectionId: 'c',
    people: { all: true, except: ['x'], also: ['y'] },
    folderId: 'f',
    templateId: 't',
    syncDaily: false,
  });
});

test('without a directory, or with a folder that is not made yet, nothing is asked for', () => {
  expect(toCreateImport({ ...draft, connectionId: null })).toBeUndefined();
  expect(toCreateImport({ ...draft, folder: { kind: 'new', name: 'N' } })).toBeUndefined();
});

test('another directory forgets whom the last one’s reader chose; the same one does not', () => {
  const other = reduceDraft(draft, { type: 'choose_connection', connectionId: 'd' });
  expect(other).toMatchObject({ connectionId: 'd', selection: EVERYONE, templateId: 't' });
  expect(other.filters).toEqual(NEW_DRAFT.filters);
  expect(reduceDraft(draft, { type: 'choose_connection', connectionId: 'c' })).toEqual(draft);
});

test('a step is shown once what it builds on is given', () => {
  const steps = stepsFor(2);
  expect(steps).toEqual(['directory', 'options', 'choose', 'review']);
  expect(stepsFor(1)).not.toContain('directory');
  expect(furthestReady(steps, 'review', NEW_DRAFT)).toBe('directory');
  expect(furthestReady(steps, 'review', draft)).toBe('review');
  expect(furthestReady(steps, 'review', { ...draft, selection: NOBODY })).toBe('choose');
  expect(furthestReady(steps, 'review', { ...draft, folder: { kind: 'new', name: '' } })).toBe(
    'choose',
  );
  expect(furthestReady(steps, 'options', draft)).toBe('options');
});
