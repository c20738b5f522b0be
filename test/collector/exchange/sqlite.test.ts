import { onTestFinished } from 'vitest'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { tempFolder } from '../../support/collector/open-collector.ts'
import { exchangeContract } from './store-contract.ts'

exchangeContract('the SQLite store', async () => {
  const store = await openSqliteStore(tempFolder())
  onTestFinished(() => store.close())
  return store
})
