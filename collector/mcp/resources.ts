import { ResourceTemplate, type McpServer } from '@modelcontextprotocol/server'
import type { SurveyList } from '#shared/results.ts'
import type { VersionList } from '#shared/site-replies.ts'
import type { Api } from './api.ts'
import { readPages } from './read-pages.ts'

/** The manual, and surveys as they are published. */
export function registerResources(server: McpServer, apiFor: (signal: AbortSignal) => Api): void {
  server.registerResource(
    'manual',
    new ResourceTemplate('earshot://manual/{page}', {
      list: async () => ({
        resources: (await readPages()).map(({ id, title }) => ({
          uri: `earshot://manual/${id}`,
          name: id,
          title,
          mimeType: 'text/markdown',
        })),
      }),
    }),
    { title: 'Manual', description: 'Pages of the manual', mimeType: 'text/markdown' },
    async (uri, { page }) => {
      const pages = await readPages()
      const found = pages.find(({ id }) => id === page)
      if (!found)
        throw new Error(
          `there is no page "${page}"; there are ${pages.map(({ id }) => id).join(', ')}`,
        )
      return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text: found.text }] }
    },
  )
  server.registerResource(
    'survey',
    new ResourceTemplate('earshot://surveys/{survey}', {
      list: async ({ mcpReq }) => {
        const listed = await apiFor(mcpReq.signal).get<SurveyList>(['surveys'])
        const surveys = listed.ok ? listed.data.surveys : []
        return {
          resources: surveys.map(({ id, name }) => ({
            uri: `earshot://surveys/${id}`,
            name: id,
            title: name,
            mimeType: 'application/json',
          })),
        }
      },
    }),
    {
      title: 'Survey',
      description:
        'The newest published version of a survey: questions, trigger, audience, frequency',
      mimeType: 'application/json',
    },
    async (uri, { survey }, { mcpReq }) => {
      const path = ['surveys', String(survey), 'versions']
      const found = await apiFor(mcpReq.signal).get<VersionList>(path)
      if (!found.ok) throw new Error(found.error)
      const text = JSON.stringify(found.data.versions[0]?.survey, null, 2)
      return { contents: [{ uri: uri.href, mimeType: 'application/json', text }] }
    },
  )
}
