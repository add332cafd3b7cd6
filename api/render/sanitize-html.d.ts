/** The part of sanitize-html used here; the package ships no types. */
declare module 'sanitize-html' {
  export interface Transformed {
    tagName: string
    attribs: Record<string, string>
  }
  export interface SanitizeOptions {
    allowedTags: string[]
    allowedAttributes: Record<string, string[]>
    allowedClasses: Record<string, (string | RegExp)[]>
    allowedEmptyAttributes: string[]
    allowedSchemes: string[]
    allowProtocolRelative: boolean
    /** Asked when a tag ends: true drops it with its content, 'excludeTag' keeps the content. */
    exclusiveFilter: (frame: { tag: string; attribs: Record<string, string> }) => boolean | 'excludeTag'
    nestingLimit: number
    nonTextTags: string[]
    parseStyleAttributes: boolean
    transformTags: Record<string, string | ((tagName: string, attribs: Record<string, string>) => Transformed)>
  }
  export default function sanitizeHtml(html: string, options: SanitizeOptions): string
}
