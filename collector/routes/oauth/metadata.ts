import type { Handler } from 'hono'
import type { Owners } from '../../owners/owners.ts'

const SCOPES = ['read', 'write']

/** `GET /.well-known/oauth-protected-resource[/mcp]`: who gives tokens for `/mcp` (RFC 9728). 200 */
export function getResourceMetadata(owners: Owners): Handler {
  return (c) => {
    const { origin } = owners.address()
    return c.json({
      resource: `${origin}/mcp`,
      resource_name: 'Earshot',
      resource_documentation: `${origin}/help/assistants`,
      authorization_servers: [origin],
      bearer_methods_supported: ['header'],
      scopes_supported: SCOPES,
    })
  }
}

/** `GET /.well-known/oauth-authorization-server`: how tokens are given (RFC 8414). 200 */
export function getServerMetadata(owners: Owners): Handler {
  return (c) => {
    const { origin } = owners.address()
    return c.json({
      issuer: origin,
      authorization_endpoint: `${origin}/oauth/authorize`,
      token_endpoint: `${origin}/oauth/token`,
      registration_endpoint: `${origin}/oauth/register`,
      revocation_endpoint: `${origin}/oauth/revoke`,
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
      revocation_endpoint_auth_methods_supported: ['none'],
      authorization_response_iss_parameter_supported: true,
      scopes_supported: SCOPES,
      service_documentation: `${origin}/help/assistants`,
    })
  }
}
