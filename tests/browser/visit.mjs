// Visits one page in a real browser and tells what happened there, as JSON. It judges nothing: the tests do.
//
// Standard input: { playwright, chromium, url } and perhaps { meddle, token, execute, search, screenshot }.

const told = await new Response(process.stdin).json();
const { chromium } = await import(told.playwright);

const PATIENCE = 60_000;
// Whatever hangs, the test does not: the browser ends with this process.
setTimeout(() => process.exit(3), 3 * PATIENCE).unref();

const parts = ['gpu', 'quic', 'sync', 'background-networking', 'component-update'];
const args = ['--no-first-run', ...parts.map((part) => `--disable-${part}`)];
const browser = await chromium.launch({ executablePath: told.chromium, chromiumSandbox: false, args });
// A context of its own has neither cookies nor a cache.
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const page = await context.newPage();
page.setDefaultTimeout(PATIENCE);

const seen = { requests: [], console: [], violations: [], operations: [] };
page.on('request', (request) => seen.requests.push(request.url()));
page.on('console', (message) => ['error', 'warning'].includes(message.type()) && seen.console.push(message.text()));
page.on('pageerror', (error) => seen.console.push(`uncaught: ${error.message}`));
await page.exposeFunction('tellViolation', (violation) => void seen.violations.push(violation));
await page.addInitScript(() => {
  const tell = (event) => tellViolation(`${event.effectiveDirective}: ${event.blockedURI}`);
  document.addEventListener('securitypolicyviolation', tell);
});

// Plants a fault: the answer for a path is changed on its way to the browser.
for (const { path, from, to } of told.meddle ?? []) {
  await page.route(new URL(path, told.url).href, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    if (!text.includes(from)) throw new Error(`${path} does not say ${from}`);
    await route.fulfill({ response, body: text.replace(from, to) });
  });
}

// What both renderers say of an operation: its id, its method and its path.
const rendered = {
  '/docs': () =>
    [...document.querySelectorAll('.opblock')].map((block) => [
      block.id.split('-').pop(),
      block.querySelector('.opblock-summary-method').textContent,
      block.querySelector('.opblock-summary-path').dataset.path,
    ]),
  '/redoc': () =>
    [...document.querySelectorAll('[id*="/operation/"]')].map((section) => [
      section.id.split('/').pop(),
      section.querySelector('.http-verb').textContent.toUpperCase(),
      section.querySelector('.http-verb').nextElementSibling.textContent,
    ]),
};

async function execute(operation) {
  const block = page.locator(`.opblock[id$="-${operation}"]`);
  await block.locator('.opblock-summary-control').click();
  await block.locator('.try-out__btn').click();
  await block.locator('.execute').click();
  const answer = block.locator('.live-responses-table .response').first();
  const status = await answer.locator('.response-col_status').innerText();
  return { status: Number.parseInt(status, 10), body: await answer.locator('pre').first().innerText() };
}

async function authorize(token) {
  await page.locator('.auth-wrapper .authorize').first().click();
  await page.locator('.auth-container input').fill(token);
  await page.locator('.auth-btn-wrapper .authorize').click();
  await page.locator('.auth-btn-wrapper .btn-done').click();
}

await page.goto(told.url);
const { pathname } = new URL(told.url);
// Either renderer has drawn its first operation, or the page says why it cannot.
await page.waitForSelector('.opblock, [id*="/operation/"], #page > p');
seen.operations = await page.evaluate(rendered[pathname]);
seen.message = await page.locator('#page > p').allInnerTexts();
if (told.screenshot) await page.screenshot({ path: told.screenshot, fullPage: pathname === '/docs' });
if (told.token) await authorize(told.token);
if (told.execute) seen.answer = await execute(told.execute);
if (told.search) {
  await page.getByRole('textbox').first().fill(told.search);
  seen.found = await page.locator('[role="search"] li').first().innerText();
}
// What is asked for late is asked for within this time.
await page.waitForTimeout(500);
seen.stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
// Neither on the page nor in its address, which the browser's history keeps.
seen.shows_token = Boolean(told.token) && `${page.url()} ${await page.content()}`.includes(told.token);
await browser.close();
process.stdout.write(JSON.stringify(seen));
process.exit(0);
