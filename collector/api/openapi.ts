import { createComponents, type Json } from './components.ts'
import { describe } from './describe.ts'
import { FAMILIES } from './operations.ts'

/** What the description says of this collector. */
export interface About {
  readonly version: string
  /** origin under which it is reached */
  readonly address: string
}

/** The whole API as OpenAPI 3.1, made from the schemas that the routes read with. */
export function openapi({ version, address }: About): Json {
  const components = createComponents()
  const paths: Record<string, Record<string, Json>> = {}
  for (const { name: tag, operations } of FAMILIES) {
    for (const [route, operation] of Object.entries(operations)) {
      const [method = '', path = ''] = route.split(' ')
      const template = path.replaceAll(/:(\w+)/g, '{$1}')
      const described = describe(route, operation, components)
      paths[template] = {
        ...paths[template],
        [method.toLowerCase()]: { tags: [tag], ...described },
      }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Earshot',
      version,
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: address }],
    tags: FAMILIES.map(({ name, about: description }) => ({ name, description })),
    paths,
    components: { schemas: components.schemas, securitySchemes: SECURITY },
  }
}

const ABOUT = `Sites, surveys, answers and what they add up to.

Send an API key as a bearer token (\`earshot key add --site ID\`, or the console's page for people and
keys). Bodies are JSON. Every refusal is a problem document (RFC 9457) whose \`detail\`, repeated as
\`error\`, is one sentence. Lists that can grow long come in pages. \`RateLimit\` says how much of the
minute is left; a 429 or 503 says in \`Retry-After\` how many seconds to wait.`

const SECURITY = {
  key: { type: 'http', scheme: 'bearer', description: 'An API key, `ek_…`' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'sid',
    description: 'A browser that is signed in; over TLS the cookie is `__Host-sid`',
  },
}
