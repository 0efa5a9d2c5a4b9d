import { expect, test } from 'vitest';
import { type ImportDraft, NEW_DRAFT } from './import-draft.ts';
import { parseDraft, writeDraft } from './kept-draft.ts';
import { NOBODY } from './selection.ts';

const draft: ImportDraft = {
  connectionId: 'c',
  folder: { kind: 'existing', id: 'f' },
  templateId: 't',
  syncDaily: false,
  filters: {
    search: 'ada',
    group: { id: 'g', displayName: 'Sales' },
    department: 'R&D',
    state: 'new',
  },
  selection: { base: 'everyone', except: new Set(['x']), also: new Set(['y']) },
};

test.each<ImportDraft>([
  draft,
  NEW_DRAFT,
  { ...draft, folder: { kind: 'new', name: 'Head office' } },
  { ...draft, selection: NOBODY },
])('a draft survives a reload whole', (kept) => {
  expect(parseDraft(writeDraft(kept))).toEqual(kept);
});

test.each([null, '', '{', '{"connectionId":1}', '[]', '"text"'])(
  '%s is no draft: begin anew',
  (text) => {
    expect(parseDraft(text)).toEqual(NEW_DRAFT);
  },
);

test.each([
  { connectionId: 7 },
  { folder: { kind: 'elsewhere' } },
  { folder: { kind: 'existing' } },
  { templateId: undefined },
  { syncDaily: 'yes' },
  { filters: { ...draft.filters, state: 'old' } },
  { filters: { ...draft.filters, group: {} } },
  { selection: { base: 'everyone', except: [1], also: [] } },
  { selection: { base: 'everyone', except: {}, also: [] } },
])('a draft with %j in it is none', (part) => {
  expect(parseDraft(JSON.stringify({ ...JSON.parse(writeDraft(draft)), ...part }))).toEqual(
    NEW_DRAFT,
  );
});
