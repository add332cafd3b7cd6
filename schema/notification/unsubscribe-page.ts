import { currentCommunity } from '../community/community.service.ts'
import { escaped } from '../community/letter-page.ts'
import { plainPage } from '../community/plain-page.ts'
import type { Context } from '../kernel/context.ts'

const words = {
  en: {
    ask: 'No more mail of this kind?',
    stop: 'Stop these mails',
    done: 'You get no more mail of this kind.',
    wrong: 'This link is not complete. Please open it again from the mail.',
    settings: 'What you are told by mail',
  },
  de: {
    ask: 'Keine Mails dieser Art mehr?',
    stop: 'Diese Mails abbestellen',
    done: 'Sie erhalten keine Mails dieser Art mehr.',
    wrong: 'Dieser Link ist nicht vollständig. Bitte öffnen Sie ihn noch einmal aus der Mail.',
    settings: 'Worüber Sie per Mail benachrichtigt werden',
  },
  ar: {
    ask: 'ألا تريد مزيدًا من هذه الرسائل؟',
    stop: 'إيقاف هذه الرسائل',
    done: 'لن تصلك رسائل من هذا النوع بعد الآن.',
    wrong: 'هذا الرابط غير مكتمل. افتحه مرة أخرى من الرسالة.',
    settings: 'ما يصلك بالبريد',
  },
}
type Language = keyof typeof words

/** Also a language that mail is not written in: whoever reads the pages in it lands here from one. */
function languageOf(...locales: (string | null | undefined)[]): Language {
  const known = locales.map((locale) => locale?.toLowerCase().split('-')[0] ?? '')
  return (known.find((language) => Object.hasOwn(words, language)) ?? 'en') as Language
}

/** Plain HTML: it works without a script, and nothing happens before the button is pressed. */
export async function unsubscribePage(ctx: Context, state: 'ask' | 'done' | 'wrong', path: string): Promise<string> {
  const community = await currentCommunity(ctx)
  const language = languageOf(ctx.locale, community.locale)
  const said = words[language]
  const form = `<form method="post" action="${escaped(path)}"><button>${said.stop}</button></form>`
  const link = `<p><a href="/settings/notifications">${said.settings}</a></p>`
  return plainPage(community, language, { title: said[state], body: state === 'ask' ? form : link })
}
