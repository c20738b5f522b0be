import { cleanup } from '@testing-library/preact'
import { options } from 'preact'
import { afterEach } from 'vitest'

// an effect that waits for a paint must not run once the test's document is gone, nor may the timer
// that Preact sets beside the frame: frames alone end with their document
options.requestAnimationFrame = (effect) => void requestAnimationFrame(effect)
afterEach(cleanup)
