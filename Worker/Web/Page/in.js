// Signing in by a link from one's chat, or as a messenger's own page. What the link carries stands behind its #, which no server is told by itself.
const $ = (id) => document.getElementById(id);
const said = new URLSearchParams(location.hash.slice(1));
const word = said.get("tgWebAppData");
const code = word ?? location.hash.slice(1);

const ask = (go) => fetch(word ? "/app/in" : "/in", {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ code, go }),
});

const show = (id) => {
  for (const one of ["how", "as", "over", "lost", "go"]) $(one).hidden = one !== id && !(id === "as" && one === "go");
};

async function offer() {
  const answer = await ask(false);
  if (!answer.ok) return show("over");
  $("as").textContent = (await answer.json()).as;
  show("as");
  $("go").focus();
}

async function enter() {
  const answer = await ask(true);
  if (answer.ok) location.replace("/today");
  else show("over");
}

async function begin() {
  if (!code) return;
  // It is used once: nobody is to find it in the history.
  history.replaceState(null, "", location.pathname);
  try {
    // A messenger opened this page for its own person: there is nobody to ask.
    await (word ? enter() : offer());
  } catch {
    show("lost");
  }
}

$("go").addEventListener("click", () => enter().catch(() => show("lost")));
begin();
