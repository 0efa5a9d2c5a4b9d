import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import type { z } from 'zod';
import type { Operation } from '../contract/operation.ts';
import { operations } from '../contract/operations.ts';
import { Problem } from '../contract/problem.ts';

/** The API's own description, made from the schemas that validate its requests. OpenAPI 3.1. */
export function createOpenApi(publicUrl: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const [operationId, operation] of Object.entries<Operation>(operations)) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: describe(operationId, operation) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Carte',
      version: '1',
      description:
        'Digital business cards from Microsoft Entra ID. Errors are problem documents (RFC 9457) with a stable `code`.',
    },
    servers: [{ url: publicUrl }],
    security: [{ entra: [] }],
    paths,
    components: {
      securitySchemes: {
        entra: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'An Entra v2 access token for this application with the scope access_as_user.',
        },
      },
    },
  });
}

type ObjectSchema = z.ZodObject;

const PICTURES = Object.fromEntries(
  ['image/jpeg', 'image/png', 'image/webp'].map((type) => [
    type,
    { schema: { type: 'string' as const, format: 'binary' } },
  ]),
);

function describe(operationId: string, operation: Operation): ZodOpenApiOperationObject {
  const { summary, who, params, query, body, answers } = operation;
  return {
    operationId,
    summary,
    tags: [operation.path.split('/')[2] ?? 'api'],
    ...(who === 'anybody' && { security: [] }),
    requestParams: {
      ...(params && { path: params as ObjectSchema }),
      ...(query && { query: query as ObjectSchema }),
    },
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: body } } },
    }),
    ...(operation.upload && { requestBody: { required: true, content: PICTURES } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, schema]) => [status, toAnswer(operation, schema)]),
      ),
      default: {
        description: 'What went wrong, and what to do next',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  };
}

/** What addresses of pictures answer, by their last part. */
const PICTURE_TYPES: Record<string, string> = { logo: 'image/png', cover: 'image/jpeg' };

function toAnswer({ path }: Operation, schema: z.ZodType | null) {
  if (schema) return { description: 'Done', content: { 'application/json': { schema } } };
  if (path.endsWith('/events')) {
    return { description: 'A stream of Run objects', content: { 'text/event-stream': {} } };
  }
  const picture = PICTURE_TYPES[path.slice(path.lastIndexOf('/') + 1)];
  if (picture && schema === null) return { description: 'A picture', content: { [picture]: {} } };
  if (path.startsWith('/api/downloads/')) {
    return {
      description: 'The file, as an attachment',
      content: { 'text/csv': {}, 'application/json': {} },
    };
  }
  if (path.endsWith('.csv')) {
    return { description: 'UTF-8, RFC 4180', content: { 'text/csv': {} } };
  }
  if (path.endsWith('.zip')) {
    return { description: 'Pictures and an index', content: { 'application/zip': {} } };
  }
  return { description: 'Done' };
}
