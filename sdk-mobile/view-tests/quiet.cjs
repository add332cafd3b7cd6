// The server speaks when it likes, so React's wish that a test wraps each change cannot be met; the rest is shown.
const say = console.error
console.error = (...given) => {
  if (!/not wrapped in act/.test(String(given[0]))) say(...given)
}
