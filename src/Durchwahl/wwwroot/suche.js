// Search while somebody types. Without this script the button does the same; what is typed travels in the body, never in an address.
const form = document.querySelector("[data-search]");
const results = document.querySelector("[data-results]");
let wait, running;

async function search() {
  running?.abort();
  running = new AbortController();
  const fields = new URLSearchParams(new FormData(form));
  fields.set("teil", "1");
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields, signal: running.signal, credentials: "omit" });
    if (!answer.ok) return;
    const part = new DOMParser().parseFromString(await answer.text(), "text/html");
    // The status line stays in the page, so that screen readers notice its change.
    const said = part.querySelector("[role=status]");
    const saying = results.querySelector("[role=status]");
    saying.textContent = said.textContent;
    said.remove();
    while (saying.nextSibling) saying.nextSibling.remove();
    results.append(...part.body.childNodes);
  } catch (problem) {
    if (problem.name !== "AbortError") throw problem;
  }
}

function soon() {
  clearTimeout(wait);
  wait = setTimeout(search, 120);
}

if (form && results && form.action.startsWith(location.origin)) {
  form.addEventListener("input", soon);
  form.addEventListener("submit", event => { event.preventDefault(); clearTimeout(wait); search(); });
}
