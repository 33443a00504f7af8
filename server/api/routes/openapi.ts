import { z } from 'zod'
import type { Route } from './route.js'

/** The OpenAPI 3.1 description of the routes, from the table that serves them. */
export function openApiOf(routes: readonly Route[], { version }: { version: string }): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Branchline', version },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-branchline_staff' },
        csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
      },
      schemas: { Error: errorSchema },
    },
  }
}

const errorSchema = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        code: { type: 'string' },
        message: { type: 'string' },
        field: { type: 'string' },
        errorId: { type: 'string' },
      },
      required: ['code', 'message'],
    },
  },
  required: ['error'],
}

function operationOf(route: Route): object {
  const { access, summary, params, query, body, response, method } = route
  const isAction = access !== 'public' && access !== 'first-factor'
  return {
    summary,
    tags: [route.path.split('/')[2] ?? 'api'],
    ...(access === 'public' ? {} : { security: [method === 'get' ? { session: [] } : both] }),
    ...(isAction ? { 'x-action': access } : {}),
    parameters: [...parametersOf('path', params), ...parametersOf('query', query)],
    ...(body ? { requestBody: { required: true, content: contentOf(body, 'input') } } : {}),
    responses: {
      ...(response
        ? { 200: { description: 'Done.', content: contentOf(response, 'output') } }
        : { 204: { description: 'Done.' } }),
      default: {
        description: 'Refused; docs/reference/errors.md has the codes.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  }
}

const both = { session: [], csrf: [] }

function parametersOf(place: 'path' | 'query', schema: z.ZodObject | undefined): object[] {
  if (!schema) return []
  const { properties = {}, required = [] } = toJson(schema, 'output')
  return Object.entries(properties).map(([name, property]) => ({
    ...{ name, in: place, schema: property },
    required: required.includes(name) && !Object.hasOwn(property as object, 'default'),
  }))
}

function contentOf(schema: z.ZodType, io: 'input' | 'output'): object {
  return { 'application/json': { schema: toJson(schema, io) } }
}

function toJson(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return json
}
