// The config plugin of Expo: `"plugins": [["@forium/sdk-mobile", { "scheme": "acme", "push": true }]]` in app.json.
// It changes what `expo prebuild` writes, and adds no native code. Plain CommonJS, because that is how Expo loads it.
const { AndroidConfig, IOSConfig, createRunOncePlugin, withAndroidManifest, withEntitlementsPlist, withInfoPlist } =
  require('expo/config-plugins')

/**
 * @typedef {object} ForiumPluginOptions
 * @property {string} [scheme] deep links: `acme` for `acme://topic/…`
 * @property {string[]} [associatedDomains] hosts whose https links open the app: `forum.example`
 * @property {boolean | 'development' | 'production'} [push] lets the app be woken by pushes; true is `development`
 * @property {string} [androidChannel] id of the channel of pushes that name none; the app makes the channel
 * @property {string} [photoPermission] why the app wants to see photos
 * @property {string} [cameraPermission] why the app wants to take photos
 * @property {string} [microphonePermission] why the app wants to record
 */

const withForium = (config, options = {}) => {
  const asked = checked(options ?? {})
  return [withIosInfo, withIosRights, withAndroid].reduce((before, change) => change(before, asked), config)
}

function checked(options) {
  const { scheme, associatedDomains = [], push = false, androidChannel, ...texts } = options
  const known = ['photoPermission', 'cameraPermission', 'microphonePermission']
  const unknown = Object.keys(texts).find((name) => !known.includes(name))
  if (unknown) throw new Error(`@forium/sdk-mobile: there is no option ${unknown}.`)
  for (const [name, text] of Object.entries(texts)) demand(text === undefined || isText(text), `${name} is a sentence`)
  demand(scheme === undefined || /^[a-z][a-z0-9+.-]*$/.test(scheme), 'scheme is lower case letters, as in acme')
  demand(
    Array.isArray(associatedDomains) && associatedDomains.every(isHost),
    'associatedDomains are hosts, as in forum.example',
  )
  demand([true, false, 'development', 'production'].includes(push), 'push is true, false, development or production')
  demand(androidChannel === undefined || isText(androidChannel), 'androidChannel is the id of a channel')
  return { scheme, associatedDomains, push, androidChannel, ...texts }
}

function demand(isRight, what) {
  if (!isRight) throw new Error(`@forium/sdk-mobile: ${what}.`)
}

const isText = (given) => typeof given === 'string' && given.trim() !== ''
const isHost = (given) => typeof given === 'string' && /^(\*\.)?([a-z0-9-]+\.)+[a-z0-9-]+$/.test(given)
const added = (list, ...items) => [...new Set([...(Array.isArray(list) ? list : []), ...items])]

function withIosInfo(config, { scheme, push, photoPermission, cameraPermission, microphonePermission }) {
  return withInfoPlist(config, (mod) => {
    const info = mod.modResults
    if (scheme && !IOSConfig.Scheme.hasScheme(scheme, info))
      mod.modResults = IOSConfig.Scheme.appendScheme(scheme, info)
    if (push) mod.modResults.UIBackgroundModes = added(info.UIBackgroundModes, 'remote-notification')
    const reasons = {
      NSPhotoLibraryUsageDescription: photoPermission,
      NSCameraUsageDescription: cameraPermission,
      NSMicrophoneUsageDescription: microphonePermission,
    }
    for (const [name, reason] of Object.entries(reasons)) if (reason) mod.modResults[name] = reason
    return mod
  })
}

function withIosRights(config, { associatedDomains, push }) {
  if (!push && associatedDomains.length === 0) return config
  return withEntitlementsPlist(config, (mod) => {
    const domains = 'com.apple.developer.associated-domains'
    const links = associatedDomains.map((host) => `applinks:${host}`)
    if (links.length > 0) mod.modResults[domains] = added(mod.modResults[domains], ...links)
    if (push) mod.modResults['aps-environment'] ??= push === true ? 'development' : push
    return mod
  })
}

function withAndroid(config, { scheme, associatedDomains, push, androidChannel }) {
  return withAndroidManifest(config, (mod) => {
    const manifest = mod.modResults
    const takesLinks = scheme && AndroidConfig.Scheme.ensureManifestHasValidIntentFilter(manifest)
    if (takesLinks && !AndroidConfig.Scheme.hasScheme(scheme, manifest))
      mod.modResults = AndroidConfig.Scheme.appendScheme(scheme, manifest)
    if (push) AndroidConfig.Permissions.ensurePermissions(mod.modResults, ['android.permission.POST_NOTIFICATIONS'])
    const application = AndroidConfig.Manifest.getMainApplicationOrThrow(mod.modResults)
    const channel = 'com.google.firebase.messaging.default_notification_channel_id'
    if (androidChannel) AndroidConfig.Manifest.addMetaDataItemToMainApplication(application, channel, androidChannel)
    if (associatedDomains.length > 0) addLinks(mod.modResults, associatedDomains)
    return mod
  })
}

/** One filter of ours, written anew each time: a second run changes nothing. */
function addLinks(manifest, hosts) {
  const activity = AndroidConfig.Manifest.getMainActivityOrThrow(manifest)
  const mine = (filter) => filter.$?.['data-forium'] === 'links'
  const name = (value) => ({ $: { 'android:name': value } })
  const filter = {
    $: { 'android:autoVerify': 'true', 'data-forium': 'links' },
    action: [name('android.intent.action.VIEW')],
    category: [name('android.intent.category.DEFAULT'), name('android.intent.category.BROWSABLE')],
    data: hosts.map((host) => ({ $: { 'android:scheme': 'https', 'android:host': host } })),
  }
  activity['intent-filter'] = [...(activity['intent-filter'] ?? []).filter((each) => !mine(each)), filter]
}

module.exports = createRunOncePlugin(withForium, '@forium/sdk-mobile', '0.1.0')
