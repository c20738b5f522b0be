import { lazy } from 'preact-iso'

/** The pages about sites and surveys, each loaded when it is opened. */
export const NewSitePage = lazy(() =>
  import('./site/new-site-page.tsx').then(({ NewSitePage }) => NewSitePage),
)
export const InstallPage = lazy(() =>
  import('./site/install-page.tsx').then(({ InstallPage }) => InstallPage),
)
export const SettingsPage = lazy(() =>
  import('./site/settings-page.tsx').then(({ SettingsPage }) => SettingsPage),
)
export const SitePage = lazy(() => import('./site-page.tsx').then(({ SitePage }) => SitePage))
export const TemplatesPage = lazy(() =>
  import('./templates-page.tsx').then(({ TemplatesPage }) => TemplatesPage),
)
export const VersionsPage = lazy(() =>
  import('./versions-page.tsx').then(({ VersionsPage }) => VersionsPage),
)
export const EditorPage = lazy(() =>
  import('./editor/editor-page.tsx').then(({ EditorPage }) => EditorPage),
)
