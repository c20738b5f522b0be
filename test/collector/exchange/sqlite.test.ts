import { openEmptyStore } from '../../support/collector/open-collector.ts'
import { exchangeContract } from './store-contract.ts'

exchangeContract('the SQLite store', openEmptyStore)
