import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emojiText } from './emoji.ts'
import { markdownRender } from './markdown.ts'

const render = markdownRender()
const FOREIGN = 'rel="nofollow ugc noopener" referrerpolicy="no-referrer"'
const html = (cooked: string) => render.html(cooked).html.replace(/\s*\n\s*/g, '')

test('a lightbox becomes its picture, linked to the full size', () => {
  const cooked =
    '<p>See:<br><div class="lightbox-wrapper"><a class="lightbox" href="https://cdn.example/full.png" title=""><img ' +
    'src="https://cdn.example/small.png" alt="rock" width="690" height="388" srcset="https://cdn.example/2.png 2x">' +
    '<div class="meta"><svg><use href="#i"></use></svg><span class="filename">a.png</span></div></a></div></p>'
  assert.equal(
    html(cooked),
    `<p>See:<br /></p><p><a href="https://cdn.example/full.png" ${FOREIGN}><img src="https://cdn.example/small.png" ` +
      'alt="rock" width="690" height="388" loading="lazy" referrerpolicy="no-referrer" /></a></p>',
  )
})

test('a link card becomes a link named by its heading', () => {
  const cooked =
    '<aside class="onebox githubblob"><header class="source"><a href="https://code.example/a?b=1&amp;c=2">code.example</a>' +
    '</header><article class="onebox-body"><h4><a href="https://code.example/a">a &lt; <b>b</b></a></h4><pre>x</pre>' +
    '<p>Much text</p></article></aside><p>after</p>'
  assert.equal(html(cooked), `<p><a href="https://code.example/a?b=1&amp;c=2" ${FOREIGN}>a &lt; b</a></p><p>after</p>`)
})

test('a link card without a heading is named by its source', () => {
  const cooked = '<aside class="onebox"><header><a href="https://x.example">x.example</a></header></aside>'
  assert.equal(html(cooked), `<p><a href="https://x.example" ${FOREIGN}>x.example</a></p>`)
})

test('a quote leads with who said it, linked to the quoted post', () => {
  const cooked =
    '<aside class="quote no-group" data-username="rolf" data-post="4" data-topic="64"><div class="title">' +
    '<div class="quote-controls"></div><img class="avatar" src="https://a.example/r.png"> rolf:</div>' +
    '<blockquote><p>it spins</p></blockquote></aside><p>Yes.</p>'
  assert.equal(html(cooked), '<blockquote><p><a href="/t/-/64/4">rolf</a>:</p><p>it spins</p></blockquote><p>Yes.</p>')
  assert.deepEqual(render.html(cooked).blocks, [
    {
      type: 'quote',
      text: 'rolf:',
      level: 1,
      quoteDepth: 1,
      spans: [{ text: 'rolf', url: '/t/-/64/4' }, { text: ':' }],
    },
    { type: 'quote', text: 'it spins', level: 1, quoteDepth: 1 },
    { type: 'paragraph', text: 'Yes.' },
  ])
})

test('a quote without a name leads with the title of its topic', () => {
  const cooked =
    '<aside class="quote quote-modified" data-post="1" data-topic="9"><div class="title"><a href="https://f.example/t/x/9">' +
    'Spinning</a> <a class="badge-wrapper" href="/c/1">Help</a></div><blockquote>it <blockquote>deep</blockquote></blockquote></aside>'
  assert.equal(
    html(cooked),
    '<blockquote><p><a href="/t/-/9/1">Spinning</a>:</p>it <blockquote>deep</blockquote></blockquote>',
  )
})

test('emoji become characters, unknown ones their name', () => {
  const emoji = (title: string) =>
    `<img src="https://e.example/x.png?v=5" title="${title}" class="emoji" alt="${title}">`
  assert.equal(html(`<p>hi ${emoji(':slight_smile:')}</p>`), '<p>hi 🙂</p>')
  assert.equal(html(`<p>${emoji(':our_own_cat:')}</p>`), '<p>:our_own_cat:</p>')
  assert.equal(emojiText('wave'), '👋')
  assert.equal(emojiText(':wave:t3:'), '👋🏼')
  assert.equal(emojiText(''), '')
})

test('a poll becomes the list of its options', () => {
  const cooked =
    '<div class="poll" data-poll-name="poll"><div><div class="poll-container"><ul><li data-poll-option-id="1">Yes</li>' +
    '<li data-poll-option-id="2">No</li></ul></div><div class="poll-info"><span>7</span> voters</div></div></div>'
  assert.equal(html(cooked), '<div><ul><li>Yes</li><li>No</li></ul></div>')
})

test('spoilers stay hidden in every spelling', () => {
  assert.equal(html('<span class="spoiler">a</span>'), '<span class="spoiler">a</span>')
  assert.equal(html('<div class="spoiled x"><p>a</p></div>'), '<div class="spoiler"><p>a</p></div>')
})

test('players become links', () => {
  const film = (name: string) => `<a href="https://v.example/${name}" ${FOREIGN}>https://v.example/${name}</a>`
  assert.equal(html('<video controls><source src="https://v.example/a.mp4"></video>'), film('a.mp4'))
  assert.equal(html('<iframe src="https://v.example/b" width="9"></iframe>'), film('b'))
  assert.equal(
    html('<div class="lazyYT" data-youtube-id="Ab_1-" data-youtube-title="Tea &amp; time"></div>'),
    `<p><a href="https://www.youtube.com/watch?v=Ab_1-" ${FOREIGN}>Tea &amp; time</a></p>`,
  )
})

test('mentions of people stay links, other mentions become text', () => {
  assert.equal(
    html('<p><a class="mention" href="/u/rolf">@rolf</a></p>'),
    '<p><a class="mention" href="/u/rolf">@rolf</a></p>',
  )
  assert.equal(html('<p><span class="mention">@Override</span></p>'), '<p>@Override</p>')
  assert.equal(html('<p><a class="mention-group" href="/groups/all">@all</a></p>'), '<p>@all</p>')
})

test('code keeps its language, old bold its weight, wrappers nothing', () => {
  assert.equal(html('<pre><code class="lang-cpp">x</code></pre>'), '<pre><code class="language-cpp">x</code></pre>')
  assert.equal(html('<pre><code class="lang-auto">x</code></pre>'), '<pre><code>x</code></pre>')
  assert.equal(html('<p><span class="bbcode-b">x</span></p>'), '<p><strong>x</strong></p>')
  assert.equal(html('<h3><a name="x" class="anchor" href="#x"></a>Title</h3>'), '<h3>Title</h3>')
  assert.equal(html('<p>see <span class="hashtag">#1</span> here <span>x</span></p>'), '<p>see #1 here x</p>')
})
