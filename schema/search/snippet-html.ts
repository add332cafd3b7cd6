const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u0002': '<mark>',
  '\u0003': '</mark>',
}

/** The snippet as HTML: matches in `<mark>`, everything else escaped. */
export function snippetHtml(snippet: string): string {
  return snippet.replace(/[&<>"'\u0002\u0003]/g, (sign) => escapes[sign]!)
}
