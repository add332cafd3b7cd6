// Imported by every test process: one that keeps a socket or a child open would otherwise hold the whole run.
const limit = Number(process.env.FORIUM_TEST_MINUTES ?? 15) * 60_000

setTimeout(() => {
  const open = process.getActiveResourcesInfo()
  console.error(
    `✖ ${process.argv[1]} did not end within ${limit / 60_000} minutes. Still open: ${open.join(', ') || 'nothing'}`,
  )
  process.exit(1)
}, limit).unref()
