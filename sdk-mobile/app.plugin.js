// For releases of Expo that look for no other name; this package's .js files are ES modules.
export { default } from './app.plugin.cjs'
