const ROBOT =
  /(?<!\bcu)bot\b|crawl|spider|slurp|headless|phantomjs|lighthouse|pagespeed|prerender|preview|curl\/|wget\/|python-|httpclient|go-http|java\/|axios\/|node-fetch|undici|pingdom|uptime|monitor/i

/** Whether a User-Agent says that nobody looks: a crawler, a headless browser, a library. */
export function isRobot(userAgent: string | undefined): boolean {
  return userAgent !== undefined && ROBOT.test(userAgent)
}
