// A screen that nobody touches: it follows what happens, and comes back by itself when the program was away.
import * as wire from "./wire.js";

const pause = 5_000;
let last = 0;
let soon;

async function refresh() {
  last = performance.now();
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (answer.redirected) return location.assign(answer.url);
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main");
    if (fresh) document.getElementById("main").replaceChildren(...fresh.childNodes);
  } catch {
    // It shows what it knows until the program is there again.
  }
}

function happened() {
  clearTimeout(soon);
  soon = setTimeout(refresh, Math.max(300, last + pause - performance.now()));
}

wire.listen(document.body.dataset.person, () => "ffff", { item: () => {}, person: () => {}, ready: happened, lost: () => {}, customers: happened });
setInterval(refresh, 60_000);
