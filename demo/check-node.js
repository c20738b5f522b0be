// plain JavaScript on purpose: an old Node must be able to read why it is too old
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Earshot needs Node 22.18 or newer, this is ${process.versions.node}: run "npm ci", which brings its own.`,
  )
  process.exit(1)
}
