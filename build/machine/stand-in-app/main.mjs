// What Electron does with `electron FOLDER`, for the stand-in, which came without it.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  console.error('usage: electron FOLDER')
  app.exit(2)
} else {
  await runAppIn(resolve(folder))
}

/** @param {string} path */
async function runAppIn(path) {
  const { name, productName, version, main } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  app.setName(productName ?? name)
  // Electron's own default app calls these two as well; its type declarations leave them out.
  Reflect.apply(Reflect.get(app, 'setVersion'), app, [version])
  Reflect.apply(Reflect.get(app, 'setAppPath'), app, [path])
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  await import(pathToFileURL(join(path, main)).href)
}
