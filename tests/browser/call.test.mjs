// The page of a call: its sound, its transcript and its timeline.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { address, open, start } from "./browser.mjs";

let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

const call = async (options) => open(browser, address("real", "interrupting.html"), options);
const now = (page) => page.evaluate(() => document.querySelector("audio").currentTime);
const paused = (page) => page.evaluate(() => document.querySelector("audio").paused);
const close = (left, right, most = 0.6) => assert.ok(Math.abs(left - right) <= most, `${left} is not near ${right}`);

test("the recording plays and the transcript follows", async () => {
  const page = await call();
  await page.check("#follow");
  await page.evaluate(() => document.querySelector("audio").play());
  await page.waitForFunction(() => document.querySelector("audio").currentTime > 0.8);
  const first = await page.locator(".turn[aria-current]").getAttribute("id");
  await page.evaluate(() => { document.querySelector("audio").currentTime = 60; });
  await page.waitForFunction((id) => {
    const turn = document.querySelector(".turn[aria-current]");
    return turn && turn.id !== id;
  }, first);
  const turn = page.locator(".turn[aria-current]");
  const [from, to] = [Number(await turn.getAttribute("data-start")), Number(await turn.getAttribute("data-end"))];
  const time = await now(page);
  assert.ok(from <= time && time <= to + 1, `${time} is not from ${from} to ${to}`);
  await page.waitForTimeout(700);
  const inside = await turn.evaluate((element) => {
    const [turn, list] = [element.getBoundingClientRect(), element.closest(".transcript").getBoundingClientRect()];
    return turn.top >= list.top - 1 && turn.top < list.bottom;
  });
  assert.ok(inside, "the spoken turn is out of view");
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test("a quote plays from its second, by mouse and by keyboard", async () => {
  const page = await call();
  const quotes = page.locator("button.quote:visible");
  for (const [index, act] of [[0, "click"], [1, "keyboard"]]) {
    const quote = quotes.nth(index);
    const wanted = Number(await quote.getAttribute("data-play"));
    if (act === "click") await quote.click();
    else { await quote.focus(); await page.keyboard.press("Enter"); }
    await page.waitForFunction((wanted) => Math.abs(document.querySelector("audio").currentTime - wanted) < 0.6, wanted);
    assert.equal(await paused(page), false);
  }
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test("the timeline is a slider for the keyboard", async () => {
  const page = await call();
  const track = page.locator(".track");
  assert.equal(await track.getAttribute("role"), "slider");
  await track.focus();
  await page.keyboard.press("ArrowRight");
  close(await now(page), 5);
  await page.keyboard.press("PageUp");
  close(await now(page), 35);
  await page.keyboard.press("Home");
  close(await now(page), 0);
  await page.keyboard.press("Space");
  await page.waitForFunction(() => !document.querySelector("audio").paused);
  await page.keyboard.press("Space");
  assert.equal(await paused(page), true);
  assert.match(await track.getAttribute("aria-valuetext"), /of 1:25/);
  await page.close();
});

test("a click on the timeline seeks to that place", async () => {
  const page = await call();
  const box = await page.locator(".track").boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + 45);
  const length = Number(await page.locator(".track").getAttribute("data-duration"));
  await page.waitForFunction(() => document.querySelector("audio").currentTime > 1);
  close(await now(page), length / 2, 2);
  await page.close();
});

test("each voice has a waveform and interruptions are marked", async () => {
  const page = await call();
  assert.equal(await page.locator(".wave path").count(), 2);
  assert.ok(await page.locator("rect.interruption").count() >= 1);
  assert.match(await page.locator(".in-words").textContent(), /talks over/);
  await page.close();
});

test("people stand beside the machine, with the dispute from original to final", async () => {
  const page = await open(browser, address("small", "2024-00009.html"));
  const people = page.locator(".people").first();
  assert.ok(await people.isVisible());
  assert.match(await people.textContent(), /Original.*1 of 2.*Proposed.*2 of 2.*Final/s);
  assert.ok(await page.locator(".by-people").isVisible());
  await page.close();
});
