import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Media = Record<string, { schema?: object }>;
type Operation = {
  operationId: string;
  responses: Record<string, { content?: Media }>;
};
/** The part of an OpenAPI document that says what answers look like. */
export type Described = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: object;
};

/** Compares answers with the document, and remembers which operations have succeeded. */
export function createTruth({ paths, components }: Described) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'carte', components: toAbsolute(components) });
  const compiled = new Map<object, ValidateFunction>();
  function compile(schema: object): ValidateFunction {
    const validate = compiled.get(schema) ?? ajv.compile(toAbsolute(schema));
    compiled.set(schema, validate);
    return validate;
  }
  // “Concrete (non-templated) paths would be matched before their templated counterparts” (OpenAPI 3.1.1 §4.8.8.2).
  const concreteFirst = Object.entries(paths).sort(
    ([a], [b]) => a.split('{').length - b.split('{').length,
  );
  const all = concreteFirst.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      ...described,
      method,
      pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    })),
  );
  const seen = new Set<string>();
  const lies: unknown[] = [];

  async function check(method: string, path: string, answer: Response): Promise<void> {
    const found = all.find((one) => one.method === method.toLowerCase() && one.pattern.test(path));
    if (!found) return;
    const { operationId, responses } = found;
    const described =
      responses[String(answer.status)] ?? (answer.ok ? undefined : responses.default);
    const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
    // A stream ends when its run does, and the walk has to go on before.
    const text = type === 'text/event-stream' ? '' : await answer.text();
    const about = { operationId, status: answer.status, type, text: text.slice(0, 300) };
    if (answer.ok) seen.add(operationId);
    if (!described) return void lies.push({ ...about, lie: 'a status that is not described' });
    if (!described.content) return void (text && lies.push({ ...about, lie: 'a body' }));
    const media = described.content[type];
    if (!media) return void lies.push({ ...about, lie: 'another type' });
    if (!media.schema) return;
    const validate = compile(media.schema);
    if (!validate(JSON.parse(text))) lies.push({ ...about, lie: validate.errors });
  }

  const listAll = () => all.map(({ operationId }) => operationId).sort();
  return { check, lies, listAll, listUnseen: () => listAll().filter((name) => !seen.has(name)) };
}

/** A schema that finds what it refers to in the document. */
const toAbsolute = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('#/components/', 'carte#/components/')) as object;
