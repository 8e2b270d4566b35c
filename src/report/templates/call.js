
"use strict";
{
  const audio = document.querySelector("audio");
  const turns = [...document.querySelectorAll(".turn[data-start]")]
    .map((element) => ({ element, start: Number(element.dataset.start), end: Number(element.dataset.end) }));
  const dock = document.querySelector(".dock:not(.static)");
  const transcript = document.querySelector(".transcript");
  const clock = (seconds) => {
    const whole = Math.floor(seconds);
    const two = (n) => String(n).padStart(2, "0");
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
    return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
  };

  // What sticks to the top must not cover what a link leads to.
  const measure = () => {
    document.documentElement.style.setProperty("--dock", `${dock ? dock.offsetHeight : 0}px`);
  };
  if (dock && "ResizeObserver" in window) new ResizeObserver(measure).observe(dock);
  measure();

  // A stretch that scrolls by itself must be reachable without a mouse.
  if (transcript.scrollHeight > transcript.clientHeight + 1) transcript.tabIndex = 0;

  // A link to a verdict opens it; a link from a verdict shows its turn.
  const reveal = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.matches("details")) target.open = true;
    target.scrollIntoView({ block: target.matches(".turn") ? "center" : "start" });
  };
  addEventListener("hashchange", reveal);
  reveal();

  for (const button of document.querySelectorAll("[data-fold]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const open = button.dataset.fold === "open";
      for (const details of button.closest(".evaluation").querySelectorAll("details")) details.open = open;
    });
  }

  if (audio) {
    const track = document.querySelector(".track");
    const playhead = document.querySelector(".playhead");
    const follow = document.getElementById("follow");
    const length = Number(track.dataset.duration);
    const { name = "Position in the call", place = "%1 of %2" } = track.dataset;
    const placed = (seconds) => place.replace("%1", clock(seconds)).replace("%2", clock(length));
    const calm = matchMedia("(prefers-reduced-motion: reduce)");
    let current = null;

    const show = () => {
      const now = audio.currentTime;
      const x = `${Math.min(100, (now / length) * 100)}%`;
      playhead.setAttribute("x1", x);
      playhead.setAttribute("x2", x);
      playhead.setAttribute("visibility", "visible");
      track.setAttribute("aria-valuenow", now.toFixed(1));
      track.setAttribute("aria-valuetext", placed(now));
      // Voices overlap: the turn that started last is the one that is new to the ear.
      const next = turns.findLast
        ? turns.findLast((turn) => turn.start <= now && now < turn.end)
        : [...turns].reverse().find((turn) => turn.start <= now && now < turn.end);
      if (!next || next.element === current) return;
      if (current) current.removeAttribute("aria-current");
      current = next.element;
      current.setAttribute("aria-current", "true");
      if (follow.checked) keepInView(current);
    };
    const keepInView = (element) => {
      const behavior = calm.matches ? "auto" : "smooth";
      if (transcript.scrollHeight > transcript.clientHeight + 1) {
        const offset = element.getBoundingClientRect().top - transcript.getBoundingClientRect().top;
        transcript.scrollBy({ top: offset - transcript.clientHeight / 3, behavior });
      } else {
        element.scrollIntoView({ block: "center", behavior });
      }
    };
    const seek = (seconds) => {
      audio.currentTime = Math.max(0, Math.min(length, seconds));
      show();
    };
    const play = (seconds) => {
      seek(seconds);
      // A second request may overtake the first; a broken file is told by its own event.
      audio.play().catch(() => {});
    };

    audio.addEventListener("timeupdate", show);
    audio.addEventListener("seeked", show);
    audio.addEventListener("error", () => { document.querySelector(".player-error").hidden = false; });
    if (audio.error) document.querySelector(".player-error").hidden = false;
    follow.addEventListener("change", () => { if (follow.checked && current) keepInView(current); });

    document.addEventListener("click", (event) => {
      const selected = String(getSelection()) !== "";
      const button = event.target.closest("[data-play]");
      if (button && !(selected && button.matches("mark"))) return play(Number(button.dataset.play));
      if (event.target.closest("a, button, summary, input") || selected) return;
      const turn = event.target.closest(".turn[data-start]");
      if (turn) play(Number(turn.dataset.start));
    });

    // The timeline is a slider: its keys work only while it has the focus.
    track.setAttribute("role", "slider");
    track.setAttribute("aria-label", name);
    track.setAttribute("aria-valuemin", "0");
    track.setAttribute("aria-valuemax", String(length));
    track.setAttribute("aria-valuenow", "0");
    track.setAttribute("aria-valuetext", placed(0));
    track.tabIndex = 0;
    track.addEventListener("click", (event) => {
      const marker = event.target.closest("[data-seek]");
      if (marker) return play(Number(marker.dataset.seek));
      const box = track.getBoundingClientRect();
      play(((event.clientX - box.left) / box.width) * length);
    });
    track.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const now = audio.currentTime;
      const moves = {
        ArrowLeft: now - 5, ArrowDown: now - 5, ArrowRight: now + 5, ArrowUp: now + 5,
        PageDown: now - 30, PageUp: now + 30, Home: 0, End: length,
      };
      if (event.key in moves) {
        seek(moves[event.key]);
      } else if (event.key === " ") {
        if (audio.paused) audio.play().catch(() => {}); else audio.pause();
      } else {
        return;
      }
      event.preventDefault();
    });
  }
}
