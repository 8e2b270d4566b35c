// What every page must keep to: no complaints, no overflow, a visible focus, and accessibility.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { address, kinds, open, start } from "./browser.mjs";

let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

const require = createRequire(import.meta.url);

for (const [name, report, file] of kinds()) {
  test(`${name}: no errors, nothing wider than the screen`, async () => {
    for (const width of [390, 768, 1280]) {
      const page = await open(browser, address(report, file), { viewport: { width, height: 844 } });
      await page.evaluate(() => { for (const details of document.querySelectorAll("details")) details.open = true; });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${width}: ${wide} pixels too wide`);
      assert.deepEqual(page.complaints, []);
      await page.close();
    }
  });

  test(`${name}: the keyboard reaches things and shows where it is`, async () => {
    const page = await open(browser, address(report, file));
    await page.keyboard.press("Tab");
    assert.match(await page.evaluate(() => document.activeElement.className), /skip/);
    const seen = new Set();
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === document.body) return null;
        // The player is drawn by the browser, with a focus of its own.
        if (element.matches("audio")) return { key: "audio", visible: true };
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const visible = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1)
          || (element.matches("input") && style.borderStyle !== "none");
        return { key: `${element.tagName} ${element.textContent.slice(0, 40)} ${box.x},${box.y}`, visible };
      });
      if (!focus) break;
      assert.ok(focus.visible, `no visible focus on ${focus.key}`);
      seen.add(focus.key);
    }
    assert.ok(seen.size > 4, `only ${seen.size} stops`);
    await page.close();
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`${name}: accessible, ${colorScheme}`, async (context) => {
      let source;
      try { source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"); }
      catch { return context.skip("axe-core is not installed"); }
      // The page's own policy stays as it is: axe runs beside the page, not in it.
      const page = await open(browser, address(report, file), { colorScheme, bypassCSP: true });
      await page.evaluate(source);
      const found = await page.evaluate(async () => {
        const { violations } = await axe.run(document, { resultTypes: ["violations"] });
        return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}, ${nodes[0].target})`);
      });
      assert.deepEqual(found, []);
      await page.close();
    });
  }

  if (process.env.SHOTS) {
    test(`${name}: pictures`, async () => {
      if (!existsSync(process.env.SHOTS)) mkdirSync(process.env.SHOTS, { recursive: true });
      for (const [width, colorScheme] of [[1280, "light"], [390, "dark"]]) {
        const page = await open(browser, address(report, file), { viewport: { width, height: 900 }, colorScheme });
        const path = join(process.env.SHOTS, `${name.replaceAll(" ", "-")}-${width}.png`);
        await page.screenshot({ path, clip: { x: 0, y: 0, width, height: 2600 }, fullPage: true });
        await page.close();
      }
    });
  }
}
