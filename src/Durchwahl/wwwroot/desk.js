// The desk: keeps the live parts up to date, follows what is typed, and knows the keys. Without it every button does the same after a reload.
const desk = document.querySelector("[data-desk]"), form = document.getElementById("kontakt"), list = () => document.querySelector("[data-part=anliegen]");
let dirty = form.dataset.own === "ja", heard = Date.now(), asked = 0;

function show(html) {
  const fresh = document.createElement("template"), focused = document.activeElement?.closest("[data-part]") ? document.activeElement.id : "";
  fresh.innerHTML = html;
  for (const part of fresh.content.querySelectorAll("[data-part]")) {
    const old = document.querySelector(`[data-part=${part.dataset.part}]`), says = document.querySelector(`[data-says=${part.dataset.part}]`);
    for (const open of old?.querySelectorAll("details[open][id]") ?? []) part.querySelector(`[id="${open.id}"]`)?.setAttribute("open", "");
    if (part.dataset.part === "vorschlag") follow(old, part);
    if (says && says.textContent !== (part.dataset.say ?? "")) says.textContent = part.dataset.say ?? "";
    old?.replaceWith(part);
  }
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  // A call that is new: who has typed nothing yet gets its form at once.
  const call = document.querySelector("[data-part=anruf]")?.dataset.contact;
  if (call && call !== desk.dataset.contact && !dirty) location.assign(desk.dataset.desk);
}

// What stands as it was proposed follows the proposal; what was typed stays.
function follow(old, fresh) {
  for (const name of ["What", "Owner", "Due"]) {
    const [was, is] = [old, fresh].map(part => part.querySelector(`[name=${name}Proposed]`).value);
    if (form.elements[name].value === was) form.elements[name].value = is;
  }
}

async function send(button) {
  const mine = ++asked, answer = await fetch(button?.formAction ?? `${desk.dataset.desk}/nachsehen`, { method: "POST", headers: { "X-Teile": "ja" }, body: new URLSearchParams(new FormData(form, button)) });
  if (!answer.ok || answer.redirected) return location.reload(); // signed out, say
  const html = await answer.text();
  if (mine === asked) show(html);
}

form.addEventListener("submit", event => {
  const button = event.submitter;
  if (button?.name === "End") return void (event.submitter.dataset.sent ? event.preventDefault() : event.submitter.dataset.sent = "ja");
  if (button?.id === "platz-waehlen" || button?.dataset.plain) return;
  event.preventDefault();
  send(button).catch(() => { button.dataset.plain = "ja"; form.requestSubmit(button); });
});
form.addEventListener("input", () => dirty = true);
form.addEventListener("change", event => { if (["Name", "Number", "BenefitUnit", "Home", "Age"].includes(event.target.name)) send().catch(() => {}); });
document.getElementById("Search").addEventListener("input", event => {
  for (const topic of list().querySelectorAll("li")) topic.hidden = !topic.textContent.toLowerCase().includes(event.target.value.trim().toLowerCase());
});

addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const target = document.querySelector(`[aria-keyshortcuts="${event.key}"]`);
  if (/^F\d+$/.test(event.key) && target) { event.preventDefault(); target.matches("input") ? target.focus() : target.click(); return; }
  const shown = [...list().querySelectorAll("li:not([hidden]) button")], at = shown.indexOf(document.activeElement);
  if (event.target.id === "Search" && event.key === "Enter") { event.preventDefault(); dirty = true; shown[0]?.click(); shown[0]?.focus(); }
  else if ((event.target.id === "Search" || at >= 0) && /^Arrow(Down|Up)$/.test(event.key)) { event.preventDefault(); shown[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus(); }
  else if (at >= 0 && /^\d$/.test(event.key)) { dirty = true; list().querySelector(`[data-key="${event.key}"]`)?.click(); }
  else if (event.key.length === 1) document.activeElement.closest(".dw-answers")?.querySelector(`[data-key="${event.key.toUpperCase()}"]`)?.click();
});

if (desk.dataset.live) {
  const stream = new EventSource(desk.dataset.live), age = document.querySelector("[data-age]");
  stream.onmessage = message => { heard = Date.now(); show(message.data); };
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
  setInterval(() => {
    for (const clock of document.querySelectorAll("[data-seconds]")) { const s = ++clock.dataset.seconds; clock.textContent = `${Math.floor(s / 60)}:${String(s % 60).padStart(2, "0")}`; }
    const old = Math.round((Date.now() - heard) / 10000) * 10, text = old < 20 ? "" : `Die Verbindung ist unterbrochen. Die Anzeige ist ${old} Sekunden alt und wird erneuert.`;
    if (age.textContent !== text) age.textContent = text;
  }, 1000);
}
