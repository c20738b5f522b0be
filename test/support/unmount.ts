import { cleanup } from '@testing-library/preact'
import { afterEach } from 'vitest'

// an effect that waits for a paint must not run once the test's document is gone
afterEach(cleanup)
