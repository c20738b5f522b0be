import { render } from 'preact'
import { App } from './app.tsx'
import { loadTypeface } from './styles/load-typeface.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'

loadTypeface()
const root = document.getElementById('app')
if (root) render(<App />, root)
