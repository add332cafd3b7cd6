import type { Read } from '#lib/contract/reader.ts'
import type { Messages } from '#lib/i18n/translator.ts'
import type { Session } from '#lib/session/session.ts'

declare global {
  namespace App {
    interface Error {
      message: string
      code?: string
      requestId?: string
    }
    interface Locals {
      read: Read
      /** Known once the root layout has been read. */
      session?: Session
      /** Ends the page, for machines: as it is, and not in its data. */
      last?: string
      /** Large pieces of the page's data by name, beside its script; see `parcel`. */
      parcels: Map<string, string>
      theme: 'light' | 'dark' | 'system'
    }
    interface PageData {
      session: Session
      /** Texts of the frame, and of the section; `t` looks in both. */
      words: Messages
      messages?: Messages
    }
    /** What Forium's server hands to each request; see api/http/web.ts. */
    interface Platform {
      graphql(body: string): Promise<string>
      address: string
      files: string | null
      /** Takes a whole page, which so need not go through a stream. */
      give(page: Uint8Array): void
    }
  }
}
