import { openEmptyStore } from '../../support/collector/open-collector.ts'
import { storeContract } from '../store-contract.ts'

storeContract('the SQLite store', openEmptyStore)
