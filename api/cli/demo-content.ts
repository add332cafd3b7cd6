import type { Role } from '@forium/schema/community/policy.ts'

export interface DemoTopic {
  category: string
  title: string
  kind: 'DISCUSSION' | 'QUESTION' | 'ARTICLE' | 'ANNOUNCEMENT'
  by: Role
  body: string
  replies: { by: Role; body: string; accepted?: boolean }[]
}

export const categories = [
  {
    slug: 'announcements',
    name: 'Announcements',
    description: 'What is new.',
    color: '#3b5bdb',
    access: 'PUBLIC' as const,
  },
  {
    slug: 'help',
    name: 'Help',
    description: 'Ask, and find what was answered.',
    color: '#2b8a3e',
    access: 'PUBLIC' as const,
  },
  { slug: 'ideas', name: 'Ideas', description: 'What you wish for.', color: '#e67700', access: 'PUBLIC' as const },
  {
    slug: 'staff',
    name: 'Staff',
    description: 'Only for those who work here.',
    color: '#862e9c',
    access: 'RESTRICTED' as const,
    principals: ['AGENT', 'MODERATOR', 'ADMIN', 'OWNER'],
  },
]

export const topics: DemoTopic[] = [
  {
    category: 'announcements',
    title: 'Welcome to the demo',
    kind: 'ANNOUNCEMENT',
    by: 'ADMIN',
    body: 'This community shows what can be done:\n\n- **Topics** in categories, with answers that can be accepted\n- **Conversations** with support, live\n- one API for all of it: look at `/graphiql`\n\nSign in as one of the roles with the links that the server printed when it started.',
    replies: [{ by: 'MEMBER', body: 'Good to be here.' }],
  },
  {
    category: 'help',
    title: 'How do I change the colours of my community?',
    kind: 'QUESTION',
    by: 'MEMBER',
    body: 'I found the name, but not the colours. Where are they?',
    replies: [
      {
        by: 'AGENT',
        body: 'They are part of the **brand**. An admin sets them with `updateCommunity`:\n\n```graphql\nmutation {\n  updateCommunity(input: { brand: { accentColor: "#2b8a3e" } }) { __typename }\n}\n```',
        accepted: true,
      },
      { by: 'MEMBER', body: '> They are part of the brand.\n\nThat was it, thank you.' },
    ],
  },
  {
    category: 'help',
    title: 'Can an API key read only?',
    kind: 'QUESTION',
    by: 'MEMBER',
    body: 'I want to show the newest topics on our own site, and nothing more.',
    replies: [],
  },
  {
    category: 'ideas',
    title: 'A weekly summary by mail',
    kind: 'DISCUSSION',
    by: 'MEMBER',
    body: 'One mail a week with what was solved would be enough for me.',
    replies: [{ by: 'MODERATOR', body: 'Which categories would you want in it?' }],
  },
  {
    category: 'staff',
    title: 'Who looks after the inbox this week',
    kind: 'DISCUSSION',
    by: 'AGENT',
    body: 'Mornings are covered. The afternoons of Tuesday and Thursday are not.',
    replies: [],
  },
]

export const messages: { by: Role; body: string }[] = [
  { by: 'MEMBER', body: 'Our last invoice shows the old address. Can you change it?' },
  { by: 'AGENT', body: 'Of course. What is the new one?' },
]
