import type { Caller } from '../../domain/caller.ts';
import { AppError, InvalidRequestError, NotFoundError } from '../../domain/errors.ts';
import { normalizePhones } from '../../domain/phone.ts';
import { type CardDesign, DEFAULT_DESIGN } from '../../domain/public-card.ts';
import {
  checkDictionary,
  checkTemplateFields,
  type Template,
  type TemplateFields,
  type TemplateUse,
} from '../../domain/template.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';

type Wished = Pick<
  Template,
  'name' | 'fields' | 'legalLine' | 'consentText' | 'privacyUrl' | 'dictionary'
>;

export type TemplatePatch = { [Part in keyof Wished]?: Wished[Part] | undefined } & {
  design?: { [Part in keyof CardDesign]?: CardDesign[Part] | undefined } | undefined;
  /** Only true: the default one is replaced, never left without a successor. */
  isDefault?: true | undefined;
};

type Parts = {
  store: {
    find(tenantId: TenantId, id: string): Promise<Template | undefined>;
    list(tenantId: TenantId, standard: Template): Promise<Template[]>;
    countUse(tenantId: TenantId, id: string): Promise<TemplateUse>;
    insert(tenantId: TenantId, template: Template, copyOf: string | null): Promise<void>;
    update(tenantId: TenantId, template: Template): Promise<string[]>;
    delete(tenantId: TenantId, id: string, replacementId: string | null): Promise<string[]>;
  };
  /** Whether readers bear a code in this colour on white; the nearest one that they do. */
  nearestCodeColour(colour: string): string;
  /** Drops what is kept of these pages before the answer leaves. */
  forgetPages(slugs: readonly string[]): void;
  createId(): string;
  clock: Clock;
};

/** How cards look and what they say of the organization, as administrators set it. */
export function createTemplates(parts: Parts) {
  const { store, forgetPages, createId, clock } = parts;

  async function get({ tenantId }: Caller, id: string): Promise<Template> {
    const template = await store.find(tenantId, id);
    if (!template) throw new NotFoundError('template');
    return template;
  }

  const list = ({ tenantId }: Caller): Promise<Template[]> =>
    store.list(tenantId, { ...blank(createId(), clock()), name: 'Standard', isDefault: true });

  return {
    get,
    list,

    use: ({ tenantId }: Caller, id: string): Promise<TemplateUse> => store.countUse(tenantId, id),

    /** A new one: empty, or as another one is. */
    async create(
      caller: Caller,
      { copyOf, ...patch }: TemplatePatch & { name: string; copyOf: string | null },
    ): Promise<Template> {
      await list(caller);
      const model = copyOf === null ? undefined : await get(caller, copyOf);
      const id = createId();
      const { isDefault, ...rest } = patch;
      const before = { ...(model ?? blank(id, clock())), id, isDefault: false };
      const template = changed(before, rest, parts);
      await store.insert(caller.tenantId, template, copyOf);
      if (isDefault) forgetPages(await store.update(caller.tenantId, { ...template, isDefault }));
      return get(caller, id);
    },

    async update(caller: Caller, id: string, patch: TemplatePatch): Promise<Template> {
      const after = changed(await get(caller, id), patch, parts);
      forgetPages(await store.update(caller.tenantId, after));
      return get(caller, id);
    },

    /** As it would be after a change; nothing is stored. */
    draft: async (caller: Caller, id: string, patch: TemplatePatch): Promise<Template> =>
      changed(await get(caller, id), patch, parts),

    /** Without a replacement only one that nothing names. */
    async delete(caller: Caller, id: string, replacementId: string | null): Promise<void> {
      const { isDefault, name } = await get(caller, id);
      if (isDefault) throw isTheDefault(name);
      if (replacementId === id) throw noReplacement();
      if (replacementId !== null)
        await get(caller, replacementId).catch(() => Promise.reject(noReplacement()));
      const use = await store.countUse(caller.tenantId, id);
      if (replacementId === null && use.cards + use.folders > 0) throw inUse(name, use);
      forgetPages(await store.delete(caller.tenantId, id, replacementId));
    },
  };
}

export type Templates = ReturnType<typeof createTemplates>;

/** The template as it is after a change. Refuses one that no card can be drawn by. */
function changed(
  before: Template,
  { design, fields, ...rest }: TemplatePatch,
  { clock, nearestCodeColour }: Pick<Parts, 'clock' | 'nearestCodeColour'>,
): Template {
  const after = {
    ...before,
    ...given(rest),
    design: { ...before.design, ...given(design ?? {}) },
    fields: fields ? withNumbers(fields) : before.fields,
    updatedAt: clock(),
  };
  checkTemplateFields(after.fields);
  checkDictionary(after.dictionary);
  checkCode(after.design, nearestCodeColour);
  return after;
}

/** Without what was not said, so that it takes nothing away. */
function given<T extends object>(patch: T): { [Part in keyof T]?: Exclude<T[Part], undefined> } {
  const said = Object.entries(patch).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as { [Part in keyof T]?: Exclude<T[Part], undefined> };
}

/** Colours that no camera reads are refused with the nearest that one does. */
function checkCode({ code }: CardDesign, nearestOf: Parts['nearestCodeColour']): void {
  const nearest = nearestOf(code.colour);
  if (nearest === code.colour) return;
  const message = `Cameras do not read a code in this colour. The nearest that they do is ${nearest}.`;
  throw new InvalidRequestError([{ path: 'design.code.colour', message }]);
}

const blank = (id: string, updatedAt: Date): Template => ({
  id,
  name: '',
  isDefault: false,
  design: DEFAULT_DESIGN,
  fields: {},
  legalLine: null,
  consentText: null,
  privacyUrl: null,
  dictionary: [],
  logo: null,
  cover: null,
  updatedAt,
});

/** Numbers of the organization are understood as those of people are. */
function withNumbers(fields: TemplateFields): TemplateFields {
  const { phones } = fields;
  if (!phones?.value) return fields;
  const { phones: value } = normalizePhones({ phones: phones.value });
  return { ...fields, phones: { ...phones, ...(value && { value }) } };
}

const isTheDefault = (name: string): AppError =>
  new AppError(
    'template_in_use',
    `“${name}” is the default template. Make another one the default, then delete this one.`,
  );

const inUse = (name: string, { cards, folders }: TemplateUse): AppError =>
  new AppError(
    'template_in_use',
    `${cards} cards and ${folders} folders use “${name}”. Choose the template that takes its place (?replacementId=).`,
  );

const noReplacement = (): InvalidRequestError =>
  new InvalidRequestError([
    { path: 'replacementId', message: 'There is no such template to take its place.' },
  ]);
