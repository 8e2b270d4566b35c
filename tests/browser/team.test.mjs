// The pages about more than one call: sorting, filtering, and the ways between them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { address, open, pages, start } from "./browser.mjs";

let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

const scores = (page) => page.evaluate(() =>
  [...document.querySelectorAll(".list tbody tr")].filter((row) => !row.hidden)
    .map((row) => Number(row.querySelector(".score").dataset.sort)));

test("the calls sort by score, by mouse and by keyboard, and tell the order", async () => {
  const page = await open(browser, address("small", "index.html"));
  const head = page.locator(".list thead th", { hasText: "Score" });
  await head.locator("button").click();
  const up = await scores(page);
  assert.deepEqual(up, [...up].sort((a, b) => a - b));
  assert.equal(await head.getAttribute("aria-sort"), "ascending");
  await head.locator("button").focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await scores(page), [...up].reverse());
  assert.equal(await head.getAttribute("aria-sort"), "descending");
  const date = page.locator(".list thead th", { hasText: "Date" });
  await date.locator("button").click();
  const dates = await page.evaluate(() =>
    [...document.querySelectorAll(".list .date")].map((cell) => cell.dataset.sort).filter(Boolean).map(Number));
  assert.deepEqual(dates, [...dates].sort((a, b) => a - b));
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test("the filter shows the calls of an agent and says how many", async () => {
  const page = await open(browser, address("small", "index.html"));
  await page.fill("#filter", "ana ruiz");
  const names = await page.evaluate(() =>
    [...document.querySelectorAll(".list tbody tr")].filter((row) => !row.hidden)
      .map((row) => row.querySelector("[data-column=agent]").textContent.trim()));
  assert.ok(names.length > 3 && names.every((name) => name === "Ana Ruiz"));
  assert.equal(await page.locator(".shown").textContent(), `${names.length} of 60`);
  await page.fill("#filter", "nobody of this name");
  assert.ok(await page.locator(".none").isVisible());
  await page.close();
});

test("many calls are split over pages that lead to each other", async () => {
  const page = await open(browser, address("large", "index.html"));
  assert.equal(await page.locator(".list").count(), 0);
  await page.click("text=Page 2");
  assert.match(page.url(), /calls-2\.html$/);
  assert.equal(await page.locator(".list tbody tr").count(), 500);
  assert.equal(await page.locator("[aria-current=page]").textContent(), "Page 2");
  await page.fill("#filter", "auto-fail");
  assert.match(await page.locator(".shown").textContent(), /^\d+ of 500$/);
  await page.locator(".list tbody tr:visible a").first().click();
  assert.match(page.url(), /2024-\d{5}\.html#e0$/);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test("from the overview to an agent, a call to hear, and two calls side by side", async () => {
  const page = await open(browser, address("small", "index.html"));
  await page.locator(".agents a", { hasText: "Ben Okafor" }).click();
  assert.equal(await page.locator("h1").textContent(), "Ben Okafor");
  assert.ok(await page.locator("text=Next focus").isVisible());
  await page.click("text=Set the best call beside");
  assert.equal(await page.locator("h1").textContent(), "Two calls side by side");
  await page.locator(".versus .open").first().click();
  const open_ = await page.evaluate(() => document.querySelector("details.criterion:target").open);
  assert.equal(open_, true);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test("charts are told in words and in figures", async () => {
  const page = await open(browser, address("small", "index.html"));
  const trend = page.locator(".trend svg[role=img]");
  assert.match(await trend.getAttribute("aria-label"), /2024-W\d\d: [\d.]+% \(n = \d+/);
  await page.click("text=Weeks in figures");
  assert.ok(await page.locator(".in-figures table").isVisible());
  await page.close();
});

test("no page is larger than two megabytes", async () => {
  const { statSync } = await import("node:fs");
  const { fileURLToPath } = await import("node:url");
  for (const file of pages("large", /\.html$/)) {
    const size = statSync(fileURLToPath(address("large", file))).size;
    assert.ok(size < 2_000_000, `${file}: ${size}`);
  }
});
