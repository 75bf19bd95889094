// Keeps a live page up to date: the server sends the same fragment that the page was drawn with. Without this script a reload does the same.
const part = document.querySelector("[data-live]");
const age = document.querySelector("[data-age]");
const says = document.querySelector("[data-says]");
const told = "Die Verbindung ist unterbrochen. Die Anzeige ist";
let heard = Date.now();

function show(html) {
  heard = Date.now();
  // Whoever is about to press a button keeps it under the finger.
  const focused = part.contains(document.activeElement) ? document.activeElement.id : "";
  const open = [...part.querySelectorAll("details[open][id]")].map(details => details.id);
  const template = document.createElement("template");
  template.innerHTML = html;
  part.replaceChildren(template.content);
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  const news = part.querySelector("[data-say]")?.dataset.say ?? "";
  if (says && says.textContent !== news) says.textContent = news;
}

function tellAge() {
  const seconds = Math.round((Date.now() - heard) / 1000);
  const text = seconds < 15 ? "" : `${told} ${seconds - (seconds % 10)} Sekunden alt und wird erneuert.`;
  if (age.textContent !== text) age.textContent = text;
}

if (part) {
  const stream = new EventSource(part.dataset.live);
  stream.onmessage = message => show(message.data);
  setInterval(tellAge, 1000);
  addEventListener("pagehide", () => stream.close());
}
