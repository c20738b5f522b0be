import { LocationProvider, Route, Router } from 'preact-iso'
import {
  AccountPage,
  ConsentPage,
  HistoryPage,
  LinkPage,
  SignInPage,
  TeamPage,
  VisitPage,
} from './account/pages.ts'
import {
  EditorPage,
  InstallPage,
  NewSitePage,
  SettingsPage,
  SitePage,
  TemplatesPage,
  VersionsPage,
} from './surveys/pages.ts'
import { NotFoundPage } from './entry/not-found-page.tsx'
import { ImportPage } from './import/pages.ts'
import { OverviewPage } from './overview/overview-page.tsx'
import { ComparePage, ResultsPage } from './results/pages.ts'
import { SharedPage, SharePage } from './share/pages.ts'
import { SummaryPage } from './summary/pages.ts'
import { WebhooksPage } from './webhooks/pages.ts'
import { WordsProvider } from './words/use-words.tsx'

/** The owner's pages: a table of contents. */
export function App() {
  return (
    <LocationProvider>
      <WordsProvider>
        <Router>
          <Route path="/" component={OverviewPage} />
          <Route path="/surveys/:id" component={ResultsPage} />
          <Route path="/surveys/:id/compare" component={ComparePage} />
          <Route path="/surveys/:id/share" component={SharePage} />
          <Route path="/shared" component={SharedPage} />
          <Route path="/sites/new" component={NewSitePage} />
          <Route path="/sites/:id" component={SitePage} />
          <Route path="/sites/:id/summary" component={SummaryPage} />
          <Route path="/sites/:id/install" component={InstallPage} />
          <Route path="/sites/:id/settings" component={SettingsPage} />
          <Route path="/sites/:id/new" component={TemplatesPage} />
          <Route path="/sites/:id/surveys/:survey" component={EditorPage} />
          <Route path="/sites/:id/surveys/:survey/versions" component={VersionsPage} />
          <Route path="/sites/:id/team" component={TeamPage} />
          <Route path="/sites/:id/import" component={ImportPage} />
          <Route path="/sites/:id/history" component={HistoryPage} />
          <Route path="/sites/:id/webhooks" component={WebhooksPage} />
          <Route path="/account" component={AccountPage} />
          <Route path="/oauth/authorize" component={ConsentPage} />
          <Route path="/setup" component={LinkPage} />
          <Route path="/invitation" component={LinkPage} />
          <Route path="/reset" component={LinkPage} />
          <Route path="/visit" component={VisitPage} />
          <Route path="/sign-in" component={SignInPage} />
          <Route default component={NotFoundPage} />
        </Router>
      </WordsProvider>
    </LocationProvider>
  )
}
