import path from 'node:path'
import { projectRoot } from '../project-root.js'

/** The demo that comes with the product. */
export const demoFolder = path.join(projectRoot, 'demo')
