import { serveHouse } from './kit/served-house.ts';
import { launchBrowser } from './kit/find-browser.ts';
// name|person|path|theme|locale|width|clicks(;-separated role=name)
const h = await serveHouse(); const b = await launchBrowser();
for (const spec of process.argv.slice(2)) {
  const [name, person, path, theme = 'default', locale = 'en', width = '1100', clicks = ''] = spec.split('|');
  const narrow = width === '360';
  const p = await b.newPage({ viewport: { width: narrow ? 800 : Number(width) + 400, height: 1000 } });
  p.setDefaultTimeout(15000);
  try {
    const q = new URLSearchParams({ person: person!, theme, locale, tab: `/tab/${path}` }); if (narrow) q.set('width', '360');
    await p.goto(`${h.baseUrl}/stage?${q}`);
    const t = p.frameLocator('iframe'); await t.getByRole('main').waitFor();
    await p.waitForTimeout(2500);
    for (const c of clicks.split(';').filter(Boolean)) { const [role, n] = c.split('='); await t.getByRole(role as any, { name: new RegExp(n!) }).first().click(); await p.waitForTimeout(1200); }
    const el = await p.waitForSelector('iframe');
    await el.screenshot({ path: `/tmp/shots7/${name}.png` });
  } catch (e) { console.log(name, String(e).slice(0, 300)); await p.screenshot({ path: `/tmp/shots7/${name}.png` }); }
  await p.close();
}
await b.close(); await h.close();
